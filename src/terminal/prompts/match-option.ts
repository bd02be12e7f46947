/** Which options of a list fit what is being typed: by their labels, or by their ids. */
import { wordsFitting } from "../../domain/model/words.ts";
import type { Option } from "../../interview/asker.ts";

/** The number that is shown before the option at `index`. */
export function numberOf(options: readonly Option[], index: number): number {
  return options[index]?.number ?? index + 1;
}

/** The index of the option with this number, -1 if there is none. */
export function indexOfNumber(options: readonly Option[], number: number): number {
  return options.findIndex((_, index) => numberOf(options, index) === number);
}

/** The indexes of the options that fit. One that is found alone is meant; of several, none is yet. */
export function findFitting(options: readonly Option[], typed: string): readonly number[] {
  const words = options.map(({ value, label }, index) => ({ id: value, index, labels: [label, withoutSigns(label)] }));
  return wordsFitting(typed, words).map(({ index }) => index);
}

/** So that 21a finds "21 (a)". */
function withoutSigns(label: string): string {
  return label.replace(/[^\p{L}\p{M}\p{N}]/gu, "");
}
