/** Chooses the language of a page that has several. */
import type { JSX } from "preact";
import { languageName } from "../../domain/texts/language-name.ts";
import type { PageSession } from "../session.ts";

/** Each language has its own name, so that who cannot read the present one finds theirs. */
export function LanguageSwitch({ session }: { readonly session: PageSession }): JSX.Element | null {
  const { tags, texts } = session.speech;
  const nameOf = (tag: string): string => languageName(tag, tag);
  return tags.length === 1 ? null : (
    <select
      aria-label={tags.map(nameOf).join(" · ")}
      autocomplete="off"
      value={texts.checklist.language}
      onChange={(event) => {
        session.speak(event.currentTarget.value);
      }}
    >
      {tags.map((tag) => (
        <option key={tag} value={tag} lang={tag} dir="auto">
          {nameOf(tag)}
        </option>
      ))}
    </select>
  );
}
