/** The page is mailed, and opened on old computers: what it weighs. Bytes are the same on every machine. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { ROOT } from "../helpers/program.ts";

describe("the blank page in English", () => {
  const page = readFileSync(join(ROOT, "dist/form.en.html"));
  const [, program = ""] = /<script>([^]*)<\/script>/.exec(page.toString()) ?? [];

  it("has at most 750 kB", () => {
    expect(page.length).toBeLessThanOrEqual(750_000);
  });

  // Its program is all that runs, as it is in the page. Data (the questionnaire, messages, names of States, the schema, words by
  // which victims are recognised) are elements of JSON, and hold no code.
  it("has a program of at most 350 kB, and of 120 kB where it is compressed", () => {
    expect(program.length).toBeGreaterThan(100_000);
    expect(Buffer.byteLength(program)).toBeLessThanOrEqual(350_000);
    expect(gzipSync(program).length).toBeLessThanOrEqual(120_000);
  });

  it("has no other program", () => {
    const scripts = [...page.toString().matchAll(/<script( type="application\/json" id="[\w-]+")?>([^]*?)<\/script>/g)];
    expect(scripts.filter(([, type]) => type === undefined)).toHaveLength(1);
    for (const [, type, text = ""] of scripts)
      if (type !== undefined) expect(() => JSON.parse(text) as unknown).not.toThrow();
  });
});
