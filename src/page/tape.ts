/** What was replied and saved in a talk so far, so that it can be held again in another language, up to where it is. */
import type { Assessment } from "../domain/model/assessment.ts";
import type { SessionStore } from "../interview/context.ts";
import type { Asker } from "../interview/asker.ts";
import type { LeftTexts } from "../interview/writing/with-left-texts.ts";
import type { PageAsker } from "./page-asker.ts";

interface Entry {
  readonly result: unknown;
  /** The assessment after it. */
  readonly assessment: Assessment | undefined;
}

export class Tape {
  readonly #present: () => Assessment | undefined;
  #entries: Entry[] = [];
  #at = 0;
  #first: Assessment | undefined;

  /** `present` gives the assessment as it is now. */
  constructor(present: () => Assessment | undefined) {
    this.#present = present;
  }

  /** Whether what comes next happened already. */
  get isReplayed(): boolean {
    return this.#at < this.#entries.length;
  }

  /** The assessment as it was at this place of the talk. */
  get assessment(): Assessment | undefined {
    if (!this.isReplayed) return this.#present();
    return this.#at === 0 ? this.#first : this.#entries[this.#at - 1]?.assessment;
  }

  /** Begins another talk. */
  clear(): void {
    this.#entries = [];
    this.#at = 0;
    this.#first = this.#present();
  }

  /** Back to the beginning of the talk. */
  rewind(): void {
    this.#at = 0;
  }

  /** What `act` gave at this place; where nothing happened yet, it acts now. */
  async once<Result>(act: () => Promise<Result>): Promise<Result> {
    return this.isReplayed ? (this.#next() as Result) : this.#add(await act());
  }

  /** As `once`, for what gives its result at once. */
  onceNow<Result>(act: () => Result): Result {
    return this.isReplayed ? (this.#next() as Result) : this.#add(act());
  }

  #next(): unknown {
    const entry = this.#entries[this.#at];
    this.#at += 1;
    return entry?.result;
  }

  #add<Result>(result: Result): Result {
    this.#entries.push({ result, assessment: this.#present() });
    this.#at += 1;
    return result;
  }
}

/** The asker, which asks only what was not replied to yet. */
export function tapedAsker(asker: PageAsker, tape: Tape): Asker {
  const once = <Result>(act: () => Promise<Result>): Promise<Result> => {
    // What was said before a reply is not said after it.
    if (tape.isReplayed) asker.unsay();
    return tape.once(act);
  };
  return {
    show: (blocks) => asker.show(blocks),
    read: (blocks, about) => once(() => asker.read(blocks, about)),
    choose: (prompt) => once(() => asker.choose(prompt)),
    tick: (prompt) => once(() => asker.tick(prompt)),
    write: (prompt) => once(() => asker.write(prompt)),
    find: (prompt) => once(() => asker.find(prompt)),
  };
}

/** The store, which saves only what was not saved yet. */
export function tapedStore(store: SessionStore, tape: Tape): SessionStore {
  return {
    get assessment(): Assessment {
      return tape.assessment ?? store.assessment;
    },
    save: (after) => tape.once(() => store.save(after)),
    takeBack: () => tape.once(() => store.takeBack()),
  };
}

/** The texts that were left, of which only those are kept and deleted that were not yet. */
export function tapedTexts(texts: LeftTexts, tape: Tape): LeftTexts {
  return {
    left: (promptId) => tape.onceNow(() => texts.left(promptId)),
    keep: (promptId, text) => tape.isReplayed || texts.keep(promptId, text),
    settle(promptId) {
      if (!tape.isReplayed) texts.settle(promptId);
    },
  };
}
