/** The prompt for one of several options: arrows, a number or a word move the mark, Enter takes. */
import type { ChoosePrompt, Reply } from "../../interview/asker.ts";
import { digitValue } from "../../domain/texts/digits.ts";
import { type ListState, listPrompt } from "./list.ts";
import { indexOfNumber, numberOf } from "./match-option.ts";
import type { Around, Key, Prompt, Step } from "./prompt.ts";

export interface Choosing extends ListState {
  readonly prompt: ChoosePrompt;
  /** The number that is being typed, all digits that came one after the other, and when the last one came. */
  readonly digits: { readonly typed: string; readonly all: string; readonly at: number };
}

type Chosen = Reply<string>;

/** Digits that come within this time, in milliseconds, are one number. */
const DIGITS_PAUSE = 1_000;

/** Nothing is marked where nothing was chosen before: Enter alone never decides. */
export function startChoosing(prompt: ChoosePrompt): Choosing {
  const index = prompt.options.findIndex(({ value }) => value === prompt.current);
  return { prompt, index, before: index, word: "", digits: { typed: "", all: "", at: -Infinity } };
}

export const choose: Prompt<Choosing, Chosen> = listPrompt<Choosing, Chosen>({
  keys: [
    { hint: "key.choose", keys: { digit: typeDigit } },
    { hint: "key.enter", keys: { return: takeMarked } },
  ],
  take,
  begun: ({ digits }, { now }) => (now - digits.at < DIGITS_PAUSE ? digits.all : ""),
  leave: (state, move) => ({ reply: { move }, state }),
  before: ({ prompt }, at) => `${String(numberOf(prompt.options, at)).padStart(2)}. `,
});

function typeDigit(state: Choosing, { sequence = "" }: Key, { say, now }: Around): Step<Choosing, Chosen> {
  const {
    prompt: { options },
    digits,
  } = state;
  const most = numberOf(options, options.length - 1);
  const digit = String(digitValue(sequence));
  const isNext = now - digits.at < DIGITS_PAUSE;
  const joined = isNext ? `${digits.typed}${digit}` : digit;
  const number = Number(joined);
  // A number that is too large marks nothing; the next digit begins another one.
  const next = {
    ...state,
    digits: { typed: number <= most ? joined : "", all: isNext ? `${digits.all}${digit}` : digit, at: now },
  };
  const index = indexOfNumber(options, number);
  return {
    state: index === -1 ? { ...next, index, notice: say("prompt.not-a-number", { number }) } : { ...next, index },
  };
}

function takeMarked(state: Choosing, _: Key, { say }: Around): Step<Choosing, Chosen> {
  return state.index === -1 ? { state: { ...state, notice: say("prompt.choose-first") } } : take(state);
}

function take(state: Choosing): Step<Choosing, Chosen> {
  const chosen = state.prompt.options[state.index];
  return chosen === undefined ? { state } : { reply: { value: chosen.value } };
}
