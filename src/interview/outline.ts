/** The outline: all sections and questions with their progress, from which any question opens. */
import type { Block, Option } from "./asker.ts";
import type { Question, Section } from "../domain/model/checklist.ts";
import { findQuestion, sectionOf } from "../domain/model/checklist.ts";
import { markOf, nextOpen, progressOf, askedQuestions } from "../domain/model/progress.ts";
import type { Interview } from "./context.ts";
import type { Place } from "./place.ts";
import { placeOfMove } from "./follow-move.ts";
import { questionOption } from "./card.ts";
import { nextCarried } from "./route.ts";

/** Before the id of a section, among the options of the outline. */
const SECTION = "section:";

/** Shows the outline and asks where to go. */
export async function askOutline(interview: Interview): Promise<Place> {
  const { say, asker, store, checklist } = interview;
  await asker.show(outlineHead(interview));
  const next = nextOpen(store.assessment, checklist);
  const reply = await asker.choose({
    id: "outline",
    label: say("outline.question"),
    options: outlineOptions(interview, next),
    current: next === undefined ? "review" : "next",
  });
  if (reply.move) return placeOfMove(interview, reply.move);
  if (reply.value.startsWith(SECTION)) return { kind: "section", section: reply.value.slice(SECTION.length) };
  if (reply.value === "carried") {
    const question = nextCarried(store.assessment, checklist, undefined);
    return question === undefined ? { kind: "outline" } : { kind: "question", question, only: "carried" };
  }
  if (reply.value === "next" && next !== undefined) return { kind: "question", question: next };
  if (reply.value === "people") return { kind: "people" };
  if (reply.value === "stop") return { kind: "end", ending: "finished" };
  return { kind: "review" };
}

/** Shows the questions of a section and asks which one to open. */
export async function askSection(interview: Interview, sectionId: string): Promise<Place> {
  const { say, asker, store, checklist } = interview;
  const questions = askedQuestions(store.assessment, checklist).filter(({ section }) => section === sectionId);
  const [first] = questions;
  if (first === undefined) return { kind: "outline" };
  const section = sectionOf(checklist, first);
  const next = nextOpenOf(interview, questions);
  await asker.show([{ kind: "gap" }, { kind: "heading", text: section.title }, { kind: "note", text: section.intro }]);
  const reply = await asker.choose({
    id: `section.${section.id}`,
    label: say("outline.section-question"),
    options: [
      ...questions.map((question) => questionOption(interview, question)),
      { value: "outline", label: say("outline.back") },
    ],
    current: (next ?? first).id,
  });
  if (reply.move?.to === "back") return { kind: "outline" };
  if (reply.move) return placeOfMove(interview, reply.move, { kind: "section", section: section.id });
  const question = findQuestion(checklist, reply.value);
  return question === undefined ? { kind: "outline" } : { kind: "question", question };
}

function outlineHead({ store, checklist, say }: Interview): readonly Block[] {
  const { answered, open, carried } = progressOf(store.assessment, checklist);
  return [
    { kind: "gap" },
    { kind: "heading", text: say("outline.heading"), aside: say("outline.progress", { answered, open }) },
    ...(carried > 0 ? [{ kind: "note" as const, text: say("outline.carried", { carried }) }] : []),
  ];
}

function outlineOptions(interview: Interview, next: Question | undefined): readonly Option[] {
  const { say, store, checklist } = interview;
  const { carried } = progressOf(store.assessment, checklist);
  const asked = new Set(askedQuestions(store.assessment, checklist).map(({ section }) => section));
  // A part has only some of the sections.
  const isAsked = ({ id }: Section): boolean => asked.has(id);
  return [
    // First, so that their numbers are those of the sections.
    ...checklist.sections.filter(isAsked).map((section) => sectionOption(interview, section)),
    ...(next === undefined
      ? []
      : [{ value: "next", label: say("outline.next", { paragraph: next.paragraph, title: next.title }) }]),
    ...(carried > 0 ? [{ value: "carried", label: say("outline.go-carried", { carried }) }] : []),
    { value: "review", label: say("outline.review") },
    { value: "people", label: say("outline.people", { who: whoAnswers(interview) }) },
    { value: "stop", label: say("outline.stop") },
  ];
}

function sectionOption({ store, checklist, say }: Interview, section: Section): Option {
  const questions = askedQuestions(store.assessment, checklist).filter((question) => question.section === section.id);
  const marks = questions.map((question) => markOf(store.assessment, checklist, question));
  const { answered, open } = progressOf(store.assessment, checklist, section);
  const note = say("outline.section-progress", { answered, total: answered + open });
  return { value: `${SECTION}${section.id}`, label: section.title, note, marks };
}

function whoAnswers({ who, store, say }: Interview): string {
  const found = store.assessment.contributors?.find(({ id }) => id === who.contributor);
  return found === undefined ? say("identity.who-focal") : (found.authority ?? found.id);
}

function nextOpenOf(interview: Interview, questions: readonly Question[]): Question | undefined {
  return questions.find((question) => {
    const mark = markOf(interview.store.assessment, interview.checklist, question);
    return mark === "carried" || (mark === "open" && !question.optional);
  });
}
