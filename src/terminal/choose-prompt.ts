/** The redrawn prompt for one of several options. */
import { createPrompt, isDownKey, isEnterKey, isUpKey, useKeypress, useState } from "@inquirer/core";
import type { ChoosePrompt, Reply } from "../interview/asker.ts";
import { legendLines, optionLines } from "./option-lines.ts";
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

interface Config<P> {
  readonly prompt: P;
  readonly context: PromptContext;
}

/** Digits that come within this time, in milliseconds, are one number. */
const DIGITS_PAUSE = 1_000;

/** Options in a list: arrows or a number move, Enter takes. */
export const askToChoose = createPrompt<Reply<string>, Config<ChoosePrompt>>(({ prompt, context }, done) => {
  const { options } = prompt;
  // Nothing is marked where nothing was chosen before: Enter alone never decides.
  const [index, setIndex] = useState(options.findIndex(({ value }) => value === prompt.current));
  const [digits, setDigits] = useState({ typed: "", at: 0 });
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const [reply, setReply] = useState<string | undefined>(undefined);
  const notice = useRedraw(context);

  function mark(at: number): void {
    setIndex((at + options.length) % options.length);
    setProblem(undefined);
  }

  useKeypress((event, rl) => {
    rl.clearLine(0);
    const key = event as Key;
    const move = moveOfKey(key);
    if (isEnterKey(event)) {
      const chosen = options[index];
      if (chosen === undefined) setProblem(context.say("prompt.choose-first"));
      else {
        setReply(chosen.label);
        done({ value: chosen.value });
      }
    } else if (move !== undefined) {
      setReply("");
      done({ move });
    } else if (isUpKey(event) || isDownKey(event)) {
      mark(isUpKey(event) ? Math.max(index, 0) - 1 : index + 1);
      setDigits({ typed: "", at: 0 });
    } else if (event.name === "home" || event.name === "end") mark(event.name === "home" ? 0 : options.length - 1);
    else if (/^\d$/.test(key.sequence ?? "")) {
      const now = performance.now();
      const joined = now - digits.at < DIGITS_PAUSE ? `${digits.typed}${key.sequence ?? ""}` : "";
      const typed = Number(joined) >= 1 && Number(joined) <= options.length ? joined : (key.sequence ?? "");
      setDigits({ typed, at: now });
      if (Number(typed) >= 1 && Number(typed) <= options.length) mark(Number(typed) - 1);
    }
  });

  if (reply !== undefined) return frameDone(prompt.label, reply, context);
  const blocks = options.map((option, at) => optionLines(option, at + 1, at === index, context));
  const keys = frameKeys([context.say("key.choose"), context.say("key.enter"), ...moveKeys(context)], context);
  const told = noticeLines(problem ?? notice, context);
  const { head, foot, room } = fitFrame(
    labelLines(prompt.label, context),
    hintLines(prompt.hint, context),
    [...legendLines(options, context), ...keys],
    context.rows() - told.length,
  );
  return hidden([...head, ...windowAround(blocks, Math.max(index, 0), room, context), ...told, ...foot]);
});

/** Content without a cursor: a list shows by its mark where one is. */
function hidden(lines: readonly string[]): string {
  return `${lines.join("\n")}\u001b[?25l`;
}
