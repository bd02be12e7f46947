/** What is meant by a value that is not in the form, or not in the list, that its place in the file needs. */
import type { Leaf, Nest } from "../../domain/model/answer-format.ts";
import { fieldAt } from "../../domain/model/find-fields.ts";
import { FILE_FORMAT } from "../../domain/model/file-format.ts";
import { datesMeant } from "../../domain/model/date.ts";
import type { Path } from "../../domain/model/path.ts";
import { type KnownWord, wordMeant } from "../../domain/model/words.ts";
import { contributorWords, questionMeant, similarWords } from "../../domain/rules/what-is-meant.ts";
import known from "../../generated/known-keys.ts";
import labels from "../../generated/labels.ts";
import { paragraphIn } from "./misspelt-keys.ts";

/** What is meant by a value, or what may be meant by it. */
export interface Meant {
  readonly meant?: string | undefined;
  readonly suggestions?: readonly string[];
}

const QUESTIONS = Object.keys(known.elements);

/** What is meant by `typed`, which is not one of the words `allowed` at `path`. */
export function wordMeantAt(path: Path, typed: string, allowed: readonly string[]): Meant {
  const field = fieldAtPath(path);
  if (field?.kind === "questions")
    return { meant: questionMeant(typed, allowed), suggestions: onSameParagraph(typed, allowed) };
  const labels = labelsAt(path, field);
  const meant = wordMeant(
    typed,
    allowed.map((id) => ({ id, labels: labels[id] })),
  );
  // A word of another list is spelt as it is meant: "prosecution" is not a misspelt "protection".
  const suggestions = isKnownWord(typed) ? [] : similarWords(typed, allowed);
  // More words can mean less: "not fully implemented" is not "implemented".
  const isMore = (word: string): boolean => field?.kind === "status" && typed.toLowerCase().includes(word);
  return { meant, suggestions: suggestions.filter((word) => !isMore(word)) };
}

/** What is meant by `typed`, which is not in the form that the place at `path` needs. `data` is what the file holds. */
export function formMeantAt(path: Path, typed: string, data: unknown): Meant {
  const kind = fieldAtPath(path)?.kind;
  switch (kind) {
    case "date":
    case "day": {
      const dates = datesMeant(typed).filter((date) => kind === "date" || date.length === "2026-11-23".length);
      return dates.length === 1 ? { meant: dates[0] } : { suggestions: dates };
    }
    case "question":
      return { meant: questionMeant(typed, QUESTIONS), suggestions: onSameParagraph(typed, QUESTIONS) };
    case "contributor":
      return { meant: wordMeant(typed, contributorWords(contributorsIn(data))) };
    case "language": {
      const [first = "", ...rest] = typed.trim().split(/[-_]/);
      const tag = [first.toLowerCase(), ...rest].join("-");
      if (/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(tag)) return { meant: tag };
      return { suggestions: languagesNamed(typed) };
    }
    default:
      return {};
  }
}

/** The tag of the language that is called so in English, or in itself: `English`, `français`. */
function languagesNamed(typed: string): readonly string[] {
  languages ??= namedLanguages();
  const meant = wordMeant(typed, languages);
  return meant === undefined ? [] : [meant];
}

/** Naming them takes a moment, and is seldom needed. */
let languages: readonly KnownWord[] | undefined;

/** The languages whose tags have two letters. */
function namedLanguages(): readonly KnownWord[] {
  const namesIn = (language: string): Intl.DisplayNames =>
    new Intl.DisplayNames([language], { type: "language", fallback: "none" });
  const letters = Array.from("abcdefghijklmnopqrstuvwxyz");
  const english = namesIn("en");
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((id) => english.of(id) !== undefined)
    .map((id) => ({ id, labels: [english.of(id), namesIn(id).of(id)].filter((name) => name !== undefined) }));
}

/** The contributors of a file whose ids and names can be read. */
function contributorsIn(data: unknown): Parameters<typeof contributorWords>[0] {
  const { contributors } = data as { readonly contributors?: unknown };
  if (!Array.isArray(contributors)) return [];
  return contributors.flatMap((one: unknown) => {
    const { id, authority, name } = (one ?? {}) as Readonly<Record<string, unknown>>;
    const label = (text: unknown): string | undefined => (typeof text === "string" ? text : undefined);
    if (typeof id !== "string") return [];
    return [
      Object.fromEntries(
        Object.entries({ id, authority: label(authority), name: label(name) }).filter(([, text]) => text !== undefined),
      ) as { id: string },
    ];
  });
}

/** The field of an answer, or of the file around the answers, at a path. */
export function fieldAtPath(path: Path): Leaf | Nest | undefined {
  const answers = path.findIndex((key) => key === "answers" || key === "formerAnswers");
  return answers === -1 ? fieldAt(path, FILE_FORMAT) : fieldAt(path.slice(answers + 2));
}

/** What the words at a path are called, by their ids. */
function labelsAt(path: Path, field: Leaf | Nest | undefined): Readonly<Record<string, readonly string[]>> {
  const question = path[path.indexOf("answers") + 1] ?? "";
  if (field?.kind === "status") return labels.statuses;
  if (field?.kind === "elements") return labels.elements[question] ?? {};
  return field?.kind === "choices" ? labels.choices[field.list] : {};
}

function isKnownWord(word: string): boolean {
  return Object.hasOwn(labels.statuses, word) || Object.values(known.elements).some((words) => words.includes(word));
}

/** Of the ids of questions those on the paragraph that an unknown one seems to name. */
export function onSameParagraph(unknown: string, ids: readonly string[]): readonly string[] {
  const numberIn = (id: string): number => parseInt(paragraphIn(id) ?? "", 10);
  const number = numberIn(unknown);
  return ids.filter((id) => numberIn(id) === number);
}
