/** The prompt for an option that is found by typing a part of its name; Enter takes the one that is marked. */
import { cleanText } from "../../domain/texts/clean-text.ts";
import type { FindPrompt, Option, Reply } from "../../interview/asker.ts";
import { visible } from "../../report/visible.ts";
import { editKeys, PROMPT_MARK } from "./edit-keys.ts";
import { fitFrame, noticeLines, windowAround } from "./frame.ts";
import { type KeyGroup, keyLines, pressKey } from "./keys.ts";
import { type Leaving, keysWithEscape, readTyped } from "./moves.ts";
import { optionLines } from "./list.ts";
import type { Prompt, Step } from "./prompt.ts";
import { type TextArea, createTextArea, insert } from "./text-area.ts";

interface Finding extends Leaving {
  readonly prompt: FindPrompt;
  readonly area: TextArea;
  readonly found: readonly Option[];
  readonly index: number;
}

type Found = Reply<Option>;

export function startFinding(prompt: FindPrompt): Finding {
  return { prompt, area: createTextArea(""), found: [], index: 0, leaving: false };
}

export const find: Prompt<Finding, Found> = {
  update(state, event, around) {
    if (event.kind === "key") return pressKey(keysOf(state), state, event.key, around) ?? { state };
    // A name is one line, whatever was pasted.
    const text = cleanText(event.text).text.replace(/\s+/g, " ");
    return { state: search(state, insert(state.area, text)) };
  },
  view(state, around) {
    const { prompt, area, found, index } = state;
    const list = found.map((option, at) => optionLines(option, "", at === index, around));
    const notices = noticeLines(around.notice, around);
    const keys = keyLines(keysOf(state), around);
    const { head, foot, room } = fitFrame(prompt, keys, around.rows - notices.length - 1, around);
    const nothing = area.text.trim() === "" ? [] : noticeLines(prompt.nothing, around);
    return {
      above: head,
      input: { before: PROMPT_MARK, text: visible(area.text), cursor: visible(area.text.slice(0, area.cursor)).length },
      below: [...(found.length > 0 ? windowAround(list, index, room, around) : nothing), ...notices, ...foot],
    };
  },
};

function keysOf(state: Finding): readonly KeyGroup<Finding, Found>[] {
  const typing = editKeys<Finding, Found>((one, area) => ({ state: search(one, area) }));
  const writing: readonly KeyGroup<Finding, Found>[] = [
    { hint: "key.type", keys: { ...typing, up: (one) => mark(one, -1), down: (one) => mark(one, 1) } },
    { hint: "key.enter", keys: { return: take } },
  ];
  return keysWithEscape(state, writing, (_, move) => ({ reply: { move } }));
}

function search(state: Finding, area: TextArea): Finding {
  const found = area.text.trim() === "" ? [] : state.prompt.search(area.text);
  return { ...state, area, found, index: 0, leaving: false };
}

function mark(state: Finding, step: number): Step<Finding, Found> {
  const { found, index } = state;
  if (found.length === 0) return { state };
  return { state: { ...state, index: (index + step + found.length) % found.length } };
}

function take(state: Finding): Step<Finding, Found> {
  const meant = readTyped(state.area.text);
  if (meant.kind === "move") return { reply: { move: meant.move } };
  const chosen = state.found[state.index];
  return chosen === undefined ? { state } : { reply: { value: chosen } };
}
