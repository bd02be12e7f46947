/** Words of a document as nodes of Markdown. What comes from a file stays a text; only its web addresses become links. */
import type { PhrasingContent } from "mdast";
import { splitOuterSpace } from "../../domain/texts/outer-space.ts";
import { documentLine, documentText, visibleLine } from "../visible.ts";
import { type Inline, type Inlines, harmlessAddress, plainInlines } from "./document.ts";

/** A web address, without the signs of a sentence after it. Readers of Markdown make a link of it anyway. */
const ADDRESS = /(https?:\/\/[^\s<>"'`|\\]*[^\s<>"'`|\\.,:;!?()[\]{}*_~])/i;

/** A text of several lines; blank lines part its paragraphs. */
export function textNodes(text: string): PhrasingContent[] {
  const lines = documentText(text)
    .split("\n")
    .map((line) => line.trim());
  return linked(lines.join("\n").trim());
}

/** A text on one line. */
export function lineNodes(text: string): PhrasingContent[] {
  return linked(documentLine(text).trim());
}

/** With links for its addresses: with escapes in them they would lead nowhere. */
function linked(text: string): PhrasingContent[] {
  return text.split(ADDRESS).flatMap((part, index): PhrasingContent[] => {
    if (part === "") return [];
    if (index % 2 === 0) return [{ type: "text", value: part }];
    return [{ type: "link", url: part, children: [{ type: "text", value: part }] }];
  });
}

/** Runs of words, without white space at their ends. */
export function inlineNodes(inlines: Inlines): PhrasingContent[] {
  const nodes = inlines.flatMap((inline) => {
    if (typeof inline === "string") return spaced(inline, textNodes);
    if (!("text" in inline)) return nodesOf(inline);
    return spaced(inline.text, (text) => nodesOf({ ...inline, text }), MARKED.has(inline.kind));
  });
  const isGap = (node: PhrasingContent | undefined): boolean => node === SPACE || node === BREAK;
  const parted = nodes.filter((node, index) => !isGap(node) || (index > 0 && !isGap(nodes[index - 1])));
  return isGap(parted.at(-1)) ? parted.slice(0, -1) : parted;
}

const MARKED: ReadonlySet<Exclude<Inline, string>["kind"]> = new Set(["strong", "added", "removed"]);
const SPACE: PhrasingContent = { type: "text", value: " " };
const BREAK: PhrasingContent = { type: "break" };

/**
 * Markup must touch the words that it is for, so white space stays outside of it. Where it begins or ends with a
 * punctuation mark, it is only seen with white space beside it.
 */
function spaced(text: string, toNodes: (bare: string) => PhrasingContent[], isMarkup = false): PhrasingContent[] {
  const { before, text: bare, after } = splitOuterSpace(text);
  const gap = (space: string, isNeeded: boolean): PhrasingContent[] => {
    if (space.includes("\n")) return [BREAK];
    return space !== "" || isNeeded ? [SPACE] : [];
  };
  if (bare === "") return gap(before, false);
  return [
    ...gap(before, isMarkup && /^[\p{P}\p{S}]/u.test(bare)),
    ...toNodes(bare),
    ...gap(after, isMarkup && /[\p{P}\p{S}]$/u.test(bare)),
  ];
}

function nodesOf(inline: Exclude<Inline, string>): PhrasingContent[] {
  switch (inline.kind) {
    case "strong":
    case "added":
      return [{ type: "strong", children: textNodes(withoutBlankLines(inline.text)) }];
    case "removed":
      return [{ type: "delete", children: textNodes(withoutBlankLines(inline.text)) }];
    case "standing":
      return lineNodes(inline.standing.label);
    case "reference":
      return lineNodes(inline.text);
    case "marks":
      return lineNodes(plainInlines([inline]));
    case "link": {
      const address = harmlessAddress(inline.address);
      // Nothing that cannot be seen belongs in an address.
      const label = documentLine(inline.text ?? visibleLine(inline.address)).trim();
      if (address === undefined) return lineNodes(label);
      return [{ type: "link", url: address, children: [{ type: "text", value: label }] }];
    }
  }
}

/** Markup ends with its paragraph. */
function withoutBlankLines(text: string): string {
  const lines = documentText(text).split("\n");
  return lines.filter((line) => line.trim() !== "").join("\n");
}
