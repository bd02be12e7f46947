/** The moves as words: what a person can type instead of an answer at any text prompt, and everywhere in plain mode. */
import type { Move } from "../../interview/asker.ts";
import { MOVES } from "./move-keys.ts";

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
  const [, typed = "", rest = ""] = /^:([a-z]+)(?:\s+(.*))?$/i.exec(line.trim()) ?? [];
  const word = typed.toLowerCase();
  if (word === "clear" || word === "edit" || word === "empty") return { kind: word };
  if (word === "go") return { kind: "move", move: { to: "go", target: rest.trim() } };
  const move = MOVES.find(({ move: { to } }) => to === word)?.move;
  return move === undefined ? { kind: "text", text: line } : { kind: "move", move };
}
