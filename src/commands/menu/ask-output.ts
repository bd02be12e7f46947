/** Asks for the name of the file that a command writes; what is there already is replaced only if the person wants it. */
import { type FormatName, FORMATS, fileNameIn } from "../../workspace/formats.ts";
import { type Ask, stepThrough } from "../../interview/asking/step-through.ts";
import { visibleLine } from "../../report/visible.ts";
import { folderOf, inFolder } from "../../workspace/file-names.ts";
import type { Destination } from "../../workspace/deliver.ts";
import { askLine, chooseOne } from "./ask.ts";
import type { Desk } from "./entry.ts";

/** The proposal: `stem` with the ending of the format, in the folder of the file that the menu is about. */
export interface Proposal {
  readonly stem: string;
  readonly format: FormatName;
}

/** Asks for the name, and whether a file of this name is replaced. */
export function askOutput(
  desk: Desk,
  propose: () => Proposal,
  take: (destination: Required<Destination>) => void,
): Ask {
  const { say, files } = desk.context;
  let output = "";
  let force = false;
  const askName: Ask = () => {
    const { stem, format } = propose();
    const endings: readonly string[] = FORMATS[format].endings;
    return askLine(
      desk,
      {
        id: "menu.output",
        label: say("menu.output"),
        proposed: inFolder(folderOf(desk.file?.file ?? ""), fileNameIn(format, stem)),
        check: (text) =>
          endings.some((ending) => text.trim().toLowerCase().endsWith(`.${ending}`))
            ? undefined
            : say("menu.output-ending", { ending: endings[0] ?? "" }),
      },
      (text) => {
        output = text.trim();
        force = false;
      },
    )();
  };
  const askReplace: Ask = async () => {
    if ((await files.read(output)) === undefined) return undefined;
    const { value, move } = await chooseOne(desk, {
      id: "menu.output.exists",
      label: say("menu.output-exists", { file: visibleLine(output) }),
      options: (["other", "replace"] as const).map((one) => ({
        value: one,
        label: say(one === "other" ? "menu.replace-other" : "menu.replace"),
      })),
    });
    force = value === "replace";
    return move ?? (force ? undefined : { to: "back" });
  };
  return async () => {
    const move = await stepThrough([askName, askReplace]);
    if (move === undefined) take({ output, force });
    return move;
  };
}
