/** A session in a page: which file is worked on, the interview about it, and what became of it. */
import { carryOver } from "../domain/model/carry-over.ts";
import type { Assessment } from "../domain/model/assessment.ts";
import { adoptRevision } from "../domain/model/revision.ts";
import type { Failure } from "../messages/failure.ts";
import { endsWithinLine } from "../format/reading.ts";
import { givenUp } from "../interview/writing/given-up.ts";
import { isSaidToBeWhole } from "../interview/writing/confirm-end.ts";
import type { Ending } from "../interview/context.ts";
import type { Move } from "../interview/asker.ts";
import { type Say, sayComposed } from "../messages/say.ts";
import type { Seed } from "../report/document/page/seed.ts";
import { endOf } from "../report/excerpt.ts";
import { visibleLine } from "../report/visible.ts";
import { askWhatIsAssessed } from "./ask-what.ts";
import { firstNotes } from "./first-notes.ts";
import { Keeper } from "./keeper.ts";
import { keptOf, keyOf, leftPromptsOf } from "./kept.ts";
import { type GivenFile, type OpenedFile, type Refusal, blankAssessment, openGiven } from "./open-bytes.ts";
import { PageAsker } from "./page-asker.ts";
import { PageStore } from "./page-store.ts";
import type { PageTexts } from "./page-texts.ts";
import { problemOf, problemOfEarlier, problemOfYears } from "./refusals.ts";
import type { Speech } from "./speech.ts";
import { Talk } from "./talk.ts";
import { today } from "./today.ts";

/** Where a session is. */
export type Stage =
  | { readonly at: "start" | "interview" }
  | { readonly at: "end"; readonly ending: Ending }
  /** A final file, which is only shown. */
  | { readonly at: "final" };

/** From where a file is gone on with. */
interface Resuming {
  /** Under which the browser keeps it. */
  readonly key: string;
  readonly isOnDisk?: boolean;
}

export class PageSession {
  readonly speech: Speech;
  readonly say: Say;
  readonly seed: Seed;
  readonly asker: PageAsker;
  readonly #changed: () => void;
  readonly #talk: Talk;
  stage: Stage = { at: "start" };
  /** The name of the file, `NOR-2026.yaml`. */
  name = "";
  /** Under which the browser keeps it. */
  #key = "";
  /** Why nothing was begun. */
  refusal: Refusal | undefined;
  store: PageStore | undefined;
  /** The file of an earlier year from which the answers come. */
  previous: OpenedFile | undefined;
  /** Whether a final file is as it was when it was sealed, if that is known. */
  isIntact: boolean | undefined;
  /** The text that is on the person's disk, as far as the page knows. */
  savedText: string | undefined;
  keeper: Keeper | undefined;
  /** What went wrong in the program, to report. */
  crash: string | undefined;

  constructor(speech: Speech, seed: Seed, changed: () => void) {
    this.speech = speech;
    this.seed = seed;
    this.say = speech.say;
    this.#changed = changed;
    this.asker = new PageAsker(changed);
    this.#talk = new Talk(speech, this.asker, () => this.store?.assessment);
  }

  get texts(): PageTexts {
    return this.speech.texts;
  }

  /** Speaks another language: what is talked about is said again in it, up to where the person is. */
  speak(language: string): void {
    this.speech.change(language);
    if (this.stage.at === "interview") void this.#talk.holdAgain();
    this.#changed();
  }

  /** Whether something was answered that is not in a file of the person. */
  get isUnsaved(): boolean {
    return this.store !== undefined && this.store.text !== this.savedText;
  }

  /** Reads a file; one that is refused is told of on the first screen. */
  async read(given: GivenFile): Promise<OpenedFile | undefined> {
    const opened = await openGiven(given, this.texts, this.say);
    if (!("problem" in opened)) return opened;
    this.refuse(opened);
    return undefined;
  }

  /** Begins a new assessment, with the answers of an earlier year if they are given. */
  begin(earlier?: OpenedFile): Promise<void> {
    return this.#talk.hold(() => this.#begin(earlier));
  }

  async #begin(earlier?: OpenedFile): Promise<void> {
    const { say, texts, seed } = this;
    const { checklist } = texts;
    const previous = earlier?.reading.assessment;
    if (this.#isRefused(() => earlier && problemOfEarlier(earlier, seed, say))) return;
    this.stage = { at: "interview" };
    const asked = await askWhatIsAssessed({ asker: this.#talk.asker, say, texts, seed }, previous);
    if (asked === undefined) {
      this.#to({ at: "start" });
      return;
    }
    const { state, year } = asked;
    if (this.#isRefused(() => previous && problemOfYears(previous.year ?? 0, year, say))) return;
    const initial =
      previous === undefined
        ? blankAssessment(checklist, state, year)
        : { ...carryOver(previous, year, checklist, today()), state };
    this.previous = earlier;
    const name = `${state}-${year}.yaml`;
    await this.#run(name, keyOf(name, new Date().toISOString()), initial);
  }

  /** Goes on with a file. What the browser keeps of the same file is newer. */
  async open(given: GivenFile, isOnDisk: boolean): Promise<void> {
    const text = new TextDecoder().decode(given.bytes);
    const key = keyOf(given.name, text);
    const kept = keptOf(key)?.text;
    const isNewer = kept !== undefined && kept !== text;
    const opened = await this.read(isNewer ? { ...given, bytes: new TextEncoder().encode(kept) } : given);
    if (opened !== undefined) await this.resume(opened, { key, isOnDisk: isOnDisk && !isNewer });
  }

  /** Goes on with a file that was read; `key` is where the browser keeps it, if it does. A final one is only shown. */
  resume(opened: OpenedFile, resuming: Resuming): Promise<void> {
    return this.#talk.hold(() => this.#resume(opened, resuming));
  }

  async #resume(opened: OpenedFile, { key, isOnDisk = false }: Resuming): Promise<void> {
    const { name, reading } = opened;
    if (this.#isRefused(() => problemOf(opened, this.seed, this.say))) return;
    if (reading.assessment.stage === "final") {
      this.#show(opened);
      return;
    }
    if (endsWithinLine(reading)) {
      this.stage = { at: "interview" };
      const file = visibleLine(name);
      const isWhole = await isSaidToBeWhole(this.#talk.asker, this.say, file, endOf(reading.source.text));
      if (!isWhole && this.#isRefused(() => this.say("failure.file-may-be-cut", { file }))) return;
    }
    this.stage = { at: "interview" };
    const initial = adoptRevision(reading.assessment, this.texts.checklist);
    await this.#run(name, key, initial, reading, isOnDisk);
  }

  /** Shows a final file, which is not changed here. */
  #show({ name, reading, isIntact }: OpenedFile): void {
    this.name = name;
    this.isIntact = isIntact;
    const unchanged = { keep: () => undefined, failed: () => Promise.resolve() };
    this.store = new PageStore(this.speech.checklistFor, reading.assessment, reading.syntax, unchanged, reading);
    this.savedText = this.store.text;
    this.#to({ at: "final" });
  }

  /** Tells of a fault of the program; what is kept and saved is still there. */
  fail(thrown: unknown): void {
    this.crash = this.say("failure.unexpected", { error: thrown instanceof Error ? thrown.message : String(thrown) });
    this.#changed();
  }

  /** Goes back to the first screen, which tells why. */
  refuse(refusal: Refusal | undefined): void {
    this.refusal = refusal;
    this.#to({ at: "start" });
  }

  /** Goes to a place of the questionnaire from wherever the person is. */
  go(move: Move): void {
    this.asker.leave(move);
  }

  /** Remembers that this text is on the person's disk. */
  wasSaved(text: string): void {
    this.savedText = text;
    this.#changed();
  }

  /** Back to the questionnaire after its end. */
  async again(): Promise<void> {
    const { store } = this;
    if (store !== undefined) await this.#talk.hold(() => this.#interview(store, true));
  }

  async #run(
    name: string,
    key: string,
    initial: Assessment,
    reading?: OpenedFile["reading"],
    isOnDisk = false,
  ): Promise<void> {
    const { revision } = (reading?.assessment ?? this.previous?.reading.assessment ?? initial).checklist;
    const keeper = new Keeper(key, name, this.#changed);
    const save = (text: string): void => {
      keeper.keep(text);
      this.#changed();
    };
    const { asker, say } = this;
    const failed = ({ failure, values }: Failure, before: Assessment, after: Assessment): Promise<void> => {
      const text = sayComposed(say, `failure.${failure}`, values);
      return asker.read([{ kind: "warning", text }, ...givenUp(before, after, say)]);
    };
    const keeping = { keep: save, failed };
    const store = new PageStore(this.speech.checklistFor, initial, reading?.syntax ?? "yaml", keeping, reading);
    this.name = name;
    this.#key = key;
    this.keeper = keeper;
    this.store = store;
    if (isOnDisk) this.savedText = store.text;
    save(store.text);
    const isNew = reading === undefined;
    const begun = { initial, revision, left: leftPromptsOf(key), previous: this.previous, isNew };
    await this.#talk.hold(async () => {
      await asker.show(firstNotes(begun, this.texts.checklist, say));
      await this.#interview(store, !isNew);
    });
  }

  async #interview(store: PageStore, wasThere: boolean): Promise<void> {
    this.#to({ at: "interview" });
    const subject = { store, key: this.#key, previous: this.previous?.reading.assessment };
    this.#to({ at: "end", ending: await this.#talk.interview(subject, wasThere) });
  }

  /** Whether there is a problem, of which the first screen then tells. */
  #isRefused(problem: () => string | undefined): boolean {
    const isRefused = problem() !== undefined;
    if (isRefused) this.refuse({ problem: () => problem() ?? "", diagnostics: [] });
    return isRefused;
  }

  #to(stage: Stage): void {
    this.stage = stage;
    this.#changed();
  }
}
