/** Reads files again that were found to be assessments; without their texts and places, which few commands need. */
import type { Assessment } from "../../domain/model/assessment.ts";
import { recognise } from "../../format/recognise.ts";
import type { Context } from "../context.ts";
import { inTurn } from "../in-turn.ts";
import { syntaxFor } from "../open-assessment.ts";

/** Most files that are read ahead. */
const AHEAD = 8;

/** The assessments in files, in their order; undefined for a file that cannot be read any more, or has errors. */
export async function* readAssessments(
  { files, loadStates }: Pick<Context, "files" | "loadStates">,
  names: readonly string[],
): AsyncGenerator<Assessment | undefined> {
  const states = await loadStates();
  const contents = inTurn(names, AHEAD, async (file) => ({
    file,
    bytes: await files.read(file).catch(() => undefined),
  }));
  for await (const { file, bytes } of contents)
    yield bytes && recognise(bytes, syntaxFor(file, bytes), file, states).reading.assessment;
}
