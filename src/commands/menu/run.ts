/** Runs a command for the menu, and shows page by page what it says. */
import { wrapLines } from "../../report/wrap.ts";
import type { Outcome } from "../../workspace/context.ts";
import type { ValidateContext } from "../validate.ts";
import type { Desk, Result } from "./entry.ts";

/** A command that has been given everything but the context. */
type Work = (context: ValidateContext) => Promise<Outcome>;

/**
 * Runs the command and shows its result, and after that what it tells; the same if it throws a failure. What a command
 * prints before it asks something is shown at once.
 */
export async function runCommand({ context, session }: Desk, work: Work): Promise<Outcome> {
  const told: string[] = [];
  const show = async (texts: readonly string[]): Promise<void> => {
    const text = texts.filter((one) => one !== "").join("\n\n");
    if (text !== "") await session.asker.read([{ kind: "gap" }, { kind: "lines", text }, { kind: "gap" }]);
  };
  const showTold = async (output = ""): Promise<void> => {
    const notes = told.map((one) => wrapLines(one, context.width).trimEnd()).join("\n");
    if (session.signal.aborted) for (const text of told) context.tell(text);
    else await show([output.trimEnd(), notes]);
  };
  let outcome: Outcome;
  try {
    outcome = await work({
      ...context,
      tell: (text) => void told.push(text),
      print: (text) => show([text.trimEnd()]),
    });
  } catch (thrown) {
    await showTold();
    throw thrown;
  }
  await showTold(outcome.output);
  return outcome;
}

/** As `runCommand`; then the menu comes again, unless the session ended meanwhile. */
export async function runAndReturn(desk: Desk, work: Work): Promise<Result> {
  const outcome = await runCommand(desk, work);
  return desk.session.signal.aborted ? { leave: outcome } : undefined;
}
