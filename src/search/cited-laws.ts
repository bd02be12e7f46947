/** The laws that a file cites, each once, so that nobody types one again. */
import { type Assessment, type Law, withFields } from "../domain/model/assessment.ts";
import { fold } from "../domain/model/state.ts";

/** A law without its provision, and the provisions of it that are cited. */
export interface CitedLaw extends Omit<Law, "provision"> {
  readonly provisions: readonly string[];
}

/**
 * The laws that the answers cite, in their order. The same title with another date or link is another law; what one
 * citation leaves out comes from the others.
 */
export function citedLaws({ answers = {} }: Pick<Assessment, "answers">): readonly CitedLaw[] {
  const laws: CitedLaw[] = [];
  for (const { title, provision, date, url } of Object.values(answers).flatMap(({ law = [] }) => law)) {
    if (title.trim() === "") continue;
    const at = laws.findIndex(
      (one) => fold(one.title) === fold(title) && mayBeSame(one.date, date) && mayBeSame(one.url, url),
    );
    const known: CitedLaw = laws[at] ?? { title, provisions: [] };
    const provisions = new Set([...known.provisions, ...(provision === undefined ? [] : [provision])]);
    const law = withFields(known, { date: known.date ?? date, url: known.url ?? url });
    laws.splice(at === -1 ? laws.length : at, 1, { ...law, provisions: [...provisions] });
  }
  return laws;
}

function mayBeSame(one: string | undefined, other: string | undefined): boolean {
  return one === undefined || other === undefined || one === other;
}
