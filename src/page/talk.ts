/** What is talked about with the person, which can be said again in another language. */
import type { Assessment } from "../domain/model/assessment.ts";
import { adoptRevision } from "../domain/model/revision.ts";
import { runFromStart } from "../interview/asking/begin.ts";
import type { Asker } from "../interview/asker.ts";
import type { Ending } from "../interview/context.ts";
import { withLeftTexts } from "../interview/writing/with-left-texts.ts";
import { excerptOf } from "../report/excerpt.ts";
import { leftTextsOf } from "./kept.ts";
import type { PageAsker } from "./page-asker.ts";
import type { PageStore } from "./page-store.ts";
import type { Speech } from "./speech.ts";
import { Tape, tapedAsker, tapedStore, tapedTexts } from "./tape.ts";
import { today } from "./today.ts";

/** What an interview is about. */
interface Subject {
  readonly store: PageStore;
  /** Under which the browser keeps the file. */
  readonly key: string;
  /** The assessment of an earlier year, if there is one. */
  readonly previous: Assessment | undefined;
}

export class Talk {
  readonly #speech: Speech;
  readonly #asker: PageAsker;
  readonly #tape: Tape;
  /** Asks what was not replied to yet. */
  readonly asker: Asker;
  #held: () => Promise<void> = () => Promise.resolve();

  /** `present` gives the assessment as it is now. */
  constructor(speech: Speech, asker: PageAsker, present: () => Assessment | undefined) {
    this.#speech = speech;
    this.#asker = asker;
    this.#tape = new Tape(present);
    this.asker = tapedAsker(asker, this.#tape);
  }

  /** Begins a talk. */
  hold(talk: () => Promise<void>): Promise<void> {
    this.#held = talk;
    this.#tape.clear();
    return talk();
  }

  /** Holds the talk again, up to where the person is, in the language that is spoken now. */
  holdAgain(): Promise<void> {
    this.#tape.rewind();
    this.#asker.askAgain();
    return this.#held();
  }

  /** The interview of `fill`; `wasThere` is whether there was a file. */
  interview({ store, key, previous }: Subject, wasThere: boolean): Promise<Ending> {
    const { say, texts } = this.#speech;
    const { checklist, states } = texts;
    const left = tapedTexts(
      leftTextsOf(() => key),
      this.#tape,
    );
    return runFromStart(
      {
        checklist,
        say,
        language: checklist.language,
        asker: withLeftTexts(this.asker, left, { say, excerptOf }),
        store: tapedStore(store, this.#tape),
        lastYear: previous && adoptRevision(previous, checklist),
        today,
        loadStates: () => Promise.resolve(states),
        who: {},
      },
      wasThere,
    );
  }
}
