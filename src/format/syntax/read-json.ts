/** Reads JSON (RFC 8259) into a source tree: with the place of every value, and with both of two equal keys. */
import { printParseErrorCode, visit } from "jsonc-parser";
import { LIMITS } from "../../domain/model/limits.ts";
import type { Findings } from "./findings.ts";
import { withoutLineEnds } from "./json-line-ends.ts";
import type { ReadTree } from "./read-yaml.ts";
import type { Entry, Range, ScalarNode, SourceNode } from "./source-tree.ts";

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

/** Behind these the parser no longer knows in which group it is, so that nothing certain can be said of the rest. */
const LOST = new Set(["CloseBraceExpected", "CloseBracketExpected", "EndOfFileExpected", "UnexpectedEndOfComment"]);
/** So many slips in one file are enough to be told at once. */
const MOST_SLIPS = 20;

/** The tree of the value in `text`; faults go to `findings`. */
export function readJson(text: string, findings: Findings): ReadTree {
  const open: (OpenMap | OpenList)[] = [];
  let root: SourceNode | undefined;
  let nodes = 0;
  const state = { refused: false, slips: 0, lastLine: -1, lastKind: "" };

  function refuse(rule: "too-deep" | "too-many-values", range: { start: number; end?: number }): void {
    if (!state.refused) findings.add(rule, range, { most: rule === "too-deep" ? LIMITS.depth : LIMITS.nodes });
    state.refused = true;
  }
  function add(node: SourceNode): void {
    nodes += 1;
    if (nodes > LIMITS.nodes) refuse("too-many-values", node);
    const parent = open.at(-1);
    if (parent === undefined) root = node;
    else if (parent.kind === "list") parent.items.push(node);
    else if (parent.key !== undefined) parent.entries.push({ key: parent.key, value: node });
  }
  function begin(container: OpenMap | OpenList): boolean {
    if (open.length >= LIMITS.depth) refuse("too-deep", { start: container.start });
    if (state.refused) return false;
    open.push(container);
    return true;
  }
  function end(offset: number, length: number): void {
    const container = open.pop();
    if (container === undefined) return;
    const range = { start: container.start, end: offset + length };
    if (container.kind === "map") add({ kind: "map", entries: container.entries, flow: true, ...range });
    else add({ kind: "list", items: container.items, flow: true, ...range });
  }

  const overLines = new Set<number>();
  const joined = withoutLineEnds(text, (range) => {
    overLines.add(range.start);
    if (overLines.size <= MOST_SLIPS) findings.add("json-syntax", range, { kind: "LineEnd" });
  });
  try {
    visit(
      joined,
      {
        onObjectBegin: (offset) => begin({ kind: "map", start: offset, entries: [] }),
        onObjectEnd: end,
        onArrayBegin: (offset) => begin({ kind: "list", start: offset, items: [] }),
        onArrayEnd: end,
        onObjectProperty(property, offset, length) {
          const parent = open.at(-1);
          if (parent?.kind === "map")
            parent.key = { kind: "scalar", text: property, style: "string", start: offset, end: offset + length };
        },
        onLiteralValue(value, offset, length) {
          const style = typeof value === "string" ? "string" : "plain";
          const raw = typeof value === "string" ? value : text.slice(offset, offset + length);
          const isUnread = overLines.has(offset);
          add({ kind: "scalar", text: raw, style, start: offset, end: offset + length, ...(isUnread && { isUnread }) });
        },
        onError(code, offset, length) {
          if (state.refused) return;
          const { kind, range } = slipAt(text, offset, length, printParseErrorCode(code));
          const { line } = findings.lines.position(range.start);
          // What follows a slip in its line is often no slip of its own; nor are the same ones, line by line, in a list.
          const goesOn = open.at(-1)?.kind === "list" && kind === state.lastKind && line === state.lastLine + 1;
          const isNew = line > state.lastLine && !goesOn;
          if (isNew && state.slips < MOST_SLIPS) findings.add("json-syntax", range, { kind });
          if (isNew) state.slips += 1;
          // The rest of a text that is broken off at the end of a line stands in the next.
          if (isNew || goesOn) state.lastLine = kind === "UnexpectedEndOfString" ? line + 1 : line;
          state.lastKind = kind;
          state.refused = LOST.has(kind);
        },
      },
      { disallowComments: true, allowTrailingComma: false },
    );
  } catch (thrown) {
    if (!(thrown instanceof RangeError)) throw thrown;
    refuse("too-deep", { start: 0 });
  }
  return { root: state.refused ? undefined : root, gaps: state.refused || state.slips > 0 ? [[]] : [], isCut: false };
}

/** What kind of slip it is, and where it shows. */
function slipAt(text: string, offset: number, length: number, code: string): { kind: string; range: Range } {
  const range = { start: offset, end: offset + length };
  const comma = trailingComma(text, offset);
  if (comma !== undefined) return { kind: "TrailingComma", range: { start: comma, end: comma + 1 } };
  if (code !== "InvalidCharacter") return { kind: code, range };
  const within = text.slice(offset, offset + length).search(/[\u0000-\u001f]/);
  if (within === -1) return { kind: code, range };
  const start = offset + within;
  return { kind: text[start] === "\t" ? "Tab" : code, range: { start, end: start + 1 } };
}

/** Where the comma stands in front of a bracket that closes at `offset`, if there is one. */
function trailingComma(text: string, offset: number): number | undefined {
  if (!/[}\]]/.test(text[offset] ?? "")) return undefined;
  let before = offset - 1;
  while (/\s/.test(text[before] ?? "")) before -= 1;
  return text[before] === "," ? before : undefined;
}
