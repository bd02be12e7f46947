/** The prompt for any number of options: Space ticks, `a` ticks all or none, Enter is done. */
import { sameData } from "../../domain/model/same-data.ts";
import type { Move, Reply, TickPrompt } from "../../interview/asker.ts";
import { visibleLine } from "../../report/visible.ts";
import { wrapAfter } from "../../report/wrap.ts";
import type { KeyGroup } from "./keys.ts";
import { keyLines } from "./keys.ts";
import type { ListState } from "./list.ts";
import { upDownKeys, updateList, viewList } from "./list.ts";
import { moveKeys } from "./move-keys.ts";
import type { Prompt, Step } from "./prompt.ts";

type Ticked = Reply<readonly string[]>;

interface Ticking extends ListState {
  readonly prompt: TickPrompt;
  readonly ticked: readonly string[];
}

export function startTicking(prompt: TickPrompt): Ticking {
  return { prompt, index: 0, ticked: prompt.current };
}

export const tick: Prompt<Ticking, Ticked> = {
  update: (state, event, around) => updateList(state, event, around, keysOf(state), leave),
  view(state, around) {
    const { theme, width } = around;
    const blocks = state.prompt.options.map(({ value, label }, at) => {
      const box = state.ticked.includes(value) ? theme.marks.ticked : theme.marks.unticked;
      const pointer = at === state.index ? theme.marks.pointer : " ";
      const lines = wrapAfter(`${pointer} ${box} `, visibleLine(label), width);
      return at === state.index ? lines.map(theme.chosen) : lines;
    });
    return viewList(state, blocks, keyLines(keysOf(state), around), around);
  },
};

function keysOf({ prompt }: Ticking): readonly KeyGroup<Ticking, Ticked>[] {
  return [
    { hint: "key.tick", keys: { " ": (state) => toggle(state, state.index) } },
    { hint: "key.all", keys: { a: toggleAll } },
    { hint: "key.done", keys: { return: (state) => ({ reply: { value: inOrder(state, state.ticked) } }) } },
    ...moveKeys(prompt, leave),
    { keys: { ...upDownKeys(), digit: (state, { sequence }) => toggle(state, Number(sequence) - 1) } },
  ];
}

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

/** What was ticked comes along with a move. */
function leave(state: Ticking, move: Move): Step<Ticking, Ticked> {
  const value = inOrder(state, state.ticked);
  return { reply: sameData(value, inOrder(state, state.prompt.current)) ? { move } : { value, move } };
}

function inOrder({ prompt }: Ticking, values: readonly string[]): readonly string[] {
  return prompt.options.map(({ value }) => value).filter((value) => values.includes(value));
}
