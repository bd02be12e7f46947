/** What changed beside the answers: the questionnaire, the particulars and the contributors. */
import type { Say } from "../../../messages/say.ts";
import type { Contributor } from "../../../domain/model/assessment.ts";
import type { Change } from "../../../domain/comparison/change.ts";
import { pairContributors } from "../../../domain/comparison/contributors.ts";
import { findQuestion, paragraphOfId } from "../../../domain/model/checklist.ts";
import { fields, heading, list, paragraph } from "../../document/blocks.ts";
import type { DocumentBlock, Field } from "../../document/document.ts";
import { languageName } from "../../../domain/texts/language-name.ts";
import { fieldLabel, plainValue, textAt } from "../answer-words.ts";
import { type DetailWords, valueDetail } from "./detail.ts";
import { type ComparisonSubject, pairOf } from "./subject.ts";

/** What changed in the questionnaire. */
export function formPart(subject: ComparisonSubject, level: 2 | 3): readonly DocumentBlock[] {
  const { comparison, checklist, say } = subject;
  const { form, before, after } = comparison;
  const [year] = pairOf(subject);
  const about = (id: string): { readonly paragraph: string; readonly title: string } => ({
    paragraph: paragraphOfId(id),
    title: findQuestion(checklist, id)?.title ?? "",
  });
  const lines = [
    ...form.added.map((id) => say("form.added", about(id))),
    ...form.dropped.map(({ id, title }) => {
      const isKept = Object.hasOwn(after.formerAnswers ?? {}, id) && Object.hasOwn(before.answers ?? {}, id);
      const values = { paragraph: paragraphOfId(id), title };
      return isKept ? say("form.dropped-kept", { ...values, year }) : say("form.dropped", values);
    }),
    ...form.reworded.map((id) => say("form.reworded", about(id))),
    ...form.renumbered.map(({ from, to }) =>
      say("form.renumbered", {
        oldParagraph: paragraphOfId(from),
        paragraph: paragraphOfId(to),
        title: about(to).title,
      }),
    ),
  ];
  if (lines.length === 0) return [];
  return [heading(level, say("compare.form"), "form"), ...list(lines.map((line) => [line]))];
}

/** The particulars that come first; the rest follows in the order of its keys. */
const FIRST = [
  "stage",
  "language",
  "focalPoint-name",
  "focalPoint-title",
  "focalPoint",
  "contributors",
  "helpWithForm-wanted",
  "helpWithForm",
];

/** What changed in the particulars. */
export function aroundPart(subject: ComparisonSubject, level: 2 | 3): readonly DocumentBlock[] {
  const entries = [...particularFields(subject), ...formerFields(subject)];
  if (entries.length === 0) return [];
  return [heading(level, subject.say("compare.particulars"), "changed-particulars"), ...fields(entries)];
}

function particularFields(subject: ComparisonSubject): readonly Field[] {
  const { say, language } = subject;
  const words = { say, language, names: pairOf(subject) };
  const place = ({ path }: Change): number => {
    const at = FIRST.findIndex((key) => path.join("-").startsWith(key));
    return at === -1 ? FIRST.length : at;
  };
  return subject.comparison.particulars
    .filter(({ path }) => path[0] !== "formerAnswers")
    .sort((a, b) => place(a) - place(b))
    .flatMap((change) => particularField(change, words));
}

function particularField(
  { path, before, after }: Change,
  words: DetailWords & Pick<ComparisonSubject, "language">,
): readonly Field[] {
  const { say } = words;
  if (path[0] !== "contributors") {
    const label = (say as (id: string) => string)(`particular.${path.join("-")}`);
    const text = (value: unknown): string | undefined =>
      path[0] === "language" && typeof value === "string"
        ? languageName(value, words.language)
        : plainValue(value, say);
    return [valueDetail(label, text(before), text(after), words)];
  }
  const pairs = pairContributors((before ?? []) as readonly Contributor[], (after ?? []) as readonly Contributor[]);
  return pairs.flatMap(([old, now]) => {
    const isRenamed = old !== undefined && now !== undefined && old.id !== now.id;
    const [was, is] = [old, now].map((one) => personText(one, isRenamed, say));
    if (old?.authority === now?.authority && was === is) return [];
    return [valueDetail(say("particular.contributor", { authority: (now ?? old)?.authority ?? "" }), was, is, words)];
  });
}

/** Answers to questions of an earlier questionnaire. */
function formerFields(subject: ComparisonSubject): readonly Field[] {
  const { comparison, checklist, say, language } = subject;
  const { particulars, before, after } = comparison;
  const words = { say, names: pairOf(subject) };
  const changed = ({ path, ...values }: Change): Field => {
    const field = path.slice(2);
    const [was, is] = (["before", "after"] as const).map((side) =>
      textAt(field, values[side], undefined, { say, checklist, language, people: comparison[side] }),
    );
    return valueDetail(fieldLabel(field, subject), was, is, words);
  };
  const ids = new Set(particulars.flatMap(({ path: [top, id = ""] }) => (top === "formerAnswers" ? [id] : [])));
  return [...ids].map((id) => {
    const here = particulars.filter(({ path }) => path[0] === "formerAnswers" && path[1] === id);
    const [was, is] = [before, after].map(({ formerAnswers = {} }) => Object.hasOwn(formerAnswers, id));
    const text = say(!is ? "former.removed" : was ? "former.changed" : "former.added");
    return {
      label: say("former.label", { paragraph: paragraphOfId(id) }),
      value: [paragraph(text), ...fields(here.map(changed))],
    };
  });
}

/** A person, with the short name in the file where that changed. */
function personText(contributor: Contributor | undefined, isRenamed: boolean, say: Say): string | undefined {
  if (contributor === undefined) return undefined;
  const { name, email, id } = contributor;
  return [name, email, ...(isRenamed ? [id] : [])].filter((part) => part !== undefined).join(say("list.comma"));
}
