/** Asks whether a file is whole of which the last line has no line end, as where it was cut short. */
import type { Say } from "../../messages/say.ts";
import type { Asker } from "../asker.ts";

/** Whether the person says that nothing is missing. `file` and `end`, the end of its last line, are as they are shown. */
export async function isSaidToBeWhole(asker: Asker, say: Say, file: string, end: string): Promise<boolean> {
  await asker.show([{ kind: "warning", text: say("fill.may-be-cut", { file, end }) }]);
  const reply = await asker.choose({
    id: "file.whole",
    outside: true,
    label: say("fill.is-whole"),
    options: [
      { value: "yes", label: say("fill.is-whole-yes") },
      { value: "no", label: say("fill.is-whole-no") },
    ],
  });
  return reply.value === "yes";
}
