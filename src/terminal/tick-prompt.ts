/** The redrawn prompt for any number of options. */
import { createPrompt, isDownKey, isEnterKey, isSpaceKey, isUpKey, useKeypress, useState } from "@inquirer/core";
import type { Reply, TickPrompt } from "../interview/asker.ts";
import { visibleLine } from "../render/visible.ts";
import { wrapBehind } from "../render/wrap.ts";
import type { Key, PromptContext } from "./prompt-context.ts";
import {
  fitFrame,
  frameDone,
  frameKeys,
  hintLines,
  labelLines,
  moveKeys,
  moveOfKey,
  noticeLines,
  windowAround,
} from "./prompt-frame.ts";
import { useRedraw } from "./use-redraw.ts";

/** Options with boxes: Space ticks, `a` ticks all or none, Enter is done. */
export const askToTick = createPrompt<
  Reply<readonly string[]>,
  { readonly prompt: TickPrompt; readonly context: PromptContext }
>(({ prompt, context }, done) => {
  const { options } = prompt;
  const { say, theme } = context;
  const [index, setIndex] = useState(0);
  const [ticked, setTicked] = useState<readonly string[]>(prompt.current);
  const [reply, setReply] = useState<string | undefined>(undefined);
  const notice = useRedraw(context);

  function toggle(at: number): void {
    const value = options[at]?.value;
    if (value === undefined) return;
    setIndex(at);
    setTicked(ticked.includes(value) ? ticked.filter((one) => one !== value) : [...ticked, value]);
  }

  useKeypress((event, rl) => {
    rl.clearLine(0);
    const key = event as Key;
    const move = moveOfKey(key);
    if (isEnterKey(event)) {
      const labels = options.filter(({ value }) => ticked.includes(value)).map(({ label }) => label);
      setReply(labels.length === 0 ? say("prompt.none-ticked") : labels.join("; "));
      done({ value: options.map(({ value }) => value).filter((value) => ticked.includes(value)) });
    } else if (move !== undefined) {
      setReply("");
      done({ move });
    } else if (isUpKey(event) || isDownKey(event))
      setIndex((index + (isUpKey(event) ? -1 : 1) + options.length) % options.length);
    else if (isSpaceKey(event)) toggle(index);
    else if (key.sequence === "a") setTicked(ticked.length === options.length ? [] : options.map(({ value }) => value));
    else if (/^[1-9]$/.test(key.sequence ?? "")) toggle(Number(key.sequence) - 1);
  });

  if (reply !== undefined) return frameDone(prompt.label, reply, context);
  const blocks = options.map(({ value, label }, at) => {
    const box = ticked.includes(value) ? theme.marks.ticked : theme.marks.unticked;
    const pointer = at === index ? theme.marks.pointer : " ";
    const lines = wrapBehind(`${pointer} ${box} `, visibleLine(label), context.width());
    return at === index ? lines.map(theme.chosen) : lines;
  });
  const keys = frameKeys([say("key.tick"), say("key.all"), say("key.done"), ...moveKeys(context)], context);
  const told = noticeLines(notice, context);
  const { head, foot, room } = fitFrame(
    labelLines(prompt.label, context),
    hintLines(prompt.hint, context),
    keys,
    context.rows() - told.length,
  );
  return `${[...head, ...windowAround(blocks, index, room, context), ...told, ...foot].join("\n")}\u001b[?25l`;
});
