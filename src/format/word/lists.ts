/** What stands before the items of lists: "- ", or the number. */
import { type Element, childOf, childrenOf, elementsOf } from "./package/xml.ts";

interface Level {
  readonly isNumbered: boolean;
  readonly start: number;
}

/** Gives what stands before a paragraph with these properties; counts, so it is asked in the order of the document. */
export type ListMarks = (properties: Element | undefined) => string;

const NOTHING = new Set(["none"]);

export function createListMarks(numbering: Element | undefined, styles: Element | undefined): ListMarks {
  const lists = levelsIn(numbering);
  const styled = stylesIn(styles);
  const counts = new Map<string, number[]>();
  return (properties) => {
    const own = childOf(properties, "w:numPr");
    const style = childOf(properties, "w:pStyle")?.attributes["val"] ?? "";
    const inStyle = own === undefined ? styled.get(style) : undefined;
    const list = (own ? valueOf(own, "w:numId") : undefined) ?? inStyle?.list;
    if (list === undefined || list === "0") return "";
    const depth = Math.min(8, Number((own ? valueOf(own, "w:ilvl") : undefined) ?? inStyle?.depth ?? "0") || 0);
    const level = lists.get(list)?.[depth];
    if (level === undefined) return "";
    const indent = "  ".repeat(depth);
    if (!level.isNumbered) return `${indent}- `;
    const count = counts.get(list) ?? [];
    const number = (count[depth] ?? level.start - 1) + 1;
    counts.set(list, [...Array.from({ length: depth }, (_, at) => count[at] ?? 0), number]);
    return `${indent}${String(number)}. `;
  };
}

function levelsIn(numbering: Element | undefined): ReadonlyMap<string, readonly (Level | undefined)[]> {
  if (numbering === undefined) return new Map();
  const abstract = new Map(
    elementsOf(numbering, "w:abstractNum").map((one) => [one.attributes["abstractNumId"] ?? "", levelsOf(one)]),
  );
  const lists = elementsOf(numbering, "w:num").map((one) => {
    const levels = [...(abstract.get(valueOf(one, "w:abstractNumId") ?? "") ?? [])];
    for (const override of childrenOf(one).filter(({ name }) => name === "w:lvlOverride")) {
      const depth = Number(override.attributes["ilvl"] ?? "0");
      const start = Number(valueOf(override, "w:startOverride"));
      const level = levels[depth];
      if (level !== undefined && Number.isInteger(start)) levels[depth] = { ...level, start };
    }
    return [one.attributes["numId"] ?? "", levels] as const;
  });
  return new Map(lists);
}

function levelsOf(abstract: Element): readonly (Level | undefined)[] {
  const levels: (Level | undefined)[] = [];
  for (const level of childrenOf(abstract).filter(({ name }) => name === "w:lvl")) {
    const format = valueOf(level, "w:numFmt") ?? "decimal";
    const depth = Number(level.attributes["ilvl"] ?? "0");
    if (NOTHING.has(format) || !(depth >= 0 && depth < 9)) continue;
    levels[depth] = { isNumbered: format !== "bullet", start: Number(valueOf(level, "w:start") ?? "1") || 1 };
  }
  return levels;
}

interface InStyle {
  readonly list: string | undefined;
  readonly depth: string | undefined;
}

/** The lists of styles, with what they have from the style that they are based on. */
function stylesIn(styles: Element | undefined): ReadonlyMap<string, InStyle> {
  const all = styles === undefined ? [] : elementsOf(styles, "w:style");
  const byId = new Map(all.map((one) => [one.attributes["styleId"] ?? "", one]));
  const find = (id: string | undefined, left: number): InStyle | undefined => {
    const style = id === undefined ? undefined : byId.get(id);
    if (style === undefined || left === 0) return undefined;
    const own = childOf(childOf(style, "w:pPr"), "w:numPr");
    if (own !== undefined) return { list: valueOf(own, "w:numId"), depth: valueOf(own, "w:ilvl") };
    return find(valueOf(style, "w:basedOn"), left - 1);
  };
  return new Map(
    [...byId.keys()].flatMap((id) => {
      const found = find(id, 10);
      return found === undefined ? [] : [[id, found] as const];
    }),
  );
}

function valueOf(element: Element, name: string): string | undefined {
  return childOf(element, name)?.attributes["val"];
}
