/** A form for a word processor, as a part of the example, and what people and programs do to it. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { type Assessment, withFields } from "../../src/domain/model/assessment.ts";
import { findState, stateNamed } from "../../src/domain/model/state.ts";
import { type CutPart, cutPart, withSent } from "../../src/domain/merging/cut.ts";
import { canonicalText } from "../../src/format/seal.ts";
import { openForm } from "../../src/format/word/open-form.ts";
import { type ReadForm, readForm } from "../../src/format/word/read-form.ts";
import checklist from "../../src/generated/checklist.en.ts";
import messages from "../../src/generated/messages.en.ts";
import states from "../../src/generated/states.en.ts";
import { createSay } from "../../src/messages/say.ts";
import type { FormSubject } from "../../src/report/contents/form/form.ts";
import { writeForm } from "../../src/report/document/docx/form/form-docx.ts";
import { type ShownForm, shownForm } from "../../src/report/document/docx/form/shown-form.ts";
import { readExample } from "./example.ts";
import { digest } from "./round.ts";

const say = createSay(messages);

/** The questions of the form: para. 7, one with elements, one with steps, one that was carried over, one with a list. */
const QUESTIONS = ["para-07", "para-10a", "para-54b", "para-56", "para-57"];

export interface Made {
  readonly base: Assessment;
  readonly cut: CutPart;
  readonly shown: ShownForm;
  readonly bytes: Uint8Array;
}

let made: Promise<Made> | undefined;

/** The form as it was made, and the file that it is a part of. */
export function madeForm(): Promise<Made> {
  made ??= makeForm(QUESTIONS);
  return made;
}

type Particulars = Pick<Parameters<typeof writeForm>[0], "state" | "code" | "year">;

function cutFrom(start: Assessment, questions: readonly string[], to = "moj"): CutPart {
  const contributor = start.contributors?.find(({ id }) => id === to);
  const assignment = { id: to, questions, ...(contributor && { contributor }) };
  return cutPart(start, assignment, { of: "XUT-2026.yaml", today: "2026-10-05", digest });
}

function subjectOf(start: Assessment, cut: CutPart): FormSubject {
  const state = findState(states, start.state ?? "")?.name;
  const particulars = withFields<Particulars>({}, { state, code: start.state, year: start.year });
  return { checklist, say, language: "en", ...particulars, cut };
}

/** What a form of these questions is made of, for the Ministry of Justice. */
export function formSubject(start: Assessment, questions: readonly string[]): FormSubject {
  return subjectOf(start, cutFrom(start, questions));
}

/** A form of these questions of the example, for the Ministry of Justice or another contributor or section. */
export async function makeForm(questions: readonly string[], to = "moj"): Promise<Made> {
  const start = readExample(2026);
  const cut = cutFrom(start, questions, to);
  const subject = subjectOf(start, cut);
  const bytes = await writeForm(subject, canonicalText);
  return { base: withSent(start, [cut]), cut, shown: shownForm(subject), bytes };
}

/** The document with another text in its main part, as Word saves it. */
export function withXml(
  bytes: Uint8Array,
  edit: (xml: string) => string,
  parts: Readonly<Record<string, string>> = {},
): Uint8Array {
  const files = unzipSync(bytes);
  const xml = edit(strFromU8(files["word/document.xml"] ?? new Uint8Array()));
  const added = Object.entries(parts).map(([name, text]) => [name, strToU8(text)]);
  return zipSync(
    { ...files, "word/document.xml": strToU8(xml), ...(Object.fromEntries(added) as object) },
    { level: 1 },
  );
}

/** What came back in the document, by default of `madeForm`. */
export async function readBack(bytes: Uint8Array, made?: Made): Promise<ReadForm> {
  const { cut, shown } = made ?? (await madeForm());
  const before = { ...cut.assessment, answers: cut.assessment.asSent?.answers ?? {} };
  const reading = {
    checklist,
    say,
    outcomeLabel: (word: string) => word.replace("-", " "),
    made: shown,
    stateMeant: (text: string) => stateNamed(states, text)?.code,
    takesParticulars: false,
  };
  const { document } = await openForm(bytes, "returned.docx");
  return readForm(document, before, reading, "returned.docx");
}

/** Where the row with this code begins and ends. */
export function rowAt(xml: string, code: string): readonly [from: number, to: number] {
  const at = xml.indexOf(`>[${code}]<`);
  if (at === -1) throw new Error(`There is no place ${code}.`);
  return [xml.lastIndexOf("<w:tr>", at), xml.indexOf("</w:tr>", at) + "</w:tr>".length];
}

/** The row with this code. */
export function rowOf(xml: string, code: string): string {
  return xml.slice(...rowAt(xml, code));
}

/** The text with the row of this code replaced. */
export function withRow(xml: string, code: string, edit: (row: string) => string): string {
  const [from, to] = rowAt(xml, code);
  return xml.slice(0, from) + edit(xml.slice(from, to)) + xml.slice(to);
}

/** The text with these blocks as all that is in a cell of a row, by default in its last one. */
export function withCell(xml: string, code: string, blocks: string, cell = -1): string {
  return withRow(xml, code, (row) => {
    const cells = row.match(/<w:tc>.*?<\/w:tc>/gs) ?? [];
    const own = cells.at(cell) ?? "";
    const properties = /^<w:tc>(<w:tcPr>.*?<\/w:tcPr>)?/s.exec(own)?.[0] ?? "<w:tc>";
    return row.replace(own, () => `${properties}${blocks}</w:tc>`);
  });
}

export function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

export function run(text: string): string {
  return `<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
}

/** A paragraph of these runs, with these properties. */
export function par(runs: string, properties = ""): string {
  return `<w:p>${properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;
}

/** A text as Word saves it after somebody has typed and corrected it: in pieces, with marks of the spelling check. */
export function typed(text: string): string {
  const pieces = text.match(/.{1,7}/gsu) ?? [];
  return pieces
    .map((piece, at) => `<w:proofErr w:type="spell${at % 2 === 0 ? "Start" : "End"}"/>${run(piece)}`)
    .join('<w:bookmarkStart w:id="900" w:name="_GoBack"/><w:bookmarkEnd w:id="900"/>');
}
