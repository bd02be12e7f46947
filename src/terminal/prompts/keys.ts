/** Keys with what they do. The line of keys below a prompt is made of the same list, so that they cannot disagree. */
import type { MessageId } from "../../messages/say.ts";
import { widthOf } from "../../report/wrap.ts";
import type { Around, Key, Step } from "./prompt.ts";

export type Press<State, Reply> = (state: State, key: Key, around: Around) => Step<State, Reply>;

type Hint = MessageId & `key.${string}`;

/** Keys that belong together, by their names, with what the line of keys says about them, if anything. */
export interface KeyGroup<State, Reply> {
  readonly hint?: Hint;
  readonly keys: Readonly<Record<string, Press<State, Reply>>>;
}

/**
 * The names under which a key may be bound, the narrowest first: `5`, `digit`, `character`; `ctrl+left`, `left`. A line
 * feed, which is Ctrl+J, is Enter wherever it is not bound itself.
 */
export function namesOf({ name = "", sequence = "", ctrl, meta = false }: Key): readonly string[] {
  const modifier = meta ? "alt+" : ctrl ? "ctrl+" : "";
  if (name === "enter") return [`${meta ? "alt" : "ctrl"}+j`, "return"];
  if (name.length > 1 && name !== "space") return modifier === "" ? [name] : [modifier + name, name];
  const character = meta ? sequence.replace(/^\u001b/, "") : ctrl ? name : sequence;
  if (modifier !== "") return [modifier + character];
  if (character === "" || /[\u0000-\u001f\u007f]/.test(character)) return [];
  return [character, ...(/^\d$/.test(character) ? ["digit"] : []), "character"];
}

/** The value of a decimal digit of any script: Unicode lays out each ten of them in a row. */
export function digitValue(digit: string): number {
  const point = digit.codePointAt(0) ?? 0;
  let first = point;
  while (/^\p{Nd}$/u.test(String.fromCodePoint(first - 1))) first -= 1;
  return (point - first) % 10;
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

/** The line of keys, broken only between one key and the next. */
export function keyLines(
  groups: readonly { readonly hint?: Hint }[],
  { say, theme, width }: Around,
): readonly string[] {
  const separator = ` ${theme.marks.separator} `;
  const lines: string[] = [];
  for (const { hint } of groups) {
    if (hint === undefined) continue;
    const text = say(hint);
    const last = lines.at(-1);
    if (last !== undefined && widthOf(last + separator + text) <= width)
      lines[lines.length - 1] = last + separator + text;
    else lines.push(text);
  }
  return lines.map(theme.dim);
}
