/** The loop of the interview: next question, ask, answer, save, until there is nothing open or the person stops. */
import type { Question } from "../domain/checklist.ts";
import { sectionOf } from "../domain/checklist.ts";
import { nextOpen, progressOf } from "../domain/progress.ts";
import { LIMITS } from "../domain/limits.ts";
import type { Move } from "./asker.ts";
import { askQuestion } from "./ask-question.ts";
import type { Interview } from "./context.ts";
import { findTargets, nextQuestion, previousQuestion } from "./route.ts";

/** How an interview ended. */
export type Ending = "finished" | "stopped";

/** Asks from the first open question on. Whatever was answered is saved when this returns. */
export async function runInterview(interview: Interview): Promise<Ending> {
  const { checklist, store } = interview;
  const passed = new Set<string>();
  let question = nextOpen(store.assessment, checklist) ?? nextQuestion(store.assessment, checklist, undefined, passed);
  let section: string | undefined;
  for (;;) {
    if (question === undefined) {
      const again = await askWhetherToGoOn(interview);
      if (again === undefined) return "finished";
      if (again === "stop") return "stopped";
      question = again;
    }
    if (question.section !== section) await showSection(interview, question);
    section = question.section;
    passed.add(question.id);
    const move = await askQuestion(interview, question);
    if (move?.to === "quit") return "stopped";
    question = await follow(interview, question, move, passed);
  }
}

async function follow(
  interview: Interview,
  from: Question,
  move: Move | undefined,
  passed: ReadonlySet<string>,
): Promise<Question | undefined> {
  const { checklist, store, asker, say } = interview;
  switch (move?.to) {
    case "back": {
      const previous = previousQuestion(store.assessment, checklist, from.id);
      if (previous === undefined) await asker.show([{ kind: "note", text: say("move.at-beginning") }]);
      return previous ?? from;
    }
    case "go":
      return (await goTo(interview, move.target)) ?? from;
    default:
      return nextQuestion(store.assessment, checklist, from.id, passed);
  }
}

/** Finds the question that a person wants to go to; undefined to stay. */
async function goTo(interview: Interview, target: string): Promise<Question | undefined> {
  const { asker, say, checklist, store } = interview;
  let wanted = target;
  if (wanted === "") {
    const reply = await asker.write({
      id: "go",
      label: say("move.where"),
      hint: say("move.where-hint"),
      lines: "one",
      most: LIMITS.line,
    });
    if (reply.move || reply.value === "") return undefined;
    wanted = reply.value;
  }
  const found = findTargets(store.assessment, checklist, wanted);
  if (found.length === 0) {
    await asker.show([{ kind: "warning", text: say("move.not-found", { target: wanted }) }]);
    return undefined;
  }
  if (found.length === 1) return found[0];
  const reply = await asker.choose({
    id: "go.which",
    label: say("move.which"),
    options: found.map(({ id, paragraph, title }) => ({ value: id, label: `${paragraph} · ${title}` })),
  });
  return reply.move ? undefined : found.find(({ id }) => id === reply.value);
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

/** At the end of the way: offers what is still open. Undefined if nothing is, or if the person is done for today. */
async function askWhetherToGoOn(interview: Interview): Promise<Question | "stop" | undefined> {
  const { checklist, store, asker, say } = interview;
  const open = nextOpen(store.assessment, checklist);
  if (open === undefined) return undefined;
  const reply = await asker.choose({
    id: "end",
    label: say("end.still-open", { open: progressOf(store.assessment, checklist).open }),
    options: [
      { value: "stop", label: say("end.stop") },
      { value: "open", label: say("end.go-on") },
    ],
    current: "stop",
  });
  if (reply.move?.to === "quit") return "stop";
  if (reply.move?.to === "go") return (await goTo(interview, reply.move.target)) ?? askWhetherToGoOn(interview);
  return reply.value === "open" ? open : undefined;
}
