/** Keys with what they do. The line of keys below a prompt is made of the same list, so that they cannot disagree. */
import type { MessageId } from "../../messages/say.ts";
import { widthOf, wrapText } from "../../report/wrap.ts";
import type { Around, Key, Step } from "./prompt.ts";

export type Press<State, Reply> = (state: State, key: Key, around: Around) => Step<State, Reply>;

type Hint = Exclude<MessageId & `key.${string}`, "key.moves">;

/** Keys that belong together, by their names, with what the line of keys says about them, if anything. */
export interface KeyGroup<State, Reply> {
  readonly hint?: Hint;
  readonly keys: Readonly<Record<string, Press<State, Reply>>>;
}

/**
 * The names under which a key may be bound, the narrowest first: `5`, `digit`, `character`; `ctrl+left`, `left`. A line
 * feed, which is Ctrl+J, is Enter wherever it is not bound itself. Digits are those of every script.
 */
export function namesOf({ name = "", sequence = "", ctrl, meta = false, shift }: Key): readonly string[] {
  const modifier = meta ? "alt+" : ctrl ? "ctrl+" : "";
  if (name === "enter") return [`${meta ? "alt" : "ctrl"}+j`, "return"];
  if (name === "tab") return shift ? ["shift+tab"] : [`${modifier}tab`];
  if (name.length > 1 && name !== "space") return modifier === "" ? [name] : [modifier + name, name];
  const character = meta ? sequence.replace(/^\u001b/, "") : ctrl ? name : sequence;
  if (modifier !== "") return [modifier + character];
  if (character === "" || /[\u0000-\u001f\u007f]/.test(character)) return [];
  return [character, ...(/^\p{Nd}$/u.test(character) ? ["digit"] : []), "character"];
}

/** What the key does to a prompt, by the first group that binds it under its narrowest name; undefined if none does. */
export function pressKey<State, Reply>(
  groups: readonly KeyGroup<State, Reply>[],
  state: State,
  key: Key,
  around: Around,
): Step<State, Reply> | undefined {
  for (const name of namesOf(key)) {
    const press = groups.find(({ keys }) => Object.hasOwn(keys, name))?.keys[name];
    if (press !== undefined) return press(state, key, around);
  }
  return undefined;
}

/** What the keys do, as texts for the line of keys. */
export function hintsOf(groups: readonly { readonly hint?: Hint }[], { say }: Pick<Around, "say">): readonly string[] {
  return groups.flatMap(({ hint }) => (hint === undefined ? [] : [say(hint)]));
}

/** Texts in lines that are broken only between one and the next, where a line has room for one. */
export function joinHints(
  hints: readonly string[],
  { theme, width }: Pick<Around, "theme" | "width">,
  separator = ` ${theme.marks.separator} `,
): string[] {
  const lines: string[] = [];
  for (const hint of hints) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(last + separator + hint) <= width)
      lines[lines.length - 1] = last + separator + hint;
    else lines.push(...wrapText(hint, width));
  }
  return lines;
}
