/** The prompt for any number of options: Space, a digit, or a word and Enter tick; Enter alone saves. */
import type { Reply, TickPrompt } from "../../interview/asker.ts";
import { digitValue } from "../../domain/texts/digits.ts";
import { type ListState, listPrompt } from "./list.ts";
import type { Prompt, Step } from "./prompt.ts";

export interface Ticking extends ListState {
  readonly prompt: TickPrompt;
  readonly ticked: readonly string[];
}

/** The largest number of one digit. */
const MOST_DIGIT = 9;

type Ticked = Reply<readonly string[]>;

export function startTicking(prompt: TickPrompt): Ticking {
  return { prompt, index: 0, before: 0, word: "", ticked: prompt.current };
}

export const tick: Prompt<Ticking, Ticked> = listPrompt<Ticking, Ticked>({
  keys: [
    {
      hint: "key.tick",
      keys: {
        " ": (state) => toggle(state, state.index),
        digit: (state, { sequence = "" }) => toggle(state, digitValue(sequence) - 1),
      },
    },
    { hint: "key.all", keys: { "ctrl+a": toggleAll } },
    { hint: "key.save", keys: { return: (state) => ({ reply: { value: tickedIn(state) } }) } },
  ],
  take: (state) => toggle(state, state.index),
  /** What was ticked is dropped; only Enter saves it. */
  leave: (state, move) => ({ reply: { move }, state }),
  before: ({ prompt: { options }, ticked }, at, { theme }) => {
    const mark = ticked.includes(options[at]?.value ?? "") ? theme.marks.ticked : theme.marks.unticked;
    // Only the numbers that one key types.
    const number = at < MOST_DIGIT ? `${String(at + 1)}.` : "  ";
    return `${number} ${mark} `;
  },
});

function toggle(state: Ticking, index: number): Step<Ticking, Ticked> {
  const { prompt, ticked } = state;
  const value = prompt.options[index]?.value;
  if (value === undefined) return { state };
  const changed = ticked.includes(value) ? ticked.filter((one) => one !== value) : [...ticked, value];
  return { state: { ...state, index, ticked: changed } };
}

function toggleAll(state: Ticking): Step<Ticking, Ticked> {
  const { options } = state.prompt;
  const ticked = state.ticked.length === options.length ? [] : options.map(({ value }) => value);
  return { state: { ...state, ticked } };
}

/** What is ticked, in the order of the options. */
function tickedIn({ prompt, ticked }: Ticking): readonly string[] {
  return prompt.options.map(({ value }) => value).filter((value) => ticked.includes(value));
}
