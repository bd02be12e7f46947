/**
 * The checklist: the questionnaire derived from CTOC/COP/2010/6, as data.
 *
 * Values of these types come from the build, which compiles `checklist/*.yaml`; nothing changes them at run time.
 */

import type { Recommendation } from "../recommendations/recommendation.ts";

/** One of the two instruments whose status of adherence para. 7 asks about. */
export interface Instrument {
  readonly id: string;
  readonly name: string;
  readonly short: string;
  /** Date of adoption by the General Assembly, ISO 8601. */
  readonly adopted: string;
  /** Date from which the instrument could be signed, ISO 8601. */
  readonly opened: string;
  /** The number of its last article. */
  readonly articles: number;
}

/** One reply that a scale allows. */
export interface Status {
  readonly id: string;
  readonly label: string;
  readonly meaning: string;
  /** How far along this status is; a status without a rank is neither better nor worse than another. */
  readonly rank?: number;
  /** The texts that the status calls for, the most wanted first. */
  readonly calls: readonly TextField[];
}

/** The texts of an answer that a status may call for. */
export type TextField = "measures" | "difficulties" | "reason";

export type ScaleId = "implementation" | "consideration" | "ratification" | "adherence";

/** The ordered set of statuses that a question uses. */
export interface Scale {
  readonly id: ScaleId;
  readonly statuses: readonly Status[];
}

/** A labelled entry of a list that answers choose from. */
export interface Choice {
  readonly id: string;
  readonly label: string;
}

/**
 * What an element is for a "Yes": needed; named by the paragraph as an example; a possibility; or something that counts
 * once it was considered, whatever was decided.
 */
export type Need = "needed" | "example" | "possible" | "considered";

/** One thing that a compound recommendation lists, ticked on its own. */
export interface Element extends Choice {
  readonly need: Need;
  /** A name for alternatives: of the elements of a question that have the same one, at least one is needed. */
  readonly oneOf?: string;
}

export type ListId = "obstacles" | "difficulties" | "assistance" | "authorities";

/** A provision of one of the two instruments: an article, or a part of it. */
export interface Provision {
  /** Id of the instrument. */
  readonly instrument: string;
  readonly article: number;
  /** A paragraph or subparagraph of the article, as cited: `(2)`, `(1) (b)`, `(c)`. */
  readonly paragraph?: string;
}

/** What helps with one question; shown on demand. */
export interface Guidance {
  /** What counts as each status, by status id. */
  readonly statuses: Readonly<Record<string, string>>;
  /** Why the question is asked; given for optional questions. */
  readonly why?: string;
  readonly terms: readonly { readonly term: string; readonly meaning: string }[];
  /** Articles and instruments that the paragraph itself names. */
  readonly articles: readonly string[];
  /** Provisions on the same subject that the paragraph does not name. */
  readonly related: readonly Provision[];
}

/** How a question is answered: by a status, or in the forms of paras. 7 and 8. */
export type Form = "standard" | "adherence" | "ratification";

/** Under which condition a question is asked; without one it always is. */
export type Condition = "not-party-to-both";

/** One thing asked, tied to one recommendation and with its id. */
export interface Question {
  readonly id: string;
  /** The paragraph as cited: `21 (a)`. */
  readonly paragraph: string;
  /** Id of the section that the question is in. */
  readonly section: string;
  readonly title: string;
  readonly text: string;
  readonly guidance: Guidance;
  readonly form: Form;
  readonly scale: ScaleId;
  readonly optional: boolean;
  readonly askedWhen?: Condition;
  /** The recommendation asks for legislation, so a "Yes" names the law. */
  readonly legislation: boolean;
  /** The recommendation asks for more, or for something better, so the answer compares with an earlier time. */
  readonly period: boolean;
  readonly elements: readonly Element[];
  /** Recommendations that the source refers to, in its order; `para-16` stands for all its subparagraphs. */
  readonly seeAlso: readonly string[];
  /** Kinds of authority that are likely to know the answer; ids of the list `authorities`. */
  readonly lead: readonly string[];
  /** Each of these authorities can answer for its own people only, so all of them should be asked. */
  readonly askEach: boolean;
}

/** A theme of the checklist. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly intro: string;
  readonly questions: readonly Question[];
}

/** What a revision changed in the questions since the one before it. */
export interface RevisionChanges {
  readonly revision: number;
  /** Ids of questions that are new. */
  readonly added: readonly string[];
  /** Questions that are no longer asked, with the title that they had. */
  readonly dropped: readonly { readonly id: string; readonly title: string }[];
  /** Ids of questions that are worded so differently that they might be answered differently. */
  readonly reworded: readonly string[];
  /** Questions that have another id now. */
  readonly renumbered: readonly { readonly from: string; readonly to: string }[];
}

export interface Checklist {
  readonly id: string;
  /** Language of its texts (BCP 47). */
  readonly language: string;
  readonly revision: number;
  /** What each revision changed, from the second on, in their order. */
  readonly history: readonly RevisionChanges[];
  readonly title: string;
  readonly source: { readonly symbol: string; readonly date: string; readonly title: string };
  readonly instruments: readonly Instrument[];
  readonly sections: readonly Section[];
  readonly scales: readonly Scale[];
  /** Statuses that belong to both the scale of implementation and that of consideration. */
  readonly exceptions: readonly Status[];
  readonly lists: Readonly<Record<ListId, readonly Choice[]>>;
  readonly recommendations: readonly Recommendation[];
}

/** All questions in the order of the checklist. */
export function allQuestions(checklist: Checklist): readonly Question[] {
  return checklist.sections.flatMap((section) => section.questions);
}

/** The question whether the State is party to the instruments (para. 7), or undefined. */
export function adherenceQuestion(checklist: Checklist): Question | undefined {
  return firstQuestion(checklist, ({ form }) => form === "adherence");
}

/** The question with this id, or undefined. */
export function findQuestion(checklist: Checklist, id: string): Question | undefined {
  return firstQuestion(checklist, (question) => question.id === id);
}

function firstQuestion({ sections }: Checklist, isWanted: (question: Question) => boolean): Question | undefined {
  for (const { questions } of sections) {
    const found = questions.find(isWanted);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The section that a question is in. Throws if the checklist does not have it. */
export function sectionOf(checklist: Checklist, question: Question): Section {
  const section = checklist.sections.find((candidate) => candidate.id === question.section);
  if (section === undefined) throw new Error(`The checklist has no section "${question.section}".`);
  return section;
}

/**
 * The statuses that may be chosen for a question, in order: those of its scale, then, except for adherence (para. 7),
 * "does not apply", "not known" and "not disclosed". On the stage of ratification "does not apply" is no reply,
 * because para. 8 is asked only where it applies.
 */
export function statusesOf(checklist: Checklist, question: Pick<Question, "scale">): readonly Status[] {
  const own = checklist.scales.find(({ id }) => id === question.scale)?.statuses ?? [];
  if (question.scale === "adherence") return own;
  const exceptions = checklist.exceptions.filter(
    ({ id }) => question.scale !== "ratification" || id !== "not-applicable",
  );
  return [...own, ...exceptions];
}

/** The status with this id on the question's scale, or undefined. */
export function findStatus(checklist: Checklist, question: Question, id: string | undefined): Status | undefined {
  return statusesOf(checklist, question).find((status) => status.id === id);
}

/** What a status is called, on whichever scale it is; its id if this revision does not know it. */
export function labelOf(checklist: Checklist, question: Question, id: string): string {
  const others = [...checklist.scales.flatMap(({ statuses }) => statuses), ...checklist.exceptions];
  return (findStatus(checklist, question, id) ?? others.find((status) => status.id === id))?.label ?? id;
}

/** `para-16a` as cited, `16 (a)`; also for a paragraph that only has subparagraphs (`para-16` gives `16`). */
export function paragraphOfId(id: string): string {
  const match = /^para-0*([1-9]\d*)([a-z])?$/.exec(id);
  if (match === null) return id;
  return match[2] === undefined ? `${match[1]}` : `${match[1]} (${match[2]})`;
}
