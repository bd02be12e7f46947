import type { Say } from "../../messages/say.ts";

/** The beginning of a text in one line, of at most so many characters, cut between words. */
export function excerpt(text: string, most: number, say: Say): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= most) return line;
  const end = line.lastIndexOf(" ", most);
  return say("card.excerpt", { text: line.slice(0, end > 0 ? end : most) });
}
