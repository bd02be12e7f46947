/** Asks for the State and the year of a new assessment, as far as the page was not made for one. */
import type { Assessment } from "../domain/model/assessment.ts";
import { askState, askYear } from "../interview/asking/ask-identity.ts";
import { type Ask, stepThrough } from "../interview/asking/step-through.ts";
import type { Asker } from "../interview/asker.ts";
import type { Say } from "../messages/say.ts";
import type { Seed } from "../report/document/page/seed.ts";
import type { PageTexts } from "./page-texts.ts";
import { today } from "./today.ts";

interface Asking {
  readonly asker: Asker;
  readonly say: Say;
  readonly texts: PageTexts;
  readonly seed: Seed;
}

/** Undefined if the person goes back to the first screen. */
export async function askWhatIsAssessed(
  { asker, say, texts, seed }: Asking,
  previous: Assessment | undefined,
): Promise<{ readonly state: string; readonly year: number } | undefined> {
  let { year } = seed;
  let state = seed.state ?? previous?.state;
  const asks: Ask[] = [];
  if (state === undefined)
    asks.push(async () => {
      const reply = await askState(asker, say, texts.states, true);
      state = reply.value ?? state;
      return reply.move;
    });
  if (year === undefined)
    asks.push(async () => {
      const present = Number(today().slice(0, 4));
      const reply = await askYear(asker, say, present, Math.max(present, (previous?.year ?? 0) + 1), true);
      year = reply.value === undefined ? year : Number(reply.value);
      return reply.move;
    });
  const move = await stepThrough(asks);
  return move !== undefined || state === undefined || year === undefined ? undefined : { state, year };
}
