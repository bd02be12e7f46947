/** `form`: the questionnaire as one page for a browser, blank or to go on with a file. */
import { LIMITS } from "../domain/model/limits.ts";
import { createFailure, EXIT } from "../messages/failure.ts";
import { type Seed, seedFor, withSeed } from "../report/document/page/seed.ts";
import { savedText } from "../format/write-assessment.ts";
import { type Destination, deliverContent, tellOtherEnding } from "../workspace/deliver.ts";
import { nameIn } from "../workspace/file-names.ts";
import { openAssessment } from "../workspace/open-assessment.ts";
import { requireState } from "../workspace/require-state.ts";
import type { Context, Outcome } from "../workspace/context.ts";

export interface FormOptions extends Destination {
  /** The assessment, or part, to answer in the page. */
  readonly file?: string | undefined;
  /** A code, ISO 3166-1 alpha-3. */
  readonly state?: string;
  readonly year?: number;
}

/** Writes the page, which holds the file if one is named. */
export async function form(context: Context, options: FormOptions): Promise<Outcome> {
  const { output } = options;
  const page = await context.loadForm();
  const seed = await seedOf(context, options);
  if (output !== undefined) tellOtherEnding(context, output, "html");
  return deliverContent(context, options, withSeed(page, seed));
}

async function seedOf(context: Context, { file, state, year }: FormOptions): Promise<Seed> {
  if (file !== undefined) {
    const { reading } = await openAssessment(context, file);
    if (reading.assessment.stage === "final") throw createFailure("file-final", { file });
    return seedFor(reading.assessment, nameIn(file), savedText(reading));
  }
  if (year !== undefined && (year < LIMITS.firstYear || year > LIMITS.lastYear))
    throw createFailure("year-unknown", { year: String(year) }, EXIT.usage);
  const found = state === undefined ? undefined : await requireState(await context.loadStates(), state);
  return { ...(found && { state: found.code }), ...(year !== undefined && { year }) };
}
