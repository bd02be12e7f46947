/** Keeps an assessment as the text of its file: each save makes the text that `fill` would have written. */
import { type Assessment, replayChanges } from "../domain/model/assessment.ts";
import type { Checklist } from "../domain/model/checklist.ts";
import { adoptRevision } from "../domain/model/revision.ts";
import { sameData } from "../domain/model/same-data.ts";
import { createLayout } from "../format/layout.ts";
import type { Reading, Syntax } from "../format/reading.ts";
import { savedText, updateAssessment, writeAssessment } from "../format/write-assessment.ts";
import type { SessionStore, TakenBack } from "../interview/context.ts";

export class PageStore implements SessionStore {
  readonly #checklist: Checklist;
  readonly #syntax: Syntax;
  readonly #keep: (text: string) => void;
  readonly #saved: TakenBack[] = [];
  #reading: Reading | undefined;
  #assessment: Assessment;

  /** `keep` gets the text of the file after each save. `reading` is what was opened, if anything was. */
  constructor(
    checklist: Checklist,
    initial: Assessment,
    syntax: Syntax,
    keep: (text: string) => void,
    reading?: Reading,
  ) {
    this.#checklist = checklist;
    this.#syntax = syntax;
    this.#keep = keep;
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
    this.#assessment = adoptRevision(reading.assessment, this.#checklist);
    this.#keep(this.text);
  }

  save(after: Assessment): Promise<void> {
    const before = this.#assessment;
    this.#write(after);
    if (!sameData(before, after)) this.#saved.push({ before, after });
    return Promise.resolve();
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
    const layout = createLayout(this.#checklist);
    return this.#reading === undefined
      ? writeAssessment(after, this.#syntax, layout)
      : updateAssessment(this.#reading, after, layout);
  }
}
