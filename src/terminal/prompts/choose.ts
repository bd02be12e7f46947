/** The prompt for one of several options: arrows or a number move the mark, Enter takes. */
import type { ChoosePrompt, Reply } from "../../interview/asker.ts";
import { type ListState, listPrompt } from "./list.ts";
import type { Around, Key, Prompt, Step } from "./prompt.ts";

interface Choosing extends ListState {
  readonly prompt: ChoosePrompt;
  /** The number that is being typed, and when its last digit came. */
  readonly digits: { readonly typed: string; readonly at: number };
}

type Chosen = Reply<string>;

/** Digits that come within this time, in milliseconds, are one number. */
const DIGITS_PAUSE = 1_000;

/** Nothing is marked where nothing was chosen before: Enter alone never decides. */
export function startChoosing(prompt: ChoosePrompt): Choosing {
  const index = prompt.options.findIndex(({ value }) => value === prompt.current);
  return { prompt, index, digits: { typed: "", at: -Infinity } };
}

export const choose: Prompt<Choosing, Chosen> = listPrompt<Choosing, Chosen>({
  keys: [
    { hint: "key.choose", keys: { digit: typeDigit } },
    { hint: "key.enter", keys: { return: take } },
  ],
  leave: (_, move) => ({ reply: { move } }),
  before: (_, at) => `${String(at + 1).padStart(2)}. `,
});

function typeDigit(state: Choosing, { sequence: digit = "" }: Key, { say, now }: Around): Step<Choosing, Chosen> {
  const { prompt, digits } = state;
  const most = prompt.options.length;
  const joined = now - digits.at < DIGITS_PAUSE ? `${digits.typed}${digit}` : digit;
  const typed = Number(joined) <= most ? joined : digit;
  const next = { ...state, digits: { typed, at: now } };
  const number = Number(typed);
  return {
    state:
      number >= 1 && number <= most
        ? { ...next, index: number - 1 }
        : { ...next, notice: say("prompt.not-a-number", { most }) },
  };
}

function take(state: Choosing, _: Key, { say }: Around): Step<Choosing, Chosen> {
  const chosen = state.prompt.options[state.index];
  if (chosen === undefined) return { state: { ...state, notice: say("prompt.choose-first") } };
  return { reply: { value: chosen.value } };
}
