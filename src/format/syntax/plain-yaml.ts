/**
 * Fast path: reads YAML in the plain form in which this program writes it: groups and lists in lines, texts in double
 * quotes or in literal blocks, short lists between brackets, comments in lines of their own. It reads this form to the
 * same tree as `readYaml`, to the character, and leaves everything else to it.
 */
import type { Entry, ListNode, MapNode, ScalarNode, SourceNode } from "./source-tree.ts";

/** Control characters but tabs, line ends of other kinds, byte order marks, and what may not be in YAML. */
const UNUSUAL = /[^\t\n -~\u00a0-\u2027\u202a-\ufefe\uff00-\ufffd]/;
/** From the beginning of a line: lines without content, then the indentation of the one that has some. */
const TO_CONTENT = /(?: *(?:#[^\n]*)?\n)* */y;
const KEY = /(?:[A-Za-z][\w.-]*|"[\w.-]+"):(?=[ \n])/y;
const TEXT = /"[^"\\\t\n]*(?:\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4}|\n +(?! )(?:\\ )?)[^"\\\t\n]*)*"/y;
/** Where a text in double quotes goes on: the indentation of the next line, and a space of the text. */
const NEXT_LINE = /\\\n( +)(\\ )?/g;
const WORD = /[A-Za-z0-9][\w./-]*(?=[\n,\]])/y;
const LITERAL = /\|-?\n +(?=[^ \n])/y;
const SPACES_ALONE = / +\n/y;
const END = /\.\.\.[ \n]*$/y;
/** Most levels; deeper files are left to the parser, which has limits of its own. */
const DEPTH = 12;
/** Most values; a file with more is left to the parser as well. */
const MOST_VALUES = 50_000;

/** Thrown where a text is not in plain form. */
const NOT_PLAIN = new Error("The text is not in plain form.");

/** The tree of a text, or undefined if it is not in plain form to its end marker. */
export function readPlainYaml(text: string): MapNode | undefined {
  if (UNUSUAL.test(text) || !text.isWellFormed()) return undefined;
  try {
    return new PlainReader(text).read();
  } catch (thrown) {
    if (thrown !== NOT_PLAIN) throw thrown;
    return undefined;
  }
}

class PlainReader {
  readonly #text: string;
  /** Where the next piece begins. */
  #at = 0;
  /** The column of what is read next, from 0. */
  #column = 0;
  /** The end of what was read last. */
  #end = 0;
  #values = 0;

  constructor(text: string) {
    this.#text = text;
  }

  read(): MapNode {
    this.#toContent(0);
    const root = this.#map(0, 0);
    if (this.#column !== 0 || this.#take(END) === undefined) throw NOT_PLAIN;
    return root;
  }

  /** What `pattern`, which is sticky, matches here; the place is after it then. */
  #take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    if (!pattern.test(this.#text)) return undefined;
    const start = this.#at;
    this.#at = pattern.lastIndex;
    return this.#text.slice(start, this.#at);
  }

  #countValue(): void {
    this.#values += 1;
    if (this.#values > MOST_VALUES) throw NOT_PLAIN;
  }

  /** Goes on to the next content, from the beginning of a line. */
  #toContent(lineStart: number): void {
    let at = lineStart;
    while (this.#text[at] === " ") at += 1;
    if (this.#text[at] === "\n" || this.#text[at] === "#") {
      TO_CONTENT.lastIndex = lineStart;
      TO_CONTENT.test(this.#text);
      at = TO_CONTENT.lastIndex;
    }
    this.#at = at;
    this.#column = at - (this.#text.lastIndexOf("\n", at - 1) + 1);
  }

  /** Goes on after the line in which a value has just been read. */
  #endLine(): void {
    if (this.#text[this.#at] !== "\n") throw NOT_PLAIN;
    this.#toContent(this.#at + 1);
  }

  #map(column: number, depth: number): MapNode {
    if (depth > DEPTH) throw NOT_PLAIN;
    const start = this.#at;
    const entries: Entry[] = [];
    while (this.#column === column) {
      const key = this.#key();
      if (key === undefined) break;
      this.#countValue();
      entries.push({ key, value: this.#value(key, column, depth) });
    }
    if (entries.length === 0 || this.#column > column) throw NOT_PLAIN;
    return { kind: "map", entries, flow: false, start, end: this.#end };
  }

  #key(): ScalarNode | undefined {
    const start = this.#at;
    const name = this.#take(KEY)?.slice(0, -1);
    if (name === undefined) return undefined;
    const end = this.#at - 1;
    if (name.startsWith('"')) return { kind: "scalar", text: name.slice(1, -1), style: "string", start, end };
    return { kind: "scalar", text: name, style: "plain", start, end };
  }

  /** The value after the colon of a key. */
  #value(key: ScalarNode, column: number, depth: number): SourceNode {
    if (this.#text[this.#at] === " ") {
      this.#at += 1;
      return this.#inline(column);
    }
    const blank = key.end + 1;
    this.#end = blank;
    this.#endLine();
    if (this.#column > column)
      return this.#isItem() ? this.#list(this.#column, depth + 1) : this.#map(this.#column, depth + 1);
    // A list may be in the column of its key; no program writes it so.
    if (this.#isItem()) throw NOT_PLAIN;
    return { kind: "scalar", text: "", style: "plain", start: blank, end: blank };
  }

  #isItem(): boolean {
    return this.#text.startsWith("- ", this.#at);
  }

  #list(column: number, depth: number): ListNode {
    if (depth > DEPTH) throw NOT_PLAIN;
    const start = this.#at;
    const items: SourceNode[] = [];
    while (this.#column === column && this.#isItem()) {
      this.#countValue();
      this.#at += 2;
      KEY.lastIndex = this.#at;
      if (KEY.test(this.#text)) {
        this.#column += 2;
        items.push(this.#map(this.#column, depth + 1));
      } else items.push(this.#inline(column));
    }
    if (this.#column >= column) throw NOT_PLAIN;
    return { kind: "list", items, flow: false, start, end: this.#end };
  }

  /** A value that begins in the line of its key or its dash, which is in `column`. */
  #inline(column: number): SourceNode {
    const value = this.#beginning(column);
    this.#end = value.end;
    this.#endLine();
    // What is indented more would go on with the value.
    if (this.#column > column) throw NOT_PLAIN;
    return value;
  }

  /** A value, by its first character. */
  #beginning(column: number): SourceNode {
    switch (this.#text[this.#at]) {
      case '"':
        return this.#quoted(column);
      case "[":
        return this.#bracketed();
      case "{":
        return this.#nothing();
      case "|":
        return this.#literal(column);
      default:
        return this.#word();
    }
  }

  #word(): ScalarNode {
    const text = this.#take(WORD);
    if (text === undefined) throw NOT_PLAIN;
    return { kind: "scalar", text, style: "plain", start: this.#at - text.length, end: this.#at };
  }

  /** A text in double quotes, with the escapes of JSON; its lines are further in than the key or the dash in `column`. */
  #quoted(column: number): ScalarNode {
    const start = this.#at;
    const written = this.#take(TEXT)?.replace(NEXT_LINE, (_, indent: string, space: string | undefined) => {
      if (indent.length <= column) throw NOT_PLAIN;
      return space === undefined ? "" : " ";
    });
    if (written === undefined) throw NOT_PLAIN;
    const text = written.includes("\\") ? (JSON.parse(written) as string) : written.slice(1, -1);
    return { kind: "scalar", text, style: "string", start, end: this.#at };
  }

  /** A short list between brackets. */
  #bracketed(): ListNode {
    const start = this.#at;
    this.#at += 1;
    const items: ScalarNode[] = [];
    while (this.#text[this.#at] !== "]") {
      if (items.length > 0 && !this.#text.startsWith(", ", this.#at)) throw NOT_PLAIN;
      if (items.length > 0) this.#at += 2;
      this.#countValue();
      items.push(this.#text[this.#at] === '"' ? this.#quoted(Infinity) : this.#word());
    }
    this.#at += 1;
    return { kind: "list", items, flow: true, start, end: items.at(-1)?.end ?? start };
  }

  /** Nothing between braces. */
  #nothing(): MapNode {
    if (!this.#text.startsWith("{}", this.#at)) throw NOT_PLAIN;
    this.#at += 2;
    return { kind: "map", entries: [], flow: true, start: this.#at - 2, end: this.#at - 2 };
  }

  /** A text of several lines, further in than the key or the dash in `column`; the place is at its last line end then. */
  #literal(column: number): ScalarNode {
    const header = this.#take(LITERAL);
    if (header === undefined) throw NOT_PLAIN;
    const indent = header.length - header.indexOf("\n") - 1;
    const start = this.#at - indent;
    this.#at = start;
    const lines = withoutLineEnds(this.#take(literalLines(indent)));
    if (lines === undefined || indent <= column || / $|^ *\t|\t$/m.test(lines)) throw NOT_PLAIN;
    // A line of spaces does not end the text; what looks like a comment below it is a part of the text.
    if (this.#take(SPACES_ALONE) !== undefined) throw NOT_PLAIN;
    const text = lines.replaceAll(`\n${" ".repeat(indent)}`, "\n").slice(indent);
    this.#at = start + lines.length;
    return { kind: "scalar", text: header[1] === "-" ? text : `${text}\n`, style: "string", start, end: this.#at + 1 };
  }
}

/** Without the line ends at its end; not by an expression, which would go through long runs of them again and again. */
function withoutLineEnds(text: string | undefined): string | undefined {
  let end = text?.length ?? 0;
  while (text?.[end - 1] === "\n") end -= 1;
  return text?.slice(0, end);
}

const LINES = new Map<number, RegExp>();

/** Lines that are empty or begin with `indent` spaces. */
function literalLines(indent: number): RegExp {
  const known = LINES.get(indent) ?? new RegExp(`(?:(?: {${indent}}[^\\n]+)?\\n)+`, "y");
  LINES.set(indent, known);
  return known;
}
