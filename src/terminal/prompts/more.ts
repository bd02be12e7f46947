/** The prompt below a page of something long: true to read on, false when the person has read enough. */
import { type KeyGroup, keyLines, pressKey } from "./keys.ts";
import type { Prompt, Step } from "./prompt.ts";

type Reading = Readonly<Record<string, never>>;

export const START_READING: Reading = {};

const on = (): Step<Reading, boolean> => ({ reply: true });
const enough = (): Step<Reading, boolean> => ({ reply: false });

const KEYS: readonly KeyGroup<Reading, boolean>[] = [
  { hint: "key.more", keys: { return: on, " ": on, pagedown: on, escape: enough, q: enough } },
];

export const more: Prompt<Reading, boolean> = {
  update: (state, event, around) =>
    (event.kind === "key" ? pressKey(KEYS, state, event.key, around) : undefined) ?? { state },
  view: (_, around) => ({ above: keyLines(KEYS, around), below: [] }),
};
