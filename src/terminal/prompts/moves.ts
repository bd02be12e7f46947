/**
 * Moves, the same at every prompt: by keys that are no letters, in a bar that Esc opens at a question, and by words such
 * as `:back`, in English and in the language of the program.
 */
import type { Move } from "../../interview/asker.ts";
import type { Say } from "../../messages/say.ts";
import { widthOf } from "../../report/wrap.ts";
import type { Framed } from "./frame.ts";
import { joinHints, namesOf } from "./keys.ts";
import type { Around, Key } from "./prompt.ts";

/** The moves, in the order of the bar. */
const MOVES = [
  { to: "back" },
  { to: "skip" },
  { to: "go", target: "" },
  { to: "outline" },
  { to: "help" },
  { to: "undo" },
  { to: "quit" },
] as const satisfies readonly Move[];

/** Columns between two moves in the bar. */
const BAR_GAP = 2;

/** Whether Esc leads back from this prompt at once; at a question it opens the bar. */
function leadsBack({ about, sublist }: Framed): boolean {
  return about === undefined || sublist === true;
}

/** What a key means to the moves: one of them, the bar with this move marked, or undefined if it is no key of theirs. */
export type Moving = { readonly move: Move } | { readonly bar: number | undefined } | undefined;

/** Reads a key, with `bar` open at this move or closed. While it is open, all other keys mean nothing. */
export function readMoveKey(prompt: Framed, bar: number | undefined, key: Key): Moving {
  const names = namesOf(key);
  const is = (...wanted: readonly string[]): boolean => names.some((name) => wanted.includes(name));
  if (is("shift+tab")) return { move: { to: "back" } };
  if (is("f1")) return { move: { to: "help" } };
  if (bar === undefined) {
    if (!is("escape")) return undefined;
    return leadsBack(prompt) ? { move: { to: "back" } } : { bar: 0 };
  }
  const marked = MOVES[bar];
  if (is("return") && marked !== undefined) return { move: marked };
  if (is("escape")) return { bar: undefined };
  const step = is("right", "down", "tab") ? 1 : is("left", "up") ? -1 : 0;
  return { bar: (bar + step + MOVES.length) % MOVES.length };
}

/** The bar in at most `most` rows, with the keys that work in it. */
export function barLines(bar: number, most: number, { say, theme, width }: Around): readonly string[] {
  const { pointer } = theme.marks;
  const gap = " ".repeat(BAR_GAP);
  const rows: { plain: string; painted: string; has: readonly number[] }[] = [];
  for (const [at, { to }] of MOVES.entries()) {
    const plain = `${at === bar ? pointer : " ".repeat(widthOf(pointer))} ${say(`move-name.${to}`)}`;
    const painted = at === bar ? theme.chosen(plain) : plain;
    const last = rows.at(-1);
    if (last === undefined || widthOf(last.plain + gap + plain) > width) rows.push({ plain, painted, has: [at] });
    else {
      const [joined, drawn] = [last.plain + gap + plain, last.painted + gap + painted];
      rows[rows.length - 1] = { plain: joined, painted: drawn, has: [...last.has, at] };
    }
  }
  const keys = joinHints([say("key.bar")], { theme, width }).map(theme.dim);
  const lines = [...rows.map(({ painted }) => painted), ...keys];
  if (lines.length <= most) return lines;
  const marked = rows.findIndex(({ has }) => has.includes(bar));
  const first = Math.max(0, Math.min(marked, rows.length - most));
  return rows.slice(first, first + most).map(({ painted }) => painted);
}

/** What the foot says about the moves. */
export function moveHints(prompt: Framed, { say }: Pick<Around, "say">): readonly string[] {
  if (prompt.outside === true) return [say("key.back-out"), say("key.help"), say("key.quit")];
  const named = (moves: readonly Move[], nameOf: (to: Move["to"]) => string, between: string): string =>
    moves.map(({ to }) => nameOf(to)).join(between);
  const others = MOVES.filter(({ to }) => to !== "back" && to !== "help");
  return leadsBack(prompt)
    ? [say("key.back-out"), say("key.help"), named(others, (to) => `:${say(`word.${to}`)}`, " ")]
    : [
        say("key.back"),
        say("key.help"),
        say("key.moves", { moves: named(others, (to) => say(`move-name.${to}`), say("list.comma")) }),
      ];
}

/** What the foot says where it has one row only. */
export function shortHints(prompt: Framed, { say }: Pick<Around, "say">): readonly string[] {
  return [say(leadsBack(prompt) ? "key.back-out" : "key.short"), say("key.help")];
}

/** What a typed line means. */
export type Typed =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "move"; readonly move: Move }
  /** Deletes what is there. */
  | { readonly kind: "clear" }
  /** Opens the text in an editor. */
  | { readonly kind: "edit" }
  /** An empty line inside a text of several lines. */
  | { readonly kind: "empty" };

const OTHER_WORDS = ["clear", "edit", "empty"] as const;
type Word = Move["to"] | (typeof OTHER_WORDS)[number];
const WORDS: readonly Word[] = [...MOVES.map(({ to }) => to), ...OTHER_WORDS];

/**
 * Reads a line. A text that begins like one of these words is typed with two colons: `::back` means `:back`. The words
 * are those of `say`, and always the English ones.
 */
export function readTyped(line: string, say: Say): Typed {
  if (/^[:：]{2}/.test(line)) return { kind: "text", text: line.slice(1) };
  const [, typed = "", rest = ""] = /^[:：](\p{L}[\p{L}\p{M}]*)(?:\s+(\S.*))?$/u.exec(line.trim()) ?? [];
  const word = wordMeant(typed, say);
  // Only "go" has something after it.
  if (word === undefined || (rest !== "" && word !== "go")) return { kind: "text", text: line };
  if (word === "go") return { kind: "move", move: { to: "go", target: rest } };
  return word === "clear" || word === "edit" || word === "empty"
    ? { kind: word }
    : { kind: "move", move: { to: word } };
}

/** Whether a line looks like the word of a move, known or not: a colon and a word, and nothing else. */
export function isLikeWord(line: string): boolean {
  return /^\s*[:：]\p{L}[\p{L}\p{M}]*\s*$/u.test(line);
}

function wordMeant(typed: string, say: Say): Word | undefined {
  const folded = typed.normalize("NFKC").toLowerCase();
  return WORDS.find((word) => word === folded || say(`word.${word}`).toLowerCase() === folded);
}
