/** Finds the control characters that the syntax does not allow, and reads the texts that hold them as they are meant. */
import { strayCharacters } from "../../domain/texts/invisible.ts";
import { STAND_IN, notAllowedIn, takesStandIns } from "../syntax/stand-ins.ts";
import { type Entry, type Path, type Range, type ScalarNode, type SourceNode, nameOf } from "../syntax/source-tree.ts";
import type { DiagnosticCollector, DiagnosticOptions } from "./diagnostic-collector.ts";
import { piecesFix, placePieces, withMeant } from "./text-fixes.ts";

interface Source {
  readonly text: string;
  readonly syntax: "yaml" | "json";
}

/** The tree of a text without stand-ins. What they were read for goes to `collector`. */
export function withoutStandIns(tree: SourceNode, source: Source, collector: DiagnosticCollector): SourceNode {
  const { text } = source;
  const all = takesStandIns(text) ? notAllowedIn(text, { start: 0, end: text.length }) : [];
  return all.length === 0 ? tree : new Replacer(source, collector).replaceAll(tree, all);
}

class Replacer {
  readonly #source: Source;
  readonly #collector: DiagnosticCollector;
  /** The offsets of what was found in texts. */
  readonly #found = new Set<number>();

  constructor(source: Source, collector: DiagnosticCollector) {
    this.#source = source;
    this.#collector = collector;
  }

  replaceAll(tree: SourceNode, all: readonly Range[]): SourceNode {
    const root = this.#replace(tree, []);
    const broken = new Set(this.#collector.diagnostics.map(({ place }) => place.line));
    // The others are in comments, or where nothing could be read.
    for (const range of all) {
      if (this.#found.has(range.start)) continue;
      const [stray] = strayCharacters(this.#source.text.slice(range.start, range.end), { isRightToLeft: false });
      const edit = { ...range, text: stray?.kind === "lineBreak" ? " " : "" };
      // Beside another fault nobody knows where a text begins, and without the character less might be read.
      const isFixed =
        stray?.meant !== undefined &&
        !broken.has(this.#collector.lines.position(range.start).line) &&
        !this.#isIndentation(range);
      this.#add(range, false, isFixed ? { fix: { kind: "delete", text: "", edits: [edit] } } : {});
    }
    return root;
  }

  #replace(node: SourceNode, path: Path): SourceNode {
    if (node.kind === "scalar") return this.#replaceIn(node, path);
    if (node.kind === "list")
      return { ...node, items: node.items.map((item, index) => this.#replace(item, [...path, index])) };
    const entries = node.entries.map((entry): Entry => {
      const key = this.#replaceIn(entry.key, path);
      return { ...entry, key, value: this.#replace(entry.value, [...path, nameOf({ ...entry, key })]) };
    });
    return { ...node, entries };
  }

  #replaceIn(node: ScalarNode, path: Path): ScalarNode {
    const { text, syntax } = this.#source;
    const ranges = node.text.includes(STAND_IN) ? notAllowedIn(text, node) : [];
    if (ranges.length === 0) return node;
    for (const { start } of ranges) this.#found.add(start);
    let next = 0;
    const written = node.text.replaceAll(STAND_IN, () => text.charAt(ranges[next++]?.start ?? 0));
    const typed = new Set(ranges.map(({ start }) => text.charAt(start)));
    const strays = strayCharacters(written, { isRightToLeft: false }).filter(({ character }) => typed.has(character));
    const [first, ...others] = placePieces({ ...node, text: written }, text, strays);
    if (first === undefined) return node;
    const fix = piecesFix({ ...node, text: written }, text, [first, ...others], syntax);
    const related = others.map(({ range }) => ({ path, range }));
    const areLineBreaks = strays.every(({ kind }) => kind === "lineBreak");
    const isGuess = ranges.some((range) => this.#isIndentation(range));
    this.#add(first.range, areLineBreaks, { path, related, ...(!isGuess && { fix }) });
    // A line break stays one, so that words do not run together; all else is left out.
    const read = strays.map(({ start, end, kind }) => ({ start, end, meant: kind === "lineBreak" ? "\n" : "" }));
    return { ...node, text: withMeant(written, read) };
  }

  /** Whether it stands in place of the white space before a line of YAML: nobody knows to what the line belongs without it. */
  #isIndentation({ start }: Range): boolean {
    const { text, syntax } = this.#source;
    return syntax === "yaml" && text.slice(text.lastIndexOf("\n", start - 1) + 1, start).trim() === "";
  }

  #add(range: Range, isLineBreak: boolean, options: DiagnosticOptions): void {
    if (this.#source.syntax === "json")
      this.#collector.add("json-syntax", range, { kind: isLineBreak ? "LineBreak" : "Control" }, options);
    else
      this.#collector.add(
        "yaml-syntax",
        range,
        { kind: isLineBreak ? "lineBreak" : "unprintable", reason: "" },
        options,
      );
  }
}
