/** A file that three ministries answer: as it was split, as it is now, and its parts as they came back. */
import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Answer, type Assessment, answerTo, withAnswer } from "../../src/domain/model/assessment.ts";
import { cutPart, withSent } from "../../src/domain/merging/cut.ts";
import checklist from "../../src/generated/checklist.en.ts";
import { canonicalText } from "../../src/format/seal.ts";
import { textOf } from "./assessment-file.ts";

export const SENT = "2026-10-05";
export const digest = (data: unknown): string =>
  `sha256:${createHash("sha256").update(canonicalText(data)).digest("hex")}`;

const PEOPLE = [
  { id: "moj", authority: "Ministry of Justice", name: "Théodor Grünvald" },
  { id: "moi", authority: "Ministry of the Interior", name: "Þóra Nygård" },
  { id: "moh", authority: "Ministry of Health" },
];
const ASKED: Readonly<Record<string, readonly string[]>> = {
  moj: ["para-57", "para-56"],
  moi: ["para-13", "para-42"],
  moh: ["para-13", "para-17a"],
};

/** As it was split. */
export const START: Assessment = {
  format: "tip-checklist/assessment/1",
  checklist: { id: checklist.id, revision: checklist.revision },
  state: "XUT",
  year: 2026,
  language: "en",
  stage: "draft",
  focalPoint: { name: "Mára Østerlind", authority: "National Coordination Office", email: "mara@example.org" },
  contributors: PEOPLE,
  answers: {
    "para-13": {
      status: "partly-implemented",
      elements: ["police", "border-guards"],
      measures: "The police academy has had a module on victims since 2021.",
      answered: { by: "moi", date: "2026-09-14" },
    },
    "para-57": { status: "implemented", answered: { by: "moj", date: "2026-09-20" } },
  },
};

const cut = PEOPLE.map((contributor) =>
  cutPart(
    START,
    { id: contributor.id, contributor, questions: ASKED[contributor.id] ?? [] },
    { of: "XUT-2026.yaml", today: SENT, digest },
  ),
);

/** The file after it was split; the focal point has gone on meanwhile. */
export const BASE: Assessment = change(withSent(START, cut), "para-13", {
  measures: "The police academy has had a module on victims since 2021, of two days.",
  answered: { date: "2026-10-19" },
});

function change(assessment: Assessment, id: string, parts: Answer): Assessment {
  return withAnswer(assessment, id, { ...answerTo(assessment, id), ...parts });
}

function part(id: string): Assessment {
  const found = cut.find(({ record }) => record.id === id);
  if (found === undefined) throw new Error(id);
  return found.assessment;
}

/** The parts as they came back. Two ministries and the focal point have all changed the measures under para. 13. */
export const PARTS: Readonly<Record<"moj" | "moi" | "moh", Assessment>> = {
  moj: change(part("moj"), "para-57", {
    law: [{ title: "Act on Trafficking in Persons, 2019", date: "2019-05-01" }],
    answered: { by: "moj", date: "2026-11-02" },
  }),
  moi: change(
    change(part("moi"), "para-13", {
      elements: ["police", "border-guards", "prosecutors"],
      measures: "The police academy teaches 320 officers each year; prosecutors joined in 2026.",
      answered: { by: "moi", date: "2026-11-03" },
    }),
    "para-42",
    { status: "not-known", reason: "Asked of the border guard.", answered: { by: "moi", date: "2026-11-03" } },
  ),
  moh: change(
    change(part("moh"), "para-13", {
      measures: "Medical staff have a course of three hours.",
      answered: { by: "moh", date: "2026-11-10" },
    }),
    "para-17a",
    { status: "implemented", measures: "Two shelters.", answered: { by: "moh", date: "2026-11-10" } },
  ),
};

/** A line that a person has written into the base. */
export const REMARK = "    # Mára: the figures of 2025 are still to come.\n";

/** Puts the base, with a comment in it, and the parts that came back into a folder; gives their names. */
export function putRound(folder: string): readonly string[] {
  const text = textOf(BASE).replace(/( {4}measures: "The police academy)/, `${REMARK}$1`);
  writeFileSync(join(folder, "XUT-2026.yaml"), text);
  return Object.entries(PARTS).map(([id, assessment]) => {
    const name = `XUT-2026.${id}.yaml`;
    writeFileSync(join(folder, name), textOf(assessment));
    return name;
  });
}
