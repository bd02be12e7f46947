/** The redrawn prompt for one of several options. */
import { createPrompt, isDownKey, isEnterKey, isUpKey, useKeypress, useState } from "@inquirer/core";
import type { ChoosePrompt, Reply } from "../interview/asker.ts";
import { useListKeys } from "./list-keys.ts";
import { legendLines, optionLines } from "./option-lines.ts";
import type { Key, PromptContext } from "./prompt-context.ts";
import { drawList, frameKeys, moveKeys } from "./prompt-frame.ts";

interface Config {
  readonly prompt: ChoosePrompt;
  readonly context: PromptContext;
}

/** Digits that come within this time, in milliseconds, are one number. */
const DIGITS_PAUSE = 1_000;
/** How many options Page Up and Page Down pass over. */
const PAGE = 10;

/** Options in a list: arrows or a number move, Enter takes. */
export const askToChoose = createPrompt<Reply<string>, Config>(({ prompt, context }, done) => {
  const { options } = prompt;
  const { say } = context;
  // Nothing is marked where nothing was chosen before: Enter alone never decides.
  const [index, setIndex] = useState(options.findIndex(({ value }) => value === prompt.current));
  const [digits, setDigits] = useState({ typed: "", at: 0 });
  const keys = useListKeys(context);
  const last = options.length - 1;

  function typeDigit(digit: string): void {
    const now = performance.now();
    const joined = now - digits.at < DIGITS_PAUSE ? `${digits.typed}${digit}` : digit;
    const typed = Number(joined) <= options.length ? joined : digit;
    setDigits({ typed, at: now });
    if (Number(typed) >= 1 && Number(typed) <= options.length) setIndex(Number(typed) - 1);
    else keys.tell(say("prompt.not-a-number", { most: options.length }));
  }

  useKeypress((event, rl) => {
    rl.clearLine(0);
    const key = event as Key;
    const move = keys.read(key);
    if (move === "taken") return;
    if (move !== undefined) done({ move });
    else if (isEnterKey(event)) {
      const chosen = options[index];
      if (chosen === undefined) keys.tell(say("prompt.choose-first"));
      else done({ value: chosen.value });
    } else if (isUpKey(event)) setIndex(index <= 0 ? last : index - 1);
    else if (isDownKey(event)) setIndex(index === last ? 0 : index + 1);
    else if (event.name === "home") setIndex(0);
    else if (event.name === "end") setIndex(last);
    else if (event.name === "pageup") setIndex(Math.max(0, index - PAGE));
    else if (event.name === "pagedown") setIndex(Math.min(last, index + PAGE));
    else if (/^\d$/.test(key.sequence ?? "")) typeDigit(key.sequence ?? "");
  });

  const blocks = options.map((option, at) => optionLines(option, at + 1, at === index, context));
  const foot = frameKeys([say("key.choose"), say("key.enter"), ...moveKeys(context, prompt)], context);
  return drawList(prompt, { blocks, index, foot: [...legendLines(options, context), ...foot], keys }, context);
});
