/** All texts that are translated, one by one: where each stands, in English and in another language. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { type Checklist, paragraphOfId } from "../../src/domain/model/checklist.ts";
import { readTexts, textIn, textsOf } from "../compile-languages.ts";
import { parseRuleDocs, parseRuleTexts, ruleTexts } from "../compile-rule-docs.ts";

/** A text with its translation. */
export interface Unit {
  /** The file of the texts, below `messages/xx/`, `checklist/languages/xx/` or `docs/`: `messages/report.yaml`. */
  readonly file: string;
  /** Keys and ids, with slashes between them: `report/title`, `questions/para-21a/text`, `file-empty/0`. */
  readonly id: string;
  readonly source: string;
  /** Undefined where there is no translation yet. */
  readonly target: string | undefined;
  /** The paragraph of the source that the text comes from, as cited. */
  readonly paragraph?: string;
}

/** All texts of a language (BCP 47) in the project at `root`, in the order of the files. */
export function unitsOf(root: string, language: string, checklist: Checklist): readonly Unit[] {
  return [...messageUnits(root, language), ...checklistUnits(root, language, checklist), ...ruleUnits(root, language)];
}

type Groups = Readonly<Record<string, Readonly<Record<string, string>>>>;

function messageUnits(root: string, language: string): readonly Unit[] {
  return readdirSync(join(root, "messages/en")).flatMap((name) => {
    const groups = (of: string): Groups => {
      const file = join(root, "messages", of, name);
      return existsSync(file) ? (parse(readFileSync(file, "utf8")) as Groups) : {};
    };
    const own = groups(language);
    return Object.entries(groups("en")).flatMap(([group, messages]) =>
      Object.entries(messages).map(([key, source]): Unit => ({
        file: `messages/${name}`,
        id: `${group}/${key}`,
        source,
        target: own[group]?.[key],
      })),
    );
  });
}

function checklistUnits(root: string, language: string, checklist: Checklist): readonly Unit[] {
  const texts = readTexts(root, language, checklist.recommendations);
  const files = new Map(
    readdirSync(join(root, "checklist/sections")).map((name) => [name.replace(/^\d+-|\.yaml$/g, ""), name]),
  );
  const placed = textsOf(checklist).map(({ path, text }): Unit => {
    const [part = "", id = "", ...rest] = path;
    const paragraph = path.find((key) => key.startsWith("para-"));
    return {
      ...(part === "sections"
        ? { file: `checklist/sections/${files.get(id) ?? ""}`, id: withoutLabel(rest) }
        : placeOf(path)),
      source: text,
      target: textIn(texts, path),
      ...(paragraph !== undefined && { paragraph: paragraphOfId(paragraph) }),
    };

    function placeOf(whole: readonly string[]): Pick<Unit, "file" | "id"> {
      if (part !== "recommendations") return { file: "checklist/checklist.yaml", id: withoutLabel(whole) };
      if (rest[0] === "notAsked") return { file: "checklist/recommendations.yaml", id };
      const one = checklist.recommendations.find((recommendation) => recommendation.id === id);
      return { file: "checklist/checklist.yaml", id: `headings/${one?.part ?? ""}-${one?.section ?? ""}` };
    }
  });
  // A heading stands once, for all recommendations under it.
  return [...new Map(placed.map((unit) => [`${unit.file} ${unit.id}`, unit])).values()];
}

/** In the files of a language, a choice of a list is its label. */
function withoutLabel(path: readonly string[]): string {
  return path.join("/").replace(/((?:^|\/)(?:elements|lists)\/.*)\/label$/, "$1");
}

function ruleUnits(root: string, language: string): readonly Unit[] {
  const file = join(root, "docs", `rules.${language}.md`);
  const own = existsSync(file) ? parseRuleTexts(readFileSync(file, "utf8")) : new Map<string, readonly string[]>();
  return parseRuleDocs(readFileSync(join(root, "docs/rules.md"), "utf8")).flatMap((doc) =>
    ruleTexts(doc).map((source, at): Unit => ({
      file: "docs/rules.md",
      id: `${doc.id}/${at}`,
      source,
      target: own.get(doc.id)?.[at],
    })),
  );
}
