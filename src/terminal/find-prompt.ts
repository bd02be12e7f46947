/** The redrawn prompt for an option that is found by typing a part of its name. */
import { createPrompt, isDownKey, isEnterKey, isUpKey, useEffect, useKeypress, useState } from "@inquirer/core";
import { cleanText } from "../domain/model/clean-text.ts";
import type { FindPrompt, Reply } from "../interview/asker.ts";
import { visibleLine } from "../report/visible.ts";
import { optionLines } from "./option-lines.ts";
import type { Key, PromptContext } from "./prompt-context.ts";
import {
  fitFrame,
  frameKeys,
  hintLines,
  labelLines,
  moveKeys,
  moveBehindEscape,
  noticeLines,
  windowAround,
} from "./prompt-frame.ts";
import { readTyped } from "./read-move.ts";
import { useRedraw } from "./use-redraw.ts";

interface Config {
  readonly prompt: FindPrompt;
  readonly context: PromptContext;
}

/** Options found by typing a part of a name; Enter takes the one that is marked. */
export const askToFind = createPrompt<Reply<string>, Config>(({ prompt, context }, done) => {
  const [typed, setTyped] = useState("");
  const [index, setIndex] = useState(0);
  const [leaving, setLeaving] = useState(false);
  const found = typed.trim() === "" ? [] : prompt.search(typed);
  const notice = useRedraw(context);
  useEffect((rl) => {
    context.keyboard.onPaste((text) => {
      rl.write(cleanText(text).text.replace(/\s+/g, " "));
      setTyped(rl.line);
    });
    return () => {
      context.keyboard.onPaste(undefined);
    };
  }, []);

  useKeypress((event, rl) => {
    const key = event as Key;
    const move = leaving || key.meta === true ? moveBehindEscape(key) : undefined;
    if (move !== undefined) done({ move });
    else if (key.name === "escape") setLeaving(!leaving);
    else if (isEnterKey(event)) {
      const meant = readTyped(typed);
      const chosen = found[index];
      if (meant.kind === "move") done({ move: meant.move });
      else if (chosen !== undefined) done({ value: chosen.value });
      else rl.write(typed);
    } else if ((isUpKey(event) || isDownKey(event)) && found.length > 0) {
      setIndex((index + (isUpKey(event) ? -1 : 1) + found.length) % found.length);
    } else {
      setLeaving(false);
      setTyped(rl.line);
      setIndex(0);
    }
  });

  const list = found.map((option, at) => optionLines(option, undefined, at === index, context));
  const searchKeys = [context.say("key.type"), context.say("key.enter"), context.say("key.elsewhere")];
  const keys = frameKeys(leaving ? [...moveKeys(context, prompt), context.say("key.go-on")] : searchKeys, context);
  const told = noticeLines(notice, context);
  const { head, foot, room } = fitFrame(
    labelLines(prompt.label, context),
    hintLines(prompt.hint, context),
    keys,
    context.rows() - told.length - 1,
  );
  const nothing = typed.trim() === "" ? [] : noticeLines(prompt.nothing, context);
  const below = found.length > 0 ? windowAround(list, index, room, context) : nothing;
  return [[...head, `> ${visibleLine(typed)}`].join("\n"), [...below, ...told, ...foot].join("\n")];
});
