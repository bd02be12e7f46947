/** A session in a page: which file is worked on, the interview about it, and what became of it. */
import { carryOver } from "../domain/model/carry-over.ts";
import type { Assessment } from "../domain/model/assessment.ts";
import { adoptRevision } from "../domain/model/revision.ts";
import { runFromStart } from "../interview/asking/begin.ts";
import { askState, askYear } from "../interview/asking/ask-identity.ts";
import type { Interview, Ending } from "../interview/context.ts";
import type { Move } from "../interview/asker.ts";
import { type Say, createSay } from "../messages/say.ts";
import { allKept, canKeep, keep, watchOthers } from "./kept.ts";
import { type OpenedFile, blankAssessment } from "./open-bytes.ts";
import { PageAsker } from "./page-asker.ts";
import { PageStore } from "./page-store.ts";
import type { PageTexts, Seed } from "./seed.ts";

/** Where a session is. */
export type Stage =
  { readonly at: "start" } | { readonly at: "interview" } | { readonly at: "end"; readonly ending: Ending };

export class PageSession {
  readonly say: Say;
  readonly texts: PageTexts;
  readonly seed: Seed;
  readonly asker: PageAsker;
  readonly #changed: () => void;
  stage: Stage = { at: "start" };
  /** The name of the file, `NOR-2026.yaml`. */
  name = "";
  store: PageStore | undefined;
  previous: Assessment | undefined;
  /** The text that is on the person's disk, as far as the page knows. */
  savedText: string | undefined;
  /** Whether the browser keeps what was answered. */
  isKept = canKeep();
  /** Whether another tab of this browser works on the same file. */
  isOpenElsewhere = false;

  constructor(texts: PageTexts, seed: Seed, changed: () => void) {
    this.texts = texts;
    this.seed = seed;
    this.say = createSay(texts.messages);
    this.#changed = changed;
    this.asker = new PageAsker(changed);
  }

  /** Whether something was answered that is not in a file of the person. */
  get isUnsaved(): boolean {
    return this.store !== undefined && this.store.text !== this.savedText;
  }

  /** Begins a new assessment, with the answers of an earlier year if they are given. */
  async begin(previous?: Assessment): Promise<void> {
    this.stage = { at: "interview" };
    const { checklist } = this.texts;
    const asked = await this.#askWhat(previous);
    if (asked === undefined) {
      this.#to({ at: "start" });
      return;
    }
    const { state, year } = asked;
    const initial =
      previous === undefined
        ? blankAssessment(checklist, state, year)
        : { ...carryOver(previous, year, checklist, today()), state };
    this.previous = previous === undefined ? undefined : adoptRevision(previous, checklist);
    await this.#run(`${state}-${year}.yaml`, initial);
  }

  /** Goes on with a file. */
  async resume({ name, reading }: OpenedFile, isOnDisk: boolean): Promise<void> {
    this.stage = { at: "interview" };
    await this.#run(name, adoptRevision(reading.assessment, this.texts.checklist), reading, isOnDisk);
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
    if (this.store !== undefined) await this.#interview(this.store, true);
  }

  async #run(name: string, initial: Assessment, reading?: OpenedFile["reading"], isOnDisk = false): Promise<void> {
    const syntax = reading?.syntax ?? "yaml";
    const store = new PageStore(
      this.texts.checklist,
      initial,
      syntax,
      (text) => {
        this.#keep(text);
      },
      reading,
    );
    this.name = name;
    this.store = store;
    if (isOnDisk) this.savedText = store.text;
    watchOthers(name, () => {
      this.isOpenElsewhere = true;
      this.#changed();
    });
    await this.#interview(store, reading !== undefined);
  }

  async #interview(store: PageStore, wasThere: boolean): Promise<void> {
    const { say, texts, asker } = this;
    const interview: Interview = {
      checklist: texts.checklist,
      say,
      language: texts.checklist.language,
      asker,
      store,
      lastYear: this.previous,
      today,
      loadStates: () => Promise.resolve(texts.states),
      who: {},
    };
    this.#to({ at: "interview" });
    const ending = await runFromStart(interview, wasThere);
    this.#to({ at: "end", ending });
  }

  /** Asks for the State and the year, as far as the page was not made for one. */
  async #askWhat(previous: Assessment | undefined): Promise<{ state: string; year: number } | undefined> {
    const { asker, say, texts, seed } = this;
    const state = seed.state ?? previous?.state ?? (await askState(asker, say, texts.states, true)).value;
    if (state === undefined) return undefined;
    if (seed.year !== undefined) return { state, year: seed.year };
    const present = Number(today().slice(0, 4));
    const suggested = Math.max(present, (previous?.year ?? 0) + 1);
    const year = (await askYear(asker, say, present, suggested, true)).value;
    return year === undefined ? undefined : { state, year: Number(year) };
  }

  #keep(text: string): void {
    this.isKept = keep(this.name, text);
    this.#changed();
  }

  #to(stage: Stage): void {
    this.stage = stage;
    this.#changed();
  }
}

/** The files that the browser keeps, the last one first. */
export function keptFiles(): readonly { readonly name: string; readonly text: string; readonly at: string }[] {
  return [...allKept()].map(([name, kept]) => ({ name, ...kept })).sort((a, b) => (a.at < b.at ? 1 : -1));
}

/** The day as the person's calendar shows it, ISO 8601. */
export function today(): string {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
