/** The loop of the interview, from place to place, until the person is done or stops. Every reply is saved at once. */
import { type Question, sectionOf } from "../domain/model/checklist.ts";
import { isWanting, nextOpen, progressOf } from "../domain/model/progress.ts";
import type { Move } from "./asker.ts";
import { askWhoAnswers } from "./asking/ask-contributors.ts";
import { askLanguage } from "./asking/ask-language.ts";
import { askPeople } from "./asking/ask-identity.ts";
import { askQuestion } from "./asking/ask-question.ts";
import type { Ending, Interview, Place } from "./context.ts";
import { placeOfMove } from "./follow-move.ts";
import { askOutline, askSection } from "./outline.ts";
import { askReview } from "./review.ts";
import { withHelp } from "./with-help.ts";
import { nextMarked, nextQuestion } from "./route.ts";
import { Trail } from "./trail.ts";

/** The place at which a new file begins: its first open question, or the review when nothing is open. */
export function firstPlace({ store, checklist }: Interview): Place {
  const question = nextOpen(store.assessment, checklist);
  return question === undefined ? { kind: "review" } : { kind: "question", question };
}

/** What is asked beside questions; from there one comes back to the outline. */
const ASK_BY_PLACE = { who: askWhoAnswers, people: askPeople, language: askLanguage } as const;

/** The interview with help on something that is asked beside questions. */
export function withHelpText(interview: Interview, about: keyof typeof ASK_BY_PLACE): Interview {
  const help = { kind: "note", text: interview.say(`identity.help-${about}`) } as const;
  return { ...interview, asker: withHelp(interview.asker, { help: () => [help] }) };
}

/** Goes from place to place, from `start` on. Whatever was answered is saved when this returns. */
export async function runInterview(interview: Interview, start: Place): Promise<Ending> {
  const passed = new Set<string>();
  const trail = new Trail(interview);
  let section: string | undefined;
  let place = start;
  for (;;) {
    const here = place.kind === "back" ? await trail.back() : trail.follow(place);
    switch (here.kind) {
      case "end":
        return here.ending;
      case "outline":
        place = await askOutline(interview);
        break;
      case "section":
        section = here.section;
        place = await askSection(interview, here.section);
        break;
      case "review":
        place = await askReview(interview, here.only);
        break;
      case "who":
      case "people":
      case "language": {
        const move = await ASK_BY_PLACE[here.kind](withHelpText(interview, here.kind));
        place = move === undefined ? { kind: "outline" } : await placeOfMove(interview, move);
        break;
      }
      case "question": {
        const { question } = here;
        if (question.section !== section) await showSection(interview, question);
        section = question.section;
        passed.add(question.id);
        place = await placeAfter(interview, here, await askQuestion(interview, question), passed);
      }
    }
  }
}

type QuestionPlace = Extract<Place, { kind: "question" }>;

/** The place after a question. */
async function placeAfter(
  interview: Interview,
  here: QuestionPlace,
  move: Move | undefined,
  passed: ReadonlySet<string>,
): Promise<Place> {
  const { checklist, store } = interview;
  const { assessment } = store;
  const { question, only } = here;
  switch (move?.to) {
    case "back":
      return { kind: "back" };
    case "go":
    case "quit":
    case "outline":
    case "undo":
      return placeOfMove(interview, move, here);
    default: {
      if (move?.to === "skip" && isWanting(assessment, checklist, question)) await showLeftOpen(interview, question);
      const next =
        only === undefined
          ? nextQuestion(assessment, checklist, question.id, passed)
          : nextMarked(assessment, checklist, only, question.id);
      if (next !== undefined) return { kind: "question", question: next, only };
      return { kind: only === undefined ? "review" : "outline" };
    }
  }
}

async function showLeftOpen({ asker, say }: Interview, { paragraph, title }: Question): Promise<void> {
  await asker.show([{ kind: "note", text: say("move.left-open", { paragraph, title }) }]);
}

async function showSection(interview: Interview, question: Question): Promise<void> {
  const { checklist, asker, say, store } = interview;
  const section = sectionOf(checklist, question);
  const number = checklist.sections.indexOf(section) + 1;
  const { open } = progressOf(store.assessment, checklist, section);
  await asker.show([
    { kind: "gap" },
    {
      kind: "heading",
      text: say("section.heading", { number, total: checklist.sections.length, title: section.title }),
      aside: say("section.open", { open }),
    },
    { kind: "note", text: section.intro },
  ]);
}
