/** Where an answer holds words by which a victim could be recognised. */
import { type AnswerField, ANSWER_FORMAT } from "../model/answer-format.ts";
import type { Answer } from "../model/assessment.ts";
import { fieldsWith, formatOf, onlyKinds, valuesIn } from "../model/find-fields.ts";
import type { Path } from "../model/path.ts";
import { oneLine } from "../texts/outer-space.ts";
import { findIdentifying } from "./find-identifying.ts";
import type { IdentifyingWords } from "./identifying-words.ts";

/** Identifying words in an assessment, and where they are. */
export interface IdentifyingPlace extends IdentifyingWords {
  readonly path: Path;
  /** The whole text. */
  readonly text: string;
  /** The words on one line, as `cleared` has them. */
  readonly words: string;
}

/** Fields that hold no description of a person: who is competent, which laws there are, and what is never published. */
const WITHOUT_PERSONS: readonly AnswerField[] = ["authority", "law", ...fieldsWith({ group: "internal" })];
const FREE_TEXTS = withoutAuthorities(
  onlyKinds(
    ["text", "line"],
    formatOf((Object.keys(ANSWER_FORMAT) as AnswerField[]).filter((field) => !WITHOUT_PERSONS.includes(field))),
  ),
);

const NOT_SEARCHED = new Set<string | number>(WITHOUT_PERSONS);

/** Whether a text of an answer may describe a person, by the keys on the way to it. */
export function mayDescribePerson(path: Path): boolean {
  return !path.some((key) => NOT_SEARCHED.has(key));
}

type Fields = ReturnType<typeof onlyKinds>;

/** Beside a step and in a contribution, an authority is no description either. */
function withoutAuthorities(fields: Fields): Fields {
  const kept = Object.entries(fields).filter(([key]) => key !== "authority");
  return Object.fromEntries(
    kept.map(([key, field]) => [
      key,
      "fields" in field ? { ...field, fields: withoutAuthorities(field.fields) } : field,
    ]),
  );
}

/** The free texts of an answer with their paths, which begin with `at`. */
export function freeTextsOf(answer: Answer, at: Path): readonly { readonly path: Path; readonly text: string }[] {
  return valuesIn(answer, at, FREE_TEXTS).map(({ path, value }) => ({ path, text: value as string }));
}

/** The identifying words in the free texts of an answer that nobody has cleared; their paths begin with `at`. */
export function identifyingInAnswer(answer: Answer, at: Path): readonly IdentifyingPlace[] {
  const found: IdentifyingPlace[] = [];
  for (const { path, text } of freeTextsOf(answer, at)) {
    for (const one of findIdentifying(text)) {
      const words = oneLine(text.slice(one.start, one.end));
      if (!isCleared(answer, words, text)) found.push({ ...one, path, text, words });
    }
  }
  return found;
}

/** Whether somebody looked at these words, or at longer ones in the text around them. */
function isCleared({ cleared = [] }: Answer, words: string, text: string): boolean {
  if (cleared.length === 0) return false;
  const whole = oneLine(text);
  return cleared.some((one) => {
    const looked = oneLine(one.words.trim());
    return looked.includes(words) && whole.includes(looked);
  });
}
