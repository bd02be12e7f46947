/** What `validate` found, before it has a form, and the reporters that give it one. */
import { type Checklist, findQuestion, paragraphOfId } from "../../../domain/model/checklist.ts";
import type { Path } from "../../../domain/model/path.ts";
import type { Diagnostic } from "../../../domain/rules/diagnostic.ts";
import type { Say } from "../../../messages/say.ts";
import { visibleLine } from "../../visible.ts";

/** By what a file that can be read is told apart from others. */
export interface FileIdentity {
  /** Revision of the questionnaire that it answers. */
  readonly revision: number;
  readonly isPart: boolean;
  /** The same for all files with the same content. */
  readonly digest: string;
  /** Whether it is as it was when it was sealed; undefined where there is no seal. */
  readonly isIntact?: boolean;
}

/** What was found in one file. */
export interface FileResult {
  /** As it was named, or found in a folder. */
  readonly file: string;
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
  /** It is no assessment, and its only diagnostic says so. */
  readonly isForeign?: true;
  /** How many more there are about answers that are not for publication, in a result for the public. */
  readonly notShown?: { readonly errors: number; readonly warnings: number };
  readonly stage?: string;
  readonly state?: string;
  readonly year?: number;
  readonly answered?: number;
  readonly open?: number;
  /** Only where it was asked for. */
  readonly identity?: FileIdentity;
}

/** A file or folder that was named and could not be checked. */
export interface Unchecked {
  readonly file: string;
  readonly message: string;
}

export interface Summary {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  /** How many of the diagnostics `--fix` can fix. */
  readonly fixable: number;
  readonly unchecked: readonly Unchecked[];
  /** The files in folders that are no assessments, and were not checked. */
  readonly passedOver: readonly string[];
}

/** Gives results a form, piece by piece, so that nothing must be kept in memory. */
export interface Reporter {
  begin(): string;
  file(result: FileResult): string;
  end(summary: Summary): string;
}

/** Whether the file has an error, shown or not. */
export function hasError({ diagnostics, notShown }: FileResult): boolean {
  return (notShown?.errors ?? 0) > 0 || diagnostics.some(({ severity }) => severity === "error");
}

/** Says how many diagnostics are not shown; undefined for none. */
export function notShownText({ notShown }: FileResult, say: Say): string | undefined {
  return notShown && say("validate.not-shown", { count: notShown.errors + notShown.warnings, ...notShown });
}

/** A path as a JSON Pointer (RFC 6901). */
export function pointerOf(path: Path): string {
  return path.map((part) => `/${String(part).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

/** The id of the question that a path leads into. */
export function questionOf(path: Path): string | undefined {
  return path[0] === "answers" && typeof path[1] === "string" ? path[1] : undefined;
}

/** A path in the words of the questionnaire: `Para. 21 (a) › law 2 › date`. Empty for the file as a whole. */
export function describePath(path: Path, checklist: Checklist, say: Say, separator = "›"): string {
  const [first, id, ...rest] = path;
  const isAnswer = first === "answers" && typeof id === "string" && findQuestion(checklist, id) !== undefined;
  const parts: string[] = isAnswer ? [say("citation.heading", { paragraph: paragraphOfId(id) })] : [];
  for (const part of isAnswer ? rest : path) {
    const last = parts.length - 1;
    if (typeof part === "number" && last >= 0) parts[last] = `${parts[last] ?? ""} ${part + 1}`;
    else parts.push(visibleLine(String(part)));
  }
  return parts.join(` ${separator} `);
}
