/** Whatever is done to a part: each text of it is afterwards in the file, in a conflict, or named as not merged. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { onlyKinds, valuesIn } from "../../../src/domain/model/find-fields.ts";
import { type Answer, type Assessment, answerTo } from "../../../src/domain/model/assessment.ts";
import { isNothing } from "../../../src/domain/comparison/same-value.ts";
import type { Decide } from "../../../src/domain/merging/apply.ts";
import { mergeParts, refusedIn } from "../../../src/domain/merging/merge.ts";
import type { MergeEntry } from "../../../src/domain/merging/merge-entry.ts";
import { isSame } from "../../../src/domain/merging/same-words.ts";
import { withoutInternalFields } from "../../../src/domain/model/publication.ts";
import { schemaErrors } from "../../../src/format/schema/schema-errors.ts";
import checklist from "../../../src/generated/checklist.en.ts";
import { runs } from "../../helpers/runs.ts";
import { type Hostile, anyHostile } from "./hostile-parts.ts";
import { TODAY } from "./triples.ts";

const WRITTEN = onlyKinds(["text", "line", "url", "email"]);

/** The texts in an answer, but for internal notes. */
function textsOf(answer: Answer | undefined): readonly string[] {
  if (answer === undefined) return [];
  return valuesIn(withoutInternalFields(answer), [], WRITTEN).flatMap(({ value }) =>
    typeof value === "string" && !isNothing(value) ? [value] : [],
  );
}

/** All texts at any depth of a value. */
function leaves(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(leaves) : [];
}

/** A text as merging compares it: texts with the same form are the same. */
const formOf = (text: string): string =>
  text
    .normalize("NFC")
    .split(/\r\n?|\n/)
    .map((line) => line.trimEnd())
    .join("\n")
    .trimEnd();

/** Expects that each text is among those of `found`. */
function expectFound(texts: readonly string[], found: readonly string[]): void {
  const forms = new Set(found.map(formOf));
  expect(texts.filter((text) => !forms.has(formOf(text)))).toEqual([]);
}

/** What entries show of a question, or of all contributors. */
const shown = (entries: readonly MergeEntry[], kind: string, id?: string): readonly string[] =>
  entries
    .filter(({ of }) => of?.kind === kind && (id === undefined || of.id === id))
    .flatMap(({ ours, theirs }) => [...leaves(ours), ...leaves(theirs)]);

const peopleIn = ({ contributors = [] }: Pick<Assessment, "contributors">): readonly string[] =>
  contributors.flatMap(({ questions: _, id: __, ...person }) => leaves(person).filter((text) => !isNothing(text)));

/** Expects that nothing of these parts is lost when they are merged. */
function expectNothingLost({ base, parts, sent }: Hostile, decide: Decide, outside: boolean): void {
  const { plans, assessment: after } = mergeParts(base, parts, decide, { checklist, today: TODAY, outside });
  expect(schemaErrors(after)).toEqual([]);
  // What one part brought, another can replace: then a conflict shows it.
  const entries = plans.flatMap((plan) => plan.entries);
  for (const { returned } of plans) {
    const at = parts.findIndex(({ file }) => file === returned.file);
    const part = parts[at]?.assessment;
    if (part === undefined) throw new Error(returned.file);
    // What nobody changed in a part need not come back.
    const unchanged = returned.sent && sent[at];
    for (const [id, answer] of Object.entries(part.answers ?? {})) {
      const own = [answerTo(after, id), unchanged && answerTo(unchanged, id)].flatMap(textsOf);
      expectFound(textsOf(answer), [...own, ...shown(entries, "question", id)]);
      if (answer.internalNote !== undefined) expect(plans.some(({ noted }) => noted.includes(id))).toBe(true);
    }
    expectFound(peopleIn(part), [...[after, unchanged ?? {}].flatMap(peopleIn), ...shown(entries, "contributor")]);
    for (const key of ["focalPoint", "helpWithForm"] as const)
      if (!isNothing(part[key]) && !isSame(part[key], base[key]))
        expect(entries.filter(({ field, theirs }) => field === key && isSame(theirs, part[key]))).not.toEqual([]);
  }
  // What the file had is there, or it is said what becomes of it.
  for (const [id, answer] of Object.entries(base.answers ?? {}))
    expectFound(textsOf(answer), [...textsOf(answerTo(after, id)), ...shown(entries, "question", id)]);
  expectFound(peopleIn(base), [...peopleIn(after), ...shown(entries, "contributor")]);
  // What was refused or left in conflict keeps its part from counting as returned.
  for (const plan of plans.filter((one) => one.mergedBefore === undefined)) {
    const isWhole = plan.entries.every(
      (entry) => entry.kind !== "refused" && (entry.kind !== "conflict" || decide(entry) !== undefined),
    );
    const { key, id } = plan.returned.assessment.part;
    const record = after.parts?.find((one) => one.key === key && one.id === id);
    expect(record?.returned?.digest === plan.returned.digest).toBe(isWhole);
  }
}

const RUNS = runs(150);
const decisions: readonly (readonly [string, Decide])[] = [
  ["nothing is decided", () => undefined],
  ["what came back is taken", () => "theirs"],
  ["both are kept where they can be", ({ canBeBoth }) => (canBeBoth === true ? "both" : "mine")],
];

describe.each(decisions)("where %s", (_, decide) => {
  it("no text of a part is lost", () => {
    fc.assert(
      fc.property(anyHostile, fc.boolean(), (hostile, outside) => {
        expectNothingLost(hostile, decide, outside);
      }),
      RUNS,
    );
  });
});

describe("hostile parts", () => {
  it("meet every kind of entry, known and unknown ancestors, and limits", () => {
    const met = new Set<string>();
    fc.assert(
      fc.property(anyHostile, ({ base, parts }) => {
        const { plans } = mergeParts(base, parts, () => undefined, { checklist, today: TODAY, outside: false });
        for (const { entries, returned, mergedBefore, noted } of plans) {
          for (const { kind, of } of entries) met.add(`${kind} ${of?.kind ?? "file"}`);
          met.add(returned.sent === undefined ? "unknown" : "known");
          if (mergedBefore !== undefined) met.add("again");
          if (noted.length > 0) met.add("noted");
        }
        if (refusedIn(plans).length > 0) met.add("full");
      }),
      RUNS,
    );
    expect([...met].sort()).toEqual(
      [
        "added contributor", "added question", "again", "changed question", "conflict contributor", "conflict question", "full",
        "known", "noted", "outside file", "outside question", "refused contributor", "refused question", "removed question", "unknown",
      ].sort(), // prettier-ignore
    );
  });
});
