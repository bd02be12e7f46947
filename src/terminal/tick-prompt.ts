/** The redrawn prompt for any number of options. */
import { createPrompt, isDownKey, isEnterKey, isSpaceKey, isUpKey, useKeypress, useState } from "@inquirer/core";
import { sameData } from "../domain/model/same-data.ts";
import type { Move, Ticked, TickPrompt } from "../interview/asker.ts";
import { visibleLine } from "../report/visible.ts";
import { wrapBehind } from "../report/wrap.ts";
import { useListKeys } from "./list-keys.ts";
import type { Key, PromptContext } from "./prompt-context.ts";
import { drawList, frameKeys, moveKeys } from "./prompt-frame.ts";

interface Config {
  readonly prompt: TickPrompt;
  readonly context: PromptContext;
}

/** Options with boxes: Space ticks, `a` ticks all or none, Enter is done. What was ticked comes along with a move. */
export const askToTick = createPrompt<Ticked, Config>(({ prompt, context }, done) => {
  const { options } = prompt;
  const { say, theme } = context;
  const [index, setIndex] = useState(0);
  const [ticked, setTicked] = useState<readonly string[]>(prompt.current);
  const keys = useListKeys(context);
  const last = options.length - 1;

  const inOrder = (values: readonly string[]): readonly string[] =>
    options.map(({ value }) => value).filter((value) => values.includes(value));

  function toggle(at: number): void {
    const value = options[at]?.value;
    if (value === undefined) return;
    setIndex(at);
    setTicked(ticked.includes(value) ? ticked.filter((one) => one !== value) : [...ticked, value]);
  }

  function leave(move: Move): void {
    const isAsItWas = sameData(inOrder(ticked), inOrder(prompt.current));
    done(isAsItWas ? { move } : { value: inOrder(ticked), move });
  }

  useKeypress((event, rl) => {
    rl.clearLine(0);
    const key = event as Key;
    const move = keys.read(key);
    if (move === "taken") return;
    if (move !== undefined) leave(move);
    else if (isEnterKey(event)) done({ value: inOrder(ticked) });
    else if (isUpKey(event)) setIndex(index === 0 ? last : index - 1);
    else if (isDownKey(event)) setIndex(index === last ? 0 : index + 1);
    else if (event.name === "home") setIndex(0);
    else if (event.name === "end") setIndex(last);
    else if (isSpaceKey(event)) toggle(index);
    else if (key.sequence === "a") setTicked(ticked.length === options.length ? [] : options.map(({ value }) => value));
    else if (/^[1-9]$/.test(key.sequence ?? "")) toggle(Number(key.sequence) - 1);
  });

  const blocks = options.map(({ value, label }, at) => {
    const box = ticked.includes(value) ? theme.marks.ticked : theme.marks.unticked;
    const pointer = at === index ? theme.marks.pointer : " ";
    const lines = wrapBehind(`${pointer} ${box} `, visibleLine(label), context.width());
    return at === index ? lines.map(theme.chosen) : lines;
  });
  const foot = frameKeys([say("key.tick"), say("key.all"), say("key.done"), ...moveKeys(context, prompt)], context);
  return drawList(prompt, { blocks, index, foot, keys }, context);
});
