/** Entries that write a document: the report of a file, and the blank questionnaire. */
import { askState, askYear } from "../../interview/asking/ask-identity.ts";
import { type Ask, stepThrough } from "../../interview/asking/step-through.ts";
import type { Destination } from "../../workspace/deliver.ts";
import type { DocumentFormat } from "../../workspace/formats.ts";
import { nameIn } from "../../workspace/file-names.ts";
import type { ReportOptions } from "../report.ts";
import { type Proposal, askOutput } from "./ask-output.ts";
import { askOne } from "./ask.ts";
import { type Desk, type Entry, fileOf, leftBy } from "./entry.ts";
import { runAndReturn } from "./run.ts";

/** The forms of a report, the usual one first. */
const FORMS = ["docx", "html", "text", "markdown", "csv"] as const;
/** The forms of the summary, which is no table. */
const SUMMARY_FORMS = ["docx", "html", "text", "markdown"] as const;
/** The forms of the list of steps. */
const STEPS_FORMS = [...FORMS, "ics"] as const;

export const report: Entry = {
  id: "report",
  offer: ({ context, file }) => (file?.stage === undefined ? undefined : { label: context.say("menu.report") }),
  async run(desk) {
    const { say } = desk.context;
    const { file } = fileOf(desk);
    let options: ReportOptions = { file, format: "docx", public: false };
    let destination: Destination = {};
    const set = (change: Partial<ReportOptions>): void => {
      options = { ...options, ...change };
    };
    const propose = (): Proposal => ({ stem: stemOf(options), format: options.format ?? "docx" });
    const askForm: Ask = () =>
      askOne(
        desk,
        {
          id: "menu.report.form",
          label: say("menu.form"),
          options: formsOf(options).map((value) => ({
            value,
            label: say(`menu.form-${value}`),
          })),
          current: "docx",
        },
        (format) => {
          set({ format });
        },
      )();
    const move = await stepThrough([
      askOne(
        desk,
        {
          id: "menu.report",
          label: say("menu.report-what"),
          options: (["whole", "summary", "steps"] as const).map((value) => ({
            value,
            label: say(`menu.report-${value}`),
          })),
          current: "whole",
        },
        (what) => {
          const { only: _, ...rest } = options;
          options = what === "whole" ? rest : { ...rest, only: what };
        },
      ),
      askForm,
      askOne(
        desk,
        {
          id: "menu.report.public",
          label: say("menu.report-for"),
          options: (["all", "public"] as const).map((value) => ({ value, label: say(`menu.report-${value}`) })),
          current: "all",
        },
        (readers) => {
          set({ public: readers === "public" });
        },
      ),
      async () => {
        destination = {};
        if (options.format === "text") return undefined;
        return askOutput(desk, propose, (to) => (destination = to))();
      },
    ]);
    if (move !== undefined) return leftBy(move);
    if (destination.output !== undefined) await desk.asker.show([{ kind: "note", text: say("menu.working") }]);
    const { report: run } = await import("../report.ts");
    return runAndReturn(desk, (context) => run(context, { ...options, ...destination }));
  },
};

function formsOf({ only }: ReportOptions): readonly (typeof STEPS_FORMS)[number][] {
  if (only === "steps") return STEPS_FORMS;
  return only === "summary" ? SUMMARY_FORMS : FORMS;
}

/** `NOR-2026`, `NOR-2026-steps` or `NOR-2026-public`, so that no document takes the place of another. */
function stemOf({ file, only, public: isPublic }: ReportOptions): string {
  const stem = nameIn(file).replace(/\.[A-Za-z]+$/, "");
  return [stem, only, isPublic === true ? "public" : undefined].filter((one) => one !== undefined).join("-");
}

/** What a blank questionnaire is for. */
interface Subject {
  readonly state?: string;
  readonly year?: number;
}

export const blank: Entry = {
  id: "blank",
  offer: ({ context }) => ({ label: context.say("menu.blank") }),
  async run(desk) {
    const { say } = desk.context;
    let format: DocumentFormat | "yaml" = "docx";
    let subject: Subject = {};
    let destination: Destination = {};
    const move = await stepThrough([
      askOne(
        desk,
        {
          id: "menu.blank",
          label: say("menu.form"),
          options: (["docx", "html", "yaml"] as const).map((value) => ({ value, label: say(`menu.blank-${value}`) })),
          current: format,
        },
        (chosen) => (format = chosen),
      ),
      askSubject(desk, (chosen) => (subject = chosen)),
      askOutput(
        desk,
        () => ({ stem: blankStem(subject, format), format }),
        (to) => (destination = to),
      ),
    ]);
    if (move !== undefined) return leftBy(move);
    await desk.asker.show([{ kind: "note", text: say("menu.working") }]);
    const { template } = await import("../template.ts");
    return runAndReturn(desk, (context) => template(context, { format, ...subject, ...destination }));
  },
};

/** Asks for the State and the year; those of the file that the menu is about are one choice. */
function askSubject(desk: Desk, take: (subject: Subject) => void): Ask {
  const { context, asker, file } = desk;
  const { say, today } = context;
  const present = Number(today().slice(0, 4));
  const { state, year } = file ?? {};
  let which: "same" | "none" | "other" = "none";
  let other: Subject = {};
  const list = askOne(
    desk,
    {
      id: "menu.blank.subject",
      label: say("menu.blank-for"),
      options: [
        ...(state === undefined || year === undefined
          ? []
          : [{ value: "same" as const, label: say("menu.blank-same", { state, year: String(year) }) }]),
        { value: "other" as const, label: say("menu.blank-other") },
        { value: "none" as const, label: say("menu.blank-none") },
      ],
      current: state === undefined || year === undefined ? "none" : "same",
    },
    (chosen) => (which = chosen),
  );
  const ifOther =
    (ask: Ask): Ask =>
    () =>
      which === "other" ? ask() : Promise.resolve(undefined);
  return async () => {
    const move = await stepThrough([
      list,
      ifOther(async () => {
        const reply = await askState(asker, say, await context.loadStates(), true);
        if (reply.value !== undefined) other = { ...other, state: reply.value };
        return reply.move;
      }),
      ifOther(async () => {
        const reply = await askYear(asker, say, present, present, true);
        if (reply.value !== undefined) other = { ...other, year: Number(reply.value) };
        return reply.move;
      }),
    ]);
    if (move !== undefined) return move;
    if (which === "other") take(other);
    else take(which === "same" && state !== undefined && year !== undefined ? { state, year } : {});
    return undefined;
  };
}

/** For an editor the name of an assessment, so that it is recognised as one. */
function blankStem({ state, year }: Subject, format: DocumentFormat | "yaml"): string {
  const of = [state, year].filter((one) => one !== undefined);
  return (format === "yaml" && of.length === 2 ? of : ["questionnaire", ...of]).join("-");
}
