/** A session in a page: which file is worked on, the interview about it, and what became of it. */
import { carryOver } from "../domain/model/carry-over.ts";
import type { Assessment } from "../domain/model/assessment.ts";
import { adoptRevision } from "../domain/model/revision.ts";
import { runFromStart } from "../interview/asking/begin.ts";
import { withLeftTexts } from "../interview/writing/with-left-texts.ts";
import { askState, askYear } from "../interview/asking/ask-identity.ts";
import type { Interview, Ending } from "../interview/context.ts";
import type { Move } from "../interview/asker.ts";
import { type Say, createSay, inMenu } from "../messages/say.ts";
import type { Seed } from "../report/document/page/seed.ts";
import { excerptOf } from "../report/excerpt.ts";
import { visibleLine } from "../report/visible.ts";
import { canKeep, keep, keptOf, keyOf, leftTextsOf, meetOtherTabs } from "./kept.ts";
import { type OpenedFile, type Refusal, blankAssessment } from "./open-bytes.ts";
import { PageAsker } from "./page-asker.ts";
import { PageStore } from "./page-store.ts";
import type { PageTexts } from "./page-texts.ts";

/** Where a session is. */
export type Stage =
  { readonly at: "start" } | { readonly at: "interview" } | { readonly at: "end"; readonly ending: Ending };

/** From where a file is gone on with. */
interface Resuming {
  /** Under which the browser keeps it. */
  readonly key: string;
  readonly isOnDisk?: boolean;
}

export class PageSession {
  readonly say: Say;
  readonly texts: PageTexts;
  readonly seed: Seed;
  readonly asker: PageAsker;
  readonly #changed: () => void;
  stage: Stage = { at: "start" };
  /** The name of the file, `NOR-2026.yaml`. */
  name = "";
  /** Under which the browser keeps it. */
  #key = "";
  /** The text that this tab kept last. */
  #kept: string | undefined;
  /** Why nothing was begun. */
  refusal: Refusal | undefined;
  store: PageStore | undefined;
  previous: Assessment | undefined;
  /** The text that is on the person's disk, as far as the page knows. */
  savedText: string | undefined;
  /** Whether the browser keeps what was answered. */
  isKept = canKeep();
  /** Whether another tab of this browser works on the same file. */
  isOpenElsewhere = false;
  /** Whether another tab kept newer answers, over which this one keeps nothing. */
  isOutdated = false;

  constructor(texts: PageTexts, seed: Seed, changed: () => void) {
    this.texts = texts;
    this.seed = seed;
    // Nobody types options here, as in the menu.
    this.say = inMenu(createSay(texts.messages));
    this.#changed = changed;
    this.asker = new PageAsker(changed);
  }

  /** Whether something was answered that is not in a file of the person. */
  get isUnsaved(): boolean {
    return this.store !== undefined && this.store.text !== this.savedText;
  }

  /** Begins a new assessment, with the answers of an earlier year if they are given. */
  async begin(earlier?: OpenedFile): Promise<void> {
    const { checklist } = this.texts;
    const previous = earlier?.reading.assessment;
    if (this.#isRefused(earlier && this.#problemOfEarlier(earlier))) return;
    this.stage = { at: "interview" };
    const asked = await this.#askWhat(previous);
    if (asked === undefined) {
      this.#to({ at: "start" });
      return;
    }
    const { state, year } = asked;
    if (this.#isRefused(previous && this.#problemOfYears(previous.year ?? 0, year))) return;
    const initial =
      previous === undefined
        ? blankAssessment(checklist, state, year)
        : { ...carryOver(previous, year, checklist, today()), state };
    this.previous = previous === undefined ? undefined : adoptRevision(previous, checklist);
    const name = `${state}-${year}.yaml`;
    await this.#run(name, keyOf(name, new Date().toISOString()), initial);
  }

  /** Goes on with a file; `key` is where the browser keeps it, if it does. */
  async resume({ name, reading }: OpenedFile, { key, isOnDisk = false }: Resuming): Promise<void> {
    if (this.#isRefused(this.#problemOf(name, reading.assessment))) return;
    this.stage = { at: "interview" };
    const initial = adoptRevision(reading.assessment, this.texts.checklist);
    await this.#run(name, key, initial, reading, isOnDisk);
  }

  /** Goes back to the first screen, which tells why. */
  refuse(refusal: Refusal): void {
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
    if (this.store !== undefined) await this.#interview(this.store, true);
  }

  async #run(
    name: string,
    key: string,
    initial: Assessment,
    reading?: OpenedFile["reading"],
    isOnDisk = false,
  ): Promise<void> {
    const { checklist } = this.texts;
    const save = (text: string): void => {
      this.#keep(text);
    };
    const store = new PageStore(checklist, initial, reading?.syntax ?? "yaml", save, reading);
    this.name = name;
    this.#key = key;
    this.#kept = keptOf(key)?.text;
    this.store = store;
    if (isOnDisk) this.savedText = store.text;
    meetOtherTabs(key, () => {
      this.isOpenElsewhere = true;
      this.isOutdated = this.#isNewerKept();
      this.#changed();
    });
    save(store.text);
    await this.#interview(store, reading !== undefined);
  }

  async #interview(store: PageStore, wasThere: boolean): Promise<void> {
    const { say, texts } = this;
    const left = leftTextsOf(() => this.#key);
    const asker = withLeftTexts(this.asker, left, { say, excerptOf });
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

  /** Keeps the text, unless another tab kept newer answers. */
  #keep(text: string): void {
    this.isOutdated = this.#isNewerKept();
    if (!this.isOutdated) {
      this.isKept = keep(this.#key, this.name, text);
      if (this.isKept) this.#kept = text;
    }
    this.#changed();
  }

  #isNewerKept(): boolean {
    const text = keptOf(this.#key)?.text;
    return text !== undefined && text !== this.#kept;
  }

  /** Whether there is a problem, of which the first screen then tells. */
  #isRefused(problem: string | undefined): boolean {
    if (problem !== undefined) this.refuse({ problem, diagnostics: [] });
    return problem !== undefined;
  }

  /** Why a file cannot be gone on with here, in words: it is final, or of another State or year than the page. */
  #problemOf(name: string, { stage, state, year }: Assessment): string | undefined {
    const { say, seed } = this;
    const file = visibleLine(name);
    if (stage === "final") return say("form.final", { file });
    if (seed.state !== undefined && state !== undefined && state !== seed.state)
      return say("failure.other-state", { file, state });
    if (seed.year !== undefined && year !== undefined && year !== seed.year)
      return say("failure.other-year", { file, year: String(year) });
    return undefined;
  }

  /** Why a new year cannot begin with this file, in words. */
  #problemOfEarlier({ name, reading }: OpenedFile): string | undefined {
    const { say, seed } = this;
    const { state, year } = reading.assessment;
    const file = visibleLine(name);
    if (seed.state !== undefined && state !== undefined && state !== seed.state)
      return say("failure.other-state", { file, state });
    if (year === undefined) return say("failure.from-without-year", { file });
    return seed.year === undefined ? undefined : this.#problemOfYears(year, seed.year);
  }

  #problemOfYears(from: number, year: number): string | undefined {
    if (from < year) return undefined;
    return this.say("failure.from-not-earlier", { from: String(from), year: String(year) });
  }

  #to(stage: Stage): void {
    this.stage = stage;
    this.#changed();
  }
}

/** The day as the person's calendar shows it, ISO 8601. */
export function today(): string {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
