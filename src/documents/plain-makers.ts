/** What a text in plain form is read to: a tree with places, or the data alone. */
import { kindOfWord } from "./ambiguous-words.ts";
import { NOT_PLAIN } from "./scanner.ts";
import type { Entry, MapNode, ScalarNode, SourceNode } from "./source-tree.ts";
import { isForbiddenKey, isTypedKey, wordOf } from "./to-data.ts";

/** What is made of what is read. `start` and `end` are offsets into the text, `column` and depth have been checked. */
export interface Maker<Value, Group> {
  readonly text: (text: string, start: number, end: number) => Value;
  /** A value without quotes behind a key, or in a list if there is none. */
  readonly word: (text: string, key: string | undefined, start: number, end: number) => Value;
  readonly list: (items: Value[], flow: boolean, start: number, end: number) => Value;
  readonly group: (flow: boolean, start: number) => Group;
  readonly put: (
    group: Group,
    key: string,
    style: ScalarNode["style"],
    start: number,
    end: number,
    value: Value,
  ) => void;
  readonly close: (group: Group, end: number) => Value;
}

type OpenMap = { -readonly [Key in keyof MapNode]: MapNode[Key] } & { readonly entries: Entry[] };

/** Makes a tree with the place of everything. */
export const TREE: Maker<SourceNode, OpenMap> = {
  text: (text, start, end) => ({ kind: "scalar", text, style: "string", start, end }),
  word: (text, _key, start, end) => ({ kind: "scalar", text, style: "plain", start, end }),
  list: (items, flow, start, end) => ({ kind: "list", items, flow, start, end }),
  group: (flow, start) => ({ kind: "map", entries: [], flow, start, end: start }),
  put: ({ entries }, text, style, start, end, value) => {
    entries.push({ key: { kind: "scalar", text, style, start, end }, value });
  },
  close: (group, end) => {
    group.end = end;
    return group;
  },
};

/** Makes the data alone, and leaves to others whatever needs to be thought about. */
export const DATA: Maker<unknown, Record<string, unknown>> = {
  text: (text) => text,
  word: (text, key) => {
    if (text === "" || (!isTypedKey(key) && kindOfWord(text) !== undefined)) throw NOT_PLAIN;
    return wordOf(text, key);
  },
  list: (items) => items,
  group: () => ({}),
  put: (group, key, style, _start, _end, value) => {
    if (Object.hasOwn(group, key) || isForbiddenKey(key)) throw NOT_PLAIN;
    if (style === "plain" && kindOfWord(key) !== undefined) throw NOT_PLAIN;
    group[key] = value;
  },
  close: (group) => group,
};
