/** What a form says of itself: in properties of the document, and in a last line that everyone sees. */
import { type Assessment, withFields } from "../model/assessment.ts";

/** The format of forms that this version writes and reads. */
export const FORM_FORMAT = "tip-checklist/form/1";

/** The custom property with `FormHead`, as JSON. */
export const HEAD_PROPERTY = "tip-checklist";

/**
 * The custom properties with what was sent, `tip-checklist-sent-001`, `-002` …, in the order of their numbers: joined they
 * are the base64 (RFC 4648) of `SentForm` as canonical JSON (RFC 8785, UTF-8), deflated (RFC 1951). Word keeps 255
 * characters of a property.
 */
export const SENT_PROPERTY = "tip-checklist-sent-";
export const LONGEST_PROPERTY = 255;

/** Of which checklist a form is, and of a part, which one. */
export interface FormHead {
  readonly format: typeof FORM_FORMAT;
  /** Id of the checklist. */
  readonly checklist: string;
  readonly revision: number;
  /** BCP 47 tag of the language in which the form is written. */
  readonly language: string;
  readonly state?: string;
  readonly year?: number;
  /** Id and key of the part; a blank form has none. */
  readonly part?: string;
  readonly key?: string;
  /** It says that the part has a page for a browser as well. */
  readonly page?: true;
}

/** A part as `cutPart` gives it, without its answers, which are those in `asSent`. */
export type SentForm = Omit<Assessment, "answers">;

/** What the last line of a form says: the part and its key, and as far as they are there, the State and the year. */
export type FormMark = Required<Pick<FormHead, "part" | "key">> & Pick<FormHead, "state" | "year">;

/** What the last line of a form ends with: `NOR 2026 moj · 0123456789abcdef`; a blank form has no such line. */
export function formMark({ state, year, part, key }: FormHead): string | undefined {
  if (part === undefined || key === undefined) return undefined;
  return `${[state, year, part].filter((one) => one !== undefined).join(" ")} · ${key}`;
}

/** What a mark in a text names; undefined if there is none. */
export function formMarkIn(text: string): FormMark | undefined {
  const [, state, year, part, key] =
    /(?:\b([A-Z]{3})\s{1,3})?(?:\b(\d{4})\s{1,3})?([^\s·]{1,60})\s{0,3}·\s{0,3}([0-9a-f]{16})(?![0-9a-f])/iu.exec(
      text,
    ) ?? [];
  if (part === undefined || key === undefined) return undefined;
  const named = { state: state?.toUpperCase(), year: year === undefined ? undefined : Number(year) };
  return withFields<FormMark>({ part, key: key.toLowerCase() }, named);
}
