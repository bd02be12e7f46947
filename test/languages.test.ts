/** Each language is whole, keeps to the terms, and goes to translators and back without a change. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { languagesIn } from "../scripts/compile-languages.ts";
import { languageFaults } from "../scripts/languages/check.ts";
import { exportLanguage, importLanguage } from "../scripts/languages/exchange.ts";
import { holdsTerm, readTerms, termsIn } from "../scripts/languages/terms.ts";
import { unitsOf } from "../scripts/languages/units.ts";
import { letters } from "../src/domain/model/words.ts";
import checklist from "../src/generated/checklist.en.ts";
import labels from "../src/generated/labels.ts";
import { ROOT } from "./helpers/program.ts";

const languages = languagesIn(ROOT).filter((language) => language !== "en");

let copy = "";

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), "languages-"));
  for (const name of ["messages", "checklist", "docs"]) cpSync(join(ROOT, name), join(copy, name), { recursive: true });
});

afterAll(() => {
  rmSync(copy, { recursive: true, force: true });
});

/** Runs `look` with a file of the copy changed, which is as it was afterwards. */
function withChange(file: string, change: (text: string) => string, look: () => void): void {
  const name = join(copy, file);
  const text = readFileSync(name, "utf8");
  const changed = change(text);
  expect(changed, file).not.toBe(text);
  writeFileSync(name, changed);
  try {
    look();
  } finally {
    writeFileSync(name, text);
  }
}

describe.each(languages)("%s", (language) => {
  it("has the equivalent of each term, or says why not", () => {
    const exceptions = parse(readFileSync(join(ROOT, "messages/term-exceptions.yaml"), "utf8")) as Readonly<
      Record<string, Readonly<Record<string, string>> | undefined>
    >;
    const terms = readTerms(ROOT);
    const missing = unitsOf(ROOT, language, checklist).flatMap(({ file, id, source, target = "" }) =>
      termsIn(source, terms, language)
        .filter(({ own }) => !holdsTerm(target, own))
        .map(({ english }) => `${file} ${id}: ${english}`),
    );
    expect(missing.toSorted()).toEqual(Object.keys(exceptions[language] ?? {}).toSorted());
  });

  // The build has refused what is not whole already.
  it.runIf(process.env["CI"] || language === languages[0])(
    "goes out as XLIFF and comes back without a change",
    async () => {
      const { changed, stale, refused } = await importLanguage(
        copy,
        await exportLanguage(copy, language, checklist),
        checklist,
      );
      expect({ changed, stale, refused }).toEqual({ changed: [], stale: [], refused: [] });
    },
  );
});

describe.runIf(languages.length > 0)("a language", () => {
  const [language = ""] = languages;

  it.each([
    [
      "lacks a message",
      "export.yaml",
      (text: string) => text.replace(/^ {2}read-me:.*\n(?: {4}.*\n)*/m, ""),
      /read-me is missing/,
    ],
    [
      "has a message too many",
      "file.yaml",
      (text: string) => `${text.trimEnd()}\n  more: more\n`,
      /file\.more is not in English/,
    ],
    ["lacks an argument", "file.yaml", (text: string) => text.replace("{title}", ""), /\{title\} is missing/],
    [
      "has another argument",
      "file.yaml",
      (text: string) => text.replace("{title}", "{title} {name}"),
      /\{name\} is not in English/,
    ],
    [
      "lacks a form of a plural",
      "report.yaml",
      (text: string) => text.replace(/(plural,\s+)[a-z]+ \{/, "$1=7 {"),
      /lacks the form/,
    ],
    [
      "chooses by another word",
      "program.yaml",
      (text: string) => text.replace(/(select, )[a-zA-Z]+ \{/, "$1word {"),
      /is never "word"/,
    ],
  ] as const)("is refused if it %s", (_, file, change, fault) => {
    withChange(`messages/${language}/${file}`, change, () => {
      expect(languageFaults(copy, language, checklist).join("\n")).toMatch(fault);
    });
  });

  it("is refused if a question has no text", () => {
    withChange(
      `checklist/languages/${language}/sections/09-compensation.yaml`,
      (text) => text.replace(/^ {4}text:.*\n(?: {6}.*\n)*/m, ""),
      () => {
        expect(languageFaults(copy, language, checklist)).toEqual([
          "checklist: sections/compensation/questions/para-18/text is missing",
        ]);
      },
    );
  });

  it("is refused if the explanation of a rule lacks a paragraph", () => {
    withChange(
      `docs/rules.${language}.md`,
      (text) => text.replace(/^### file-zeroed\n\n.*\n\n/m, "### file-zeroed\n\n"),
      () => {
        expect(languageFaults(copy, language, checklist).join("\n")).toMatch(/rules: file-zeroed has 1 paragraphs/);
      },
    );
  });

  it("takes what a translator changed, leaves what became stale, and refuses what would break", async () => {
    const xliff = await exportLanguage(copy, language, checklist);
    const target = (id: string, text: string) => (whole: string) =>
      whole.replace(new RegExp(`(<unit id="${id}">[^]*?<target>)[^<]*`), `$1${text}`);
    const source = (id: string, text: string) => (whole: string) =>
      whole.replace(new RegExp(`(<unit id="${id}">[^]*?<source>)[^<]*`), `$1${text}`);
    const changed = [
      target("questions/para-18/title", "One"),
      target("questions/para-18/elements/restitution", "Two"),
      target("report/title", "{state} {year}"),
      target("report/subtitle", "{title} {nothing}"),
      target("file-empty/0", "Three"),
      target("report/contents", "Four"),
      source("report/contents", "Another text"),
    ].reduce((whole, change) => change(whole), xliff);
    const result = await importLanguage(copy, changed, checklist);
    expect(result.language).toBe(language);
    expect(result.stale).toEqual(["messages/report.yaml report/contents"]);
    expect(result.refused.join("\n")).toMatch(/^messages\/report\.yaml report\/subtitle: .*\{symbol\} is missing/);
    const now = new Map(
      unitsOf(copy, language, checklist).map(({ file, id, target: text }) => [`${file} ${id}`, text]),
    );
    expect(now.get("checklist/sections/09-compensation.yaml questions/para-18/title")).toBe("One");
    expect(now.get("checklist/sections/09-compensation.yaml questions/para-18/elements/restitution")).toBe("Two");
    expect(now.get("messages/report.yaml report/title")).toBe("{state} {year}");
    expect(now.get("docs/rules.md file-empty/0")).toBe("Three");
    expect(result.changed).toHaveLength(4);
    expect(languageFaults(copy, language, checklist)).toEqual([]);
  });
});

it("no two replies, and no two choices of a list, are called the same in any of the languages", () => {
  for (const [name, byId] of Object.entries({ statuses: labels.statuses, ...labels.choices })) {
    const called = Object.entries(byId).flatMap(([id, own]) => [...new Set([id, ...own].map(letters))]);
    expect(called.length, name).toBeGreaterThan(Object.keys(byId).length);
    expect(called.toSorted(), name).toEqual([...new Set(called)].toSorted());
  }
});
