/** Finds the comments in a YAML text, so that none is ever lost when a part of the text is replaced. */
import type { SourceNode } from "./source-tree.ts";

export interface Comment {
  /** The offset of the `#`. */
  readonly start: number;
  /** From the `#` on. */
  readonly text: string;
}

/** All comments of a text whose tree is known, in order. */
export function findComments(text: string, root: SourceNode): readonly Comment[] {
  const scalars = scalarRanges(root);
  const comments: Comment[] = [];
  let offset = 0;
  let next = 0;
  for (const content of text.split("\n")) {
    for (let at = content.indexOf("#"); at !== -1; at = content.indexOf("#", at + 1)) {
      const position = offset + at;
      while ((scalars[next]?.end ?? Infinity) <= position) next += 1;
      const inScalar = (scalars[next]?.start ?? Infinity) <= position;
      if (!inScalar && (at === 0 || /[ \t]/.test(content[at - 1] ?? ""))) {
        comments.push({ start: position, text: content.slice(at).trimEnd() });
        break;
      }
    }
    offset += content.length + 1;
  }
  return comments;
}

function scalarRanges(root: SourceNode): readonly { start: number; end: number }[] {
  switch (root.kind) {
    case "scalar":
      return root.end > root.start ? [root] : [];
    case "list":
      return root.items.flatMap(scalarRanges);
    case "map":
      return root.entries.flatMap(({ key, value }) => [key, ...scalarRanges(value)]);
  }
}
