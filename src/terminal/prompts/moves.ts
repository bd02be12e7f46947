/** Moves by key: alone in lists, where letters are free, after Esc in texts; and by word, at any text and in plain mode. */
import type { Move } from "../../interview/asker.ts";
import type { KeyGroup, Press } from "./keys.ts";
import type { Around, Step } from "./prompt.ts";

/** The moves, in the order of the line of keys; each is also a word, such as `:back`. */
const MOVES = [
  { key: "?", hint: "key.help", move: { to: "help" } },
  { key: "b", hint: "key.back", move: { to: "back" } },
  { key: "s", hint: "key.skip", move: { to: "skip" } },
  { key: "g", hint: "key.go", move: { to: "go", target: "" } },
  { key: "o", hint: "key.outline", move: { to: "outline" } },
  { key: "q", hint: "key.quit", move: { to: "quit" } },
] as const;

/** Outside the questionnaire there is nothing to skip, and nowhere to go. */
const OUTSIDE: ReadonlySet<Move["to"]> = new Set(["help", "back", "quit"]);

type Leave<State, Reply> = (state: State, move: Move, around: Around) => Step<State, Reply>;

/** The keys of the moves in a list. Esc and a key that come together are one key, Alt with it. */
export function moveKeys<State, Reply>(
  { outside }: { readonly outside?: true },
  leave: Leave<State, Reply>,
  modifiers: readonly string[] = ["", "alt+"],
): readonly KeyGroup<State, Reply>[] {
  return MOVES.filter(({ move }) => outside !== true || OUTSIDE.has(move.to)).map(({ key, hint, move }) => {
    const press: Press<State, Reply> = (state, _, around) => leave(state, move, around);
    return { hint, keys: Object.fromEntries(modifiers.map((modifier) => [modifier + key, press])) };
  });
}

/** A prompt for a text, in which Esc comes before the key of a move. */
export interface Leaving {
  readonly prompt: { readonly outside?: true };
  /** Esc was pressed. */
  readonly leaving: boolean;
}

/** The keys of a text: those for `writing`, and Esc with the moves after it. */
export function keysWithEscape<State extends Leaving, Reply>(
  { prompt, leaving }: State,
  writing: readonly KeyGroup<State, Reply>[],
  leave: Leave<State, Reply>,
): readonly KeyGroup<State, Reply>[] {
  const escape: Press<State, Reply> = (state) => ({ state: { ...state, leaving: !leaving } });
  const silent = ({ keys }: KeyGroup<State, Reply>): KeyGroup<State, Reply> => ({ keys });
  return leaving
    ? [...moveKeys(prompt, leave), { hint: "key.go-on", keys: { escape } }, ...writing.map(silent)]
    : [...writing, { hint: "key.elsewhere", keys: { escape } }, ...moveKeys(prompt, leave, ["alt+"]).map(silent)];
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

/** Reads a line. A text that begins like one of these words is typed with two colons: `::back` means `:back`. */
export function readTyped(line: string): Typed {
  if (line.startsWith("::")) return { kind: "text", text: line.slice(1) };
  const [, typed = "", rest = ""] = /^:([a-z]+)(?:\s+(\S.*))?$/i.exec(line.trim()) ?? [];
  const word = typed.toLowerCase();
  if (word === "clear" || word === "edit" || word === "empty") return { kind: word };
  if (word === "undo") return { kind: "move", move: { to: "undo" } };
  if (word === "go") return { kind: "move", move: { to: "go", target: rest.trim() } };
  const move = MOVES.find(({ move: { to } }) => to === word)?.move;
  return move === undefined ? { kind: "text", text: line } : { kind: "move", move };
}
