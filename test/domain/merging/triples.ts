/** An assessment that was split, what became of it since, and its parts as they came back. */
import { createHash } from "node:crypto";
import fc from "fast-check";
import { type Answer, type Assessment, withFields } from "../../../src/domain/model/assessment.ts";
import { confirmAnswer } from "../../../src/domain/model/carry-over.ts";
import { cutPart, withSent } from "../../../src/domain/merging/cut.ts";
import { asSentOf } from "../../../src/domain/merging/as-sent.ts";
import type { Returned } from "../../../src/domain/merging/returned.ts";
import { canonicalText } from "../../../src/format/seal.ts";
import { anyAssessment } from "../../format/arbitrary.ts";

export const digest = (data: unknown): string =>
  `sha256:${createHash("sha256").update(canonicalText(data)).digest("hex")}`;

export const SENT = "2026-10-05";
export const TODAY = "2026-11-24";
const QUESTIONS = ["para-06", "para-07", "para-08", "para-12a", "para-21a", "para-57"];

type Answers = Readonly<Record<string, Answer>>;

export interface Triple {
  /** As it was split. */
  readonly sent: Assessment;
  /** As it is now, with what was sent written down. */
  readonly base: Assessment;
  /** As they came back. */
  readonly parts: readonly Returned[];
}

/** A part as it came back to a file that recorded it as the part itself says. */
export function returned(assessment: Assessment, file = "part.yaml", base?: Assessment): Returned {
  const { part, answers, contributors } = assessment;
  if (part === undefined) throw new Error("This is no part.");
  const sent = asSentOf(base ?? { ...assessment, parts: [part] }, assessment, digest);
  return { file, assessment: { ...assessment, part }, digest: digest([answers ?? {}, contributors ?? []]), sent };
}

/** What belongs to the file alone is left out; contributors are two, with different ids. */
function plain({ part: _, parts: __, asSent: ___, ...rest }: Assessment): Assessment {
  return { ...rest, contributors: [{ id: "moj", authority: "Ministry of Justice" }, { id: "health-2" }] };
}

/** Some answers of `mine` with something of `other` in them, or confirmed; each names who changed or confirmed it. */
function changed(mine: Answers, other: Answers, choices: readonly number[], by: string, date: string): Answers {
  let next = 0;
  const choose = (): number => choices[next++ % choices.length] ?? 0;
  const entries = [...new Set([...Object.keys(mine), ...Object.keys(other)])].map(
    (id): [string, Answer | undefined] => {
      const [left, right] = [mine[id], other[id]];
      const choice = choose();
      if (choice < 2) return [id, left];
      if (choice === 2) return [id, right && { ...right, answered: { by, date } }];
      // Only what was asked can be confirmed.
      if (choice === 3 && right !== undefined) return [id, left && confirmAnswer(left, { by, date })];
      const parts = Object.fromEntries(Object.entries({ ...right }).filter(() => choose() === 0));
      const mixed = withFields<Answer>(left ?? {}, parts);
      return [id, Object.keys(parts).length === 0 ? left : { ...mixed, answered: { by, date } }];
    },
  );
  return Object.fromEntries(entries.filter((entry): entry is [string, Answer] => entry[1] !== undefined));
}

const choices = fc.array(fc.nat({ max: 4 }), { minLength: 20, maxLength: 40 });
const questions = fc.subarray(QUESTIONS, { minLength: 1 });
const day = fc.constantFrom("2026-10-20", "2026-11-02", "2026-11-23");

/** A triple with two parts, which may have questions in common. */
export const anyTriple: fc.Arbitrary<Triple> = fc
  .tuple(
    fc.tuple(anyAssessment, anyAssessment, anyAssessment, anyAssessment),
    fc.tuple(choices, choices, choices),
    fc.tuple(questions, questions),
    fc.tuple(day, day, day),
    fc.boolean(),
  )
  .map(([[first, a, b, c], [chooseA, chooseB, chooseC], [one, two], [dayA, dayB, dayC], isApart]) => {
    const sent = plain(first);
    const [moj, health] = sent.contributors ?? [];
    if (moj === undefined || health === undefined) throw new Error("There are two contributors.");
    const apart = isApart ? two.filter((id) => !one.includes(id)) : two;
    const options = { of: "XUT-2026.yaml", today: SENT, digest };
    const cut = [
      cutPart(sent, { id: "moj", contributor: moj, questions: one }, options),
      cutPart(sent, { id: "health-2", contributor: health, questions: apart }, options),
    ];
    const base = withSent(
      { ...sent, answers: changed(sent.answers ?? {}, a.answers ?? {}, chooseA, "moj", dayA) },
      cut,
    );
    const back = (index: 0 | 1, other: Assessment, chosen: readonly number[], date: string): Returned => {
      const part = cut[index];
      if (part === undefined) throw new Error("There are two parts.");
      const { assessment, record } = part;
      const asked = Object.fromEntries(
        Object.entries(other.answers ?? {}).filter(([id]) => record.questions.includes(id)),
      );
      const answers = changed(assessment.answers ?? {}, asked, chosen, record.id, date);
      return returned({ ...assessment, answers }, `XUT-2026.${record.id}.yaml`);
    };
    return { sent, base, parts: [back(0, b, chooseB, dayB), back(1, c, chooseC, dayC)] };
  });
