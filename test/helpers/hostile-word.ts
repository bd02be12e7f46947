/** Files that claim to be forms for word processors and are something else, or harm whoever opens them. */
import { deflateSync, strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { par, run, withCell, withXml } from "./word-form.ts";

/** A kind of hostile file: made from a form and a number from 0, by which its variants differ. */
interface Kind {
  readonly name: string;
  /** The failure that opening it ends with, if it is always the same; `read` if it is read. */
  readonly failure?: string;
  readonly make: (form: Uint8Array, variant: number) => Uint8Array;
}

const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

function withFiles(form: Uint8Array, files: Readonly<Record<string, string | Uint8Array | undefined>>): Uint8Array {
  const all = {
    ...unzipSync(form),
    ...Object.fromEntries(
      Object.entries(files).map(([name, content]) => [name, typeof content === "string" ? strToU8(content) : content]),
    ),
  };
  const kept = Object.entries(all).filter((entry): entry is [string, Uint8Array] => entry[1] !== undefined);
  return zipSync(Object.fromEntries(kept), { level: 1 });
}

function withType(form: Uint8Array, type: string): Uint8Array {
  const types = strFromU8(unzipSync(form)["[Content_Types].xml"] ?? new Uint8Array());
  const main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
  return withFiles(form, { "[Content_Types].xml": types.replace(main, type) });
}

function withDocument(form: Uint8Array, xml: string): Uint8Array {
  return withFiles(form, { "word/document.xml": xml });
}

function text(words: string): Uint8Array {
  return strToU8(words, true);
}

/** The container of older Office files, with names in it as it has them. */
function oldOffice(...names: readonly string[]): Uint8Array {
  const body = names.map((name) => name.replace(/(?!^)/g, "\0")).join("\0\0\0");
  return text(`\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1${"\0".repeat(500)}${body}${"\0".repeat(500)}`);
}

/** The bytes with those at `at` replaced by a number of 4 bytes. */
function withNumber(bytes: Uint8Array, at: number, number: number): Uint8Array {
  const copy = bytes.slice();
  new DataView(copy.buffer).setUint32(at, number, true);
  return copy;
}

/** Where the entry of the directory for this name begins. */
function directoryAt(bytes: Uint8Array, name: string): number {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).lastIndexOf(name) - 46;
}

const ODT = "application/vnd.oasis.opendocument.";

/** All kinds of hostile files. */
export function hostileFiles(): readonly Kind[] {
  return KINDS;
}

const KINDS: readonly Kind[] = [
  { name: "nothing", failure: "word-empty", make: (_, variant) => new Uint8Array(variant * 1000) },
  { name: "a text", failure: "word-unknown", make: (_, variant) => text("Dear colleagues, ".repeat(variant + 1)) },
  { name: "YAML", failure: "word-unknown", make: () => text("format: tip-checklist/assessment/1\n") },
  {
    name: "a web page",
    failure: "word-web-page",
    make: (_, variant) => text(`${" ".repeat(variant)}<!DOCTYPE html><p>Sign in`),
  },
  { name: "a PDF file", failure: "word-pdf", make: (_, variant) => text(`%PDF-1.${variant}\n`) },
  { name: "Rich Text Format", failure: "word-rich-text", make: () => text("{\\rtf1\\ansi Hello}") },
  { name: "a picture", failure: "word-picture", make: () => text("\u0089PNG\r\n\u001a\n") },
  { name: "an old document", failure: "word-old", make: () => oldOffice("Root Entry", "WordDocument") },
  {
    name: "a document with a password",
    failure: "word-encrypted",
    make: () => oldOffice("EncryptionInfo", "EncryptedPackage"),
  },
  { name: "an old spreadsheet", failure: "word-other-office", make: () => oldOffice("Workbook") },
  {
    name: "OpenDocument",
    failure: "word-open-document",
    make: () => zipSync({ mimetype: text(`${ODT}text`), "content.xml": text("<a/>") }, { level: 0 }),
  },
  {
    name: "an OpenDocument spreadsheet",
    failure: "word-other-office",
    make: () => zipSync({ mimetype: text(`${ODT}spreadsheet`) }, { level: 0 }),
  },
  {
    name: "a spreadsheet",
    failure: "word-other-office",
    make: () => zipSync({ "[Content_Types].xml": text("<Types/>"), "xl/workbook.xml": text("<a/>") }),
  },
  {
    name: "macros",
    failure: "word-macros",
    make: (form) => withType(form, "application/vnd.ms-word.document.macroEnabled.main+xml"),
  },
  {
    name: "macros under another name",
    failure: "word-macros",
    make: (form) => withFiles(form, { "word/vbaProject.bin": new Uint8Array(64) }),
  },
  {
    name: "a template",
    failure: "word-template",
    make: (form) => withType(form, "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"),
  },
  {
    name: "an archive with a form",
    failure: "word-in-archive",
    make: (form) => zipSync({ "returned/form.docx": form }),
  },
  {
    name: "an archive",
    failure: "word-archive",
    make: (_, variant) => zipSync({ [`photo-${variant}.jpg`]: new Uint8Array(99) }),
  },
  {
    name: "cut short",
    failure: "word-damaged",
    make: (form, variant) => form.subarray(0, Math.floor((form.length * (variant + 1)) / 10)),
  },
  {
    name: "a changed byte in the text",
    failure: "word-damaged",
    make: (form, variant) => {
      const copy = form.slice();
      const at = directoryAt(form, "word/document.xml");
      const from = new DataView(form.buffer, form.byteOffset).getUint32(at + 42, true) + 200 + variant * 997;
      copy[from] = (copy[from] ?? 0) ^ 0x55;
      return copy;
    },
  },
  {
    name: "random bytes after the first",
    failure: "word-damaged",
    make: (_, variant) => {
      const bytes = Uint8Array.from({ length: 5000 }, (__, at) => (at * at * (variant + 7) + (at >> 3)) & 0xff);
      bytes.set(text("PK\u0003\u0004"));
      return bytes;
    },
  },
  {
    name: "a bomb",
    failure: "word-unsafe",
    make: (form, variant) =>
      withFiles(form, { [variant % 2 === 0 ? "word/document.xml" : "word/media/a.bmp"]: new Uint8Array(30_000_000) }),
  },
  {
    name: "a bomb that lies about its size",
    failure: "word-damaged",
    make: (form, variant) => {
      const bomb = withFiles(form, { "word/document.xml": new Uint8Array(20_000_000 + variant) });
      return withNumber(bomb, directoryAt(bomb, "word/document.xml") + 24, 60_000);
    },
  },
  {
    name: "a part that is larger than what is read",
    failure: "word-unsafe",
    make: (form, variant) => {
      const large = withFiles(form, {
        "word/media/a.bin": Uint8Array.from({ length: 900_000 }, (_, at) => (at * 7919) >> 5),
      });
      return withNumber(large, directoryAt(large, "word/document.xml") + 24, 40_000_000 + variant);
    },
  },
  {
    name: "too many files",
    failure: "word-unsafe",
    make: (form, variant) =>
      withFiles(form, Object.fromEntries(Array.from({ length: 1000 + variant }, (_, at) => [`x/${at}`, "x"]))),
  },
  {
    name: "a name that leads out",
    failure: "word-unsafe",
    make: (form) => withFiles(form, { "word/../../etc/passwd": "x" }),
  },
  {
    name: "two files of one name",
    failure: "word-damaged",
    make: (form) =>
      text(
        strFromU8(withFiles(form, { "word/documenu.xml": "<a/>" }), true).replaceAll(
          "word/documenu.xml",
          "word/document.xml",
        ),
      ),
  },
  {
    name: "a file with a password",
    failure: "word-encrypted",
    make: (form) => {
      const copy = form.slice();
      copy[directoryAt(form, "word/document.xml") + 8] = 1;
      return copy;
    },
  },
  {
    name: "entities",
    failure: "word-unsafe",
    make: (form, variant) =>
      withDocument(
        form,
        `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "${"ha".repeat(variant + 1)}"><!ENTITY b "&a;&a;">]><w:document ${NAMESPACE}>&b;</w:document>`,
      ),
  },
  {
    name: "an entity that there is not",
    failure: "word-damaged",
    make: (form) => withDocument(form, `<w:document ${NAMESPACE}>&nbsp;</w:document>`),
  },
  {
    name: "elements within each other",
    failure: "word-unsafe",
    make: (form, variant) => withDocument(form, `<w:document ${NAMESPACE}>${"<w:tbl>".repeat(2000 * (variant + 1))}`),
  },
  {
    name: "many elements",
    failure: "word-unsafe",
    make: (form) =>
      withFiles(form, {
        "word/document.xml": `<w:document ${NAMESPACE}>${"<w:p/>".repeat(1_600_000)}</w:document>`,
        "word/media/a.bin": Uint8Array.from({ length: 200_000 }, (_, at) => (at * at) >> 7),
      }),
  },
  {
    name: "broken XML",
    failure: "word-damaged",
    make: (form, variant) => withXml(form, (xml) => xml.slice(0, 5000 + variant * 1000)),
  },
  { name: "no text", failure: "word-damaged", make: (form) => withFiles(form, { "word/document.xml": undefined }) },
  { name: "another root", failure: "word-damaged", make: (form) => withDocument(form, "<html/>") },
  {
    name: "bytes that are no text",
    failure: "word-damaged",
    make: (form) => withFiles(form, { "word/document.xml": new Uint8Array([0x3c, 0xff, 0xff]) }),
  },
  {
    name: "no table at all",
    failure: "read",
    make: (form) => withDocument(form, `<w:document ${NAMESPACE}><w:body/></w:document>`),
  },
  {
    name: "properties of another kind",
    failure: "read",
    make: (form, variant) => {
      const json =
        ["null", "[]", '{"__proto__":{}}', "{".repeat(9999), '{"format":1}', "", "tip", '"x"'][variant] ?? "";
      const sent = Buffer.from(variant % 2 === 0 ? deflateSync(new Uint8Array(50_000_000)) : text("no")).toString(
        "base64",
      );
      const property = (name: string, value: string): string =>
        `<property name="${name}"><lpwstr>${value.replaceAll('"', "&quot;")}</lpwstr></property>`;
      return withFiles(form, {
        "docProps/custom.xml": `<Properties>${property("tip-checklist", json)}${property("tip-checklist-sent-001", sent)}</Properties>`,
      });
    },
  },
  {
    name: "styles that are based on each other",
    failure: "read",
    make: (form) =>
      withFiles(form, {
        "word/styles.xml": `<w:styles ${NAMESPACE}><w:style w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:styleId="B"><w:basedOn w:val="A"/></w:style></w:styles>`,
      }),
  },
  {
    name: "a note within itself",
    failure: "read",
    make: (form) => {
      const note = `<w:footnote w:id="2">${par('<w:r><w:footnoteReference w:id="2"/></w:r>')}</w:footnote>`;
      return withXml(form, (xml) => withCell(xml, "10a.measures", par('<w:r><w:footnoteReference w:id="2"/></w:r>')), {
        "word/footnotes.xml": `<w:footnotes ${NAMESPACE}>${note}</w:footnotes>`,
      });
    },
  },
  {
    name: "a text that is too long",
    failure: "read",
    make: (form, variant) =>
      withXml(form, (xml) =>
        withCell(
          xml,
          "10a.measures",
          par(run(["a", " ", "\u0301", "-", "[", "(", "\u200b", "☐"][variant % 8]?.repeat(300_000) ?? "")),
        ),
      ),
  },
  {
    name: "fields that do not end",
    failure: "read",
    make: (form) =>
      withXml(form, (xml) =>
        withCell(xml, "10a.measures", par('<w:r><w:fldChar w:fldCharType="begin"/></w:r>'.repeat(2000) + run("lost?"))),
      ),
  },
];
