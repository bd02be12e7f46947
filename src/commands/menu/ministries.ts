/** Entries for the work of several ministries: parts are sent, and brought back. */
import { isDayToCome } from "../../domain/model/date.ts";
import { stepThrough } from "../../interview/asking/step-through.ts";
import { EXIT, isFailure } from "../../messages/failure.ts";
import { visibleLine } from "../../report/visible.ts";
import type { Context } from "../../workspace/context.ts";
import { folderOf, inFolder } from "../../workspace/file-names.ts";
import type { SplitOptions } from "../split.ts";
import { askLine, askOne, chooseOne } from "./ask.ts";
import { type Desk, type Entry, type Result, fileOf, isWhole, leftBy } from "./entry.ts";
import { runAndOffer, runAndReturn } from "./run.ts";

/** The folder that is proposed for parts, beside the file. */
const PARTS = "parts";

export const split: Entry = {
  id: "split",
  offer: (desk) => (isWhole(desk, "draft") ? { label: desk.context.say("menu.split") } : undefined),
  async run(desk) {
    const { say, today } = desk.context;
    const { file } = fileOf(desk);
    let options: SplitOptions = {
      file,
      by: "authority",
      note: "docx",
      form: true,
      to: inFolder(folderOf(file), PARTS),
    };
    const set = (change: Partial<SplitOptions>): void => {
      options = { ...options, ...change };
    };
    const askBy = askOne(
      desk,
      {
        id: "menu.split",
        label: say("menu.split-by"),
        options: (["authority", "section"] as const).map((value) => ({ value, label: say(`menu.split-${value}`) })),
        current: options.by,
      },
      (by) => {
        set({ by });
      },
    );
    const askDue = askLine(
      desk,
      {
        id: "menu.split.due",
        label: say("menu.split-due"),
        hint: say("menu.split-due-hint"),
        check: (text) => (text === "" || isDayToCome(text, today()) ? undefined : say("menu.split-due-wrong")),
      },
      (due) => {
        if (due !== "") set({ due });
      },
    );
    const askFolder = askLine(
      desk,
      {
        id: "menu.split.folder",
        label: say("menu.split-folder"),
        ...(options.to !== undefined && { proposed: options.to }),
        check: (text) => (text.trim() === "" ? say("menu.folder-needed") : undefined),
      },
      (to) => {
        set({ to: to.trim() });
      },
    );
    let result: Result;
    const move = await stepThrough([
      askBy,
      askDue,
      askFolder,
      async () => {
        const done = await writeParts(desk, options);
        if (done === "other-folder") return { to: "back" };
        result = done;
        return undefined;
      },
    ]);
    return move === undefined ? result : leftBy(move);
  },
};

/** Writes the parts; where some are there already, asks whether these are replaced. */
async function writeParts(desk: Desk, options: SplitOptions): Promise<Result | "other-folder"> {
  await desk.asker.show([{ kind: "note", text: desk.context.say("menu.working") }]);
  const { split: run } = await import("../split.ts");
  try {
    return await runAndReturn(desk, (context) => run(context, options));
  } catch (thrown) {
    if (!isFailure(thrown, "parts-exist")) throw thrown;
    const { say } = desk.context;
    const { value, move } = await chooseOne(desk, {
      id: "menu.split.exists",
      label: say("menu.split-exists", { files: visibleLine(String(thrown.values["files"])) }),
      options: (["other", "replace"] as const).map((one) => ({ value: one, label: say(`menu.split-${one}`) })),
    });
    if (move?.to === "quit") return leftBy(move);
    if (value !== "replace") return "other-folder";
    return runAndReturn(desk, (context) => run(context, { ...options, force: true }));
  }
}

/** Stands for parts that are elsewhere; no folder has this name. */
const ELSEWHERE = "";

export const merge: Entry = {
  id: "merge",
  offer: (desk) =>
    isWhole(desk, "draft") && desk.file?.hasParts === true ? { label: desk.context.say("menu.merge") } : undefined,
  async run(desk) {
    const { say } = desk.context;
    const { file } = fileOf(desk);
    const folder = inFolder(folderOf(file), PARTS);
    const here = desk.found.filter(({ isPart }) => isPart).map((one) => one.file);
    const isFolder = await desk.context.files.listInputs(folder, true).then(
      ({ kind }) => kind === "folder",
      () => false,
    );
    const options = [
      ...(isFolder ? [{ value: folder, label: say("menu.merge-folder", { folder: visibleLine(folder) }) }] : []),
      ...here.map((one) => ({ value: one, label: visibleLine(one) })),
      ...(here.length > 1 ? [{ value: ".", label: say("menu.merge-here", { count: here.length }) }] : []),
      { value: ELSEWHERE, label: say("menu.merge-elsewhere") },
    ];
    let parts: readonly string[] = [];
    let isElsewhere = options.length === 1;
    const label = say("menu.merge-which");
    const move = await stepThrough([
      ...(isElsewhere
        ? []
        : [
            askOne(desk, { id: "menu.merge", label, options, current: options[0]?.value }, (value) => {
              isElsewhere = value === ELSEWHERE;
              parts = value === "." ? here : [value];
            }),
          ]),
      async () => {
        if (!isElsewhere) return undefined;
        const check = (text: string): string | undefined => (text.trim() === "" ? say("menu.file-needed") : undefined);
        return askLine(desk, { id: "menu.merge.name", label: say("menu.merge-name"), check }, (text) => {
          parts = [text.trim()];
        })();
      },
    ]);
    if (move !== undefined) return leftBy(move);
    const { merge: run } = await import("../merge.ts");
    const mergeThem = (outside: boolean) => (context: Context) =>
      run(context, { base: file, parts, outside, format: "text" }, desk.session);
    return runAndOffer(desk, mergeThem(false), ({ exitCode, outside = 0 }) =>
      exitCode !== EXIT.done || outside === 0
        ? undefined
        : {
            id: "menu.merge.outside",
            label: say("menu.merge-outside", { count: outside }),
            yes: say("menu.merge-outside-yes", { count: outside }),
            no: say("menu.merge-outside-no", { count: outside }),
            work: mergeThem(true),
          },
    );
  },
};
