/** Runs a command for the menu, and shows page by page what it says. */
import { wrapLines } from "../../report/wrap.ts";
import type { Outcome } from "../../workspace/context.ts";
import type { ManyContext } from "../../workspace/collection/check-many.ts";
import { chooseOne } from "./ask.ts";
import { type Desk, type Result as EntryResult, leftBy } from "./entry.ts";

/** A command that has been given everything but the context. */
type Work<Result extends Outcome> = (context: ManyContext) => Promise<Result>;

/** What more can be done with what came of a command. */
interface Offer {
  readonly id: string;
  readonly label: string;
  readonly yes: string;
  readonly no: string;
  readonly work: Work<Outcome>;
}

/**
 * Runs the command and shows its result, and after that what it tells; the same if it throws a failure. What a command
 * prints before it asks something is shown at once.
 */
export async function runCommand<Result extends Outcome>(
  { context, session }: Desk,
  work: Work<Result>,
): Promise<Result> {
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
  let outcome: Result;
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
export async function runAndReturn(desk: Desk, work: Work<Outcome>): Promise<EntryResult> {
  const outcome = await runCommand(desk, work);
  return desk.session.signal.aborted ? { leave: outcome } : undefined;
}

/**
 * As `runAndReturn`; where `offer` says that something more can be done with what came of it, asks whether that is done,
 * and does it.
 */
export async function runAndOffer<Result extends Outcome>(
  desk: Desk,
  work: Work<Result>,
  offer: (outcome: Result) => Offer | undefined,
): Promise<EntryResult> {
  const outcome = await runCommand(desk, work);
  if (desk.session.signal.aborted) return { leave: outcome };
  const more = offer(outcome);
  if (more === undefined) return undefined;
  const { value, move } = await chooseOne(desk, {
    id: more.id,
    label: more.label,
    options: [
      { value: "no", label: more.no },
      { value: "yes", label: more.yes },
    ],
    current: "no",
  });
  if (move !== undefined) return leftBy(move);
  return value === "yes" ? runAndReturn(desk, more.work) : undefined;
}
