/** Keeps an assessment in its file: every save is on the disk before it returns. */
import type { Layout } from "../format/layout.ts";
import { readAssessment } from "../format/read-assessment.ts";
import type { Syntax } from "../format/reading.ts";
import { savedText, updateAssessment, writeAssessment } from "../format/write-assessment.ts";
import type { Assessment } from "../domain/model/assessment.ts";
import { createFailure } from "../messages/failure.ts";
import type { Store } from "../interview/context.ts";
import type { Opened, OpenReading } from "./open-assessment.ts";
import type { Files, Fingerprint } from "./files.ts";

export interface AssessmentStore extends Store {
  /** The file that the assessment is kept in. */
  readonly file: string;
  /** Reads the file again and goes on with what another program left there. Throws `file-left-invalid` if it cannot. */
  reload(): Promise<Assessment>;
  /** Saves over whatever is in the file now. */
  overwrite(after: Assessment): Promise<void>;
  /** Saves in a new file beside this one and goes on there. Gives back its name. */
  moveBeside(after: Assessment): Promise<string>;
  /** Saves in the new file `name` and goes on there. Throws `file-exists` if there is one. */
  moveTo(name: string, after: Assessment): Promise<void>;
}

interface Options {
  readonly files: Files;
  readonly file: string;
  readonly syntax: Syntax;
  readonly layout: Layout;
}

/**
 * A store for a file that was opened, or for a new one. It begins with `initial`, which may differ from what was read;
 * the difference is written with the first save.
 */
export function createStore(
  { files, file: given, syntax, layout }: Options,
  initial: Assessment,
  opened?: Opened,
): AssessmentStore {
  let file = given;
  let reading: OpenReading | undefined = opened?.reading;
  let fingerprint: Fingerprint | undefined = opened?.fingerprint;
  let assessment = initial;

  function written(after: Assessment): OpenReading {
    const next =
      reading === undefined ? writeAssessment(after, syntax, layout) : updateAssessment(reading, after, layout);
    return { ...next, assessment: after };
  }

  function keep(next: OpenReading): void {
    reading = next;
    assessment = next.assessment;
  }

  async function save(after: Assessment): Promise<void> {
    const next = written(after);
    if (next.source.text !== reading?.source.text) fingerprint = await files.save(file, savedText(next), fingerprint);
    keep(next);
  }

  async function moved(name: string, next: OpenReading): Promise<void> {
    file = name;
    fingerprint = (await files.read(name))?.fingerprint;
    keep(next);
  }

  return {
    get assessment(): Assessment {
      return assessment;
    },
    get file(): string {
      return file;
    },
    save,
    async reload(): Promise<Assessment> {
      const content = await files.read(file);
      if (content === undefined) throw createFailure("file-missing", { file });
      const read = readAssessment(content.bytes, syntax);
      if (read.assessment === undefined) throw createFailure("file-left-invalid", { file });
      fingerprint = content.fingerprint;
      keep({ ...read, assessment: read.assessment });
      return read.assessment;
    },
    async overwrite(after): Promise<void> {
      fingerprint = (await files.read(file))?.fingerprint;
      const next = written(after);
      fingerprint = await files.save(file, savedText(next), fingerprint);
      keep(next);
    },
    async moveBeside(after): Promise<string> {
      const next = written(after);
      const name = await files.saveBeside(file, savedText(next));
      await moved(name, next);
      return name;
    },
    async moveTo(name, after): Promise<void> {
      const next = written(after);
      await files.create(name, savedText(next));
      await moved(name, next);
    },
  };
}
