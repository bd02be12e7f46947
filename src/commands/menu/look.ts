/** Entries that only look at files: how far they are, what is wrong, what changed. */
import { type Ask, stepThrough } from "../../interview/asking/step-through.ts";
import { visibleLine } from "../../report/visible.ts";
import { askFile, askOne } from "./ask.ts";
import type { ManyContext } from "../../workspace/collection/check-many.ts";
import type { ValidateOutcome } from "../validate.ts";
import { type Desk, type Entry, fileOf, leftBy, otherFiles } from "./entry.ts";
import { runAndOffer, runAndReturn } from "./run.ts";

/** Asks whether only the file of the menu is meant or all in the folder, where there is a choice. */
function askWhich(desk: Desk, id: string, label: string, take: (files: readonly string[]) => void): Ask {
  const { context, file, found } = desk;
  const all = found.map((one) => one.file);
  if (file === undefined || all.every((one) => one === file.file)) {
    return () => {
      take(file === undefined ? all : [file.file]);
      return Promise.resolve(undefined);
    };
  }
  const options = [
    { value: "one", label: visibleLine(file.file), note: file.title },
    { value: "all", label: context.say("menu.all-files", { count: all.length }) },
  ] as const;
  return askOne(desk, { id: `menu.${id}`, label, options, current: "one" }, (which) => {
    take(which === "one" ? [file.file] : all);
  });
}

export const status: Entry = {
  id: "status",
  offer({ context: { say }, file, found }) {
    if (file === undefined)
      return found.length > 0 ? { label: say("menu.status-all", { count: found.length }) } : undefined;
    return file.stage === undefined ? undefined : { label: say("menu.status") };
  },
  async run(desk) {
    let files: readonly string[] = [];
    const move = await askWhich(desk, "status", desk.context.say("menu.status-which"), (which) => (files = which))();
    if (move !== undefined) return leftBy(move);
    const { status: run } = await import("../status.ts");
    return runAndReturn(desk, (context) => run(context, { files }));
  },
};

export const check: Entry = {
  id: "check",
  offer({ context: { say }, file, found }) {
    if (file === undefined)
      return found.length > 0 ? { label: say("menu.check-all", { count: found.length }) } : undefined;
    return { label: say("menu.check"), ...(file.stage === undefined && { note: say("menu.damaged") }) };
  },
  async run(desk) {
    let files: readonly string[] = [];
    const move = await askWhich(desk, "check", desk.context.say("menu.check-which"), (which) => (files = which))();
    if (move !== undefined) return leftBy(move);
    const { validate } = await import("../validate.ts");
    const checkThem =
      (fix: boolean) =>
      async (context: ManyContext): Promise<ValidateOutcome> => {
        // The results are printed one by one; here they are collected, to be read page by page.
        let output = "";
        const print = (part: string): Promise<void> => Promise.resolve(void (output += part));
        const outcome = await validate(
          { ...context, print },
          { files, fix, final: false, dryRun: false, quiet: false, verbose: true, formats: [{ format: "text" }] },
        );
        return { ...outcome, output };
      };
    const { say } = desk.context;
    return runAndOffer(desk, checkThem(false), ({ fixable }) =>
      fixable === 0
        ? undefined
        : {
            id: "menu.fix",
            label: say("menu.fix", { count: fixable }),
            yes: say("menu.fix-yes", { count: fixable }),
            no: say("menu.fix-no"),
            work: checkThem(true),
          },
    );
  },
};

export const compare: Entry = {
  id: "compare",
  offer(desk) {
    const { context, file } = desk;
    return file?.stage === undefined || file.isPart ? undefined : { label: context.say("menu.compare") };
  },
  async run(desk) {
    const { file, state, year } = fileOf(desk);
    const others = otherFiles(desk).filter((one) => one.state === state);
    let other = "";
    const prompt = { id: "menu.compare", label: desk.context.say("menu.compare-which") };
    const move = await stepThrough([askFile(desk, prompt, others, (chosen) => (other = chosen))]);
    if (move !== undefined) return leftBy(move);
    const { diff } = await import("../diff.ts");
    const isLater = (others.find((one) => one.file === other)?.year ?? 0) > (year ?? 0);
    const files = isLater ? [file, other] : [other, file];
    return runAndReturn(desk, (context) => diff(context, { files, format: "text" }));
  },
};
