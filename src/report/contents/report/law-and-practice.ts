/** Law on paper beside its practice: for each question what is cited and what is shown. */
import type { Law } from "../../../domain/model/assessment.ts";
import type { Entry } from "./entries.ts";

export interface LawAndPractice {
  readonly entry: Entry;
  readonly laws: readonly Law[];
  /** How it is applied; undefined where nothing is shown. */
  readonly practice: string | undefined;
}

/** The entries for which a law is cited or its practice shown, or of which the recommendation asks for legislation. */
export function lawAndPractice(entries: readonly Entry[]): readonly LawAndPractice[] {
  return entries.flatMap((entry) => {
    const { law: laws = [], practice } = entry.standing.answer ?? {};
    const isWanted =
      laws.length > 0 || practice !== undefined || (entry.question.legislation && entry.level !== "open");
    return isWanted ? [{ entry, laws, practice }] : [];
  });
}
