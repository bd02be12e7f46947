/** The outline: all sections and questions with their progress, from which any question opens. */
import { answerTo } from "../domain/model/assessment.ts";
import { languageName } from "../domain/texts/language-name.ts";
import { type Question, type Section, sectionOf } from "../domain/model/checklist.ts";
import { askedQuestions, markOf, nextOpen, progressOf } from "../domain/model/progress.ts";
import type { Block } from "./asker.ts";
import type { Interview, Place } from "./context.ts";
import { type Way, choosePlace, wayTo, wayToSection } from "./follow-move.ts";
import { markedToRevisit, nextMarked } from "./route.ts";

/** Shows the outline and asks where to go. */
export async function askOutline(interview: Interview): Promise<Place> {
  const { say, asker, store, checklist } = interview;
  await asker.show(outlineHead(interview));
  const next = nextOpen(store.assessment, checklist);
  const current = next === undefined ? "review" : "next";
  const prompt = { id: "outline", label: say("outline.question"), hint: say("outline.hint"), current };
  return choosePlace(interview, prompt, waysFromOutline(interview, next), { kind: "outline" });
}

/** Shows the questions of a section and asks which one to open. */
export async function askSection(interview: Interview, sectionId: string): Promise<Place> {
  const { say, asker, store, checklist } = interview;
  const questions = askedQuestions(store.assessment, checklist).filter(({ section }) => section === sectionId);
  const [first] = questions;
  if (first === undefined) return { kind: "outline" };
  const { id, title, intro } = sectionOf(checklist, first);
  const next = questions.find((question) => {
    const mark = markOf(store.assessment, checklist, question);
    return mark === "carried" || (mark === "open" && !question.optional);
  });
  await asker.show([{ kind: "gap" }, { kind: "heading", text: title }, { kind: "note", text: intro }]);
  const prompt = { id: `section.${id}`, label: say("outline.section-question"), current: (next ?? first).id };
  const ways: readonly Way[] = [
    ...questions.map((question) => wayTo(interview, question)),
    { value: "outline", label: say("outline.back"), place: { kind: "outline" } },
  ];
  return choosePlace(interview, prompt, ways, { kind: "section", section: id });
}

function outlineHead({ store, checklist, say }: Interview): readonly Block[] {
  const { answered, open, carried } = progressOf(store.assessment, checklist);
  return [
    { kind: "gap" },
    {
      kind: "heading",
      text: say("outline.heading"),
      aside: say("outline.progress", { answered, total: answered + open }),
    },
    ...(carried > 0 ? [{ kind: "note", text: say("outline.carried", { carried }) } as const] : []),
  ];
}

/** What can be done beside going to a section, in the order of the outline. */
const BESIDE_SECTIONS = ["next", "carried", "revisit", "review", "who", "people", "language", "stop"];

/** The ways from the outline. Their numbers never move: first those of the sections, then one for each other way. */
function waysFromOutline(interview: Interview, next: Question | undefined): readonly Way[] {
  const { say, store, checklist } = interview;
  const { carried } = progressOf(store.assessment, checklist);
  const firstCarried = nextMarked(store.assessment, checklist, "carried");
  const toRevisit = markedToRevisit(store.assessment, checklist, true);
  const ways: (Way | undefined)[] = [
    ...checklist.sections.map((section) => wayToOutlined(interview, section)),
    next && {
      value: "next",
      label: say("outline.next", { paragraph: next.paragraph, title: next.title }),
      place: { kind: "question", question: next },
    },
    firstCarried && {
      value: "carried",
      label: say("outline.go-carried", { carried }),
      place: { kind: "question", question: firstCarried, only: "carried" },
    },
    toRevisit[0] && {
      value: "revisit",
      label: say("outline.go-revisit", { count: toRevisit.length }),
      place: { kind: "question", question: toRevisit[0], only: "revisit" },
    },
    { value: "review", label: say("outline.review"), place: { kind: "review" } },
    { value: "who", label: say("outline.who", { who: whoAnswers(interview) }), place: { kind: "who" } },
    { value: "people", label: say("outline.people"), place: { kind: "people" } },
    {
      value: "language",
      label: say("outline.language", { name: languageInWords(interview) }),
      place: { kind: "language" },
    },
    { value: "stop", label: say("outline.stop"), place: { kind: "end", ending: "finished" } },
  ];
  return ways
    .filter((way) => way !== undefined)
    .map((way) => ({ number: checklist.sections.length + 1 + BESIDE_SECTIONS.indexOf(way.value), ...way }));
}

/** A section with its progress; undefined if nothing of it is asked, as in a part. */
function wayToOutlined({ store, checklist, say }: Interview, section: Section): Way | undefined {
  const questions = askedQuestions(store.assessment, checklist).filter((question) => question.section === section.id);
  if (questions.length === 0) return undefined;
  const marks = questions.map((question) => markOf(store.assessment, checklist, question));
  const { answered, open } = progressOf(store.assessment, checklist, section);
  const revisit = questions.filter(({ id }) => answerTo(store.assessment, id)?.revisit === true).length;
  const progress = say("outline.section-progress", { answered, total: answered + open });
  const note = revisit === 0 ? progress : say("outline.section-revisit", { progress, count: revisit });
  const number = checklist.sections.indexOf(section) + 1;
  return { ...wayToSection(section.id, section.title), number, note, marks };
}

function languageInWords({ store, language, say }: Interview): string {
  const tag = store.assessment.language;
  return tag === undefined ? say("outline.language-unknown") : languageName(tag, language);
}

/** Who is answering now, in words. */
export function whoAnswers({ who, store, say }: Interview): string {
  const found = store.assessment.contributors?.find(({ id }) => id === who.contributor);
  return found === undefined ? say("identity.who-focal") : (found.authority ?? found.id);
}
