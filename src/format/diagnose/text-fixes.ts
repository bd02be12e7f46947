/** Fixes within a text: pieces of it that are written in another way, whichever way the text itself is written. */
import type { FixKind } from "../../domain/rules/diagnostic.ts";
import type { TextPiece } from "../../domain/rules/rule.ts";
import { lineAround, indentOf } from "../syntax/yaml-regions.ts";
import type { Range, ScalarNode } from "../syntax/source-tree.ts";
import { placesInSource, writingOf } from "../syntax/text-places.ts";
import { type PlannedFix, isInOneLine, quoted } from "./planned-fix.ts";

/** Edits within one text; with more of them the whole text is written again. */
const MOST_EDITS = 500;

/** A piece of a text, and where it is in the source. */
interface PlacedPiece {
  readonly piece: TextPiece;
  readonly range: Range;
}

/** The pieces of a text that are found in the source, with their places. */
export function placePieces(node: ScalarNode, source: string, pieces: readonly TextPiece[]): readonly PlacedPiece[] {
  const ranges = placesInSource(node, source, pieces);
  return pieces.flatMap((piece, index) => {
    const range = ranges[index];
    return range === undefined ? [] : [{ piece, range }];
  });
}

/** The fix that writes what is meant in place of each piece; undefined if that is not known, or cannot be written. */
export function piecesFix(
  node: ScalarNode,
  source: string,
  placed: readonly PlacedPiece[],
  syntax: "yaml" | "json",
): PlannedFix | undefined {
  const [first] = placed;
  if (first?.piece.meant === undefined || placed.some(({ piece }) => piece.meant === undefined)) return undefined;
  const { meant } = first.piece;
  // What is written is named where one character takes the place of another.
  const isSame = placed.every(
    ({ piece: { start, end, meant: other } }) => other === meant && (meant === "" || end - start === 1),
  );
  const kind: FixKind = !isSame ? "restore" : meant === "" ? "delete" : meant === "\n" ? "break-line" : "replace";
  const edits = editsOf(node, source, placed, syntax);
  return edits && { kind, text: isSame ? meant : "", edits };
}

function editsOf(
  node: ScalarNode,
  source: string,
  placed: readonly PlacedPiece[],
  syntax: "yaml" | "json",
): PlannedFix["edits"] | undefined {
  const meantBy = ({ meant = "" }: TextPiece): string => meant;
  const writing = syntax === "json" ? "double" : writingOf(node, source);
  const isWrittenAgain = placed.length > MOST_EDITS && isInOneLine(node, source);
  if (writing === "double" && !isWrittenAgain)
    return placed.map(({ piece, range }) => ({ ...range, text: quoted(meantBy(piece)).slice(1, -1) }));
  if (writing === "plain" && placed.every((one) => isWithinWord(node, source, one)))
    return placed.map(({ piece, range }) => ({ ...range, text: meantBy(piece) }));
  if (writing !== "block") {
    // Other quotes, or none, may not be able to hold what is meant.
    if (!isInOneLine(node, source)) return undefined;
    return [
      {
        start: node.start,
        end: node.end,
        text: quoted(
          withMeant(
            node.text,
            placed.map(({ piece }) => piece),
          ),
        ),
      },
    ];
  }
  if (placed.some(({ range }) => isBeforeIndent(source, node, range))) return undefined;
  if (isFolded(source, node) && placed.some(({ piece }) => piece.meant === "\n")) return undefined;
  return placed.map(({ piece, range }) => {
    const line = lineAround(source, range.start);
    const indent = source.slice(
      line.start,
      line.start + indentOf(source, lineAround(source, firstContent(source, node))),
    );
    return { ...range, text: meantBy(piece).replace("\n", `${lineEndOf(source)}${indent}`) };
  });
}

/** Whether a piece of a text without quotes can be replaced as it is, with no sign of YAML coming of it. */
function isWithinWord(node: ScalarNode, source: string, { piece, range }: PlacedPiece): boolean {
  const around = [source[range.start - 1], source[range.end]].join("");
  return range.start > node.start && range.end < node.end && piece.meant !== "\n" && /^[^\s:#]{2}$/u.test(around);
}

/** A text with what is meant in place of each piece. */
export function withMeant(text: string, pieces: readonly TextPiece[]): string {
  let result = "";
  let at = 0;
  for (const { start, end, meant = "" } of pieces) {
    result += text.slice(at, start) + meant;
    at = end;
  }
  return result + text.slice(at);
}

/** The first character of a block that is no white space. */
function firstContent(source: string, { start }: ScalarNode): number {
  const content = /\S/g;
  content.lastIndex = start;
  return content.exec(source)?.index ?? start;
}

/** Whether a piece at the beginning of the first line holds back spaces that would then be taken for indentation. */
function isBeforeIndent(source: string, node: ScalarNode, { start, end }: Range): boolean {
  return (
    source.slice(lineAround(source, start).start, start).trim() === "" &&
    /[ \t]/.test(source[end] ?? "") &&
    start <= firstContent(source, node)
  );
}

/** Whether a block begins with `>`, so that a single line end within it is read as a space. */
function isFolded(source: string, { start }: ScalarNode): boolean {
  const header = lineAround(source, Math.max(0, start - 1));
  return />[-+\d]{0,2}[ \t]*(?:#.*)?\r?$/.test(source.slice(header.start, header.end));
}

function lineEndOf(source: string): string {
  return source.includes("\r\n") ? "\r\n" : "\n";
}
