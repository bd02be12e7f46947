/** Opens a file that a person gave to the page. */
import { type Assessment, ASSESSMENT_FORMAT } from "../domain/model/assessment.ts";
import type { Checklist } from "../domain/model/checklist.ts";
import { LIMITS } from "../domain/model/limits.ts";
import type { Diagnostic } from "../domain/rules/diagnostic.ts";
import { textsOf } from "../domain/rules/texts-of.ts";
import { checkAssessment } from "../format/check-assessment.ts";
import { fixAssessment } from "../format/fix-assessment.ts";
import { recognise } from "../format/recognise.ts";
import { type Reading, syntaxOfName } from "../format/reading.ts";
import { sealText } from "../format/seal.ts";
import type { Say } from "../messages/say.ts";
import { isWordName } from "../format/word/limits.ts";
import { visibleLine } from "../report/visible.ts";
import type { PageTexts } from "./page-texts.ts";
import { today } from "./today.ts";

/** The content of a file, with its name. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file that was read whole. */
export interface OpenedFile {
  readonly name: string;
  readonly reading: Reading & { readonly assessment: Assessment };
  /** Whether it is as it was when it was sealed; undefined without a seal, or where the browser cannot tell. */
  readonly isIntact?: boolean;
}

/** Why a file cannot be opened, in words, and what is wrong in it. */
export interface Refusal {
  readonly problem: () => string;
  readonly diagnostics: readonly Diagnostic[];
  /** The file with all corrected that is safe to correct, made when it is wanted; undefined if there is nothing. */
  readonly corrected?: () => GivenFile;
}

/** A new assessment, in which nothing is answered. */
export function blankAssessment(checklist: Checklist, state: string, year: number): Assessment {
  const { id, revision } = checklist;
  return { format: ASSESSMENT_FORMAT, checklist: { id, revision }, state, year, stage: "draft", answers: {} };
}

/** The content of a file, of one that is too large only as much as shows that it is. Rejects if it cannot be read. */
export async function bytesOf(file: File): Promise<Uint8Array> {
  return new Uint8Array(await file.slice(0, LIMITS.fileBytes + 1).arrayBuffer());
}

/** Reads a file. Refuses one that is not ours, or has mistakes that must be corrected first. */
export async function openGiven(given: GivenFile, texts: PageTexts, say: Say): Promise<OpenedFile | Refusal> {
  const { name, bytes } = given;
  const { sign, reading } = recognise(bytes, syntaxOfName(name), name, texts.states);
  const { assessment } = reading;
  const file = visibleLine(name);
  if (isWordName(name)) return { problem: () => say("form.word", { file }), diagnostics: [] };
  if (sign === undefined) return { problem: () => say("form.not-ours", { file }), diagnostics: reading.diagnostics };
  if (assessment !== undefined) {
    const isIntact = await isAsSealed(assessment);
    return { name, reading: { ...reading, assessment }, ...(isIntact !== undefined && { isIntact }) };
  }
  const problem = (): string => say("form.has-errors", { file });
  const { checklist, states } = texts;
  const check = (one: Reading): ReturnType<typeof checkAssessment> =>
    checkAssessment(one, { checklist, states, today: today(), asFinal: false });
  const { diagnostics } = check(reading);
  // Without its entry for the format nobody knows how a file is meant.
  if (sign !== "format" || !diagnostics.some(({ fix }) => fix !== undefined)) return { problem, diagnostics };
  const corrected = (): GivenFile => {
    const { text } = fixAssessment(bytes, syntaxOfName(name), check);
    return { name, bytes: new TextEncoder().encode(text) };
  };
  return { problem, diagnostics, corrected };
}

async function isAsSealed(assessment: Assessment): Promise<boolean | undefined> {
  // A page that is not served safely has no digests.
  if (assessment.seal === undefined || !isSecureContext) return undefined;
  if (!textsOf(assessment).every(({ text }) => text.isWellFormed())) return false;
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(sealText(assessment)));
  const digits = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0"));
  return assessment.seal === `sha256:${digits.join("")}`;
}
