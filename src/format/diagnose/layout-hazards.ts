/** Finds what this program reads and others do not, or what nobody reads: stray tabs, and text behind a `#`. */
import { findComments } from "../syntax/comments.ts";
import { type Path } from "../../domain/model/path.ts";
import { type Range, type SourceNode, nameOf } from "../syntax/source-tree.ts";
import type { DiagnosticCollector } from "./diagnostic-collector.ts";
import { isInOneLine, quoted } from "./planned-fix.ts";
import { fieldAtPath } from "./value-meant.ts";

/** Adds what is wrong with the layout of a YAML text that could be read. */
export function checkLayout(root: SourceNode, text: string, collector: DiagnosticCollector): void {
  if (text.includes("\t")) checkTabs(root, text, collector);
  if (hasTextAfterHash(text)) checkHashes(root, text, [], collector);
}

/** Whether a `#` stands anywhere as in `Decree #45`; most files have comments, and none of these. */
function hasTextAfterHash(text: string): boolean {
  for (let at = text.indexOf("#"); at !== -1; at = text.indexOf("#", at + 1))
    if (/^[ \t]#[\p{L}\p{N}]/u.test(text.slice(at - 1, at + 3))) return true;
  return false;
}

/**
 * Tabs are allowed in quoted texts, in blocks and in comments. PyYAML and others refuse all others, also those that
 * YAML 1.2 allows.
 */
function checkTabs(root: SourceNode, text: string, collector: DiagnosticCollector): void {
  const comments = findComments(text, root).map(({ start, text: { length } }) => ({ start, end: start + length }));
  const allowed = [...quotedIn(root), ...comments].sort((a, b) => a.start - b.start);
  const tabs: Range[] = [];
  let next = 0;
  for (let at = text.indexOf("\t"); at !== -1; at = text.indexOf("\t", at + 1)) {
    while ((allowed[next]?.end ?? Infinity) <= at) next += 1;
    if ((allowed[next]?.start ?? Infinity) > at) tabs.push({ start: at, end: at + 1 });
  }
  const [first, ...others] = tabs;
  if (first === undefined) return;
  const edits = tabs.map((range) => ({ ...range, text: " " }));
  const related = others.map((range) => ({ path: [], range }));
  collector.add("stray-tab", first, { count: tabs.length }, { related, fix: { kind: "restore", text: "", edits } });
}

function quotedIn(node: SourceNode): readonly Range[] {
  if (node.kind === "scalar") return node.style === "plain" ? [] : [node];
  if (node.kind === "list") return node.items.flatMap(quotedIn);
  return node.entries.flatMap(({ key, value }) => [...quotedIn(key), ...quotedIn(value)]);
}

/** What looks like a number or a word after `#`; a person writes a comment with a space after it. */
const TEXT_AFTER_HASH = /[ \t]+#[\p{L}\p{N}][^\r\n]*/uy;

/** Adds each text without quotes of which the rest, from ` #` on, is read as a comment. */
function checkHashes(node: SourceNode, text: string, path: Path, collector: DiagnosticCollector): void {
  if (node.kind === "list")
    for (const [index, item] of node.items.entries()) checkHashes(item, text, [...path, index], collector);
  if (node.kind === "map")
    for (const entry of node.entries) checkHashes(entry.value, text, [...path, nameOf(entry)], collector);
  if (node.kind !== "scalar" || node.style !== "plain") return;
  TEXT_AFTER_HASH.lastIndex = node.end;
  const lost = TEXT_AFTER_HASH.exec(text)?.[0].trimEnd();
  const kind = lost === undefined ? undefined : fieldAtPath(path)?.kind;
  if (lost === undefined || (kind !== "text" && kind !== "line")) return;
  const [end, hash] = [node.end + lost.length, lost.trimStart()];
  const gap = node.text === "" ? " " : "";
  const edits = [{ start: node.start, end, text: `${gap}${quoted(`${node.text}${node.text === "" ? hash : lost}`)}` }];
  // With nothing before it, only a number is sure to be text: a person also takes a value out by a # before it.
  const isText = node.text !== "" || /^#\p{N}/u.test(hash);
  const fix = isText && isInOneLine(node, text) ? ({ kind: "restore", text: "", edits } as const) : undefined;
  collector.add("text-after-hash", { start: end - hash.length, end }, { text: hash }, { path, fix });
}
