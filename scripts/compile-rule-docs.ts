/** Compiles `docs/rules.md` into what `explain` and the SARIF report show of each rule. */
import type { RuleDoc } from "../src/messages/texts.ts";

/** An example in the documentation of a rule. */
export interface RuleExample {
  /** `yaml`, `json`, or `hex` for bytes. */
  readonly language: string;
  /** Words behind the language: `final`, `previous`, `whole`. */
  readonly marks: readonly string[];
  readonly text: string;
}

export interface RuleEntry extends RuleDoc {
  readonly fails: readonly RuleExample[];
  readonly passes: readonly RuleExample[];
}

const SEVERITIES = /^Draft: (error|warning|off)\. Final: (error|warning|off)\.$/;

/** The entries of the documentation, in its order. Throws an error that names an entry without one of its parts. */
export function parseRuleDocs(markdown: string): readonly RuleEntry[] {
  return markdown
    .split(/^### /m)
    .slice(1)
    .map((section) => parseEntry(section.replace(/^## [^]*/m, "")));
}

function parseEntry(section: string): RuleEntry {
  const [heading = "", title = "", severities = "", ...rest] = section.trim().split(/\n\n+/);
  const id = heading.replaceAll("`", "");
  const match = SEVERITIES.exec(severities);
  const body = rest.join("\n\n");
  const [, fails, passes] = splitExamples(body);
  if (match === null || fails === undefined || passes === undefined)
    throw new Error(`docs/rules.md: the entry of ${id} lacks its severities, or an example that fails or passes.`);
  return {
    id,
    title: title.replaceAll("\n", " "),
    draft: match[1] as RuleDoc["draft"],
    final: match[2] as RuleDoc["final"],
    help: plainText(body),
    markdown: `${title}\n\n${body}`,
    fails: examplesIn(fails),
    passes: examplesIn(passes),
  };
}

/** The texts of each rule in `docs/rules.xx.md`: its title, then its paragraphs; no examples and no severities. */
export function parseRuleTexts(markdown: string): ReadonlyMap<string, readonly string[]> {
  const sections = markdown
    .split(/^### /m)
    .slice(1)
    .map((section) =>
      section
        .replace(/^## [^]*/m, "")
        .trim()
        .split(/\n\n+/),
    );
  return new Map(sections.map(([heading = "", ...texts]) => [heading.replaceAll("`", ""), texts]));
}

/** The paragraphs of an entry that are said in words: its title, then all that are no example or label of one. */
export function ruleTexts({ markdown }: RuleDoc): readonly string[] {
  return paragraphsOf(markdown).filter(isSaid);
}

/** The entry with these texts in place of its own, and these labels of the examples. */
export function translateRule(doc: RuleEntry, texts: readonly string[] = [], fails: string, passes: string): RuleEntry {
  const left = [...texts];
  const labels: Readonly<Record<string, string>> = { "Fails:": fails, "Passes:": passes };
  const translated = (one: string): string => labels[one] ?? (isSaid(one) ? left.shift() : undefined) ?? one;
  const [title = "", ...body] = paragraphsOf(doc.markdown).map(translated);
  return {
    ...doc,
    title: title.replaceAll("\n", " "),
    help: plainText(body.join("\n\n")),
    markdown: [title, ...body].join("\n\n"),
  };
}

/** Paragraphs and whole examples, which may hold empty lines. */
function paragraphsOf(markdown: string): readonly string[] {
  return markdown
    .split(/^(```[^]*?^```$)/m)
    .flatMap((part) => (part.startsWith("```") ? [part] : part.trim().split(/\n\n+/)))
    .filter(Boolean);
}

function isSaid(paragraph: string): boolean {
  return !paragraph.startsWith("```") && paragraph !== "Fails:" && paragraph !== "Passes:";
}

function splitExamples(body: string): readonly (string | undefined)[] {
  const [before = "", after] = body.split(/^Passes:$/m);
  const [text, fails] = before.split(/^Fails:$/m);
  return [text, fails, after];
}

function examplesIn(text: string): readonly RuleExample[] {
  return [...text.matchAll(/^```(\S+)(?: ([^\n]*))?\n([^]*?)^```$/gm)].map(
    ([, language = "", marks = "", code = ""]) => ({
      language,
      marks: marks.trim().split(" ").filter(Boolean),
      text: code,
    }),
  );
}

/** Markdown as plain text: paragraphs in one line each, examples indented by four spaces. */
function plainText(markdown: string): string {
  return markdown
    .split(/^```[^\n]*\n([^]*?)^```$/m)
    .map((part, index) => (index % 2 === 1 ? part.replace(/^(?=.)/gm, "    ") : flowing(part)))
    .join("")
    .trim();
}

function flowing(text: string): string {
  return text.replace(/(?<=\S)\n(?=[^\n-])/g, " ").replaceAll("`", "");
}
