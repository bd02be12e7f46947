import type { Checklist } from "../../domain/model/checklist.ts";
import type { Interview } from "../../interview/context.ts";
import type { AssessmentStore } from "../assessment-store.ts";
import type { Context } from "../context.ts";
import { createSettlingStore } from "../settle-save.ts";
import type { Session } from "./session.ts";

/** An interview about what is in the store; where a save fails, the person is asked what to do. */
export function createInterview(
  { say, tell, today, loadStates }: Context,
  { asker, signal }: Session,
  checklist: Checklist,
  store: AssessmentStore,
): Interview {
  const settling = createSettlingStore(store, { asker, say, tell, hasEnded: () => signal.aborted });
  return { checklist, say, asker, store: settling, today, who: {}, loadStates };
}
