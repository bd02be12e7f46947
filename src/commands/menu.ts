/** The menu: what can be done when the program is started without a command, or with a file. Everything leads back to it. */
import type { Block } from "../interview/asker.ts";
import { withHelp } from "../interview/with-help.ts";
import { EXIT, isFailure } from "../messages/failure.ts";
import { inMenu } from "../messages/say.ts";
import { failureText } from "../report/wording/failure.ts";
import { visibleLine } from "../report/visible.ts";
import type { Outcome } from "../workspace/context.ts";
import { type FoundAssessment, describeFile, findAssessments } from "../workspace/session/find-assessments.ts";
import type { Session } from "../workspace/session/session.ts";
import { folderOf } from "../workspace/file-names.ts";
import { entriesFor, isApart } from "./menu/entries.ts";
import { type Desk, type Result, leftBy } from "./menu/entry.ts";
import type { ManyContext } from "../workspace/collection/check-many.ts";

export interface MenuOptions {
  /** The file that it is about; the one in the folder that is likely meant if undefined. */
  readonly file?: string;
}

/** Offers what can be done until the person leaves, or stops in the middle of the questionnaire. */
export async function menu(given: ManyContext, options: MenuOptions, session: Session): Promise<Outcome> {
  const say = inMenu(given.say);
  const context = { ...given, say };
  const asker = withHelp(session.asker, { help: () => [{ kind: "note", text: say("menu.help") }] });
  let named = options.file;
  const subject = async (found: readonly FoundAssessment[]): Promise<Pick<Desk, "file" | "newFile">> => {
    if (named === undefined) return aboutLikely(found);
    const file = named;
    // What cannot be opened is said once.
    named = undefined;
    const described = await describeFile(context, file);
    if (described === undefined) {
      await asker.show([{ kind: "gap" }, warning(say("menu.not-ours", { file: visibleLine(file) }))]);
      return aboutLikely(found);
    }
    named = file;
    return described === "missing" ? { newFile: file } : { file: described };
  };
  try {
    await asker.show([
      { kind: "heading", text: say("menu.heading") },
      { kind: "text", text: say("menu.intro") },
    ]);
    for (;;) {
      const result = await guard(session, context, async () => {
        const found = await findAssessments(context, folderOf(named ?? ""));
        return offer({ context, session, asker, found, ...(await subject(found)) });
      });
      if (result === undefined) continue;
      if ("leave" in result) return result.leave;
      named = result.open;
    }
  } catch (thrown) {
    if (!session.endedBy(thrown)) throw thrown;
    return { exitCode: EXIT.interrupted };
  }
}

/** Says a failure, so that something else can be chosen. */
async function guard({ asker }: Session, { say }: ManyContext, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (thrown) {
    if (!isFailure(thrown)) throw thrown;
    await asker.show([{ kind: "gap" }, warning(failureText(thrown, say))]);
    return undefined;
  }
}

/** Offers the entries once, and does what was chosen. */
async function offer(desk: Desk): Promise<Result> {
  const { say } = desk.context;
  const offered = entriesFor(desk).flatMap((entry) => {
    const option = entry.offer(desk);
    return option === undefined ? [] : [{ entry, option: { ...option, value: entry.id } }];
  });
  const options = [
    ...offered.map(({ entry, option }) => (isApart(desk, entry) ? { ...option, apart: true as const } : option)),
    { value: "leave", label: say("menu.leave"), ...(desk.file !== undefined && { apart: true as const }) },
  ];
  const reply = await desk.asker.choose({
    id: "menu",
    outside: true,
    label: questionOf(desk),
    options,
    current: options[0]?.value,
  });
  // Nothing is before the menu: back leaves it.
  if (reply.move?.to === "back" || reply.value === "leave") return { leave: { exitCode: EXIT.done } };
  if (reply.move !== undefined) return leftBy(reply.move);
  return offered.find(({ entry }) => entry.id === reply.value)?.entry.run(desk);
}

function questionOf({ context: { say }, file, newFile }: Desk): string {
  if (newFile !== undefined) return say("menu.question-new", { file: visibleLine(newFile) });
  if (file === undefined) return say("menu.question");
  const { title, stage = "damaged" } = file;
  return say("menu.question-file", { file: visibleLine(file.file), title: title || "none", stage });
}

/** The file in the folder that is likely meant: the only one, or the newest whole one where all are of one State. */
function aboutLikely(found: readonly FoundAssessment[]): Pick<Desk, "file"> {
  const whole = found.filter(({ isPart }) => !isPart);
  const [first] = whole.length === 0 && found.length === 1 ? found : whole;
  if (first === undefined || whole.some(({ state }) => state !== first.state)) return {};
  const [newest = first] = whole.toSorted((one, other) => (other.year ?? 0) - (one.year ?? 0));
  return { file: newest };
}

function warning(text: string): Block {
  return { kind: "warning", text };
}
