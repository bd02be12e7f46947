/** The menu: what can be done when the program is started without a command. Everything leads back to it. */
import { allQuestions } from "../domain/model/checklist.ts";
import { LIMITS } from "../domain/model/limits.ts";
import { type FailureKind, EXIT, isFailure } from "../messages/failure.ts";
import { inMenu } from "../messages/say.ts";
import { visibleLine } from "../report/visible.ts";
import { failureText } from "../report/wording/failure.ts";
import type { Context, Outcome } from "../workspace/context.ts";
import { type FoundAssessment, findAssessments } from "../workspace/find-files.ts";
import type { Session } from "../workspace/session/session.ts";
import { type WayToStart, waysToStart } from "../workspace/session/ways-to-start.ts";
import { fill } from "./fill.ts";
import type { ValidateContext } from "./validate.ts";

/** Offers what can be done until the person leaves or has worked on a file; its exit code is then that of the menu. */
export async function menu(given: ValidateContext, _options: object, session: Session): Promise<Outcome> {
  const say = inMenu(given.say);
  const context = { ...given, say };
  const { asker } = session;
  await asker.show([
    { kind: "heading", text: say("menu.heading") },
    { kind: "text", text: say("menu.intro") },
  ]);
  try {
    for (;;) {
      const found = await findAssessments(context);
      const ways = waysToStart(context, found);
      const reply = await asker.choose({
        id: "menu",
        outside: true,
        label: say("menu.question"),
        options: [
          ...ways,
          { value: "check", label: say("menu.check") },
          ...(found.length > 1 ? [{ value: "compare", label: say("menu.compare") }] : []),
          { value: "read", label: say("menu.read") },
          { value: "leave", label: say("menu.leave") },
        ],
        ...(ways[0] && { current: ways[0].value }),
      });
      const chosen = reply.move === undefined ? reply.value : reply.move.to === "quit" ? "leave" : undefined;
      if (chosen === "leave") return { exitCode: EXIT.done };
      const way = ways.find(({ value }) => value === chosen)?.way;
      if (chosen === undefined) await asker.show([{ kind: "note", text: say("menu.help") }]);
      else if (way === undefined) await show(chosen, context, session, found);
      else {
        const outcome = await start(context, way, session);
        if (outcome !== undefined) return outcome;
      }
    }
  } catch (thrown) {
    if (!session.endedBy(thrown)) throw thrown;
    return { exitCode: EXIT.interrupted };
  }
}

/** Failures that come before anything was answered, so that something else can be chosen. */
const BEFORE_WORK: ReadonlySet<FailureKind> = new Set([
  "file-locked",
  "lock-unreadable",
  "file-missing",
  "file-not-valid",
  "file-final",
  "from-into-existing",
  "from-not-earlier",
  "several-names",
  "may-not-read",
  "may-not-write",
  "group-lost",
]);

/** Works on a file; undefined if nothing came of it and the menu is to come again. */
async function start(context: Context, way: WayToStart, session: Session): Promise<Outcome | undefined> {
  try {
    const outcome = await fill(context, { ...way, cameFromMenu: true }, session);
    return outcome.wentBack === true ? undefined : outcome;
  } catch (thrown) {
    if (!isFailure(thrown) || !BEFORE_WORK.has(thrown.failure)) throw thrown;
    await session.asker.show([{ kind: "warning", text: failureText(thrown, context.say) }]);
    return undefined;
  }
}

/** Shows what was chosen, or why it cannot be shown. */
async function show(
  chosen: string,
  context: ValidateContext,
  session: Session,
  found: readonly FoundAssessment[],
): Promise<void> {
  const { asker } = session;
  const make = { check: checkFile, compare: compareFiles, read: readQuestion }[chosen];
  try {
    const text = await make?.(context, session, found);
    if (text !== undefined)
      await asker.read([{ kind: "gap" }, { kind: "lines", text: text.trimEnd() }, { kind: "gap" }]);
  } catch (thrown) {
    if (!isFailure(thrown)) throw thrown;
    await asker.show([{ kind: "warning", text: failureText(thrown, context.say) }]);
  }
}

/** Makes a text to show; undefined if the person went back. */
type Make = (
  context: ValidateContext,
  session: Session,
  found: readonly FoundAssessment[],
) => Promise<string | undefined>;

const checkFile: Make = async (context, session, found) => {
  const file = await chooseFile(context, session, found, "check", context.say("menu.check-which"));
  if (file === undefined) return undefined;
  const { validate } = await import("./validate.ts");
  const formats = [{ format: "text" as const }];
  const options = { files: [file], formats, final: false, fix: false, dryRun: false, quiet: false, verbose: true };
  // The results are printed one by one; here they are collected, to be read page by page.
  let text = "";
  const print = (part: string): Promise<void> => Promise.resolve(void (text += part));
  await validate({ ...context, print }, options);
  return text;
};

const compareFiles: Make = async (context, session, found) => {
  const { say } = context;
  const older = await chooseFile(context, session, found, "older", say("menu.compare-older"));
  if (older === undefined) return undefined;
  const others = found.filter(({ file }) => file !== older);
  const newer = await chooseFile(context, session, others, "newer", say("menu.compare-newer"));
  if (newer === undefined) return undefined;
  const { diff } = await import("./diff.ts");
  return (await diff(context, { files: [older, newer], format: "text" })).output;
};

const readQuestion: Make = async (context, { asker }) => {
  const { say } = context;
  const { createChecklistSearch } = await import("../search/search-checklist.ts");
  const checklist = await context.loadChecklist();
  const search = createChecklistSearch(checklist, allQuestions(checklist));
  const reply = await asker.find({
    id: "menu.read",
    outside: true,
    label: say("menu.read-which"),
    hint: say("menu.read-hint"),
    nothing: say("move.nothing"),
    search: (typed) =>
      search(typed).questions.map(({ id, paragraph, title }) => ({
        value: id,
        label: say("card.titled", { paragraph, title }),
      })),
  });
  if (reply.move !== undefined) return undefined;
  const { questions } = await import("./questions.ts");
  return (await questions(context, { id: reply.value, format: "text" })).output;
};

/** Stands for a file that is not in the folder; no file has this name. */
const OTHER = "";

/** A file in the folder, or another one that is typed; undefined if the person went back. */
async function chooseFile(
  { say }: Context,
  { asker }: Session,
  found: readonly FoundAssessment[],
  id: string,
  label: string,
): Promise<string | undefined> {
  const reply = await asker.choose({
    id: `menu.${id}`,
    outside: true,
    label,
    options: [
      ...found.map(({ file, title }) => ({ value: file, label: visibleLine(file), note: title })),
      { value: OTHER, label: say("menu.other-file") },
    ],
  });
  if (reply.move !== undefined) return undefined;
  if (reply.value !== OTHER) return reply.value;
  const written = await asker.write({
    id: `menu.${id}.file`,
    outside: true,
    label: say("menu.file"),
    lines: "one",
    most: LIMITS.line,
  });
  return written.move !== undefined || written.value === "" ? undefined : written.value;
}
