/** Entries that open the questionnaire: go on, reopen, a new year, a new assessment. */
import { EXIT } from "../../messages/failure.ts";
import { visibleLine } from "../../report/visible.ts";
import type { FillOptions } from "../fill.ts";
import { chooseOne } from "./ask.ts";
import { type Desk, type Entry, type Result, fileOf, isWhole, leftBy } from "./entry.ts";

/** Asks the questionnaire. Who stops in the middle of it leaves the menu too. */
async function answer({ context, session }: Desk, options: FillOptions): Promise<Result> {
  const { fill } = await import("../fill.ts");
  const outcome = await fill(context, { ...options, cameFromMenu: true }, session);
  return outcome.wentBack !== true && outcome.exitCode === EXIT.interrupted ? { leave: outcome } : undefined;
}

export const goOn: Entry = {
  id: "go-on",
  offer: ({ context, file }) => (file?.stage === "draft" ? { label: context.say("menu.go-on") } : undefined),
  run: (desk) => answer(desk, { file: fileOf(desk).file }),
};

/** Only the newest year of a State is carried on. */
export const nextYear: Entry = {
  id: "next-year",
  offer({ context: { say, today }, file, found }) {
    if (file?.stage === undefined || file.isPart || file.state === undefined || file.year === undefined)
      return undefined;
    const { state, year } = file;
    const isPast = year < Number(today().slice(0, 4));
    const isNewest = !found.some((one) => !one.isPart && one.state === state && (one.year ?? 0) > year);
    return isPast && isNewest ? { label: say("menu.next-year", { year: String(year) }) } : undefined;
  },
  run: (desk) => answer(desk, { from: fileOf(desk).file }),
};

export const reopen: Entry = {
  id: "reopen",
  offer: (desk) => (isWhole(desk, "final") ? { label: desk.context.say("menu.reopen") } : undefined),
  async run(desk) {
    const { say } = desk.context;
    const { file } = fileOf(desk);
    const { value, move } = await chooseOne(desk, {
      id: "menu.reopen",
      label: say("menu.reopen-sure", { file: visibleLine(file) }),
      hint: say("menu.reopen-hint"),
      options: (["yes", "no"] as const).map((one) => ({ value: one, label: say(`choice.${one}`) })),
    });
    if (move !== undefined) return leftBy(move);
    return value === "yes" ? answer(desk, { file, reopen: true }) : undefined;
  },
};

export const begin: Entry = {
  id: "begin",
  offer: ({ context: { say }, newFile }) => ({
    label: newFile === undefined ? say("menu.begin") : say("menu.begin-in", { file: visibleLine(newFile) }),
  }),
  run: (desk) => answer(desk, desk.newFile === undefined ? { isNew: true } : { file: desk.newFile }),
};
