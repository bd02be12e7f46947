import { useEffect, useState } from "@inquirer/core";
import type { PromptContext } from "./prompt-context.ts";

/**
 * Draws the prompt again when the program comes back from the background or the window changes its size. Gives back what
 * is to be said when something that was typed too early was left out.
 */
export function useRedraw(context: PromptContext): string | undefined {
  const [, setDrawn] = useState(0);
  const [notice, setNotice] = useState<string | undefined>(undefined);
  useEffect(() => {
    let times = 0;
    context.keyboard.onReturn(() => {
      context.repaint();
      setDrawn((times += 1));
    });
    context.keyboard.onLeftOut(() => {
      setNotice(context.say("prompt.left-out"));
    });
    return () => {
      context.keyboard.onReturn(undefined);
      context.keyboard.onLeftOut(undefined);
    };
  }, []);
  return notice;
}
