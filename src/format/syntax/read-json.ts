/** Reads JSON (RFC 8259) into a source tree: with the place of every value, and with both of two equal keys. */
import { type JSONVisitor, printParseErrorCode, visit } from "jsonc-parser";
import { LineIndex } from "./line-index.ts";
import { withoutLineEnds } from "./json-line-ends.ts";
import type { ReadTree } from "./read-yaml.ts";
import type { Entry, Range, ScalarNode, SourceNode } from "./source-tree.ts";
import { withStandIns } from "./stand-ins.ts";
import { type SyntaxLimits, Problems } from "./syntax-problem.ts";

interface OpenMap {
  readonly kind: "map";
  readonly start: number;
  readonly entries: Entry[];
  key?: ScalarNode;
}
interface OpenList {
  readonly kind: "list";
  readonly start: number;
  readonly items: SourceNode[];
}

/** After these the parser no longer knows in which group it is, so that nothing certain can be said of the rest. */
const LOST = new Set(["CloseBraceExpected", "CloseBracketExpected", "EndOfFileExpected", "UnexpectedEndOfComment"]);
/** Most syntax errors that are reported for one file. */
const MOST_ERRORS = 20;

/** The tree of the value in `text`, within `limits`. */
export function readJson(text: string, limits: SyntaxLimits): ReadTree {
  return new JsonReader(text, limits).read();
}

class JsonReader {
  readonly #text: string;
  readonly #limits: SyntaxLimits;
  readonly #problems = new Problems();
  readonly #open: (OpenMap | OpenList)[] = [];
  /** Where texts begin that go on in the next line. */
  readonly #overLines = new Set<number>();
  #lines: LineIndex | undefined;
  #root: SourceNode | undefined;
  #nodes = 0;
  #isRefused = false;
  #errors = 0;
  #lastLine = -1;
  #lastKind = "";

  constructor(text: string, limits: SyntaxLimits) {
    this.#text = withStandIns(text);
    this.#limits = limits;
  }

  read(): ReadTree {
    const joined = withoutLineEnds(this.#text, (range) => {
      this.#overLines.add(range.start);
      if (this.#overLines.size <= MOST_ERRORS) this.#problems.add("json-syntax", range, { kind: "LineEnd" });
    });
    const visitor: JSONVisitor = {
      onObjectBegin: (start) => this.#begin({ kind: "map", start, entries: [] }),
      onObjectEnd: this.#end.bind(this),
      onArrayBegin: (start) => this.#begin({ kind: "list", start, items: [] }),
      onArrayEnd: this.#end.bind(this),
      onObjectProperty: (property, start, length) => {
        const parent = this.#open.at(-1);
        if (parent?.kind === "map")
          parent.key = { kind: "scalar", text: property, style: "string", start, end: start + length };
      },
      onLiteralValue: this.#scalar.bind(this),
      onError: (code, offset, length) => {
        this.#error(printParseErrorCode(code), offset, length);
      },
    };
    try {
      visit(joined, visitor, { disallowComments: true, allowTrailingComma: false });
    } catch (thrown) {
      if (!(thrown instanceof RangeError)) throw thrown;
      this.#refuse("too-deep", { start: 0 });
    }
    const hasGaps = this.#isRefused || this.#errors > 0;
    const root = this.#isRefused ? undefined : this.#root;
    return { root, gaps: hasGaps ? [[]] : [], problems: this.#problems.found, isCut: false };
  }

  #refuse(id: "too-deep" | "too-many-values", range: { start: number; end?: number }): void {
    const most = id === "too-deep" ? this.#limits.depth : this.#limits.nodes;
    if (!this.#isRefused) this.#problems.add(id, range, { most });
    this.#isRefused = true;
  }

  #add(node: SourceNode): void {
    this.#nodes += 1;
    if (this.#nodes > this.#limits.nodes) this.#refuse("too-many-values", node);
    const parent = this.#open.at(-1);
    if (parent === undefined) this.#root = node;
    else if (parent.kind === "list") parent.items.push(node);
    else if (parent.key !== undefined) parent.entries.push({ key: parent.key, value: node });
  }

  #begin(container: OpenMap | OpenList): boolean {
    if (this.#open.length >= this.#limits.depth) this.#refuse("too-deep", { start: container.start });
    if (this.#isRefused) return false;
    this.#open.push(container);
    return true;
  }

  #end(offset: number, length: number): void {
    const container = this.#open.pop();
    if (container === undefined) return;
    const range = { start: container.start, end: offset + length };
    if (container.kind === "map") this.#add({ kind: "map", entries: container.entries, flow: true, ...range });
    else this.#add({ kind: "list", items: container.items, flow: true, ...range });
  }

  #scalar(value: unknown, start: number, length: number): void {
    const end = start + length;
    const isText = typeof value === "string";
    const text = isText ? value : this.#text.slice(start, end);
    const isUnread = this.#overLines.has(start);
    this.#add({ kind: "scalar", text, style: isText ? "string" : "plain", start, end, ...(isUnread && { isUnread }) });
  }

  #error(code: string, offset: number, length: number): void {
    if (this.#isRefused) return;
    const { kind, range } = errorAt(this.#text, offset, length, code);
    const { line } = (this.#lines ??= new LineIndex(this.#text)).position(range.start);
    // Errors after the first in a line often follow from it; so do the same errors in each line of a list.
    const goesOn = this.#open.at(-1)?.kind === "list" && kind === this.#lastKind && line === this.#lastLine + 1;
    const isNew = line > this.#lastLine && !goesOn;
    if (isNew && this.#errors < MOST_ERRORS) this.#problems.add("json-syntax", range, { kind });
    if (isNew) this.#errors += 1;
    // A text that is broken at the end of a line goes on in the next.
    if (isNew || goesOn) this.#lastLine = kind === "UnexpectedEndOfString" ? line + 1 : line;
    this.#lastKind = kind;
    this.#isRefused = LOST.has(kind);
  }
}

/** What kind of error it is, and where it shows. */
function errorAt(text: string, offset: number, length: number, code: string): { kind: string; range: Range } {
  const range = { start: offset, end: offset + length };
  const comma = trailingComma(text, offset);
  if (comma !== undefined) return { kind: "TrailingComma", range: { start: comma, end: comma + 1 } };
  if (code !== "InvalidCharacter") return { kind: code, range };
  const within = text.slice(offset, offset + length).search(/[\u0000-\u001f]/);
  if (within === -1) return { kind: code, range };
  const start = offset + within;
  return { kind: text[start] === "\t" ? "Tab" : code, range: { start, end: start + 1 } };
}

/** The offset of the comma in front of a bracket that closes at `offset`, if there is one. */
function trailingComma(text: string, offset: number): number | undefined {
  if (!/[}\]]/.test(text[offset] ?? "")) return undefined;
  let before = offset - 1;
  while (/\s/.test(text[before] ?? "")) before -= 1;
  return text[before] === "," ? before : undefined;
}
