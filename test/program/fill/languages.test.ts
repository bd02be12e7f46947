/** The interview in each language: its main screens, its own words, and files that no language keeps to itself. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Assessment } from "../../../src/domain/model/assessment.ts";
import { type Language, LANGUAGES } from "../../../src/generated/languages.ts";
import { type Say, createSay } from "../../../src/messages/say.ts";
import { FILE, readSaved } from "../../helpers/assessment-file.ts";
import { readExample } from "../../helpers/example.ts";
import { ROOT, run, temporaryFolder } from "../../helpers/program.ts";
import { KEYS, openSession } from "../../helpers/session.ts";
import { SMALL } from "../../helpers/small.ts";

const { enter, help, escape } = KEYS;
const ALL = Object.keys(LANGUAGES) as Language[];
const OTHERS = ALL.filter((language) => language !== "en");
/** All in CI, two elsewhere. */
const TRIED = process.env["CI"] ? ALL : ALL.slice(0, 2);

async function sayIn(language: Language): Promise<Say> {
  return createSay(await LANGUAGES[language].messages());
}

describe.each(OTHERS)("in %s", (language) => {
  it.each(process.env["CI"] ? [80, 40] : [40])(
    "the main screens at %i columns, with moves by the words of the language",
    async (columns) => {
      const say = await sayIn(language);
      const file: Assessment = { ...SMALL, language };
      const { terminal, begins, reply, press, looksLike, answer, cwd } = openSession(
        ["--lang", language, "fill", FILE],
        {
          columns,
          rows: 60,
          file,
        },
      );
      const where = say("outline.question");
      const para30 = say("citation.heading", { paragraph: "30" });
      await begins(where);
      await looksLike(`languages/${language}/outline`);
      await reply(enter, para30);
      await looksLike(`languages/${language}/question`);
      await press(help, say("guidance.heading", { paragraph: "30" }).slice(0, 12));
      await looksLike(`languages/${language}/guidance`);
      await reply(escape, para30);
      await reply(`:${say("word.outline")}${enter}`, where);
      await reply(`:${say("word.go")} 21a${enter}`, say("citation.heading", { paragraph: "21 (a)" }));
      await looksLike(`languages/${language}/elements-question`);
      await reply(`5${enter}`, say("hint.reason").slice(0, 12));
      terminal.type(`:${say("word.quit")}${enter}`);
      expect(await terminal.exit()).toBe(130);
      expect(answer("para-21a")).toMatchObject({ status: "not-known" });
      // Titles follow the language of the answers.
      const { title } = (await LANGUAGES[language].checklist()).sections
        .flatMap(({ questions }) => questions)
        .find(({ id }) => id === "para-21a") ?? { title: "" };
      expect(readFileSync(join(cwd, FILE), "utf8")).toContain(`· ${title}\n  para-21a:`);
    },
  );
});

describe("a file", () => {
  it("is valid, compared and reported in every language, in the words that were written", async () => {
    const example = readExample(2026);
    for (const language of TRIED) {
      const cwd = temporaryFolder();
      writeFileSync(join(cwd, FILE), readFileSync(join(ROOT, "examples/XUT-2026.yaml")));
      const checked = await run(["--lang", language, "validate", "--format", "json", FILE], { cwd });
      const report = await run(["--lang", language, "report", "--format", "markdown", FILE], { cwd });
      expect(checked.exitCode, language).toBe(0);
      expect(report.exitCode, language).toBe(0);
      expect(report.stdout, language).toContain(example.answers?.["para-06"]?.measures?.slice(0, 30));
    }
  });

  it("has the same bytes whatever the language of the program that saves it", async () => {
    const saved = new Map<Language, string>();
    for (const language of TRIED) {
      const cwd = temporaryFolder();
      writeFileSync(join(cwd, FILE), readFileSync(join(ROOT, "examples/XUT-2026.yaml")));
      const { exitCode } = await run(["--lang", language, "convert", FILE, "--output", "XUT-2026.json"], { cwd });
      expect(exitCode, language).toBe(0);
      await run(["--lang", language, "convert", "XUT-2026.json", "--output", "again.yaml"], { cwd });
      saved.set(language, readFileSync(join(cwd, "again.yaml"), "utf8"));
      expect(readSaved(cwd, "again.yaml"), language).toEqual(readExample(2026));
    }
    expect(new Set(saved.values()).size).toBe(1);
  });
});
