import { useEffect, useState } from "@inquirer/core";
import type { PromptContext } from "./prompt-context.ts";

/** Draws the prompt again when the program comes back from the background or the window changes its size. */
export function useRedraw(context: PromptContext): void {
  const [, setDrawn] = useState(0);
  useEffect(() => {
    let times = 0;
    context.keyboard.onReturn(() => {
      setDrawn((times += 1));
    });
    return () => {
      context.keyboard.onReturn(undefined);
    };
  }, []);
}
