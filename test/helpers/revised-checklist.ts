/**
 * The questionnaire as its second revision might be: para. 68 is no longer asked, "para. 88" is new, para. 6 asks
 * something else, and para. 37, to which others refer, has become para. 37 (a).
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse, stringify } from "yaml";
import { compileChecklist } from "../../scripts/compile-checklist.ts";
import type { Checklist } from "../../src/domain/model/checklist.ts";
import { ROOT } from "./program.ts";

export const DROPPED = "para-68";
export const DROPPED_TITLE = "Sharing information on the impact of prostitution laws";
export const ADDED = "para-88";
export const REWORDED = "para-06";
export const RENUMBERED = { from: "para-37", to: "para-37a" };

type Entry = Record<string, unknown> & { id: string; seeAlso?: readonly string[] };

/** Writes the files of the revised questionnaire into `folder`, made from those of the present one. */
export function writeRevised(folder: string): void {
  cpSync(join(ROOT, "checklist"), folder, { recursive: true });
  const read = (name: string): unknown => parse(readFileSync(join(folder, name), "utf8"));
  const write = (name: string, value: unknown): void => {
    writeFileSync(join(folder, name), stringify(value));
  };
  function editQuestions(section: string, change: (questions: readonly Entry[]) => readonly Entry[]): void {
    const file = `sections/${section}.yaml`;
    const value = read(file) as { questions: readonly Entry[] };
    write(file, { ...value, questions: change(value.questions) });
  }

  write("checklist.yaml", {
    ...(read("checklist.yaml") as object),
    revision: 2,
    history: [
      {
        revision: 2,
        added: [ADDED],
        dropped: [{ id: DROPPED, title: DROPPED_TITLE }],
        reworded: [REWORDED],
        renumbered: [RENUMBERED],
      },
    ],
  });
  const all = read("recommendations.yaml") as readonly Entry[];
  write("recommendations.yaml", [
    ...all
      .filter(({ id }) => id !== DROPPED)
      .map((one) => ({
        ...one,
        ...(one.id === RENUMBERED.from && { id: RENUMBERED.to, paragraph: "37 (a)" }),
        ...(one.seeAlso && { seeAlso: one.seeAlso.map((id) => (id === RENUMBERED.from ? RENUMBERED.to : id)) }),
      })),
    ...all.filter(({ id }) => id === "para-62").map((one) => ({ ...one, id: ADDED, paragraph: "88", seeAlso: [] })),
  ]);
  editQuestions("13-data-and-research", (questions) => questions.filter(({ id }) => id !== DROPPED));
  editQuestions("11-coordination", (questions) =>
    questions.map((one) => (one.id === RENUMBERED.from ? { ...one, id: RENUMBERED.to } : one)),
  );
  editQuestions("01-adherence", (questions) =>
    questions.map((one) => (one.id === REWORDED ? { ...one, text: "Is the approach of your State a whole?" } : one)),
  );
  editQuestions("04-demand", (questions) => [
    ...questions,
    {
      id: ADDED,
      title: "Demand on the Internet",
      text: "Does your State address demand on the Internet?",
      scale: "implementation",
      guidance: { statuses: { implemented: "Measures against such demand are in force." } },
      lead: ["police"],
    },
  ]);
}

/** The revised questionnaire, put together as the build does it. */
export function compileRevised(): Checklist {
  const folder = mkdtempSync(join(tmpdir(), "tip-checklist-revised-"));
  try {
    writeRevised(folder);
    return compileChecklist(folder, join(ROOT, "schemas/checklist.schema.json"));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
