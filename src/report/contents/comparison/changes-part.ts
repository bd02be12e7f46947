/** What became of each question, by section: a card for each, with what changed in it. */
import { boldName } from "../words.ts";
import { paragraphOfId } from "../../../domain/model/checklist.ts";
import type { ChangeClass } from "../../../domain/comparison/classify.ts";
import type { QuestionChange } from "../../../domain/comparison/comparison.ts";
import { fields, heading, note, toned } from "../../document/blocks.ts";
import type { DocumentBlock, Tone } from "../../document/document.ts";
import { detailsOf } from "./details.ts";
import { type ComparisonSubject, isListed, QUIET, showsOnlySteps, standingText } from "./subject.ts";

/** The changes that are listed. */
export function changesPart(subject: ComparisonSubject): readonly DocumentBlock[] {
  const { comparison, checklist } = subject;
  return checklist.sections.flatMap(({ id, title }): readonly DocumentBlock[] => {
    const here = comparison.questions.filter(({ question }) => question.section === id);
    const cards = here.filter((one) => isListed(one, subject)).map((one) => changeCard(one, subject));
    return cards.length === 0 ? [] : [heading(3, title), ...cards];
  });
}

const TONES: Partial<Readonly<Record<ChangeClass, Tone>>> = { improved: "good", worsened: "bad" };

function changeCard(one: QuestionChange, subject: ComparisonSubject): DocumentBlock {
  const { say } = subject;
  const { question } = one;
  const label = showsOnlySteps(one, subject.comparison) ? say("compare.only-steps") : say(`class.${one.class}`);
  return {
    kind: "card",
    id: question.id,
    citation: say("citation.heading", question),
    title: question.title,
    body: [
      toned(TONES[one.class], ...boldName(label, statusText(one, subject), say)),
      ...one.attention.map((id) => toned("attention", say(`attention.${id}`))),
      ...notesOn(one, subject).map((text) => note(text)),
      ...fields(detailsOf(one, subject)),
    ],
  };
}

/** `Yes, in part → Yes`, or the one status if it stayed. */
function statusText(one: QuestionChange, subject: ComparisonSubject): string {
  const { say } = subject;
  const [before, after] = [one.before, one.after].map((snapshot) => standingText(snapshot, one.question, subject));
  if (before !== after) return say("compare.status-change", { before: before ?? "", after: after ?? "" });
  const isSame = QUIET.has(one.class) || one.class === "carried-over";
  return isSame ? (after ?? "") : say("compare.status-same", { status: after ?? "" });
}

function notesOn(one: QuestionChange, { comparison, say }: ComparisonSubject): string[] {
  const { question, follows, takesAlong, before, after } = one;
  const cited = takesAlong
    .map((id) => say("citation.paragraph", { paragraph: paragraphOfId(id) }))
    .join(say("list.comma"));
  return [
    ...(follows === undefined ? [] : [say("compare.follows", { paragraph: paragraphOfId(follows) })]),
    ...(takesAlong.length === 0 ? [] : [say("compare.takes-along", { citations: cited })]),
    ...(comparison.form.reworded.includes(question.id) ? [say("compare.reworded-question")] : []),
    ...(after.own?.carriedFrom === undefined || after.own.carriedFrom === comparison.before.year
      ? []
      : [say("compare.carried", { year: String(after.own.carriedFrom) })]),
    ...(after.answer?.publish === false && after.own?.publish === before.own?.publish
      ? [say("compare.not-public")]
      : []),
  ];
}
