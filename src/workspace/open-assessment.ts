/** Opens a file as an assessment for a command that cannot work without one. */
import { recognise } from "../format/recognise.ts";
import { syntaxOfName, type Reading, type Syntax } from "../format/reading.ts";
import type { Assessment } from "../domain/model/assessment.ts";
import { createFailure } from "../messages/failure.ts";
import { renderDiagnostics } from "../report/wording/diagnostics.ts";
import type { Context } from "./context.ts";
import { publicDiagnostics } from "./results/public-result.ts";

/** A reading that holds an assessment. */
export type OpenReading = Reading & { readonly assessment: Assessment };

export interface Opened {
  readonly reading: OpenReading;
  /** The content of the file. */
  readonly bytes: Uint8Array;
}

export interface OpenOptions {
  /** The failure if it cannot be used. */
  readonly unusable?: "file-not-valid" | "file-not-comparable";
  /** Whether what is wrong with it is said without quoting anything from it. */
  readonly isPublic?: boolean;
}

/** A file as it was at an earlier revision: `git:HEAD~1:NOR-2026.yaml`. */
const EARLIER = /^git:([^:]+):(.+)$/;

/**
 * Opens `file`, or standard input for `-`, or the file at a revision for `git:REVISION:FILE`. Says what is wrong with it,
 * line by line. Throws the failure `unusable` (`file-not-valid`) if it cannot be used, `file-missing` if it is not there.
 */
export async function openAssessment(
  context: Context,
  file: string,
  { unusable = "file-not-valid", isPublic = false }: OpenOptions = {},
): Promise<Opened> {
  const bytes = await readContent(context, file);
  if (bytes === undefined) throw createFailure(file.startsWith("git:") ? "revision-missing" : "file-missing", { file });
  const { reading: read } = recognise(bytes, syntaxFor(file, bytes), file, await context.loadStates());
  if (read.diagnostics.length > 0) {
    const found = isPublic
      ? publicDiagnostics(read.diagnostics, await context.loadChecklist(), await context.loadRuleDocs())
      : read.diagnostics;
    context.tell(renderDiagnostics(file, found, await context.loadTheme(), context.say).trimEnd());
  }
  if (!isOpen(read)) throw createFailure(unusable, { file });
  return { reading: read, bytes };
}

function readContent({ files }: Context, file: string): Promise<Uint8Array | undefined> {
  if (file === "-") return files.readInput();
  const [, revision, earlier] = EARLIER.exec(file) ?? [];
  if (revision !== undefined && earlier !== undefined) return files.readRevision(revision, earlier);
  return files.read(file);
}

/** By the name; for standard input by the first character that is not white space. */
export function syntaxFor(file: string, bytes: Uint8Array): Syntax {
  if (file !== "-") return syntaxOfName(file);
  const first = bytes.find((byte) => byte > 0x20);
  return first === 0x7b ? "json" : "yaml";
}

function isOpen(reading: Reading): reading is OpenReading {
  return reading.assessment !== undefined;
}
