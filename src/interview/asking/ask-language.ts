/** In which language the answers are written. */
import { withFields } from "../../domain/model/assessment.ts";
import { languageName } from "../../domain/texts/language-name.ts";
import type { Move, Option } from "../asker.ts";
import type { Interview } from "../context.ts";

/** The official languages of the United Nations, in the order of their English names. */
const OFFICIAL = ["ar", "zh", "en", "fr", "ru", "es"] as const;
/** The choice of a language that is not in the list. */
const ANOTHER = "another";

/** Asks for the language of the answers and saves it. The one that the file has, or else that of the program, is proposed. */
export async function askLanguage({ asker, say, store, language }: Interview): Promise<Move | undefined> {
  for (;;) {
    const current = store.assessment.language ?? language;
    const tags = [...new Set([...OFFICIAL, current])];
    const reply = await asker.choose({
      id: "language",
      label: say("identity.language"),
      hint: say("identity.language-hint"),
      options: [
        ...tags.map((tag) => languageOption(tag, language)),
        { value: ANOTHER, label: say("identity.language-another"), apart: true },
      ],
      current,
    });
    if (reply.move) return reply.move;
    const chosen = reply.value === ANOTHER ? await findLanguage({ asker, say, language }) : reply;
    // Back from the search is back to the list.
    if (chosen.move?.to === "back") continue;
    if (chosen.move) return chosen.move;
    if (chosen.value !== store.assessment.language)
      await store.save(withFields(store.assessment, { language: chosen.value }));
    return undefined;
  }
}

async function findLanguage({
  asker,
  say,
  language,
}: Pick<Interview, "asker" | "say" | "language">): ReturnType<Interview["asker"]["find"]> {
  const { createLanguageSearch } = await import("../../search/search-languages.ts");
  const search = createLanguageSearch(language);
  return asker.find({
    id: "language.another",
    label: say("identity.language-which"),
    hint: say("identity.language-which-hint"),
    nothing: say("identity.language-none"),
    search: (typed) => search(typed).map(({ tag }) => languageOption(tag, language)),
  });
}

/** A language by its own name, then its name in the language of the program and its tag. */
function languageOption(tag: string, language: string): Option {
  const [own, name] = [languageName(tag, tag), languageName(tag, language)];
  return { value: tag, label: own, note: own === name ? tag : `${name}, ${tag}` };
}
