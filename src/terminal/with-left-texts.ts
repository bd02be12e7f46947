/** Left texts in a terminal: what is being written is kept every second. */
import type { Asker } from "../interview/asker.ts";
import { type LeftTexts, withLeftTexts as withTexts } from "../interview/writing/with-left-texts.ts";
import type { Say } from "../messages/say.ts";
import { excerptOf } from "../report/excerpt.ts";

/** Most milliseconds between what is typed and what is kept. */
const EVERY_MS = 1000;

/** The asker, which keeps what is half-written in `texts`. */
export function withLeftTexts(asker: Asker, texts: LeftTexts, say: Say): Asker {
  return withTexts(asker, texts, { say, excerptOf, later });
}

function later(run: () => void): () => void {
  const timer = setTimeout(run, EVERY_MS);
  return () => {
    clearTimeout(timer);
  };
}
