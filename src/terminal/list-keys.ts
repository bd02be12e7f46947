/** What the lists share: keys of moves, moves typed as words, and the notice below the list. */
import { isEnterKey, useState } from "@inquirer/core";
import type { Move } from "../interview/asker.ts";
import type { Key, PromptContext } from "./prompt-context.ts";
import { moveOfKey } from "./prompt-frame.ts";
import { readTyped } from "./read-move.ts";
import { useRedraw } from "./use-redraw.ts";

export interface ListKeys {
  /** The move that a key means, "taken" if the key is part of a word, undefined if it means something to the list. */
  read(key: Key): Move | "taken" | undefined;
  /** Says something below the list until the next key. */
  tell(notice: string): void;
  /** What is to be said below the list. */
  readonly notice: string | undefined;
  /** The word that is being typed, such as `:ba`. */
  readonly word: string | undefined;
}

/** Reads the keys that mean the same in every list. Call it once in each drawing, as all hooks. */
export function useListKeys(context: PromptContext): ListKeys {
  const [word, setWord] = useState<string | undefined>(undefined);
  const [said, setSaid] = useState<string | undefined>(undefined);
  const leftOut = useRedraw(context);

  function readWord(key: Key, begun: string): Move | "taken" {
    if (isEnterKey({ name: key.name ?? "", ctrl: key.ctrl, shift: key.shift })) {
      const meant = readTyped(begun);
      setWord(undefined);
      if (meant.kind === "move") return meant.move;
      setSaid(context.say("prompt.no-such-word", { word: begun }));
    } else if (key.name === "escape") setWord(undefined);
    else if (key.name === "backspace") setWord(begun.length > 1 ? begun.slice(0, -1) : undefined);
    else if (!key.ctrl && key.meta !== true && /^[^\p{C}]+$/u.test(key.sequence ?? ""))
      setWord(begun + (key.sequence ?? ""));
    return "taken";
  }

  return {
    word,
    notice: said ?? leftOut,
    tell: setSaid,
    read(key): Move | "taken" | undefined {
      setSaid(undefined);
      if (word !== undefined) return readWord(key, word);
      if (key.sequence !== ":") return moveOfKey(key);
      setWord(":");
      return "taken";
    },
  };
}
