/** Keeps an assessment in its file: every save is on the disk before it returns. */
import type { Layout } from "../documents/layout.ts";
import type { Syntax } from "../documents/read-assessment.ts";
import { savedText, updateAssessment, writeAssessment } from "../documents/write-assessment.ts";
import type { Assessment } from "../domain/assessment.ts";
import type { Store } from "../interview/context.ts";
import type { Opened, OpenReading } from "./open-assessment.ts";
import type { Files, Fingerprint } from "./ports.ts";

export interface AssessmentStore extends Store {
  /** How many times something was saved. */
  readonly saves: number;
}

interface Options {
  readonly files: Files;
  readonly file: string;
  readonly syntax: Syntax;
  readonly layout: Layout;
}

/** A store for a file that was opened, or for a new one that begins as `initial`. */
export function createStore(
  { files, file, syntax, layout }: Options,
  start: Opened | { readonly initial: Assessment },
): AssessmentStore {
  let reading: OpenReading | undefined = "reading" in start ? start.reading : undefined;
  let fingerprint: Fingerprint | undefined = "reading" in start ? start.fingerprint : undefined;
  let assessment = "reading" in start ? start.reading.assessment : start.initial;
  let saves = 0;
  return {
    get assessment(): Assessment {
      return assessment;
    },
    get saves(): number {
      return saves;
    },
    async save(after): Promise<void> {
      const written =
        reading === undefined ? writeAssessment(after, syntax, layout) : updateAssessment(reading, after, layout);
      if (written !== reading) fingerprint = await files.save(file, savedText(written), fingerprint);
      reading = { ...written, assessment: after };
      assessment = after;
      saves += 1;
    },
  };
}
