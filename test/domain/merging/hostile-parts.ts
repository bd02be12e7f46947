/** Parts that came back changed in ways that nobody was asked for, to a file that has hardly any room left. */
import fc from "fast-check";
import {
  type Answer,
  type Assessment,
  type Contribution,
  answerTo,
  withAnswer,
} from "../../../src/domain/model/assessment.ts";
import { cutPart, withSent } from "../../../src/domain/merging/cut.ts";
import type { Returned } from "../../../src/domain/merging/returned.ts";
import { fieldAt } from "../../../src/domain/model/find-fields.ts";
import { schemaErrors } from "../../../src/format/schema/schema-errors.ts";
import { LIMITS } from "../../../src/domain/model/limits.ts";
import { anyText } from "../../format/arbitrary.ts";
import { anyTriple, digest, returned } from "./triples.ts";

/** What a test starts from. */
export interface Hostile {
  readonly base: Assessment;
  /** As they came back; two can be the same, and one was cut later than the others. */
  readonly parts: readonly Returned[];
  /** What was really sent with each of them. */
  readonly sent: readonly NonNullable<Assessment["asSent"]>[];
}

type Change = (part: Assessment) => Assessment;
type Answers = Readonly<Record<string, Answer>>;

/** The value with each text that a person can write changed, or each id of a contributor. */
function mapped<T>(value: T, kinds: readonly string[], change: (text: string) => string): T {
  const visit = (one: unknown, path: readonly (string | number)[]): unknown => {
    if (typeof one === "string") return kinds.includes(fieldAt(path)?.kind ?? "") ? change(one) : one;
    if (Array.isArray(one)) return one.map((item, at) => visit(item, [...path, at]));
    if (typeof one !== "object" || one === null) return one;
    return Object.fromEntries(Object.entries(one).map(([key, item]) => [key, visit(item, [...path, key])]));
  };
  return visit(value, []) as T;
}

function mappedAnswers(answers: Answers = {}, kinds: readonly string[], change: (text: string) => string): Answers {
  return Object.fromEntries(Object.entries(answers).map(([id, answer]) => [id, mapped(answer, kinds, change)]));
}

const TEXTS = ["text", "line"];

/** A replacement in the whole file, as an editor does it. */
function everywhere(change: (text: string) => string): Change {
  const people = (list: Assessment["contributors"]): Assessment["contributors"] =>
    list?.map((one) => ({ ...one, ...(one.authority !== undefined && { authority: change(one.authority) }) }));
  return (part) => {
    const { asSent, contributors, answers } = part;
    const all = people(contributors);
    const sentPeople = people(asSent?.contributors);
    return {
      ...part,
      ...(all && { contributors: all }),
      answers: mappedAnswers(answers, TEXTS, change),
      asSent: {
        ...(sentPeople && { contributors: sentPeople }),
        answers: mappedAnswers(asSent?.answers, TEXTS, change),
      },
    };
  };
}

const inAnswers =
  (kinds: readonly string[], change: (text: string) => string): Change =>
  (part) => ({ ...part, answers: mappedAnswers(part.answers, kinds, change) });

/** Each answer of the part with this changed in it. */
const eachAnswer =
  (change: (answer: Answer) => Answer): Change =>
  (part) => ({
    ...part,
    answers: Object.fromEntries(Object.entries(part.answers ?? {}).map(([id, answer]) => [id, change(answer)])),
  });

const asked = (part: Assessment, questions: readonly string[]): Assessment =>
  part.part === undefined ? part : { ...part, part: { ...part.part, questions } };

const people = (count: number, authority: string): NonNullable<Assessment["contributors"]> =>
  Array.from({ length: count }, (_, at) => ({ id: `office-${String(at)}`, authority: `${authority} ${String(at)}` }));

const withPeople = (assessment: Assessment, added: NonNullable<Assessment["contributors"]>): Assessment => ({
  ...assessment,
  contributors: [...(assessment.contributors ?? []), ...added],
});

const texts = (count: number, by: string, text: string): readonly Contribution[] =>
  Array.from({ length: count }, (_, at) => ({ by, practice: `${text} ${String(at)}` }));

const withTexts = (answer: Answer, added: readonly Contribution[]): Answer => ({
  ...answer,
  contributions: [...(answer.contributions ?? []), ...added].slice(0, LIMITS.contributions),
});

const anyChange: fc.Arbitrary<Change> = fc.oneof(
  fc.constant<Change>((part) => part),
  anyText.map((text) => everywhere((old) => old.replace(/[ae]/g, text || "x"))),
  fc.constant(everywhere((old) => old.replaceAll(" ", "  "))),
  fc.constant(everywhere((old) => `${old}\n\nAnd more.`)),
  fc.constant(inAnswers(TEXTS, (old) => old.replaceAll("\n", "\n\n"))),
  fc.constant(inAnswers(TEXTS, (old) => old.replaceAll(" ", "\n"))),
  fc.constant(inAnswers(TEXTS, (old) => ` ${old}`)),
  fc.constant(inAnswers(["contributor"], () => "office-0")),
  fc.constant<Change>(({ asSent: _, ...part }) => part),
  fc.constant<Change>((part) => ({ ...part, asSent: { ...part.asSent, answers: part.answers ?? {} } })),
  fc.constant<Change>((part) => ({ ...part, asSent: {} })),
  fc.constant<Change>((part) => asked(part, [])),
  fc.constant<Change>((part) => asked(withAnswer(part, "para-42", { measures: "Not asked." }), ["para-42"])),
  fc.constant<Change>((part) => ({ ...part, answers: {} })),
  fc.constant(eachAnswer((answer) => ({ ...answer, internalNote: "Only for us.", revisit: true }))),
  fc.constant(
    eachAnswer(({ sameAs: _, ...answer }) => ({ ...answer, status: "withheld", reason: "For reasons of security." })),
  ),
  fc.constant(eachAnswer(({ status: _, ...answer }) => ({ ...answer, sameAs: "para-16a" }))),
  fc.nat({ max: 3 }).map((count) => eachAnswer((answer) => withTexts(answer, texts(count, "moj", "Added")))),
  fc.nat({ max: 4 }).map(
    (count): Change =>
      (part) =>
        withPeople(part, people(count, "New office")),
  ),
  anyText.map((name): Change => (part) => ({ ...part, focalPoint: { name }, helpWithForm: { note: name } })),
  // The same id twice, and an id that is another's in the file.
  fc.constant<Change>((part) => withPeople(part, [{ id: "moj", authority: "Ministry of Jobs" }, { id: "moj" }])),
);

/** How full the file is. */
const anyFill = fc.record({
  people: fc.constantFrom(0, 1, LIMITS.contributors - 4, LIMITS.contributors - 2),
  texts: fc.constantFrom(0, 1, LIMITS.contributions - 2, LIMITS.contributions - 1, LIMITS.contributions),
  removed: fc.boolean(),
});

export const anyHostile: fc.Arbitrary<Hostile> = fc
  .tuple(anyTriple, anyFill, fc.array(anyChange, { maxLength: 3 }), fc.array(anyChange, { maxLength: 3 }), fc.boolean())
  .map(([{ base: first, parts }, fill, changesA, changesB, isTwice]) => {
    const [a, b] = parts;
    if (a === undefined || b === undefined) throw new Error("There are two parts.");
    const before = filled(first, fill);
    // One more part is cut from the file as it is now.
    const questions = a.assessment.part.questions;
    const later = cutPart(before, { id: "later", questions }, { of: "XUT-2026.yaml", today: "2026-11-01", digest });
    const base = withSent(before, [later]);
    const changed = (part: Assessment, changes: readonly Change[]): Assessment =>
      changes.reduce((result, change) => {
        const next = change(result);
        // What cannot be opened cannot be merged.
        return schemaErrors(next).length === 0 ? next : result;
      }, part);
    const cut = [a.assessment, b.assessment, later.assessment];
    const back = [
      returned(changed(a.assessment, changesA), "a.yaml", base),
      returned(changed(b.assessment, changesB), "b.yaml", base),
      returned(changed(later.assessment, changesB), "later.yaml", base),
    ];
    const order = isTwice ? [0, 2, 1, 0] : [0, 1, 2];
    const pick = <T>(list: readonly T[]): readonly T[] => order.flatMap((at) => list.slice(at, at + 1));
    return { base, parts: pick(back), sent: pick(cut.map(({ asSent = {} }) => asSent)) };
  });

function filled(
  base: Assessment,
  fill: { readonly people: number; readonly texts: number; readonly removed: boolean },
): Assessment {
  const ids = Object.keys(base.answers ?? {});
  const withOffices = withPeople(base, people(fill.people, "Office"));
  const full = ids.reduce((result, id) => {
    const answer = withTexts(answerTo(result, id) ?? {}, texts(fill.texts, "office-0", "Known"));
    return withAnswer(result, id, answer);
  }, withOffices);
  return fill.removed ? withAnswer(full, ids[0] ?? "para-06", undefined) : full;
}
