/** The questionnaire as a form for word processors: what is asked, what was answered, and where something is filled in. */
import type { CutPart } from "../../../domain/merging/cut.ts";
import { type FormHead, type SentForm, FORM_FORMAT, formMark } from "../../../domain/form/sent-form.ts";
import { filePlaces } from "../../../domain/form/place.ts";
import { type Question, type Section } from "../../../domain/model/checklist.ts";
import { type ShownAssessment, forReaders } from "../../../domain/model/publication.ts";
import { addressedNote, questionNotes } from "../../../messages/addressed.ts";
import { recommendationOf } from "../../../domain/recommendations/recommendation.ts";
import { type TextBlock, list, note, paragraph } from "../../document/blocks.ts";
import type { Inlines } from "../../document/document.ts";
import { type Explanation, guidanceOf } from "../guidance.ts";
import { marksText } from "../scales.ts";
import { hints } from "../template.ts";
import { type DocumentWords, citations, officialTextNote, partName } from "../words.ts";
import { type FormRow, type ShownText, questionRows, shownTexts, textOf } from "./question-rows.ts";

/** A form before it becomes a file. */
export interface Form {
  readonly title: string;
  readonly subtitle: string;
  /** BCP 47 tag of the language that the form is written in. */
  readonly language: string;
  /** BCP 47 tag of the language of the answers, if the file gives it. */
  readonly answersLanguage?: string;
  readonly head: FormHead;
  /** What was sent, of a part. */
  readonly sent?: SentForm;
  /** What to know before the first question; references lead to questions by their ids. */
  readonly front: readonly TextBlock[];
  /** What the replies mean, and what a tick says under each. */
  readonly replies: { readonly title: string; readonly groups: readonly Replies[]; readonly ticks: string };
  readonly particulars: { readonly title: string; readonly rows: readonly FormRow[] };
  readonly sections: readonly FormSection[];
  /** The last lines; the last of a part says by which key it is known. */
  readonly closing: readonly string[];
}

/** The replies of a scale with their meaning. */
interface Replies {
  readonly title: string;
  readonly statuses: readonly { readonly label: string; readonly meaning: string }[];
}

interface FormSection extends Pick<Section, "title" | "intro"> {
  readonly questions: readonly FormQuestion[];
}

export interface FormQuestion extends Pick<Question, "id" | "title" | "text"> {
  /** `Para. 21 (a)`. */
  readonly citation: string;
  /** Whom the recommendation addresses, and how strongly. */
  readonly addressed: string;
  readonly notes: readonly string[];
  readonly guidance: readonly Explanation[];
  readonly rows: readonly FormRow[];
  readonly shown: readonly ShownText[];
}

/** What the form is of: a blank one, or a part. */
export interface FormSubject extends DocumentWords {
  /** Name of the State. */
  readonly state?: string;
  /** Its code (ISO 3166-1 alpha-3). */
  readonly code?: string;
  readonly year?: number;
  readonly cut?: CutPart;
  /** Name of the part, and of its page for a browser if it has one. */
  readonly file?: string;
  readonly page?: string;
}

/** The form with all questions, or with those of the part. */
export function createForm(subject: FormSubject): Form {
  const { checklist, say, language, cut } = subject;
  const head = headOf(subject);
  const mark = formMark(head);
  const answersLanguage = cut?.assessment.language;
  const sections = sectionsOf(subject);
  const assessment = cut && forReaders(cut.assessment);
  return {
    title: titleOf(subject),
    subtitle: subtitleOf(subject),
    language,
    ...(answersLanguage !== undefined && { answersLanguage }),
    head,
    ...(cut && { sent: sentOf(cut) }),
    front: frontOf(subject, sections),
    replies: repliesOf(subject, sections),
    particulars: { title: say("report-part.particulars"), rows: particularRows(subject) },
    sections: sections.map(({ title, intro, questions }) => ({
      title,
      intro,
      questions: questions.map((question) => formQuestion(question, subject, assessment)),
    })),
    closing: [
      say("report.closing", { revision: checklist.revision }),
      ...(mark === undefined ? [] : [say("word-form.mark", { mark })]),
    ],
  };
}

function headOf({ checklist: { id, revision }, language, code, year, cut, page }: FormSubject): FormHead {
  return {
    format: FORM_FORMAT,
    checklist: id,
    revision,
    language,
    ...(code !== undefined && { state: code }),
    ...(year !== undefined && { year }),
    ...(cut && { part: cut.record.id, key: cut.record.key }),
    ...(page !== undefined && { page: true }),
  };
}

function sentOf({ assessment: { answers: _, ...sent } }: CutPart): SentForm {
  return sent;
}

function titleOf({ checklist, say, cut }: FormSubject): string {
  if (cut === undefined) return checklist.title;
  const { id, contributor } = cut.assignment;
  return say("note.title", { to: partName({ id, contributor: contributor?.id }, cut.assessment, checklist) });
}

function subtitleOf({ checklist: { source, revision }, say, cut, state = "", year }: FormSubject): string {
  if (cut === undefined) return say("template.subtitle", { symbol: source.symbol, revision });
  const count = cut.assignment.questions.length;
  return say("note.subtitle", { state, year: String(year ?? ""), symbol: source.symbol, count });
}

/** The sections with the questions that are asked. */
function sectionsOf({ checklist, cut }: FormSubject): readonly Section[] {
  const isAsked = ({ id }: Question): boolean => cut?.assignment.questions.includes(id) ?? true;
  return checklist.sections.flatMap((section) => {
    const questions = section.questions.filter(isAsked);
    return questions.length === 0 ? [] : [{ ...section, questions }];
  });
}

function frontOf(subject: FormSubject, sections: readonly Section[]): readonly TextBlock[] {
  const { say, cut, page, file = "" } = subject;
  const { name, authority, email } = cut?.assessment.part?.returnTo ?? {};
  const to = [name, authority, email].filter((one) => one !== undefined).join(say("list.comma"));
  return [
    paragraph(say(cut === undefined ? "template.intro" : "note.intro")),
    ...(cut?.record.due === undefined
      ? []
      : [paragraph({ kind: "strong", text: say("note.due", { on: cut.record.due }) })]),
    ...(to === "" ? [] : [paragraph(say("word-form.return", { to }))]),
    ...list((["reply", "ticks", "rows", "codes"] as const).map((id) => [say(`word-form.how-${id}`)])),
    ...(cut === undefined ? [] : [paragraph(say("word-form.how-else"))]),
    ...(page === undefined ? [] : [paragraph(say("note.how-page", { page, file }))]),
    ...hints(say),
    officialTextNote(subject),
    note(
      ...sections.flatMap(({ title, questions }, index): Inlines => [
        `${index === 0 ? "" : " · "}${title}${say("list.colon")}`,
        ...citations(questions, subject),
      ]),
    ),
  ];
}

/** The scales on which the questions are answered, and the replies without a scale. */
function repliesOf({ checklist, say }: FormSubject, sections: readonly Section[]): Form["replies"] {
  const wanted = new Set(sections.flatMap(({ questions }) => questions.map(({ scale }) => scale)));
  const scales = checklist.scales.filter(({ id }) => wanted.has(id));
  return {
    title: say("report-part.scales"),
    groups: [
      ...scales.map(({ id, statuses }) => ({ title: say(`scales.${id}`), statuses })),
      { title: say("scales.exceptions"), statuses: checklist.exceptions },
    ],
    ticks: marksText({ checklist, say }),
  };
}

/** Who answers: of a part, the contributor to whom it is sent, if that is known. */
function particularRows({ say, state, year, cut }: FormSubject): readonly FormRow[] {
  const contributor = cut?.assignment.contributor;
  const person = cut?.assessment.contributors?.find(({ id }) => id === contributor?.id) ?? contributor;
  const given: Readonly<Record<string, unknown>> = { ...person, state, year };
  return filePlaces(cut !== undefined).map((place): FormRow => {
    const key = place.path.at(-1) as "name";
    const label = say(`particulars.${key}`);
    const isPerson = place.path.length > 1 && cut === undefined;
    return {
      kind: "words",
      place,
      label: isPerson ? say("template.focal-point", { part: label }) : label,
      text: textOf(given[key]),
      room: "line",
    };
  });
}

function formQuestion(question: Question, subject: FormSubject, assessment: ShownAssessment | undefined): FormQuestion {
  const { checklist, say } = subject;
  const { id, title, text } = question;
  return {
    id,
    title,
    text,
    citation: say("citation.heading", question),
    addressed: addressedNote(recommendationOf(checklist, question), say),
    notes: questionNotes(question, checklist, say),
    guidance: guidanceOf(question, subject),
    rows: questionRows(question, subject, assessment),
    shown: shownTexts(question, subject, assessment),
  };
}
