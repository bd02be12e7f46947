/**
 * Something long that is read: it scrolls below the question, and is left by the key with which help was opened, too. The
 * words of moves work here as well.
 */
import type { About, Block, Move } from "../../interview/asker.ts";
import { visibleLine } from "../../report/visible.ts";
import { wrapLines } from "../../report/wrap.ts";
import { fitFrame, noticeLines } from "./frame.ts";
import { type KeyGroup, hintsOf, joinHints, namesOf, pressKey } from "./keys.ts";
import { readTyped } from "./moves.ts";
import type { Around, Key, Prompt, Step } from "./prompt.ts";
import { linesOf, nameLines } from "./question.ts";
import { createTextArea, deleteBack } from "./text-area.ts";
import { WORD_MARK, endOf } from "./word-line.ts";

export interface Reading {
  readonly about: About | undefined;
  readonly blocks: readonly Block[];
  /** The first line in sight. */
  readonly from: number;
  /** The word of a move that is being typed, such as `:back`. Empty if none is. */
  readonly word: string;
  /** Shown below until the next key. */
  readonly notice?: string | undefined;
}

/** Read to the end, left before, or where the person wants to go instead. */
export type Read = "read" | "left" | { readonly move: Move };
type ReadStep = Step<Reading, Read>;

export function startReading(blocks: readonly Block[], about?: About): Reading {
  return { about, blocks, from: 0, word: "" };
}

export const read: Prompt<Reading, Read> = {
  update(state, event, around) {
    if (event.kind !== "key") return { state };
    const quiet = state.notice === undefined ? state : { ...state, notice: undefined };
    return typeWord(quiet, event.key, around) ?? pressKey(KEYS, quiet, event.key, around) ?? { state: quiet };
  },
  view(state, around) {
    const { head, lines, room, foot } = layOut(state, around);
    const above = [...head, ...lines.slice(state.from, state.from + room)];
    const below = [...noticeLines(state.notice, around), ...foot];
    if (state.word === "") return { above, below };
    const text = endOf(visibleLine(state.word), around);
    return { above, input: { before: WORD_MARK, text, cursor: text.length }, below };
  },
};

/** A colon begins the word of a move, where there is a question to leave; undefined if the key belongs to no word. */
function typeWord(state: Reading, key: Key, around: Around): ReadStep | undefined {
  const { word, about } = state;
  const names = namesOf(key);
  const { sequence = "" } = key;
  if (word === "")
    return about !== undefined && /^[:：]$/.test(sequence) ? { state: { ...state, word: sequence } } : undefined;
  if (names.includes("character")) return { state: { ...state, word: word + sequence } };
  if (names.includes("backspace")) return { state: { ...state, word: deleteBack(createTextArea(word)).text } };
  if (names.includes("ctrl+u")) return { state: { ...state, word: "" } };
  if (!names.includes("return")) return undefined;
  const meant = readTyped(word, around.say);
  const unknown = { ...state, word: "", notice: around.say("prompt.no-such-word", { word }) };
  if (meant.kind !== "move") return { state: unknown };
  // Both lead back to the question, as their keys do.
  if (meant.move.to === "back" || meant.move.to === "help") return end(state, key, around);
  return { reply: { move: meant.move } };
}

const end = (state: Reading, _: unknown, around: Around): ReadStep => ({
  reply: isAtEnd(state, around) ? "read" : "left",
});

function isAtEnd(state: Reading, around: Around): boolean {
  const { lines, room } = layOut(state, around);
  return state.from + room >= lines.length;
}

/** Goes on by so many lines, or by so many pages. */
function go(by: number, unit: "lines" | "pages"): (state: Reading, _: unknown, around: Around) => ReadStep {
  return (state, _, around) => {
    const { lines, room } = layOut(state, around);
    const target = state.from + by * (unit === "lines" ? 1 : room);
    return { state: { ...state, from: Math.max(0, Math.min(target, lines.length - room)) } };
  };
}

/** The next page; after the last one, the end. */
function readOn(state: Reading, _: unknown, around: Around): ReadStep {
  return isAtEnd(state, around) ? { reply: "read" } : go(1, "pages")(state, _, around);
}

const CLOSING: readonly KeyGroup<Reading, Read>[] = [
  { hint: "key.close", keys: { escape: end, "shift+tab": end, f1: end } },
];

const KEYS: readonly KeyGroup<Reading, Read>[] = [
  {
    hint: "key.read",
    keys: {
      up: go(-1, "lines"),
      down: go(1, "lines"),
      pageup: go(-1, "pages"),
      pagedown: go(1, "pages"),
      " ": go(1, "pages"),
      home: go(-Infinity, "lines"),
      end: go(Infinity, "lines"),
      return: readOn,
    },
  },
  ...CLOSING,
];

interface ReadingLayout {
  readonly head: readonly string[];
  /** What is read, after the text of the question if that is not all in sight. */
  readonly lines: readonly string[];
  readonly room: number;
  readonly foot: readonly string[];
}

function layOut({ about, blocks, from, word, notice }: Reading, around: Around): ReadingLayout {
  const { dim } = around.theme;
  const text = linesOf(blocks, around);
  const footFor = (...position: string[]): readonly string[] =>
    joinHints([...hintsOf(KEYS, around), ...position], around).map(dim);
  const foot = footFor();
  const fixed = (word === "" ? 0 : 1) + noticeLines(notice, around).length;
  const parts = { prompt: { about, label: "" }, height: text.length, fixed, foot, shortFoot: foot.slice(0, 1) };
  const frame = fitFrame(parts, around);
  // What is cut is read below, so its name is enough above.
  const name = frame.isCut && about !== undefined ? nameLines(about, around) : frame.head;
  const head = name.length < frame.head.length ? name : frame.head;
  const room = frame.room + frame.head.length - head.length;
  const whole = frame.isCut && about !== undefined ? linesOf([{ kind: "text", text: about.text }], around) : [];
  const lines = wrapLines([...whole, ...text].join("\n"), around.width).split("\n");
  // Where all of it is in sight, there is nothing to read on to.
  if (lines.length <= room) return { head, lines, room, foot: joinHints(hintsOf(CLOSING, around), around).map(dim) };
  const last = Math.min(from + room, lines.length);
  const withPosition = footFor(around.say("prompt.lines", { first: from + 1, last, count: lines.length }));
  // Only where it takes no row of its own.
  return { head, lines, room, foot: withPosition.length === frame.foot.length ? withPosition : frame.foot };
}
