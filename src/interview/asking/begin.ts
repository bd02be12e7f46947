/** What is asked before the first question: the language of the answers, and who answers. */
import type { Assessment } from "../../domain/model/assessment.ts";
import type { Move } from "../asker.ts";
import { askContributors, askWhoAnswers } from "./ask-contributors.ts";
import { askLanguage } from "./ask-language.ts";
import { stepThrough } from "./step-through.ts";
import type { Ending, Interview, Place } from "../context.ts";
import { placeOfMove } from "../follow-move.ts";
import { firstPlace, runInterview, withHelpText } from "../run-interview.ts";

/**
 * The whole interview. A new assessment begins with its first question, another one at the outline. `wasThere` is whether
 * the file existed before; returns how it ended.
 */
export async function runFromStart(interview: Interview, wasThere: boolean): Promise<Ending> {
  const { answers = {}, part } = interview.store.assessment;
  const isNew = part === undefined && Object.keys(answers).length === 0;
  // A part is answered by the contributor that it was sent to.
  if (part?.contributor !== undefined) interview.who.contributor = part.contributor;
  let move = isNew || !wasThere ? await askStart(interview) : await askWho(interview);
  // There is nothing before it.
  while (move?.to === "back" && isNew) move = await askStart(interview);
  const start: Place = isNew ? firstPlace(interview) : { kind: "outline" };
  return runInterview(interview, move === undefined ? start : await placeOfMove(interview, move, start));
}

/** Asks what a new file needs: the language of its answers, unless it is known, and who answers. */
function askStart(interview: Interview): Promise<Move | undefined> {
  const isKnown = interview.store.assessment.language !== undefined;
  return stepThrough([
    ...(isKnown ? [] : [() => askLanguage(withHelpText(interview, "language"))]),
    () => askWhoAnswers(withHelpText(interview, "who")),
  ]);
}

/**
 * Asks who answers where there are several, unless the part was sent to a contributor. A part for no contributor needs its
 * author.
 */
async function askWho(interview: Interview): Promise<Move | undefined> {
  const { part, contributors = [] }: Assessment = interview.store.assessment;
  if (part?.contributor !== undefined) return undefined;
  const helped = withHelpText(interview, "who");
  if (contributors.length > 0) return askWhoAnswers(helped);
  return part === undefined ? undefined : ((await askContributors(helped)) ?? askWhoAnswers(helped));
}
