/**
 * Reads YAML into a source tree, without types: every scalar is the text that was typed. What an assessment never
 * needs, and what makes files dangerous or ambiguous, is refused at its line: tags, anchors, aliases, merge keys,
 * directives, several documents.
 */
import {
  CHOMPING_MODE,
  COLLECTION_STYLE,
  EVENT_ID,
  SCALAR_STYLE,
  getScalarValue,
  type AliasEvent,
  type Event,
  type MappingEvent,
  type ScalarEvent,
  type SequenceEvent,
} from "js-yaml";
import { parseYaml } from "./parse-yaml.ts";
import { blankDirective } from "./yaml-directive.ts";
import { withStandIns } from "./stand-ins.ts";
import type { Entry, Path, ScalarNode, SourceNode } from "./source-tree.ts";
import { type SyntaxLimits, type SyntaxProblem, Problems } from "./syntax-problem.ts";

/** Spaces that YAML takes for letters; word processors put them at the beginning of a line. */
const FOREIGN_SPACE = /^[\u00a0\u2000-\u200a\u202f\u3000]/;

/** What could be read of a text. */
export interface ReadTree {
  /** The tree; undefined if no part of it can be read. */
  readonly root: SourceNode | undefined;
  /** The groups in which something could not be read and was left out. */
  readonly gaps: readonly Path[];
  /** What is wrong with the text. */
  readonly problems: readonly SyntaxProblem[];
  /** Whether the end of the text could not be read, as in a file that was cut short. */
  readonly isCut: boolean;
}

/** The tree of the one document in `text`, within `limits`. */
export function readYaml(text: string, limits: SyntaxLimits): ReadTree {
  const problems = new Problems();
  const nothing = { root: undefined, gaps: [[]], problems: problems.found, isCut: true };
  const mark = secondMark(text);
  if (mark !== undefined) {
    problems.add("yaml-syntax", { start: mark }, { kind: "mark", reason: "" });
    return nothing;
  }
  const withoutDirective = blankDirective(withStandIns(text), problems);
  if (withoutDirective === undefined) return nothing;
  const parsed = parseYaml(withoutDirective, limits.depth, problems);
  if (parsed === undefined) return nothing;
  if (parsed.events.length > limits.nodes) {
    problems.add("too-many-values", { start: 0 }, { most: limits.nodes });
    return nothing;
  }
  const { gaps, isCut } = parsed;
  const root = new TreeBuilder(parsed.text, parsed.events, problems).build();
  return { root, gaps, problems: problems.found, isCut };
}

/**
 * Where a second byte order mark is, before all content: decoding removed one, and joined files can have another. One that
 * touches a key is a part of it for now: the key is then not known, and the fix deletes the mark.
 */
function secondMark(text: string): number | undefined {
  const before = /^(?:[ \t]*(?:#[^\n]*)?\n)*(?=\uFEFF)/.exec(text)?.[0].length;
  return before === 0 || (before !== undefined && /^\uFEFF[ \t]*(?:#|\r?\n|$)/.test(text.slice(before)))
    ? before
    : undefined;
}

/** Turns the flat list of events into a tree. */
class TreeBuilder {
  readonly #text: string;
  readonly #events: readonly Event[];
  readonly #problems: Problems;
  #at = 0;
  #lastOffset = 0;

  constructor(text: string, events: readonly Event[], problems: Problems) {
    this.#text = text;
    this.#events = events;
    this.#problems = problems;
  }

  build(): SourceNode | undefined {
    let root: SourceNode | undefined;
    let documents = 0;
    while (this.#at < this.#events.length) {
      const event = this.#events[this.#at++];
      if (event?.type !== EVENT_ID.DOCUMENT) continue;
      documents += 1;
      if (documents === 2) this.#problems.add("several-documents", { start: this.#nextMarker() }, {});
      const node = this.#peek()?.type === EVENT_ID.POP ? undefined : this.#node();
      if (documents === 1) root = node;
    }
    return root;
  }

  /** The line `---` or `...` that ends the document read so far. */
  #nextMarker(): number {
    const marker = /^(?:---|\.\.\.)(?=\s|$)/gm;
    marker.lastIndex = this.#lastOffset;
    return marker.exec(this.#text)?.index ?? this.#lastOffset;
  }

  #peek(): Event | undefined {
    return this.#events[this.#at];
  }

  #node(): SourceNode {
    const event = this.#events[this.#at++];
    switch (event?.type) {
      case EVENT_ID.SCALAR:
        return this.#scalar(event);
      case EVENT_ID.SEQUENCE:
        return this.#list(event);
      case EVENT_ID.MAPPING:
        return this.#map(event);
      case EVENT_ID.ALIAS:
        return this.#alias(event);
      default:
        throw new Error("The YAML parser gave an event out of order.");
    }
  }

  #scalar(event: ScalarEvent): ScalarNode {
    this.#refuseProperties(event);
    if (event.valueStart < 0) {
      const at = this.#blankPosition();
      return { kind: "scalar", text: "", style: "plain", start: at, end: at };
    }
    const quoted = event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED;
    const start = quoted ? event.valueStart - 1 : event.valueStart;
    const end = quoted ? event.valueEnd + 1 : this.#endOfBlock(event);
    this.#lastOffset = end;
    const style = event.style === SCALAR_STYLE.PLAIN ? "plain" : "string";
    if (event.style === SCALAR_STYLE.DOUBLE_QUOTED && hasImpossibleEscape(this.#text.slice(start, end)))
      this.#problems.add("yaml-syntax", { start, end }, { kind: "escape", reason: "" });
    return { kind: "scalar", text: getScalarValue(this.#text, event), style, start, end };
  }

  /** The end of a scalar; the blank lines after a block scalar are not part of it, unless it says that they are. */
  #endOfBlock({ style, chomping, indent, valueStart, valueEnd }: ScalarEvent): number {
    const isBlock = style === SCALAR_STYLE.LITERAL_BLOCK || style === SCALAR_STYLE.FOLDED_BLOCK;
    let end = valueEnd;
    while (isBlock && chomping !== CHOMPING_MODE.KEEP && end > valueStart) {
      const lineStart = Math.max(this.#text.lastIndexOf("\n", end - 2) + 1, valueStart);
      const line = this.#text.slice(lineStart, end).replace(/\r?\n$/, "");
      if (line.length > indent || line.trim() !== "") break;
      end = lineStart;
    }
    return end;
  }

  /** A value left empty is right after the colon of its key, or the dash of its item. */
  #blankPosition(): number {
    const spaceOrComment = /\s+|#[^\n]*/y;
    let at = this.#lastOffset;
    spaceOrComment.lastIndex = at;
    while (spaceOrComment.test(this.#text)) at = spaceOrComment.lastIndex;
    if (/[:?-]/.test(this.#text[at] ?? "")) this.#lastOffset = at + 1;
    return this.#lastOffset;
  }

  #list(event: SequenceEvent): SourceNode {
    this.#refuseProperties(event);
    this.#lastOffset = event.start;
    const items: SourceNode[] = [];
    while (this.#peek()?.type !== EVENT_ID.POP) items.push(this.#node());
    this.#at += 1;
    return {
      kind: "list",
      items,
      flow: event.style === COLLECTION_STYLE.FLOW,
      start: event.start,
      end: this.#lastOffset,
    };
  }

  #map(event: MappingEvent): SourceNode {
    this.#refuseProperties(event);
    this.#lastOffset = event.start;
    const entries: Entry[] = [];
    let isUnread = false;
    while (this.#peek()?.type !== EVENT_ID.POP) {
      const key = this.#node();
      const value = this.#node();
      if (this.#takesKey(key)) entries.push({ key, value });
      else isUnread = true;
    }
    this.#at += 1;
    return {
      kind: "map",
      entries,
      ...(isUnread && { isUnread }),
      flow: event.style === COLLECTION_STYLE.FLOW,
      start: event.start,
      end: this.#lastOffset,
    };
  }

  /** Whether a key can be used; if not, the problem is added. */
  #takesKey(key: SourceNode): key is ScalarNode {
    if (key.kind !== "scalar") {
      this.#problems.add("key-not-text", key, {});
      return false;
    }
    if (key.style !== "plain") return true;
    if (key.text === "<<") this.#problems.add("yaml-merge-key", key, {});
    else if (FOREIGN_SPACE.test(key.text)) this.#refuseSpace(key);
    else return true;
    return false;
  }

  /** Spaces that are letters to YAML are fixed where they are the indentation of a line. */
  #refuseSpace(key: ScalarNode): void {
    const indent = this.#text.slice(this.#text.lastIndexOf("\n", key.start) + 1, key.start);
    const spaces = key.text.length - key.text.trimStart().length;
    const edits = [{ start: key.start, end: key.start + spaces, text: " ".repeat(spaces) }];
    this.#problems.add("yaml-syntax", key, { kind: "space", reason: "" }, [], indent.trim() === "" ? edits : undefined);
  }

  #alias(event: AliasEvent): SourceNode {
    this.#problems.add("yaml-alias", { start: event.anchorStart - 1, end: event.anchorEnd }, {});
    this.#lastOffset = event.anchorEnd;
    const range = { start: event.anchorStart, end: event.anchorEnd };
    return { kind: "scalar", text: "", style: "plain", isUnread: true, ...range };
  }

  #refuseProperties(event: ScalarEvent | SequenceEvent | MappingEvent): void {
    if (event.tagStart >= 0) this.#problems.add("yaml-tag", { start: event.tagStart, end: event.tagEnd }, {});
    if (event.anchorStart >= 0)
      this.#problems.add("yaml-anchor", { start: event.anchorStart - 1, end: event.anchorEnd }, {});
  }
}

/** Whether a text in double quotes, as it was typed, holds `\U` with a number beyond the last character of Unicode. */
function hasImpossibleEscape(source: string): boolean {
  if (!source.includes("\\U")) return false;
  return [...source.matchAll(/\\(?:U([0-9A-Fa-f]{8})|[^])/g)].some(([, code]) => parseInt(code ?? "0", 16) > 0x10ffff);
}
