/** The page is mailed, and opened on old computers: what it weighs. Bytes are the same on every machine. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../src/generated/languages.ts";
import { ROOT } from "../helpers/program.ts";

const read = (language: string): string => readFileSync(join(ROOT, `dist/form.${language}.html`), "utf8");
const programOf = (page: string): string => /<script>([^]*)<\/script>/.exec(page)?.[1] ?? "";

describe("the blank page in English", () => {
  const page = read("en");
  const program = programOf(page);

  it("has at most 750 kB", () => {
    expect(Buffer.byteLength(page)).toBeLessThanOrEqual(750_000);
  });

  // Its program is all that runs, as it is in the page. Data (the questionnaire, messages, names of States, the schema, words by
  // which victims are recognised) are elements of JSON, and hold no code.
  it("has a program of at most 350 kB, and of 120 kB where it is compressed", () => {
    expect(program.length).toBeGreaterThan(100_000);
    expect(Buffer.byteLength(program)).toBeLessThanOrEqual(350_000);
    expect(gzipSync(program).length).toBeLessThanOrEqual(120_000);
  });
});

describe.each(Object.keys(LANGUAGES))("the blank page in the language %s", (language) => {
  const page = read(language);

  it("has at most 1.2 MB", () => {
    expect(Buffer.byteLength(page)).toBeLessThanOrEqual(1_200_000);
  });

  it("has the program that all languages have, and no other", () => {
    expect(programOf(page)).toBe(programOf(read("en")));
    const scripts = [...page.matchAll(/<script( type="application\/json" id="[\w-]+")?>([^]*?)<\/script>/g)];
    expect(scripts.filter(([, type]) => type === undefined)).toHaveLength(1);
    for (const [, type, text = ""] of scripts)
      if (type !== undefined) expect(() => JSON.parse(text) as unknown).not.toThrow();
  });

  it("has the title of the questionnaire in its language", async () => {
    const { title } = await LANGUAGES[language as keyof typeof LANGUAGES].checklist();
    expect(/<title>(.*)<\/title>/.exec(page)?.[1]).toBe(title.replaceAll("'", "&#39;"));
  });
});
