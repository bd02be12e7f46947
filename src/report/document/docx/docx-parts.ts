/** A text as the paragraphs that it is shown in. */

/** The texts between blank lines. */
export function partsOf(text: string): readonly string[] {
  const parts: string[][] = [[]];
  for (const line of text.split("\n")) {
    if (line.trim() !== "") parts.at(-1)?.push(line);
    else if (parts.at(-1)?.length !== 0) parts.push([]);
  }
  return parts.filter((lines) => lines.length > 0).map((lines) => lines.join("\n"));
}
