/**
 * Reads YAML in the plain form in which this program writes it, several times as fast as a parser for all of YAML:
 * groups and lists in lines, texts in double quotes or in literal blocks, short lists between brackets, comments in
 * lines of their own. It reads this form to the same tree as `readYaml`, to the character, and leaves everything else
 * to it.
 */
import { NOT_PLAIN, Scanner } from "./scanner.ts";
import type { Entry, ListNode, MapNode, ScalarNode, SourceNode } from "./source-tree.ts";

/** Spaces of other kinds, control characters, and what may not stand in YAML. */
const UNUSUAL = /[^\n -~\u00a0-\u2027\u202a-\ufefe\uff00-\ufffd]/;
/** From the beginning of a line: lines without content, then the indentation of the one that has some. */
const TO_CONTENT = /(?: *(?:#[^\n]*)?\n)* */y;
const KEY = /(?:[A-Za-z][\w.-]*|"[\w.-]+"):(?=[ \n])/y;
const TEXT = /"[^"\\\n]*(?:\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4})[^"\\\n]*)*"/y;
const WORD = /[A-Za-z0-9][\w./-]*(?=[\n,\]])/y;
const LITERAL = /\|-?\n +(?=[^ \n])/y;
const END = /\.\.\.\s*$/y;
/** A file of ours has no more levels. Deeper ones are left to the parser, which knows its bounds. */
const DEPTH = 12;

/** The tree of `text`, or undefined if it is not in plain form to its end marker. */
export function readPlainYaml(text: string): MapNode | undefined {
  if (UNUSUAL.test(text)) return undefined;
  try {
    return new PlainReader(text).read();
  } catch (thrown) {
    if (thrown !== NOT_PLAIN) throw thrown;
    return undefined;
  }
}

class PlainReader extends Scanner {
  /** The column in which the content stands that is read next, from 0. */
  private column = 0;
  /** The end of what was read last. */
  private end = 0;

  read(): MapNode {
    this.toContent(0);
    const root = this.map(0, 0);
    if (this.column !== 0 || this.take(END) === undefined) throw NOT_PLAIN;
    return root;
  }

  /** Goes on to the next content, from the beginning of a line. */
  private toContent(lineStart: number): void {
    TO_CONTENT.lastIndex = lineStart;
    TO_CONTENT.test(this.text);
    this.at = TO_CONTENT.lastIndex;
    this.column = this.at - (this.text.lastIndexOf("\n", this.at - 1) + 1);
  }

  /** Goes on behind the line in which a value has just been read. */
  private endLine(): void {
    if (this.text[this.at] !== "\n") throw NOT_PLAIN;
    this.toContent(this.at + 1);
  }

  private map(column: number, depth: number): MapNode {
    if (depth > DEPTH) throw NOT_PLAIN;
    const start = this.at;
    const entries: Entry[] = [];
    while (this.column === column) {
      const key = this.key();
      if (key === undefined) break;
      this.countValue();
      entries.push({ key, value: this.value(key, column, depth) });
    }
    if (entries.length === 0 || this.column > column) throw NOT_PLAIN;
    return { kind: "map", entries, flow: false, start, end: this.end };
  }

  private key(): ScalarNode | undefined {
    const start = this.at;
    const name = this.take(KEY)?.slice(0, -1);
    if (name === undefined) return undefined;
    const end = this.at - 1;
    if (name.startsWith('"')) return { kind: "scalar", text: name.slice(1, -1), style: "string", start, end };
    return { kind: "scalar", text: name, style: "plain", start, end };
  }

  /** The value behind the colon of a key. */
  private value(key: ScalarNode, column: number, depth: number): SourceNode {
    if (this.text[this.at] === " ") {
      this.at += 1;
      return this.inline(column);
    }
    const blank = key.end + 1;
    this.end = blank;
    this.endLine();
    if (this.column > column)
      return this.isItem() ? this.list(this.column, depth + 1) : this.map(this.column, depth + 1);
    // A list may stand right below its key; nobody writes it so by machine.
    if (this.isItem()) throw NOT_PLAIN;
    return { kind: "scalar", text: "", style: "plain", start: blank, end: blank };
  }

  private isItem(): boolean {
    return this.text.startsWith("- ", this.at);
  }

  private list(column: number, depth: number): ListNode {
    if (depth > DEPTH) throw NOT_PLAIN;
    const start = this.at;
    const items: SourceNode[] = [];
    while (this.column === column && this.isItem()) {
      this.countValue();
      this.at += 2;
      KEY.lastIndex = this.at;
      if (KEY.test(this.text)) {
        this.column += 2;
        items.push(this.map(this.column, depth + 1));
      } else items.push(this.inline(column));
    }
    if (this.column >= column) throw NOT_PLAIN;
    return { kind: "list", items, flow: false, start, end: this.end };
  }

  /** A value that begins in the line of its key or its dash, which stands in `column`. */
  private inline(column: number): SourceNode {
    const value = this.scalar() ?? this.bracketed() ?? this.literal(column);
    if (value === undefined) throw NOT_PLAIN;
    this.end = value.end;
    this.endLine();
    // What stands further in would go on with the value.
    if (this.column > column) throw NOT_PLAIN;
    return value;
  }

  private scalar(): ScalarNode | undefined {
    return this.takeQuoted(TEXT) ?? this.takeWord(WORD);
  }

  /** A short list between brackets, or nothing between braces. */
  private bracketed(): SourceNode | undefined {
    const start = this.at;
    if (this.text.startsWith("{}", start)) {
      this.at += 2;
      return { kind: "map", entries: [], flow: true, start, end: start };
    }
    if (this.text[start] !== "[") return undefined;
    this.at += 1;
    const items: ScalarNode[] = [];
    while (this.text[this.at] !== "]") {
      if (items.length > 0 && !this.text.startsWith(", ", this.at)) throw NOT_PLAIN;
      if (items.length > 0) this.at += 2;
      const item = this.scalar();
      if (item === undefined) throw NOT_PLAIN;
      this.countValue();
      items.push(item);
    }
    this.at += 1;
    return { kind: "list", items, flow: true, start, end: items.at(-1)?.end ?? start };
  }

  /** A text of several lines, further in than the key or the dash in `column`; the place is at its last line end then. */
  private literal(column: number): ScalarNode | undefined {
    const header = this.take(LITERAL);
    if (header === undefined) return undefined;
    const isStripped = header[1] === "-";
    const indent = header.length - header.indexOf("\n") - 1;
    const start = this.at - indent;
    this.at = start;
    const lines = withoutLineEnds(this.take(literalLines(indent)));
    if (lines === undefined || indent <= column || / $/m.test(lines)) throw NOT_PLAIN;
    const text = lines.replaceAll(`\n${" ".repeat(indent)}`, "\n").slice(indent);
    const end = start + lines.length + 1;
    this.at = end - 1;
    return { kind: "scalar", text: isStripped ? text : `${text}\n`, style: "string", start, end };
  }
}

/** Without the line ends at its end; not by an expression, which would go through long runs of them again and again. */
function withoutLineEnds(text: string | undefined): string | undefined {
  let end = text?.length ?? 0;
  while (text?.[end - 1] === "\n") end -= 1;
  return text?.slice(0, end);
}

const LINES = new Map<number, RegExp>();

/** Lines that are empty or begin with so many spaces. */
function literalLines(indent: number): RegExp {
  const known = LINES.get(indent) ?? new RegExp(`(?:(?: {${indent}}[^\\n]+)?\\n)+`, "y");
  LINES.set(indent, known);
  return known;
}
