import type { Assessment } from "../domain/model/assessment.ts";
import type { Checklist } from "../domain/model/checklist.ts";
import type { Say } from "../messages/say.ts";
import type { State } from "../domain/model/state.ts";
import type { Asker } from "./asker.ts";

/** Where the assessment is kept. `save` returns when it is safely on the disk. */
export interface Store {
  readonly assessment: Assessment;
  save(assessment: Assessment): Promise<void>;
}

/** What the interview works with. */
export interface Interview {
  readonly checklist: Checklist;
  readonly say: Say;
  readonly asker: Asker;
  readonly store: Store;
  /** Today, ISO 8601. */
  readonly today: () => string;
  readonly loadStates: () => Promise<readonly State[]>;
  /** Who is answering: the id of a contributor, if one was named. */
  readonly who: { contributor?: string };
}
