/** Turns an error of the compiled schema into a diagnostic at its place, in words that say what to do. */
import type { Path } from "../../domain/model/path.ts";
import type { StructureArguments, StructureRuleId } from "../../domain/rules/structure.rules.ts";
import { wordMeant } from "../../domain/model/words.ts";
import { similarWords } from "../../domain/rules/what-is-meant.ts";
import { bareFix, quoted, wordFix, type PlannedFix } from "./planned-fix.ts";
import type { DiagnosticCollector } from "./diagnostic-collector.ts";
import { knownKeysAt } from "../schema/known-keys.ts";
import type { SchemaError } from "../schema/schema-error.ts";
import { fullColonsIn } from "../syntax/wrong-signs.ts";
import { type Range, type ScalarNode, type SourceNode, entryOf, nodeAt } from "../syntax/source-tree.ts";
import { type Meant, fieldAtPath, formMeantAt, onSameParagraph, wordMeantAt } from "./value-meant.ts";

/** What was read, with the data that come of it. */
interface Source {
  readonly root: SourceNode;
  readonly data: unknown;
  readonly text: string;
  readonly syntax: "yaml" | "json";
}

/** The arguments of a rule's message but for the key, which is that of the value unless another is given. */
type WithoutKey<Id extends StructureRuleId> = Omit<StructureArguments[Id], "key"> & { readonly key?: string };

interface AddOptions {
  /** What is shown; the value if it is not given. */
  readonly range?: Range | undefined;
  readonly at?: Path;
  readonly fix?: PlannedFix | undefined;
  readonly suggestions?: readonly string[] | undefined;
  readonly related?: Range | undefined;
}

type Add = <Id extends StructureRuleId>(rule: Id, values: WithoutKey<Id>, options?: AddOptions) => void;

/** Adds the diagnostic for `error`, which concerns the value at `path`. */
export function reportSchemaError(
  { keyword, params }: SchemaError,
  path: Path,
  source: Source,
  collector: DiagnosticCollector,
): void {
  const { node, key } = nodeAt(source.root, path);
  const name = path.findLast((part) => typeof part === "string") ?? "";
  const word = node.kind === "scalar" ? node.text : "";
  const most = Number(params["limit"]);
  const limit = String(params["limit"]);
  const add: Add = (rule, values, { range = node, at = path, fix, suggestions, related } = {}) => {
    collector.add(rule, range, { key: name, ...values } as unknown as StructureArguments[typeof rule], {
      path: at,
      fix,
      suggestions,
      ...(related && { related: [{ path, range: related }] }),
    });
  };
  switch (keyword) {
    case "additionalProperties":
      reportUnknownKey(String(params["additionalProperty"]), node, path, add);
      break;
    case "false schema":
      add("unknown-key", { known: knownKeysAt(path.slice(0, -1)).join(", ") }, { range: key ?? node });
      break;
    case "required": {
      const missing = String(params["missingProperty"]);
      const range = key ?? { start: node.start, end: node.start + 1 };
      add("missing-key", { key: missing }, { range, at: [...path, missing] });
      break;
    }
    case "type":
      reportType(String(params["type"]), node, path, source, add);
      break;
    case "enum":
      reportWord(params["allowedValues"] as readonly string[], node, path, source, add);
      break;
    case "const": {
      const allowed = String(params["allowedValue"]);
      const fix = wordFix("replace", node, wordMeant(word, [{ id: allowed }]), source.text);
      add(name === "format" ? "unknown-format" : "unknown-checklist", { word, allowed }, { fix });
      break;
    }
    case "pattern":
      if (name === "state") add("unknown-state", { state: word });
      else
        add(
          "wrong-form",
          { word, form: formAt(name, path) },
          written(formMeantAt(path, word, source.data), node, source),
        );
      break;
    case "maxLength":
      add("too-long", { most });
      break;
    case "maxItems":
    case "maxProperties":
      add("too-many-items", { most });
      break;
    case "uniqueItems":
      reportTwin(Number(params["i"]), Number(params["j"]), node, path, add);
      break;
    case "minimum":
      add("number-out-of-range", { comparison: "least", limit });
      break;
    case "maximum":
      if (name === "revision") add("revision-unknown", { most, revision: word });
      else add("number-out-of-range", { comparison: "most", limit });
      break;
    default:
      throw new Error(`The schema uses "${keyword}", for which there is no rule.`);
  }
}

function reportType(type: string, node: SourceNode, path: Path, source: Source, add: Add): void {
  const colons =
    type === "object" && source.syntax === "yaml" && node.kind === "scalar" && node.style === "plain"
      ? fullColonsIn(source.text, node)
      : undefined;
  if (colons === undefined) {
    const [example = "name"] = type === "object" ? knownKeysAt(path) : [];
    add("wrong-type", { type, example }, { fix: typeFix(node, type, source) });
    return;
  }
  const { range, edits } = colons;
  add(
    "yaml-syntax",
    { kind: "fullColon", reason: "" },
    { range, ...(edits && { fix: { kind: "replace", text: ":", edits } }) },
  );
}

function reportUnknownKey(unknown: string, node: SourceNode, path: Path, add: Add): void {
  const isQuestion = path[0] === "answers" && path.length === 1;
  const allowed = knownKeysAt(path);
  const others = isQuestion ? onSameParagraph(unknown, allowed) : allowed;
  const isOfAnswer = isQuestion && allowed.some((id) => knownKeysAt(["answers", id]).includes(unknown));
  const values = { key: unknown, known: isOfAnswer ? "answer" : others.join(", ") || (isQuestion ? "all" : "none") };
  const range = entryOf(node, unknown)?.key ?? node;
  const at = [...path, unknown];
  if (isQuestion) add("unknown-question", values, { range, at });
  else add("unknown-key", values, { range, at, suggestions: similarWords(unknown, allowed) });
}

/** Reports that the items of a list at two positions are the same. */
function reportTwin(i: number, j: number, node: SourceNode, path: Path, add: Add): void {
  const items = node.kind === "list" ? node.items : [];
  const [first, second] = [items[Math.min(i, j)], items[Math.max(i, j)]];
  const word = second?.kind === "scalar" ? second.text : "";
  const rule =
    path.findLast((part) => typeof part === "string") === "elements" ? "duplicate-element" : "duplicate-item";
  add(rule, { word }, { at: [...path, Math.max(i, j)], range: second, related: first });
}

/** Which rule is broken by a word that is not in its list, by where it is. */
function ruleOfWord(path: Path): "unknown-status" | "unknown-element" | "unknown-choice" | "unknown-word" {
  const list = path.findLast((part) => typeof part === "string");
  if (list === "status") return "unknown-status";
  if (list === "elements") return "unknown-element";
  return typeof path.at(-1) === "number" ? "unknown-choice" : "unknown-word";
}

function reportWord(allowed: readonly string[], node: SourceNode, path: Path, source: Source, add: Add): void {
  const word = node.kind === "scalar" ? node.text : "";
  const { meant, suggestions } = wordMeantAt(path, word, allowed);
  const isThere = meant !== undefined && wordsBeside(path, source).includes(meant);
  const isQuestion = fieldAtPath(path)?.kind === "questions";
  add(
    ruleOfWord(path),
    { word, allowed: isQuestion ? "all" : allowed.join(", ") },
    isThere ? {} : written({ meant, ...(suggestions && { suggestions }) }, node, source),
  );
}

/** A fix that writes what is meant by a value, and what is suggested without one. */
function written({ meant, suggestions }: Meant, node: SourceNode, { text }: Source): AddOptions {
  return { fix: wordFix("replace", node, meant, text), suggestions };
}

/** The words of the list that `path` leads into. */
function wordsBeside(path: Path, { root }: Source): readonly string[] {
  const list = typeof path.at(-1) === "number" ? nodeAt(root, path.slice(0, -1)).node : undefined;
  return list?.kind === "list" ? list.items.flatMap((item) => (item.kind === "scalar" ? [item.text] : [])) : [];
}

/** What has to be written at a path: `id`, `day`, `date`, or what is named after its key. */
function formAt(name: string, path: Path): string {
  const kind = fieldAtPath(path)?.kind;
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
