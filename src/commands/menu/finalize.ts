/** The entry that makes a file final. */
import { type Entry, fileOf, isWhole } from "./entry.ts";
import { runAndReturn } from "./run.ts";

export const finalize: Entry = {
  id: "finalize",
  offer: (desk) => (isWhole(desk, "draft") ? { label: desk.context.say("menu.finalize") } : undefined),
  async run(desk) {
    const { finalize: run } = await import("../finalize.ts");
    return runAndReturn(desk, (context) => run(context, { file: fileOf(desk).file }, desk.session));
  },
};
