/** Asks whether a file is whole of which the last line has no line end, as where it was cut short. */
import { endsWithinLine } from "../../format/reading.ts";
import { createFailure, EXIT } from "../../messages/failure.ts";
import { visibleLine } from "../../report/visible.ts";
import type { Context } from "../context.ts";
import type { OpenReading } from "../open-assessment.ts";
import type { Session } from "./session.ts";

/** Most characters of the last line that are shown: its end. */
const MOST = 60;

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
  const { text } = reading.source;
  const lastLine = Array.from(text.slice(text.lastIndexOf("\n") + 1).trim());
  const shown = `${lastLine.length > MOST ? "…" : ""}${lastLine.slice(-MOST).join("")}`;
  await asker.show([
    { kind: "warning", text: say("fill.may-be-cut", { file: visibleLine(file), end: visibleLine(shown) }) },
  ]);
  const reply = await asker.choose({
    id: "file.whole",
    outside: true,
    label: say("fill.is-whole"),
    options: [
      { value: "yes", label: say("fill.is-whole-yes") },
      { value: "no", label: say("fill.is-whole-no") },
    ],
  });
  if (reply.value !== "yes") throw createFailure("file-may-be-cut", { file }, EXIT.failed);
}
