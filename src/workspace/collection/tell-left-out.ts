/** Says which files do not count, and why. */
import type { Say } from "../../messages/say.ts";
import { fileLabel } from "../../report/file-label.ts";
import { visibleLine } from "../../report/visible.ts";
import type { Context } from "../context.ts";
import type { Collection, LeftOut } from "./collection.ts";

/** Names each file that does not count, but for those with errors, of which `collectFiles` has said so already. */
export function tellLeftOut(
  { say, tell }: Pick<Context, "say" | "tell">,
  { leftOut }: Collection,
  isPublic = false,
): void {
  for (const one of leftOut) if (one.why !== "unreadable") tell(leftOutLine(one, say, isPublic));
}

/** `NOR-2026.json: not counted, because it has the same content as NOR-2026.yaml`. */
function leftOutLine(one: LeftOut, say: Say, isPublic: boolean): string {
  const label = (file: string): string => visibleLine(isPublic ? fileLabel(file) : file);
  return say("collection.not-counted", { file: label(one.source.file), reason: leftOutReason(one, say, label) });
}

/** Why a file does not count; `label` is how files are called. */
export function leftOutReason({ why, beside }: LeftOut, say: Say, label: (file: string) => string): string {
  return say("collection.left-out", { why, beside: beside.map(label).join(say("list.comma")) });
}
