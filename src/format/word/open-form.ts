/** Opens a document as a form: what it says of itself, and what was sent with it. */
import {
  type FormHead,
  type FormMark,
  type SentForm,
  FORM_FORMAT,
  HEAD_PROPERTY,
  SENT_PROPERTY,
  formMarkIn,
} from "../../domain/form/sent-form.ts";
import { isGroup } from "../../domain/comparison/same-value.ts";
import { LIMITS } from "../../domain/model/limits.ts";
import { schemaErrors } from "../schema/schema-errors.ts";
import { openWord } from "./package/open-word.ts";
import { readWord } from "./read-word.ts";
import { type WordDocument, paragraphsIn } from "./tree.ts";
import { inflate, isPackageError } from "./package/zip.ts";

/** A document that should be a form. Each of the others is missing where the document does not say it. */
export interface FormFile {
  readonly document: WordDocument;
  readonly head?: FormHead;
  readonly sent?: SentForm;
  /** What the last line says, where there is no head. */
  readonly mark?: FormMark;
}

/** Opens the bytes of a file that is called `file` in what is said. Throws a failure `word-…` if it cannot be read. */
export async function openForm(bytes: Uint8Array, file: string): Promise<FormFile> {
  const document = readWord(await openWord(bytes, file));
  const head = headIn(document);
  const sent = await sentIn(document);
  const mark = markIn(document);
  return {
    document,
    ...(head !== undefined && { head }),
    ...(sent !== undefined && { sent }),
    ...(mark !== undefined && { mark }),
  };
}

function headIn({ properties }: WordDocument): FormHead | undefined {
  const head = parseJson(properties.get(HEAD_PROPERTY) ?? "");
  if (!isGroup(head)) return undefined;
  const isText = (key: string): boolean => typeof head[key] === "string";
  const isMissingOr = (key: string, kind: string): boolean => head[key] === undefined || typeof head[key] === kind;
  const isHead =
    head["format"] === FORM_FORMAT &&
    isText("checklist") &&
    typeof head["revision"] === "number" &&
    ["state", "part", "key"].every((key) => isMissingOr(key, "string")) &&
    isMissingOr("year", "number");
  return isHead ? (head as unknown as FormHead) : undefined;
}

/** What was sent; undefined if it is not there as a whole. Whether it was really sent so, its key shows. */
async function sentIn({ properties }: WordDocument): Promise<SentForm | undefined> {
  const names = [...properties.keys()].filter((name) => name.startsWith(SENT_PROPERTY)).sort();
  const packed = names.map((name) => properties.get(name) ?? "").join("");
  if (packed === "") return undefined;
  try {
    const bytes = Uint8Array.from(atob(packed.replace(/\s/g, "")), (letter) => letter.charCodeAt(0));
    const sent = parseJson(new TextDecoder().decode(await inflate(bytes, LIMITS.fileBytes, "unsafe")));
    return isGroup(sent) && isSound(sent as unknown as SentForm) ? (sent as unknown as SentForm) : undefined;
  } catch (thrown) {
    // Not base64 (`atob` throws an `InvalidCharacterError`), or not deflated.
    if (isPackageError(thrown) || (thrown instanceof Error && thrown.name === "InvalidCharacterError"))
      return undefined;
    throw thrown;
  }
}

/** Whether what was sent is an assessment, so that nothing in it comes as a surprise. */
function isSound(sent: SentForm): boolean {
  return schemaErrors({ ...sent, answers: sent.asSent?.answers ?? {} }).length === 0;
}

/** The mark that is last in the document: it is in its last line. */
function markIn({ body, margins }: WordDocument): FormFile["mark"] {
  for (const { text } of [...paragraphsIn(margins), ...paragraphsIn(body)].toReversed()) {
    // A mark has this sign; the pattern alone is slow.
    const mark = text.includes("·") ? formMarkIn(text) : undefined;
    if (mark !== undefined) return mark;
  }
  return undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
