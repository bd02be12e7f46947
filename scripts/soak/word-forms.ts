/** Writes texts anywhere into a form for Word, as people and programs do, and looks for each of them after it was merged. */
import { strFromU8, unzipSync } from "fflate";
import { asSentOf } from "../../src/domain/merging/as-sent.ts";
import { mergeParts } from "../../src/domain/merging/merge.ts";
import { canonicalText } from "../../src/format/seal.ts";
import checklist from "../../src/generated/checklist.en.ts";
import { digest } from "../../test/helpers/round.ts";
import { madeForm, par, readBack, run, withXml } from "../../test/helpers/word-form.ts";
import { createRandom } from "./mutate.ts";

/** What happened to the forms. */
export interface FormCounts {
  readonly forms: number;
  /** How many texts were written into them. */
  readonly texts: number;
}

type Random = (below: number) => number;

const MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const RELATIONS = "word/_rels/document.xml.rels";
const BY = 'w:id="9001" w:author="Þóra" w:date="2026-11-02T09:00:00Z"';

/** A document that is being changed. Notes, comments and headers are the XML in their own parts. */
interface Draft {
  xml: string;
  readonly notes: string[];
  readonly comments: string[];
  readonly headers: string[];
}

/** A way in which a text gets into a form. */
type Edit = (draft: Draft, text: string, random: Random) => void;

/** Puts something before one of the ends of these elements. */
function putBefore(draft: Draft, end: string, random: Random, piece: string): void {
  const ends = [...draft.xml.matchAll(new RegExp(end, "g"))].map(({ index }) => index);
  const at = ends[random(ends.length)] ?? 0;
  draft.xml = draft.xml.slice(0, at) + piece + draft.xml.slice(at);
}

const inParagraph =
  (piece: (text: string) => string): Edit =>
  (draft, text, random) => {
    putBefore(draft, "</w:p>", random, piece(text));
  };

/** Changes one row. */
function editRow(draft: Draft, random: Random, edit: (row: string) => string): void {
  const rows = draft.xml.match(/<w:tr>(?:(?!<w:tr>).)*?<\/w:tr>/gs) ?? [];
  const row = rows[random(rows.length)] ?? "";
  draft.xml = draft.xml.replace(row, () => edit(row));
}

const cell = (text: string): string => `<w:tc>${par(run(text))}</w:tc>`;
const table = (text: string): string => `<w:tbl><w:tr>${cell("1")}${cell(text)}</w:tr></w:tbl>`;
const field = (code: string, text: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(text)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const box = (text: string): string => `<w:txbxContent>${par(run(text))}</w:txbxContent>`;

/** By what is done. */
const EDITS: Readonly<Record<string, Edit>> = {
  "a paragraph after another one": (draft, text, random) => {
    putBefore(draft, "(?<=</w:p>)", random, par(run(text)));
  },
  "a paragraph after a table": (draft, text, random) => {
    putBefore(draft, "(?<=</w:tbl>)", random, par(run(text)));
  },
  "words after a paragraph": inParagraph((text) => run(` ${text}`)),
  "words within others": (draft, text, random) => {
    putBefore(draft, "(?<=<w:t[^>]*>[^<]+)(?=[^<]*</w:t>)", random, text);
  },
  "words within a code": (draft, text, random) => {
    putBefore(draft, "(?<=\\[[0-9a-zA-Z.]+)(?=[0-9a-zA-Z.]*\\]</w:t>)", random, text);
  },
  "a tracked insertion": inParagraph((text) => `<w:ins ${BY}>${run(text)}</w:ins>`),
  "words that were moved here": inParagraph((text) => `<w:moveTo ${BY}>${run(text)}</w:moveTo>`),
  "a paragraph whose end was deleted": (draft, text, random) => {
    putBefore(draft, "(?<=</w:p>)", random, par(run(text), `<w:rPr><w:del ${BY}/></w:rPr>`) + par(""));
  },
  "a text box": inParagraph((text) => `<w:r><w:pict>${box(text)}</w:pict></w:r>`),
  "a text box in two editions": inParagraph(
    (text) =>
      `<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps"><w:drawing>${box(text)}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box(text)}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
  ),
  "a content control": inParagraph((text) => `<w:sdt><w:sdtContent>${run(text)}</w:sdtContent></w:sdt>`),
  "a content control around a paragraph": (draft, text, random) => {
    putBefore(draft, "(?<=</w:p>)", random, `<w:sdt><w:sdtContent>${par(run(text))}</w:sdtContent></w:sdt>`);
  },
  "a link": inParagraph((text) => `<w:hyperlink w:anchor="a">${run(text)}</w:hyperlink>`),
  "a field": inParagraph((text) => field(`QUOTE "${text}"`, text)),
  "a field to fill in": inParagraph((text) => field("FORMTEXT", text)),
  "a simple field": inParagraph((text) => `<w:fldSimple w:instr=" AUTHOR ">${run(text)}</w:fldSimple>`),
  "a formula": inParagraph(
    (text) =>
      `<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>${text}</m:t></m:r></m:oMath>`,
  ),
  "letters with a reading": inParagraph(
    (text) => `<w:r><w:ruby><w:rt>${run("x")}</w:rt><w:rubyBase>${run(text)}</w:rubyBase></w:ruby></w:r>`,
  ),
  "a table in a cell": (draft, text, random) => {
    putBefore(draft, "(?<=</w:p>)(?=</w:tc>)", random, table(text) + par(""));
  },
  "a table between others": (draft, text, random) => {
    putBefore(draft, "(?<=</w:tbl>)", random, par("") + table(text));
  },
  "a row that was copied": (draft, text, random) => {
    editRow(draft, random, (row) => row + row.replace(/<\/w:p>(?=<\/w:tc><\/w:tr>$)/, `${run(text)}</w:p>`));
  },
  "a row without a code": (draft, text, random) => {
    editRow(draft, random, (row) => `${row}<w:tr>${cell("")}${cell(text)}</w:tr>`);
  },
  "a cell more": (draft, text, random) => {
    editRow(draft, random, (row) => row.replace(/<\/w:tr>$/, `${cell(text)}</w:tr>`));
  },
  "a cell that was split": (draft, text, random) => {
    editRow(draft, random, (row) => row.replace(/(?<=<\/w:tc>)(?=<w:tc>)/, cell(text)));
  },
  "cells that were merged": (draft, text, random) => {
    editRow(draft, random, (row) =>
      row.replace(/<\/w:tc><w:tc>(?:<w:tcPr>.*?<\/w:tcPr>)?/s, "").replace("</w:p>", `</w:p>${par(run(text))}`),
    );
  },
  "a row whose code is gone": (draft, text, random) => {
    editRow(draft, random, (row) =>
      row.replace(/\[[0-9a-zA-Z.]+\]/, "").replace(/<\/w:p>(?=<\/w:tc><\/w:tr>$)/, `${run(text)}</w:p>`),
    );
  },
  "a row whose code and marks are gone": (draft, text, random) => {
    editRow(draft, random, (row) =>
      row
        .replace(/\[[0-9a-zA-Z.]+\]/, "")
        .replace(/<w:bookmark(?:Start|End)[^>]*>|<w:tag [^>]*>/g, "")
        .replace(/<\/w:p>(?=<\/w:tc><\/w:tr>$)/, `${run(text)}</w:p>`),
    );
  },
  "a footnote": (draft, text, random) => {
    const id = String(draft.notes.length + 20);
    draft.notes.push(`<w:footnote w:id="${id}">${par(run(text))}</w:footnote>`);
    putBefore(draft, "</w:p>", random, `<w:r><w:footnoteReference w:id="${id}"/></w:r>`);
  },
  "a comment": (draft, text, random) => {
    const id = String(draft.comments.length + 20);
    draft.comments.push(`<w:comment w:id="${id}" w:author="Þóra">${par(run(text))}</w:comment>`);
    putBefore(draft, "</w:p>", random, `<w:r><w:commentReference w:id="${id}"/></w:r>`);
  },
  "a header": (draft, text) => {
    draft.headers.push(`<w:hdr xmlns:w="${MAIN}">${par(run(text))}</w:hdr>`);
  },
  "a table in a footer": (draft, text) => {
    draft.headers.push(`<w:ftr xmlns:w="${MAIN}">${table(text)}</w:ftr>`);
  },
};

/** Runs `count` forms; says of each text that is nowhere afterwards how it got into the form. */
/** `read` is another reader in a test, which shows that a fault in it is found. */
export async function runForms(
  count: number,
  seed: number,
  failed: (text: string) => void,
  read: typeof readBack = readBack,
): Promise<FormCounts> {
  const random = createRandom(seed);
  const { base, cut, bytes } = await madeForm();
  const digestOf = (data: unknown): string => digest(canonicalText(data));
  const relations = strFromU8(unzipSync(bytes)[RELATIONS] ?? new Uint8Array());
  const names = Object.keys(EDITS);
  let texts = 0;
  for (let form = 0; form < count; form += 1) {
    const written = new Map<string, string>();
    const draft: Draft = { xml: "", notes: [], comments: [], headers: [] };
    const filled = withXml(
      bytes,
      (xml) => {
        draft.xml = xml;
        for (let left = 1 + random(4); left > 0; left -= 1) {
          const name = names[random(names.length)] ?? "";
          const text = `Zeile${String(form)}q${String(left)}`;
          EDITS[name]?.(draft, text, random);
          written.set(text, name);
        }
        return draft.xml;
      },
      {},
    );
    const whole = withXml(filled, (xml) => xml, partsOf(draft, relations));
    texts += written.size;
    try {
      const { assessment, ...notes } = await read(whole);
      const { part = cut.record, ...rest } = assessment;
      const returned = {
        file: "returned.docx",
        assessment: { ...rest, part },
        digest: digestOf(rest),
        sent: asSentOf(base, assessment, digestOf),
      };
      const planning = { checklist, today: "2026-11-28", outside: false };
      const merged = mergeParts(base, [returned], () => "mine", planning);
      const all = JSON.stringify([merged.assessment, merged.plans.map(({ entries }) => entries), notes]);
      const kept = draft.xml + Object.values(partsOf(draft, relations)).join("");
      for (const [text, name] of written)
        if (kept.includes(text) && !all.includes(text))
          failed(`Form ${String(form)} of seed ${String(seed)}: ${name} vanished`);
    } catch (thrown) {
      failed(`Form ${String(form)} of seed ${String(seed)}, ${[...written.values()].join(", ")}: ${String(thrown)}`);
    }
  }
  return { forms: count, texts };
}

/** The parts beside the main one, with the relationships by which they are found. */
function partsOf({ notes, comments, headers }: Draft, relations: string): Readonly<Record<string, string>> {
  const parts: Record<string, string> = {};
  const added: string[] = [];
  const add = (type: string, name: string, xml: string): void => {
    parts[`word/${name}`] = xml;
    const kind = `http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}`;
    added.push(`<Relationship Id="added${String(added.length)}" Type="${kind}" Target="${name}"/>`);
  };
  if (notes.length > 0) add("footnotes", "notes.xml", `<w:footnotes xmlns:w="${MAIN}">${notes.join("")}</w:footnotes>`);
  if (comments.length > 0)
    add("comments", "remarks.xml", `<w:comments xmlns:w="${MAIN}">${comments.join("")}</w:comments>`);
  for (const [at, xml] of headers.entries()) add("header", `added${String(at)}.xml`, xml);
  parts[RELATIONS] = relations.replace("</Relationships>", `${added.join("")}</Relationships>`);
  return parts;
}
