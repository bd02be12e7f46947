/**
 * Finds texts without quotes that readers of YAML 1.1 take for something else: `NO` for false, `010` for 8, `22:22` for
 * 1342. This program reads them as they were typed; others may not.
 */
import { type Path, isWithin } from "../../domain/model/path.ts";
import type { RuleId } from "../../domain/rules/all-rules.ts";
import { isInOneLine, quoted } from "./planned-fix.ts";
import type { DiagnosticCollector } from "./diagnostic-collector.ts";
import { type Entry, type ScalarNode, type SourceNode, nameOf } from "../syntax/source-tree.ts";
import { isTypedKey } from "./to-data.ts";

/** What the types of YAML 1.1 look like (yaml.org/type), as its readers have them. */
const KINDS: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ["boolean", /^(?:y|n|yes|no|on|off|true|false)$/i],
  ["nothing", /^(?:~|null)$/i],
  ["date", /^\d{4}-\d\d?-\d\d?(?:[Tt \t].*)?$/],
  [
    "number",
    /^[-+]?(?:0b[01_]+|0o?[0-7_]+|0x[\da-f_]+|(?:0|[1-9][\d_]*)(?::[0-5]?\d)*(?:\.[\d_]*)?(?:e[-+]?\d+)?|\.\d[\d_]*(?:e[-+]?\d+)?|\.inf)$|^\.nan$|^[-+]?\d[\d_]*(?::[0-5]?\d)*(?:\.[\d_]*)?$/i,
  ],
  ["sign", /^[=]$/],
];
/** First characters of all of these: a quick test, since few texts begin so. */
const BEGINNINGS = "-+.0123456789~=yntfoYNTFO";

function mayBeAmbiguous(text: string): boolean {
  return text !== "" && BEGINNINGS.includes(text.charAt(0));
}

/** Where it is not known what a value should be, quotes would be wrong as often as right. */
const NOT_UNDERSTOOD = new Set<RuleId>(["unknown-key", "unknown-question", "wrong-type"]);

interface Found {
  readonly node: ScalarNode;
  readonly path: Path;
}

/** Adds one diagnostic for each kind of such texts, at the first of them; the others are named with it. */
export function checkAmbiguous(
  root: SourceNode,
  collector: DiagnosticCollector,
  source: { readonly text: string },
): void {
  // Where something else is wrong, that matters more.
  const withOther = new Set(collector.diagnostics.map(({ place }) => `${place.line}:${place.column}`));
  const notUnderstood = collector.diagnostics.filter(({ rule }) => NOT_UNDERSTOOD.has(rule)).map(({ path }) => path);
  const byKind = new Map<string, Found[]>();
  // The same keys come again and again.
  const known = new Map<string, string | undefined>();
  const kindOf = (text: string): string | undefined => {
    if (!known.has(text)) known.set(text, KINDS.find(([, pattern]) => pattern.test(text))?.[0]);
    return known.get(text);
  };
  visitPlainTexts(root, undefined, (node, way) => {
    const kind = kindOf(node.text);
    if (kind === undefined) return;
    const { line, column } = collector.lines.position(node.start);
    if (withOther.has(`${line}:${column}`)) return;
    const found = { node, path: pathOf(way) };
    if (notUnderstood.some((path) => isWithin(found.path, path))) return;
    const others = byKind.get(kind);
    if (others === undefined) byKind.set(kind, [found]);
    else others.push(found);
  });
  for (const [kind, [first, ...others]] of byKind) {
    if (first === undefined) continue;
    const edits = [first, ...others]
      .filter(({ node }) => isInOneLine(node, source.text))
      .map(({ node }) => ({ start: node.start, end: node.end, text: quoted(node.text) }));
    collector.add(
      "ambiguous-scalar",
      first.node,
      { kind, text: first.node.text, count: others.length + 1 },
      {
        path: first.path,
        related: others.map(({ path, node }) => ({ path, range: node })),
        fix: edits.length === 0 ? undefined : { kind: "quote", text: quoted(first.node.text), edits },
      },
    );
  }
}

/** A step of the way from the top of the tree. */
interface Step {
  readonly part: Entry | number;
  readonly from: Step | undefined;
}

type Visit = (node: ScalarNode, way: Step | undefined) => void;

function pathOf(way: Step | undefined): Path {
  const path: (string | number)[] = [];
  for (let step = way; step !== undefined; step = step.from)
    path.push(typeof step.part === "number" ? step.part : nameOf(step.part));
  return path.reverse();
}

/** Visits the texts without quotes, keys among them, where the format wants a text, if they begin as such words do. */
function visitPlainTexts(node: SourceNode, way: Step | undefined, visit: Visit): void {
  if (node.kind === "scalar") {
    if (node.style === "plain" && mayBeAmbiguous(node.text) && !isTyped(way)) visit(node, way);
  } else if (node.kind === "list") {
    let part = 0;
    for (const item of node.items) {
      if (!isQuoted(item)) visitPlainTexts(item, { part, from: way }, visit);
      part += 1;
    }
  } else
    for (const part of node.entries) {
      const { key, value } = part;
      const isKeyOpen = key.style === "plain" && mayBeAmbiguous(key.text);
      if (!isKeyOpen && isQuoted(value)) continue;
      const step = { part, from: way };
      if (isKeyOpen) visit(key, step);
      visitPlainTexts(value, step, visit);
    }
}

/** Most values are in quotes. */
function isQuoted(node: SourceNode): boolean {
  return node.kind === "scalar" && node.style !== "plain";
}

function isTyped(way: Step | undefined): boolean {
  return way !== undefined && typeof way.part !== "number" && isTypedKey(nameOf(way.part));
}
