/** The program of the next revision of the questionnaire, built as it would be, meets the files of the present one. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { languagesIn } from "../../../scripts/compile-languages.ts";
import { readCatalogue } from "../../../scripts/compile-messages.ts";
import { deriveAssessmentSchema } from "../../../scripts/derive-schema.ts";
import type { Assessment } from "../../../src/domain/model/assessment.ts";
import type { Checklist } from "../../../src/domain/model/checklist.ts";
import { draftOf, readExample } from "../../helpers/example.ts";
import { ROOT, temporaryFolder } from "../../helpers/program.ts";
import { ADDED, compileRevised, DROPPED, RENUMBERED, writeRevised } from "../../helpers/revised-checklist.ts";
import { FILE, textOf } from "../../helpers/assessment-file.ts";
import { KEYS, openSession } from "../../helpers/session.ts";

const { enter } = KEYS;
const OUTLINE = "Where do you want to go?";
const para = (paragraph: string): string => `Para. ${paragraph} · State`;

let house = "";
beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), "tip-checklist-revision-"));
  for (const part of ["bin", "src", "messages", "scripts", "schemas", "docs", "package.json", "tsconfig.json"])
    cpSync(join(ROOT, part), join(house, part), { recursive: true });
  // The other languages would have to be revised as well.
  for (const language of languagesIn(ROOT).slice(1))
    rmSync(join(house, "messages", language), { recursive: true, force: true });
  symlinkSync(join(ROOT, "node_modules"), join(house, "node_modules"));
  writeRevised(join(house, "checklist"));
  const { status, stderr } = spawnSync(process.execPath, ["--import", "tsx", "scripts/build.ts"], { cwd: house });
  if (status !== 0) throw new Error(stderr.toString());
}, 120_000);
afterAll(() => {
  rmSync(house, { recursive: true, force: true });
});

/** A full draft of the first revision; para. 21 (a) is the same as the question that gets another number. */
const BEFORE: Assessment = {
  ...draftOf(readExample(2025)),
  year: 2026,
  answers: { ...readExample(2025).answers, "para-21a": { sameAs: RENUMBERED.from, elements: ["justice"] } },
};

function read(cwd: string, name: string): Assessment {
  // As a program that knows nothing of revisions reads it.
  return parse(readFileSync(join(cwd, name), "utf8")) as Assessment;
}

function follows(schemaOf: Checklist, assessment: Assessment): unknown {
  const validate = new Ajv2020({ allErrors: true }).compile(
    deriveAssessmentSchema(schemaOf, readCatalogue(join(ROOT, "messages/en"))),
  );
  validate(assessment);
  return validate.errors;
}

describe.each([80, 40])("at %i columns", (columns) => {
  it("what changed is said, answers find their questions, and former answers are kept", async () => {
    const revised = compileRevised();
    const options = { columns, rows: 60, file: BEFORE, program: join(house, "bin/tip-checklist.js") };
    const { begins, reply, looksLike, leave, cwd } = openSession(undefined, options);
    await begins("Who is answering now?");
    await looksLike("revision/changes");
    await reply(enter, OUTLINE);
    await reply(`:go 88${enter}`, para("88"));
    await reply(`3${enter}`, "What are the difficulties?");
    await reply(`:go 37a${enter}`, para("37 (a)"));
    await looksLike("revision/renumbered");
    await reply(`:go 21a${enter}`, para("21 (a)"));
    await looksLike("revision/reference");
    await leave();

    const after = read(cwd, FILE);
    expect(after.checklist).toEqual({ id: "ctoc-cop-2010-6", revision: 2 });
    const { [DROPPED]: former, [RENUMBERED.from]: renumbered, ...kept } = BEFORE.answers ?? {};
    expect(after.formerAnswers).toEqual({ [DROPPED]: former });
    expect(after.answers).toEqual({
      ...kept,
      [RENUMBERED.to]: renumbered,
      "para-21a": { sameAs: RENUMBERED.to, elements: ["justice"] },
      [ADDED]: { status: "not-implemented", answered: { date: expect.any(String) as string } },
    });
    expect(follows(revised, after)).toBeNull();

    // The second time there is nothing new, but what was kept apart is still named.
    const again = openSession(undefined, { ...options, cwd });
    await again.begins("Who is answering now?");
    await again.looksLike("revision/again");
    await again.leave();
  });

  it("last year's answers come along, and those without a question are kept apart", async () => {
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, "XUT-2025.yaml"), textOf(readExample(2025)));
    const program = join(house, "bin/tip-checklist.js");
    const args = ["fill", "--from", "XUT-2025.yaml", "--year", "2026"];
    const { begins, looksLike, leave } = openSession(args, { columns, rows: 60, cwd, program });
    await begins("Who is answering now?");
    await looksLike("revision/from");
    await leave();
    const after = read(cwd, FILE);
    const previous = readExample(2025);
    expect(after.formerAnswers).toEqual({ [DROPPED]: { ...previous.answers?.[DROPPED], carriedFrom: 2025 } });
    expect(Object.keys(after.answers ?? {})).toHaveLength(78);
    expect(follows(compileRevised(), after)).toBeNull();
  });
});
