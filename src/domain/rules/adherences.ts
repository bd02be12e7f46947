import type { Adherence, Assessment } from "../model/assessment.ts";
import { answerTo } from "../model/assessment.ts";
import type { Checklist, Instrument } from "../model/checklist.ts";
import { allQuestions } from "../model/checklist.ts";
import type { Path } from "../model/path.ts";

/** How the State stands to one of the instruments (para. 7), and where that is said. */
export interface PlacedAdherence {
  readonly instrument: Instrument;
  readonly adherence: Adherence;
  readonly path: Path;
}

/** What an assessment says about each of the instruments. */
export function adherencesIn(assessment: Assessment, checklist: Checklist): readonly PlacedAdherence[] {
  return allQuestions(checklist)
    .filter(({ form }) => form === "adherence")
    .flatMap(({ id: question }) =>
      checklist.instruments.flatMap((instrument) => {
        const adherence = answerTo(assessment, question)?.instruments?.[instrument.id];
        const path = ["answers", question, "instruments", instrument.id];
        return adherence === undefined ? [] : [{ instrument, adherence, path }];
      }),
    );
}
