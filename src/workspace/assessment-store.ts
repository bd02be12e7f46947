/** Keeps an assessment in its file: every save is on the disk before it returns. */
import { readAssessment } from "../format/read-assessment.ts";
import { syntaxOfName } from "../format/reading.ts";
import { savedText, updateAssessment, writeAssessment } from "../format/write-assessment.ts";
import type { Assessment } from "../domain/model/assessment.ts";
import { createFailure } from "../messages/failure.ts";
import type { Store } from "../interview/context.ts";
import type { Opened, OpenReading } from "./open-assessment.ts";
import type { Context } from "./context.ts";
import { layoutInFolder } from "./layout-in-folder.ts";

export interface AssessmentStore extends Store {
  /** The file that the assessment is kept in. */
  readonly file: string;
  /** Reads the file again and goes on with what another program left there. Throws `file-left-invalid` if it cannot. */
  reload(): Promise<Assessment>;
  /** Throws what saving `after` would throw for its content, and saves nothing. */
  check(after: Assessment): void;
  /** Saves over whatever is in the file now. */
  overwrite(after: Assessment): Promise<void>;
  /** Saves in a new file beside this one and goes on there. Gives back its name. */
  moveBeside(after: Assessment): Promise<string>;
  /** Saves in the new file `name` and goes on there. Throws `file-exists` if there is one. */
  moveTo(name: string, after: Assessment): Promise<void>;
}

/**
 * A store for a file that was opened, or for a new one. It begins with `initial`, which may differ from what was read;
 * the difference is written with the first save.
 */
export async function createStore(
  context: Pick<Context, "files" | "loadChecklist">,
  given: string,
  initial: Assessment,
  opened?: Opened,
): Promise<AssessmentStore> {
  const syntax = syntaxOfName(given);
  const { files } = context;
  let layout = await layoutInFolder(context, given, initial.language);
  let file = given;
  let reading: OpenReading | undefined = opened?.reading;
  /** What is in the file; undefined if it is not there yet. */
  let bytes = opened?.bytes;
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

  /** As `written`, with the titles of the answers in their language, which may have just been chosen. */
  async function writtenInLanguage(after: Assessment): Promise<OpenReading> {
    if (after.language !== assessment.language) layout = await layoutInFolder(context, given, after.language);
    return written(after);
  }

  async function save(after: Assessment): Promise<void> {
    const next = await writtenInLanguage(after);
    if (next.source.text !== reading?.source.text) bytes = await files.save(file, savedText(next), bytes);
    keep(next);
  }

  function moved(name: string, next: OpenReading): void {
    file = name;
    bytes = new TextEncoder().encode(savedText(next));
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
    check: (after) => void written(after),
    async reload(): Promise<Assessment> {
      const found = await files.read(file);
      if (found === undefined) throw createFailure("file-missing", { file });
      const read = readAssessment(found, syntax);
      if (read.assessment === undefined) throw createFailure("file-left-invalid", { file });
      bytes = found;
      keep({ ...read, assessment: read.assessment });
      return read.assessment;
    },
    async overwrite(after): Promise<void> {
      const next = await writtenInLanguage(after);
      bytes = await files.read(file);
      bytes = await files.save(file, savedText(next), bytes);
      keep(next);
    },
    async moveBeside(after): Promise<string> {
      const next = await writtenInLanguage(after);
      const name = await files.saveBeside(file, savedText(next));
      moved(name, next);
      return name;
    },
    async moveTo(name, after): Promise<void> {
      const next = await writtenInLanguage(after);
      await files.create(name, savedText(next));
      moved(name, next);
    },
  };
}
