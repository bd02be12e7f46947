/** A document with every kind of block, and with texts that somebody could put into a file to do harm. */
import type { Document } from "../../src/report/document/document.ts";
import { ATTACKS } from "./hostile.ts";

const COUNTS = { full: 3, part: 2, none: 1, otherwise: 1, aside: 1, open: 4 };

/** Texts that a word processor could stumble over. */
export const STUMBLING = [
  "]]></w:t><w:br/> &amp; &#0; <?xml?> <!-- -->",
  "lone \ud83d half \udc00 and \ufffe \uffff no characters",
  "\u202eright to left by force\u202c and \u0000 nothing \u0008 back",
  "👩‍👩‍👧 مرحبا עברית 漢字 ✓",
  "{{page}} of {{pages}}",
] as const;

export const ARABIC = "يعاقب القانون على الاتجار بالأشخاص\nبالسجن";

/** One text of each kind of block can be recognised by its first word. */
export const SAMPLE: Document = {
  title: `Sampletitle & <Utland> {{page}}`,
  subtitle: "Samplesubtitle, CTOC/COP/2010/6",
  language: "en",
  answersLanguage: "fr-CA",
  contents: "Samplecontents",
  body: [
    { kind: "paragraph", text: ["Sampleattention: a draft."], tone: "attention" },
    { kind: "heading", level: 2, text: "Samplepart", id: "part" },
    {
      kind: "paragraph",
      text: [
        "Sampleparagraph, ",
        { kind: "strong", text: "Samplestrong" },
        { kind: "added", text: " Sampleadded" },
        { kind: "removed", text: " Sampleremoved" },
        { kind: "reference", to: "para-21a", text: "Samplereference" },
        { kind: "reference", to: "nowhere", text: "Samplenowhere" },
      ],
    },
    { kind: "paragraph", text: ["Samplenote\nand its second line"], tone: "note" },
    {
      kind: "list",
      items: [
        [{ kind: "link", address: "https://law.example.org/2004?a=1&b=2|3", text: "Samplelaw" }],
        [{ kind: "link", address: "mailto:office@example.org" }],
        [{ kind: "link", address: "javascript:alert(5)", text: "Samplescript" }],
        [{ kind: "link", address: `https://example.org/${"long".repeat(800)}`, text: "Samplelong" }],
        [{ kind: "link", address: "file:///etc/passwd", text: "Samplefile" }],
      ],
    },
    { kind: "heading", level: 3, text: "Samplesection", id: "section" },
    {
      kind: "card",
      id: "para-21a",
      citation: "Para. 21 (a)",
      title: "Samplequestion",
      standing: { level: "part", label: "Samplestanding" },
      body: [
        {
          kind: "boxes",
          items: [
            { label: "Sampleticked", ticked: true },
            { label: "Sampleopen", ticked: false },
          ],
        },
        {
          kind: "fields",
          entries: [
            { label: "Sampleshort", value: [{ kind: "paragraph", text: ["Samplevalue"] }] },
            { label: "Samplefield", value: [{ kind: "quoted", text: "Samplequoted\nline two\n\n \nnew part" }] },
            { label: "Samplearabic", value: [{ kind: "quoted", text: ARABIC }] },
            { label: "Samplereversed", value: [{ kind: "paragraph", text: [ARABIC] }] },
          ],
        },
        { kind: "heading", level: 4, text: "Samplewithin" },
        { kind: "lines", count: 3 },
      ],
    },
    { kind: "card", id: "para-21a", citation: "Para. 21 (a)", title: "Sampletwice", body: [] },
    {
      kind: "bars",
      caption: "Samplebars",
      hint: "Samplehint",
      rowsAre: "Samplerows",
      legend: [
        { level: "full", label: "Samplefull" },
        { level: "none", label: "Samplenone" },
        { level: "open", label: "Sampleunanswered" },
      ],
      rows: [{ label: "Samplerow", counts: [COUNTS] }],
      total: { label: "Sampletotal", counts: [{ ...COUNTS, full: 1234 }] },
    },
    {
      kind: "counts",
      caption: "Samplecounts",
      hint: "Samplecountshint",
      rowsAre: "Samplecountsrows",
      legend: [
        { level: "full", label: "Samplekind" },
        { level: "part", label: "Samplehalf" },
        { level: "none", label: "Samplenothing" },
        { level: "otherwise", label: "Sampleotherwise" },
        { level: "aside", label: "Sampleaside" },
      ],
      rows: [
        { label: ["Samplecounted"], counts: [120, 31, 40, 1, undefined] },
        { label: [{ kind: "reference", to: "section", text: "Samplerowlink" }], counts: [0, 3, 0, 12, 4] },
      ],
    },
    {
      kind: "counts",
      caption: "Samplesmall",
      rowsAre: "Samplesmallrows",
      legend: [{ level: "full", label: "Samplekind" }],
      rows: [{ label: ["Samplesmallrow"], counts: [12] }],
      isSmall: true,
    },
    {
      kind: "table",
      caption: "Sampletable",
      head: ["Samplehead", "Samplecolumn"],
      columns: [30, 70],
      rows: [
        [["Samplecell"], [{ kind: "reference", to: "section", text: "Samplelinked" }]],
        [["Samplelargecell"], ["many words ".repeat(100)]],
      ],
    },
    { kind: "heading", level: 2, text: "Samplehostile" },
    ...[...ATTACKS, ...STUMBLING].map((text) => ({ kind: "quoted", text }) as const),
    { kind: "list", items: [...ATTACKS, ...STUMBLING].map((text) => [text]) },
  ],
  closing: "Sampleclosing.",
};
