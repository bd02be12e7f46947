/** Turns an error of the compiled schema into a diagnostic at its place, in words that say what to do. */
import { fieldAt } from "../../domain/model/answer-fields.ts";
import { FILE_FORMAT } from "../../domain/model/file-format.ts";
import type { Path } from "../../domain/model/path.ts";
import type { StructureArguments, StructureRuleId } from "../../domain/rules/structure.rules.ts";
import { nearestWord } from "../../domain/model/nearest.ts";
import known from "../../generated/known-keys.ts";
import { bareFix, quoted, wordFix } from "./planned-fix.ts";
import type { DiagnosticCollector } from "./diagnostic-collector.ts";
import type { PlannedFix } from "./planned-fix.ts";
import { knownKeysAt } from "../schema/known-keys.ts";
import { paragraphIn } from "./misspelt-keys.ts";
import type { SchemaError } from "../schema/schema-error.ts";
import type { Range, ScalarNode, SourceNode } from "../syntax/source-tree.ts";
import { entryOf, nodeAt } from "../syntax/source-tree.ts";

/** What was read, with the data that come of it. */
interface Source {
  readonly root: SourceNode;
  readonly data: unknown;
  readonly text: string;
  readonly syntax: "yaml" | "json";
}

/** Adds the diagnostic for `error`, which concerns the value at `path`. */
export function reportSchemaError(
  error: SchemaError,
  path: Path,
  source: Source,
  collector: DiagnosticCollector,
): void {
  const { node, key } = nodeAt(source.root, path);
  const { params } = error;
  const name = path.findLast((part) => typeof part === "string") ?? "";
  const add = <Id extends StructureRuleId>(
    rule: Id,
    values: WithoutKey<Id>,
    {
      range = node,
      at = path,
      fix,
      related,
    }: { range?: Range; at?: Path; fix?: PlannedFix | undefined; related?: Range } = {},
  ): void => {
    collector.add(rule, range, { key: name, ...values } as unknown as StructureArguments[Id], {
      path: at,
      fix,
      ...(related && { related: [{ path, range: related }] }),
    });
  };
  const limit = Number(params["limit"]);
  switch (error.keyword) {
    case "additionalProperties": {
      const unknown = String(params["additionalProperty"]);
      const isQuestion = path[0] === "answers" && path.length === 1;
      const allowed = knownKeysAt(path);
      const others = isQuestion ? onSameParagraph(unknown, allowed) : allowed;
      const values = { key: unknown, known: others.join(", ") || (isQuestion ? "all" : "none") };
      add(isQuestion ? "unknown-question" : "unknown-key", values, {
        range: entryOf(node, unknown)?.key ?? node,
        at: [...path, unknown],
      });
      break;
    }
    case "false schema":
      add("unknown-key", { known: knownKeysAt(path.slice(0, -1)).join(", ") }, { range: key ?? node });
      break;
    case "required": {
      const missing = String(params["missingProperty"]);
      add(
        "missing-key",
        { key: missing },
        { range: key ?? { start: node.start, end: node.start + 1 }, at: [...path, missing] },
      );
      break;
    }
    case "type":
      add("wrong-type", { type: String(params["type"]) }, { fix: typeFix(node, String(params["type"]), source) });
      break;
    case "enum":
      reportWord(params["allowedValues"] as readonly string[], node, path, source, add);
      break;
    case "const":
      add(name === "format" ? "unknown-format" : "unknown-checklist", {
        word: node.kind === "scalar" ? node.text : "",
        allowed: String(params["allowedValue"]),
      });
      break;
    case "pattern":
      reportForm(name, node, path, add);
      break;
    case "maxLength":
      add("too-long", { most: limit });
      break;
    case "maxItems":
    case "maxProperties":
      add("too-many-items", { most: limit });
      break;
    case "uniqueItems": {
      const items = node.kind === "list" ? node.items : [];
      const [first, second] = [Number(params["i"]), Number(params["j"])].sort((a, b) => a - b) as [number, number];
      const again = items[second];
      const related = items[first];
      const word = again?.kind === "scalar" ? again.text : "";
      const options = { at: [...path, second], ...(again && { range: again }), ...(related && { related }) };
      add(name === "elements" ? "duplicate-element" : "duplicate-item", { word }, options);
      break;
    }
    case "minimum":
      add("number-out-of-range", { comparison: "least", limit: String(limit) });
      break;
    case "maximum":
      if (name === "revision")
        add("revision-unknown", { most: limit, revision: node.kind === "scalar" ? node.text : "" });
      else add("number-out-of-range", { comparison: "most", limit: String(limit) });
      break;
    default:
      throw new Error(`The schema uses "${error.keyword}", for which there is no rule.`);
  }
}

/** Of the ids of questions those on the paragraph that an unknown one seems to name. */
function onSameParagraph(unknown: string, ids: readonly string[]): readonly string[] {
  const numberIn = (id: string): number => parseInt(paragraphIn(id) ?? "", 10);
  const number = numberIn(unknown);
  return ids.filter((id) => numberIn(id) === number);
}

/** The arguments of a rule's message but for the key, which is that of the value unless another is given. */
type WithoutKey<Id extends StructureRuleId> = Omit<StructureArguments[Id], "key"> & { readonly key?: string };

type Add = <Id extends StructureRuleId>(
  rule: Id,
  values: WithoutKey<Id>,
  options?: { fix?: PlannedFix | undefined },
) => void;

/** Which rule is broken by a word that is not in its list, by where it is. */
function ruleOfWord(path: Path): "unknown-status" | "unknown-element" | "unknown-choice" | "unknown-word" {
  const list = path.findLast((part) => typeof part === "string");
  if (list === "status") return "unknown-status";
  if (list === "elements") return "unknown-element";
  return typeof path.at(-1) === "number" ? "unknown-choice" : "unknown-word";
}

function reportWord(allowed: readonly string[], node: SourceNode, path: Path, source: Source, add: Add): void {
  const word = node.kind === "scalar" ? node.text : "";
  const rule = ruleOfWord(path);
  const byLabel = rule === "unknown-status" ? allowed.find((id) => isLabelOf(id, word)) : undefined;
  // A word of another list is spelt as it is meant: "prosecution" is not a misspelt "protection".
  const meant = byLabel ?? (isKnownWord(word) ? undefined : nearestWord(word, allowed));
  const isThere = meant !== undefined && wordsBeside(path, source).includes(meant);
  add(
    rule,
    { word, allowed: allowed.join(", ") },
    { fix: wordFix("replace", node, isThere ? undefined : meant, source.text) },
  );
}

/** The words of the list that `path` leads into. */
function wordsBeside(path: Path, { root }: Source): readonly string[] {
  const list = typeof path.at(-1) === "number" ? nodeAt(root, path.slice(0, -1)).node : undefined;
  return list?.kind === "list" ? list.items.flatMap((item) => (item.kind === "scalar" ? [item.text] : [])) : [];
}

function isLabelOf(status: string, word: string): boolean {
  return known.statuses[status]?.some((label) => label.toLowerCase() === word.trim().toLowerCase()) === true;
}

function isKnownWord(word: string): boolean {
  return Object.hasOwn(known.statuses, word) || Object.values(known.elements).some((words) => words.includes(word));
}

function reportForm(name: string, node: SourceNode, path: Path, add: Add): void {
  const word = node.kind === "scalar" ? node.text : "";
  if (name === "state") {
    add("unknown-state", { state: word });
    return;
  }
  add("wrong-form", { word, form: formAt(name, path) });
}

/** What has to be written at a path: `id`, `day`, `date`, or what is named after its key. */
function formAt(name: string, path: Path): string {
  const answers = path.findIndex((key) => key === "answers" || key === "formerAnswers");
  const kind = (answers === -1 ? fieldAt(path, FILE_FORMAT) : fieldAt(path.slice(answers + 2)))?.kind;
  if (kind === "contributor") return "id";
  return kind === "date" || kind === "day" || kind === "id" ? kind : name;
}

/** Where a number or a boolean is in quotes, or a text without, only the quotes are wrong. */
function typeFix(node: SourceNode, type: string, { syntax, text }: Source): PlannedFix | undefined {
  if (node.kind !== "scalar") return undefined;
  const word = node.text.trim();
  if (type === "integer" && /^(?:0|[1-9]\d{0,8})$/.test(word)) return bareFix(node, word, text);
  if (type === "boolean") {
    if (/^(?:true|yes|on)$/i.test(word)) return bareFix(node, "true", text);
    if (/^(?:false|no|off)$/i.test(word)) return bareFix(node, "false", text);
  }
  if (type === "string" && syntax === "json" && isNumber(node))
    return {
      kind: "quote",
      text: quoted(node.text),
      edits: [{ start: node.start, end: node.end, text: quoted(node.text) }],
    };
  return undefined;
}

function isNumber({ style, text }: ScalarNode): boolean {
  return style === "plain" && /^-?\d/.test(text);
}
