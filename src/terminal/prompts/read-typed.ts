/** The moves as words: what a person can type instead of an answer at any text prompt, and everywhere in plain mode. */
import type { Move } from "../../interview/asker.ts";

/** What a typed line means. */
export type Typed =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "move"; readonly move: Move }
  /** Takes away what is there. */
  | { readonly kind: "clear" }
  /** Opens the text in an editor. */
  | { readonly kind: "edit" }
  /** An empty line inside a text of several lines. */
  | { readonly kind: "empty-line" };

/** Reads a line. A text that itself begins like a word of these is typed with two colons: `::back` means `:back`. */
export function readTyped(line: string): Typed {
  if (line.startsWith("::")) return { kind: "text", text: line.slice(1) };
  const match = /^:([a-z]+)(?:\s+(.*))?$/i.exec(line.trim());
  const word = match?.[1]?.toLowerCase();
  switch (word) {
    case "back":
    case "skip":
    case "help":
    case "outline":
    case "quit":
      return { kind: "move", move: { to: word } };
    case "go":
      return { kind: "move", move: { to: "go", target: match?.[2]?.trim() ?? "" } };
    case "clear":
      return { kind: "clear" };
    case "edit":
      return { kind: "edit" };
    case "empty":
      return { kind: "empty-line" };
    default:
      return { kind: "text", text: line };
  }
}
