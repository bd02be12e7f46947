/** The redrawn prompt below a page of something long. */
import { createPrompt, isEnterKey, isSpaceKey, useKeypress } from "@inquirer/core";
import type { PromptContext } from "./prompt-context.ts";
import { useRedraw } from "./use-redraw.ts";

/** Waits below a page; true to read on, false when the person has read enough. */
export const askForMore = createPrompt<boolean, { readonly context: PromptContext }>(({ context }, done) => {
  useRedraw(context);
  useKeypress((event, rl) => {
    rl.clearLine(0);
    if (isEnterKey(event) || isSpaceKey(event) || event.name === "pagedown") done(true);
    else if (event.name === "escape" || event.name === "q") done(false);
  });
  return `${context.theme.dim(context.say("key.more"))}\u001b[?25l`;
});
