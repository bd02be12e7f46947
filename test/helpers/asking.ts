/** Questions asked in memory: what a prompt shows, without the rest of an interview. */
import type { Assessment } from "../../src/domain/model/assessment.ts";
import { type Question, findQuestion } from "../../src/domain/model/checklist.ts";
import checklist from "../../src/generated/checklist.en.ts";
import messages from "../../src/generated/messages.en.ts";
import type { Asker, ChoosePrompt, Move, Reply, WritePrompt } from "../../src/interview/asker.ts";
import type { Asking } from "../../src/interview/context.ts";
import { createSay } from "../../src/messages/say.ts";

/** The question with this id. */
export function questionOf(id: string): Question {
  const question = findQuestion(checklist, id);
  if (question === undefined) throw new Error(`There is no question ${id}.`);
  return question;
}

/** A prompt for one option or one text, as it was asked. */
export type Asked = ChoosePrompt | WritePrompt;

/** What is replied to a prompt: a value, a move, or undefined for what Enter alone takes. */
export type Answering = (prompt: Asked) => string | Move | undefined;

/** The interview at one question, with the assessment as it is saved and the prompts that were asked. */
export function askingAbout(
  question: Question,
  assessment: Assessment,
  answering: Answering = () => undefined,
  more: Partial<Asking> = {},
): Asking & { readonly asked: readonly Asked[] } {
  const asked: Asked[] = [];
  const reply = (prompt: Asked): Promise<Reply<string>> => {
    asked.push(prompt);
    const given = answering(prompt);
    if (typeof given === "object") return Promise.resolve({ move: given });
    return Promise.resolve({ value: given ?? prompt.current ?? "" });
  };
  const asker: Asker = {
    show: () => Promise.resolve(),
    read: () => Promise.resolve(undefined),
    choose: reply,
    write: reply,
    tick: ({ current }) => Promise.resolve({ value: current }),
    find: () => Promise.resolve({ value: "" }),
  };
  const store = {
    assessment,
    save(after: Assessment) {
      this.assessment = after;
      return Promise.resolve();
    },
    takeBack: () => Promise.resolve(undefined),
  };
  return {
    asked,
    question,
    checklist,
    say: createSay(messages),
    language: "en",
    asker,
    store,
    today: () => "2026-11-23",
    loadStates: () => Promise.resolve([]),
    who: {},
    ...more,
  };
}
