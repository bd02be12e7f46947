/** Every rule has an entry in the documentation, with an example that fails and one that passes; both are run here. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type RuleEntry, type RuleExample, parseRuleDocs } from "../../scripts/compile-rule-docs.ts";
import type { Checklist } from "../../src/domain/model/checklist.ts";
import { RULES } from "../../src/domain/rules/all-rules.ts";
import checklist from "../../src/generated/checklist.en.ts";
import { readCatalogue } from "../../scripts/compile-messages.ts";
import messages from "../../src/generated/messages.en.ts";
import type { Path } from "../../src/domain/model/path.ts";
import type { Diagnostic } from "../../src/domain/rules/diagnostic.ts";
import { createSay } from "../../src/messages/say.ts";
import { messageOf } from "../../src/report/wording/diagnostics.ts";
import { pointerOf } from "../../src/report/contents/validation/result.ts";
import { ROOT } from "../helpers/program.ts";
import { checkBytes } from "./checking.ts";

const entries = parseRuleDocs(readFileSync(join(ROOT, "docs/rules.md"), "utf8"));
const say = createSay(messages);

/** The least that a file holds in which nothing is wrong. */
const REST: readonly (readonly [key: string, line: string])[] = [
  ["format", 'format: "tip-checklist/assessment/1"'],
  ["checklist", "checklist: { id: ctoc-cop-2010-6, revision: 1 }"],
  ["state", "state: XUT"],
  ["year", "year: 2026"],
  ["language", "language: en"],
  ["stage", "stage: draft"],
];

/** The bytes of an example, with the rest of the file that it leaves out. */
function bytesOf({ language, marks, text }: RuleExample, year = 2026): Uint8Array {
  if (language === "hex") return fromHex(text);
  if (marks.includes("whole")) return Buffer.from(text);
  if (language === "json") {
    const rest = '"format": "tip-checklist/assessment/1",\n"checklist": { "id": "ctoc-cop-2010-6", "revision": 1 },\n';
    return Buffer.from(text.replace("{", `{${rest}"stage": "draft",\n`));
  }
  const missing = REST.filter(([key]) => !new RegExp(`^${key}:`, "m").test(text)).map(([, line]) => `${line}\n`);
  const isFinal = marks.includes("final");
  const head = missing
    .join("")
    .replace("2026", String(year))
    .replace("draft", isFinal ? "final" : "draft");
  return Buffer.from(`${head}${text}...\n`);
}

/** Bytes as they are written in the documentation; `2A * 3` is a byte three times, `2D 0A * 2` two bytes twice. */
function fromHex(text: string): Uint8Array {
  const [bytes = "", times = "1"] = text.trim().split(" * ");
  return Buffer.from(bytes.replaceAll(" ", "").repeat(Number(times)), "hex");
}

/** A checklist of a second revision, for the rule about older ones. */
const SECOND: Checklist = {
  ...checklist,
  revision: 2,
  history: [{ revision: 2, added: [], dropped: [], reworded: [], renumbered: [] }],
};

function check(entry: RuleEntry, examples: readonly RuleExample[]): readonly Diagnostic[] {
  const current = examples.find(({ marks }) => !marks.includes("previous"));
  const previous = examples.find(({ marks }) => marks.includes("previous"));
  if (current === undefined) throw new Error(`${entry.id} has no example.`);
  return checkBytes(bytesOf(current), {
    syntax: current.language === "json" ? "json" : "yaml",
    ...(previous && { previous: bytesOf(previous, 2025) }),
    // The rule speaks of revisions, of which there is only one so far.
    ...(entry.id === "revision-older" && { checklist: SECOND }),
    ...(entry.id === "file-name-disagrees" && { fileName: "XUT-2026.yaml" }),
  });
}

/** Of the questions that are open in a short example, only one is what it shows. */
function isOther(rule: string, path: Path): boolean {
  return rule === "question-open" && path[1] !== "para-06";
}

function run(entry: RuleEntry, examples: readonly RuleExample[]): readonly string[] {
  const diagnostics = check(entry, examples);
  for (const one of diagnostics) expect(messageOf(one, say)).not.toMatch(/undefined|\{|NaN/);
  const shown = diagnostics.filter(({ rule, path }) => !isOther(rule, path));
  const found = shown.map(({ rule }) => rule);
  // Examples are short; that a final file lacks other things is not what they show.
  const isFinal = examples.some(({ marks }) => marks.includes("final"));
  return isFinal ? found.filter((rule) => rule === entry.id) : found;
}

describe("the documentation of the rules", () => {
  it("has an entry for each rule, in the order in which they are applied, with its severities", () => {
    const rules = Object.entries(RULES).map(([id, { draft, final }]) => ({ id, draft, final }));
    const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);
    expect(entries.map(({ id, draft, final }) => ({ id, draft, final })).sort(byId)).toEqual(rules.sort(byId));
  });

  it("has a message for each rule, and a rule for each message", () => {
    const ids = [...readCatalogue(join(ROOT, "messages/en")).keys()].flatMap((id) =>
      id.startsWith("rule.") ? [id.slice("rule.".length)] : [],
    );
    expect(entries.map(({ id }) => id).sort()).toEqual(ids.sort());
  });

  it.each(entries.map((entry) => [entry.id, entry] as const))(
    "of %s has an example that fails, for this alone",
    (id, entry) => {
      const found = run(entry, entry.fails);
      // Bytes are too long to write down a whole file with them.
      if (entry.fails[0]?.language === "hex") expect(found).toContain(id);
      else expect(new Set(found)).toEqual(new Set([id]));
    },
  );

  it.each(entries.map((entry) => [entry.id, entry] as const))(
    "of %s has an example that fails, with this diagnostic",
    async (id, entry) => {
      const found = check(entry, entry.fails).filter(({ rule, path }) => rule === id && !isOther(id, path));
      const lines = found.map((one) => {
        const { line, column, endLine, endColumn } = one.place;
        const related = (one.related ?? []).map(
          ({ path, place }) => `  see ${place.line}:${place.column} ${pointerOf(path)}\n`,
        );
        const edits = (one.fix?.edits ?? []).map(
          (edit) => `  write ${edit.place.line}:${edit.place.column} ${JSON.stringify(edit.text)}\n`,
        );
        return `${line}:${column}-${endLine}:${endColumn} ${one.severity} ${pointerOf(one.path)}\n  ${messageOf(one, say)}\n${[...related, ...edits].join("")}`;
      });
      await expect(lines.join("")).toMatchFileSnapshot(`../golden/rules/${id}.txt`);
    },
  );

  it.each(entries.map((entry) => [entry.id, entry] as const))("of %s has an example that passes", (id, entry) => {
    // There is no second revision yet that a file could answer.
    const found = run(entry, entry.passes).filter((rule) => id !== "revision-older" || rule === id);
    expect(found).toEqual([]);
  });
});
