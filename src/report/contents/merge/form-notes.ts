/** What is said of a form for word processors that came back: what is not merged, and what does not look as it was made. */
import type { Say } from "../../../messages/say.ts";
import { list, paragraph, toned } from "../../document/blocks.ts";
import type { DocumentBlock } from "../../document/document.ts";

/** What in a form is not merged. Places are named by their codes. */
export interface FormNotes {
  readonly tracked: number;
  readonly comments: readonly { readonly near?: string; readonly author: string; readonly text: string }[];
  /** An empty text is a picture. */
  readonly strays: readonly {
    readonly near?: string;
    readonly text: string;
    readonly why: "outside" | "unknown" | "doubled" | "unread" | "column" | "picture";
  }[];
  readonly missing: readonly string[];
  readonly doubled: readonly string[];
  readonly recoded: readonly string[];
}

/** The notes as blocks; none if there is nothing to say. */
export function formNoteBlocks(
  { tracked, comments, strays, missing, doubled, recoded }: FormNotes,
  say: Say,
): readonly DocumentBlock[] {
  const placeOf = (near: string | undefined): string =>
    near === undefined ? say("returned-form.start") : say("returned-form.at", { code: near });
  const codes = (found: readonly string[]): { readonly count: number; readonly codes: string } => ({
    count: found.length,
    codes: found.map((code) => say("returned-form.at", { code })).join(" "),
  });
  return [
    ...(tracked === 0 ? [] : [paragraph(say("returned-form.tracked", { count: tracked }))]),
    ...(strays.length === 0
      ? []
      : [
          toned("attention", say("returned-form.strays", { count: strays.length })),
          ...list(
            strays.map(({ near, text, why }) => [
              say("returned-form.stray", { place: placeOf(near), why, text: text || "none" }),
            ]),
          ),
        ]),
    ...(missing.length === 0 ? [] : [toned("attention", say("returned-form.missing", codes(missing)))]),
    ...(doubled.length === 0 ? [] : [toned("attention", say("returned-form.doubled", codes(doubled)))]),
    ...(recoded.length === 0 ? [] : [paragraph(say("returned-form.recoded", codes(recoded)))]),
    ...(comments.length === 0
      ? []
      : [
          toned("attention", say("returned-form.comments", { count: comments.length })),
          ...list(
            comments.map(({ near, author, text }) => [
              say("returned-form.comment", { place: placeOf(near), author: author || "none", text }),
            ]),
          ),
        ]),
  ];
}

/** Whether a person has to do something about it: something that was written was not merged, or a place is not as it was. */
export function needsAttention({ strays, missing, doubled }: FormNotes): boolean {
  return strays.length + missing.length + doubled.length > 0;
}
