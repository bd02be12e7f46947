/** Keeps an assessment as the text of its file: each save makes the text that `fill` would have written. */
import { type Assessment, replayChanges } from "../domain/model/assessment.ts";
import type { Checklist } from "../domain/model/checklist.ts";
import { adoptRevision } from "../domain/model/revision.ts";
import { sameData } from "../domain/model/same-data.ts";
import { type Layout, createLayout } from "../format/layout.ts";
import type { Reading, Syntax } from "../format/reading.ts";
import { savedText, updateAssessment, writeAssessment } from "../format/write-assessment.ts";
import { type Failure, isFailure } from "../messages/failure.ts";
import type { SessionStore, TakenBack } from "../interview/context.ts";

/** What becomes of a save. */
interface Keeping {
  readonly keep: (text: string) => void;
  readonly failed: (failure: Failure, before: Assessment, after: Assessment) => Promise<void>;
}

export class PageStore implements SessionStore {
  readonly #checklistFor: (language: string | undefined) => Checklist;
  readonly #syntax: Syntax;
  readonly #keep: (text: string) => void;
  /** Tells what could not be saved, and why. */
  readonly #failed: (failure: Failure, before: Assessment, after: Assessment) => Promise<void>;
  readonly #saved: TakenBack[] = [];
  #reading: Reading | undefined;
  #assessment: Assessment;

  /**
   * `checklistFor` gives the checklist in the language of the answers, in which titles are written. `keep` gets the text of
   * the file after each save. `reading` is what was opened, if anything was.
   */
  constructor(
    checklistFor: (language: string | undefined) => Checklist,
    initial: Assessment,
    syntax: Syntax,
    { keep, failed }: Keeping,
    reading?: Reading,
  ) {
    this.#checklistFor = checklistFor;
    this.#syntax = syntax;
    this.#keep = keep;
    this.#failed = failed;
    this.#assessment = initial;
    this.#reading = reading;
  }

  get assessment(): Assessment {
    return this.#assessment;
  }

  /** The text of the file as it is now. */
  get text(): string {
    return savedText(this.#reading ?? this.#written(this.#assessment));
  }

  /** YAML or JSON. */
  get syntax(): Syntax {
    return this.#syntax;
  }

  /** Takes the file as it was corrected. */
  take(reading: Reading & { readonly assessment: Assessment }): void {
    this.#reading = reading;
    this.#assessment = adoptRevision(reading.assessment, this.#checklistFor(reading.assessment.language));
    this.#keep(this.text);
  }

  /** The text as a file of this syntax holds it. */
  textAs(syntax: Syntax): string {
    if (syntax === this.#syntax) return this.text;
    return savedText(writeAssessment(this.#assessment, syntax, this.#layoutOf(this.#assessment)));
  }

  async save(after: Assessment): Promise<void> {
    const before = this.#assessment;
    try {
      this.#write(after);
    } catch (thrown) {
      if (!isFailure(thrown)) throw thrown;
      await this.#failed(thrown, before, after);
      return;
    }
    if (!sameData(before, after)) this.#saved.push({ before, after });
  }

  takeBack(): Promise<TakenBack | undefined> {
    const last = this.#saved.pop();
    if (last === undefined) return Promise.resolve(undefined);
    const before = this.#assessment;
    const after = replayChanges(last.after, last.before, before, true);
    this.#write(after);
    return Promise.resolve({ before, after });
  }

  #write(after: Assessment): void {
    const reading = this.#written(after);
    this.#keep(savedText(reading));
    this.#reading = reading;
    this.#assessment = after;
  }

  #written(after: Assessment): Reading {
    const layout = this.#layoutOf(after);
    return this.#reading === undefined
      ? writeAssessment(after, this.#syntax, layout)
      : updateAssessment(this.#reading, after, layout);
  }
  #layoutOf({ language }: Assessment): Layout {
    return createLayout(this.#checklistFor(language));
  }
}
