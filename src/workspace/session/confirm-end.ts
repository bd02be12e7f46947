/** Asks whether a file is whole of which the last line has no line end, as where it was cut short. */
import { endsWithinLine } from "../../format/reading.ts";
import { isSaidToBeWhole } from "../../interview/writing/confirm-end.ts";
import { createFailure, EXIT } from "../../messages/failure.ts";
import { endOf } from "../../report/excerpt.ts";
import { visibleLine } from "../../report/visible.ts";
import type { Context } from "../context.ts";
import type { OpenReading } from "../open-assessment.ts";
import type { Session } from "./session.ts";

/**
 * Gives back when nothing is missing at the end of `file`, or the person says so. Throws `file-may-be-cut` if the person
 * does not: the first save would hide that something is missing.
 */
export async function confirmEnd(
  { say }: Context,
  { asker }: Session,
  file: string,
  reading: OpenReading,
): Promise<void> {
  if (!endsWithinLine(reading)) return;
  const isWhole = await isSaidToBeWhole(asker, say, visibleLine(file), endOf(reading.source.text));
  if (!isWhole) throw createFailure("file-may-be-cut", { file }, EXIT.failed);
}
