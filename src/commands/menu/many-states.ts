/** Entries for folders with the files of several States or years: what they say together, and their answers as tables. */
import { type Ask, stepThrough } from "../../interview/asking/step-through.ts";
import { isFailure } from "../../messages/failure.ts";
import { visibleLine } from "../../report/visible.ts";
import type { Destination } from "../../workspace/deliver.ts";
import { folderOf, inFolder } from "../../workspace/file-names.ts";
import type { ExportOptions } from "../export.ts";
import type { OverviewOptions } from "../overview.ts";
import { askOutput } from "./ask-output.ts";
import { askLine, askOne, chooseOne } from "./ask.ts";
import { type Desk, type Entry, type Result, leftBy } from "./entry.ts";
import { runAndReturn } from "./run.ts";

/** The forms of an overview, the usual one first. */
const FORMS = ["docx", "html", "text", "markdown"] as const;

/** The folder that is proposed for tables. */
const TABLES = "tables";

/** Whether whole files of several States or years are in the folder. */
function hasMany({ found }: Desk): boolean {
  const whole = found.filter(({ isPart, stage }) => !isPart && stage !== undefined);
  return new Set(whole.map(({ state, year }) => `${String(state)} ${String(year)}`)).size > 1;
}

/** The folder whose files were found: its name as commands take it. */
function folderName({ file }: Desk): string {
  const folder = folderOf(file?.file ?? "");
  return folder === "" ? "." : folder;
}

/** Asks whether it is for all readers or only for authorities. */
function askReaders(desk: Desk, id: string, take: (isPublic: boolean) => void): Ask {
  const { say } = desk.context;
  return askOne(
    desk,
    {
      id,
      label: say("menu.many-for"),
      options: (["all", "public"] as const).map((value) => ({ value, label: say(`menu.many-${value}`) })),
      current: "all",
    },
    (readers) => {
      take(readers === "public");
    },
  );
}

export const overview: Entry = {
  id: "overview",
  offer: (desk) => (hasMany(desk) ? { label: desk.context.say("menu.overview") } : undefined),
  async run(desk) {
    const { say } = desk.context;
    const years = [...new Set(desk.found.flatMap(({ year, isPart }) => (isPart ? [] : (year ?? []))))].sort(
      (a, b) => b - a,
    );
    let options: OverviewOptions = { files: [folderName(desk)], format: "docx", public: false };
    let destination: Destination = {};
    const set = (change: Partial<OverviewOptions>): void => {
      options = { ...options, ...change };
    };
    const askYear = askOne(
      desk,
      {
        id: "menu.overview",
        label: say("menu.overview-year"),
        options: years.map((year) => ({ value: String(year), label: String(year) })),
        current: String(years[0]),
      },
      (year) => {
        set({ year: Number(year) });
      },
    );
    const askForm = askOne(
      desk,
      {
        id: "menu.overview.form",
        label: say("menu.form"),
        options: FORMS.map((value) => ({ value, label: say(`menu.form-${value}`) })),
        current: "docx",
      },
      (format) => {
        set({ format });
      },
    );
    const move = await stepThrough([
      ...(years.length > 1 ? [askYear] : []),
      askForm,
      askReaders(desk, "menu.overview.public", (isPublic) => {
        set({ public: isPublic });
      }),
      async () => {
        destination = {};
        if (options.format === "text") return undefined;
        const stem = ["overview", options.year ?? years[0], ...(options.public === true ? ["public"] : [])].join("-");
        const propose = (): { stem: string; format: (typeof FORMS)[number] } => ({
          stem,
          format: FORMS.find((one) => one === options.format) ?? "docx",
        });
        return askOutput(desk, propose, (to) => (destination = to))();
      },
    ]);
    if (move !== undefined) return leftBy(move);
    if (destination.output !== undefined) await desk.asker.show([{ kind: "note", text: say("menu.working") }]);
    const { overview: run } = await import("../overview.ts");
    return runAndReturn(desk, (context) => run(context, { ...options, ...destination }));
  },
};

export const tables: Entry = {
  id: "export",
  offer: (desk) => (hasMany(desk) ? { label: desk.context.say("menu.export") } : undefined),
  async run(desk) {
    const { say } = desk.context;
    let options: ExportOptions = {
      files: [folderName(desk)],
      to: inFolder(folderOf(desk.file?.file ?? ""), TABLES),
    };
    let result: Result;
    const move = await stepThrough([
      askReaders(desk, "menu.export", (isPublic) => {
        options = { ...options, public: isPublic };
      }),
      askLine(
        desk,
        {
          id: "menu.export.folder",
          label: say("menu.export-folder"),
          proposed: options.to,
          check: (text) => (text.trim() === "" ? say("menu.folder-needed") : undefined),
        },
        (to) => {
          options = { ...options, to: to.trim() };
        },
      ),
      async () => {
        const done = await writeTables(desk, options);
        if (done === "other-folder") return { to: "back" };
        result = done;
        return undefined;
      },
    ]);
    return move === undefined ? result : leftBy(move);
  },
};

/** Writes the tables; where an earlier export is there already, asks whether it is replaced. */
async function writeTables(desk: Desk, options: ExportOptions): Promise<Result | "other-folder"> {
  const { say } = desk.context;
  await desk.asker.show([{ kind: "note", text: say("menu.working") }]);
  const { exportPackage } = await import("../export.ts");
  const write =
    (force: boolean) =>
    (context: Desk["context"]): ReturnType<typeof exportPackage> =>
      exportPackage(context, { ...options, force });
  try {
    return await runAndReturn(desk, write(false));
  } catch (thrown) {
    if (!isFailure(thrown, "folder-not-empty")) throw thrown;
    const { value, move } = await chooseOne(desk, {
      id: "menu.export.exists",
      label: say("menu.export-exists", { folder: visibleLine(options.to) }),
      options: (["other", "replace"] as const).map((one) => ({ value: one, label: say(`menu.export-${one}`) })),
    });
    if (move?.to === "quit") return leftBy(move);
    return value === "replace" ? runAndReturn(desk, write(true)) : "other-folder";
  }
}
