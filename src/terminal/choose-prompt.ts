/** The redrawn prompt for one of several options. */
import { createPrompt, isDownKey, isEnterKey, isUpKey, useKeypress, useState } from "@inquirer/core";
import type { ChoosePrompt, Reply } from "../interview/asker.ts";
import { legendLines, optionLines } from "./option-lines.ts";
import type { Key, PromptContext } from "./prompt-context.ts";
import { ROWS_AROUND } from "./prompt-context.ts";
import { frameDone, frameHead, frameKeys, moveKeys, moveOfKey, windowAround } from "./prompt-frame.ts";
import { useRedraw } from "./use-redraw.ts";

interface Config<P> {
  readonly prompt: P;
  readonly context: PromptContext;
}

/** Options in a list: arrows or a number move, Enter takes. */
export const askToChoose = createPrompt<Reply<string>, Config<ChoosePrompt>>(({ prompt, context }, done) => {
  const { options } = prompt;
  const [index, setIndex] = useState(
    Math.max(
      0,
      options.findIndex(({ value }) => value === prompt.current),
    ),
  );
  const [digits, setDigits] = useState("");
  const [reply, setReply] = useState<string | undefined>(undefined);
  useRedraw(context);

  useKeypress((event, rl) => {
    rl.clearLine(0);
    const key = event as Key;
    const move = moveOfKey(key);
    if (isEnterKey(event)) {
      const chosen = options[index];
      if (chosen === undefined) return;
      setReply(chosen.label);
      done({ value: chosen.value });
    } else if (move !== undefined) {
      setReply("");
      done({ move });
    } else if (isUpKey(event) || isDownKey(event)) {
      setIndex((index + (isUpKey(event) ? -1 : 1) + options.length) % options.length);
      setDigits("");
    } else if (event.name === "home" || event.name === "end") setIndex(event.name === "home" ? 0 : options.length - 1);
    else if (/^\d$/.test(key.sequence ?? "")) {
      const joined = `${digits}${key.sequence ?? ""}`;
      const number = Number(joined) <= options.length && Number(joined) > 0 ? joined : (key.sequence ?? "");
      setDigits(number);
      if (Number(number) >= 1 && Number(number) <= options.length) setIndex(Number(number) - 1);
    }
  });

  if (reply !== undefined) return frameDone(prompt.label, reply, context);
  const blocks = options.map((option, at) => optionLines(option, at + 1, at === index, context));
  const list = windowAround(blocks, index, Math.max(3, context.rows() - ROWS_AROUND), context);
  const keys = frameKeys([context.say("key.choose"), context.say("key.enter"), ...moveKeys(context)], context);
  return hidden([...frameHead(prompt.label, prompt.hint, context), ...list, ...legendLines(options, context), ...keys]);
});

/** Content without a cursor: a list shows by its mark where one is. */
function hidden(lines: readonly string[]): string {
  return `${lines.join("\n")}\u001b[?25l`;
}
