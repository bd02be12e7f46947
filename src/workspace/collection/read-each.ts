/** Reads the files of a collection that count, one after the other, so that many need no more memory than a few. */
import type { Assessment } from "../../domain/model/assessment.ts";
import type { Reading } from "../../format/reading.ts";
import { recognise } from "../../format/recognise.ts";
import { createFailure } from "../../messages/failure.ts";
import { failureText } from "../../report/wording/failure.ts";
import { inTurn } from "../in-turn.ts";
import { syntaxFor } from "../open-assessment.ts";
import type { ManyContext } from "./check-many.ts";
import type { StateYear } from "./collection.ts";

/** A State in a year, with what its file holds. */
export interface ReadStateYear {
  readonly stateYear: StateYear;
  readonly reading: Reading;
  readonly assessment: Assessment;
}

/** Most files that are read ahead. */
const AHEAD = 8;

/** The files of these States and years, in their order. One that is no longer as it was when it was checked is said and left out. */
export async function* readEach(context: ManyContext, stateYears: readonly StateYear[]): AsyncGenerator<ReadStateYear> {
  const { files, say, tell, progress } = context;
  const states = await context.loadStates();
  const contents = inTurn(stateYears, AHEAD, async (stateYear) => ({
    stateYear,
    bytes: await files.read(stateYear.source.file).catch(() => undefined),
  }));
  let done = 0;
  for await (const { stateYear, bytes } of contents) {
    const { file } = stateYear.source;
    const reading = bytes && recognise(bytes, syntaxFor(file, bytes), file, states).reading;
    const assessment = reading?.assessment;
    done += 1;
    progress?.(say("collection.progress", { done, total: stateYears.length }));
    if (reading !== undefined && assessment?.year === stateYear.year) yield { stateYear, reading, assessment };
    else {
      progress?.(undefined);
      tell(failureText(createFailure("file-changed", { file }), say));
    }
  }
  progress?.(undefined);
}
