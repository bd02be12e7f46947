/** The prompt for any number of options: Space ticks, `a` ticks all or none, Enter is done. */
import { sameData } from "../../domain/model/same-data.ts";
import type { Reply, TickPrompt } from "../../interview/asker.ts";
import { type ListState, listPrompt } from "./list.ts";
import type { Prompt, Step } from "./prompt.ts";

interface Ticking extends ListState {
  readonly prompt: TickPrompt;
  readonly ticked: readonly string[];
}

type Ticked = Reply<readonly string[]>;

export function startTicking(prompt: TickPrompt): Ticking {
  return { prompt, index: 0, ticked: prompt.current };
}

export const tick: Prompt<Ticking, Ticked> = listPrompt<Ticking, Ticked>({
  keys: [
    {
      hint: "key.tick",
      keys: {
        " ": (state) => toggle(state, state.index),
        digit: (state, { sequence }) => toggle(state, Number(sequence) - 1),
      },
    },
    { hint: "key.all", keys: { a: toggleAll } },
    { hint: "key.done", keys: { return: (state) => ({ reply: { value: inOrder(state, state.ticked) } }) } },
  ],
  /** What was ticked comes along with a move. */
  leave(state, move) {
    const value = inOrder(state, state.ticked);
    return { reply: sameData(value, inOrder(state, state.prompt.current)) ? { move } : { value, move } };
  },
  before: ({ prompt, ticked }, at, { theme }) =>
    `${ticked.includes(prompt.options[at]?.value ?? "") ? theme.marks.ticked : theme.marks.unticked} `,
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

function inOrder({ prompt }: Ticking, values: readonly string[]): readonly string[] {
  return prompt.options.map(({ value }) => value).filter((value) => values.includes(value));
}
