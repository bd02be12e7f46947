/** `form`: the questionnaire as one page for a browser, blank or to go on with a file. */
import { LIMITS } from "../domain/model/limits.ts";
import { createFailure, EXIT } from "../messages/failure.ts";
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

/** Where the page has the data of what it was made for. */
const SEED = /(<script type="application\/json" id="seed">)\{\}(?=<\/script>)/;

/** Writes the page, which holds the file if one is named. */
export async function form(context: Context, options: FormOptions): Promise<Outcome> {
  const { output } = options;
  const page = await context.loadForm();
  // No text can end the element that it is in.
  const seed = JSON.stringify(await seedOf(context, options)).replaceAll("<", "\\u003c");
  if (output !== undefined) tellOtherEnding(context, output, "html");
  return deliverContent(
    context,
    options,
    page.replace(SEED, (_, start: string) => start + seed),
  );
}

async function seedOf(context: Context, { file, state, year }: FormOptions): Promise<object> {
  if (file !== undefined) {
    const { reading } = await openAssessment(context, file);
    if (reading.assessment.stage === "final") throw createFailure("file-final", { file });
    return { file: { name: nameIn(file), text: savedText(reading) } };
  }
  if (year !== undefined && (year < LIMITS.firstYear || year > LIMITS.lastYear))
    throw createFailure("year-unknown", { year: String(year) }, EXIT.usage);
  const found = state === undefined ? undefined : await requireState(await context.loadStates(), state);
  return { ...(found && { state: found.code }), ...(year !== undefined && { year }) };
}
