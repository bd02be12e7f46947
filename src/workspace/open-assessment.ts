/** Opens a file as an assessment for a command that cannot work without one. */
import { readAssessment } from "../format/read-assessment.ts";
import { syntaxOfName } from "../format/reading.ts";
import type { Reading, Syntax } from "../format/reading.ts";
import type { Assessment } from "../domain/model/assessment.ts";
import { createFailure } from "../messages/failure.ts";
import { renderDiagnostics } from "../report/wording/diagnostics.ts";
import type { Context } from "./context.ts";
import type { FileContent, Fingerprint } from "./files.ts";

/** A reading that holds an assessment. */
export type OpenReading = Reading & { readonly assessment: Assessment };

export interface Opened {
  readonly reading: OpenReading;
  readonly fingerprint: Fingerprint | undefined;
}

/** A file as it was at an earlier revision: `git:HEAD~1:NOR-2026.yaml`. */
const EARLIER = /^git:([^:]+):(.+)$/;

/**
 * Opens `file`, or standard input for `-`, or the file at a revision for `git:REVISION:FILE`. Says what is wrong with it,
 * line by line. Throws the failure `unusable` if it cannot be used, `file-missing` if it is not there.
 */
export async function openAssessment(
  context: Context,
  file: string,
  unusable: "file-not-valid" | "file-not-comparable" = "file-not-valid",
  reading: Promise<Content | undefined> = readContent(context, file),
): Promise<Opened> {
  const content = await reading;
  if (content === undefined)
    throw createFailure(file.startsWith("git:") ? "revision-missing" : "file-missing", { file });
  const read = readAssessment(content.bytes, syntaxFor(file, content.bytes));
  if (read.diagnostics.length > 0)
    context.tell(renderDiagnostics(file, read.diagnostics, await context.loadTheme(), context.say).trimEnd());
  if (!isOpen(read)) throw createFailure(unusable, { file });
  return {
    reading: read,
    get fingerprint(): Fingerprint | undefined {
      return content.fingerprint;
    },
  };
}

/** What was read; standard input has no fingerprint. */
export type Content = Omit<FileContent, "fingerprint"> & { readonly fingerprint: Fingerprint | undefined };

/** The bytes of what can be opened as an assessment; undefined if there is no such file. */
export async function readContent({ files }: Context, file: string): Promise<Content | undefined> {
  if (file === "-") return { bytes: await files.readInput(), fingerprint: undefined };
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
