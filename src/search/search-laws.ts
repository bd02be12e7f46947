/** Finding a law among those of a file by words of its title, or by its provision. */
import type { Law } from "../domain/model/assessment.ts";
import { type Search, createSearch } from "./create-search.ts";

/** A search for laws by title and provision, best first; all of them where nothing is typed. */
export function createLawSearch<T extends Pick<Law, "title" | "provision">>(laws: readonly T[]): Search<T> {
  const search = createSearch(
    laws.map((entry) => ({ entry, texts: { title: entry.title, provision: entry.provision ?? "" } })),
    { title: 2, provision: 1 },
  );
  return (typed) => (typed.trim() === "" ? laws : search(typed));
}
