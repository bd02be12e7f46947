/** A document with a block of every kind, with `text` wherever a text can be. */
import { type LevelCounts, LEVELS } from "../../src/domain/comparison/level.ts";
import type { Document, DocumentBlock } from "../../src/report/document/document.ts";

const COUNTS: LevelCounts = { full: 11, part: 7, none: 3, otherwise: 2, aside: 1, open: 4 };

/** The document; `text` gets the name of the place that it is for. */
export function documentOfEveryBlock(text: (place: string) => string): Document {
  const body: readonly DocumentBlock[] = [
    { kind: "paragraph", tone: "attention", text: [text("attention")] },
    { kind: "heading", level: 2, text: text("part"), id: "first" },
    {
      kind: "paragraph",
      text: [
        text("paragraph"),
        { kind: "strong", text: text("strong") },
        { kind: "added", text: text("added") },
        { kind: "removed", text: text("removed") },
        { kind: "reference", to: "para-21a", text: text("reference") },
        { kind: "link", address: "https://example.org/law", text: text("link") },
        { kind: "link", address: text("address") },
      ],
    },
    { kind: "paragraph", tone: "note", text: [text("note")] },
    { kind: "heading", level: 3, text: text("heading") },
    { kind: "list", items: [[text("item")], [text("second item")]] },
    {
      kind: "fields",
      entries: [
        { label: text("label"), value: [{ kind: "paragraph", text: [text("value")] }] },
        { label: "Focal point", value: [{ kind: "quoted", text: text("quoted in a field") }] },
      ],
    },
    { kind: "heading", level: 2, text: text("second part") },
    {
      kind: "bars",
      caption: text("caption of bars"),
      hint: text("hint"),
      rowsAre: text("rows"),
      legend: LEVELS.map((level) => ({ level, label: text(`legend ${level}`) })),
      rows: [{ label: text("row"), counts: [COUNTS] }],
      total: { label: text("total"), counts: [COUNTS] },
    },
    {
      kind: "counts",
      caption: text("caption of counts"),
      hint: text("hint of counts"),
      rowsAre: text("rows of counts"),
      legend: [
        { level: "full", label: text("kind") },
        { level: "aside", label: text("other kind") },
      ],
      rows: [
        { label: [text("row of counts")], counts: [120, undefined] },
        { label: [{ kind: "reference", to: "para-21a", text: text("linked row") }], counts: [0, 3] },
      ],
    },
    {
      kind: "table",
      caption: text("caption"),
      head: [text("head"), text("second head")],
      rows: [
        [[text("first cell")], [text("cell")]],
        [["Nothing"], []],
      ],
      columns: [30, 70],
    },
    {
      kind: "card",
      id: "para-21a",
      citation: text("citation"),
      title: text("title of a card"),
      standing: { level: "part", label: text("standing") },
      body: [
        {
          kind: "boxes",
          items: [
            { label: text("ticked"), ticked: true },
            { label: text("unticked"), ticked: false },
          ],
        },
        { kind: "quoted", text: text("quoted") },
        { kind: "lines", count: 2 },
      ],
    },
  ];
  return {
    title: text("title"),
    subtitle: text("subtitle"),
    language: "en",
    answersLanguage: "fr",
    contents: text("contents"),
    body,
    closing: text("closing"),
  };
}
