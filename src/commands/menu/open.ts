/** The entry that makes the menu about another file. */
import { type Entry, leftBy } from "./entry.ts";
import { askFile } from "./ask.ts";

export const open: Entry = {
  id: "open",
  offer: ({ context: { say }, file, newFile, found }) => ({
    label:
      file === undefined && newFile === undefined && found.length > 0
        ? say("menu.open", { count: found.length })
        : say("menu.other-file"),
  }),
  async run(desk) {
    const { context, found, file } = desk;
    const others = found.filter((one) => one.file !== file?.file);
    let chosen = "";
    const prompt = { id: "menu.open", label: context.say("menu.open-which") };
    const move = await askFile(desk, prompt, others, (name) => (chosen = name))();
    return move === undefined ? { open: chosen } : leftBy(move);
  },
};
