/** Asks what holds where both the file and a part changed: mine, theirs, both, or a new text. */
import type { Decision } from "../../domain/merging/apply.ts";
import { kindOfField } from "../../domain/merging/fields.ts";
import type { MergeEntry } from "../../domain/merging/merge-entry.ts";
import { fieldAt } from "../../domain/model/find-fields.ts";
import type { Say } from "../../messages/say.ts";
import type { Asker, Block } from "../asker.ts";

export interface Settling {
  readonly asker: Asker;
  readonly say: Say;
  /** Whose part it is. */
  readonly name: string;
  /** How a conflict looks: what it is about, and both sides. */
  readonly show: (entry: MergeEntry) => readonly Block[];
}

/** What was decided of each conflict; undefined if the person stopped before all of them were. */
export async function settleConflicts(
  conflicts: readonly MergeEntry[],
  settling: Settling,
): Promise<ReadonlyMap<MergeEntry, Decision> | undefined> {
  const decided = new Map<MergeEntry, Decision>();
  for (let at = 0; at < conflicts.length;) {
    const entry = conflicts[at];
    if (entry === undefined) break;
    const decision = await askOne(entry, at + 1, conflicts.length, settling, decided.get(entry));
    if (decision === "stop") return undefined;
    if (decision === "back") at = Math.max(at - 1, 0);
    else if (decision !== "again") {
      decided.set(entry, decision);
      at += 1;
    }
  }
  return decided;
}

async function askOne(
  entry: MergeEntry,
  number: number,
  total: number,
  { asker, say, show, name }: Settling,
  before: Decision | undefined,
): Promise<Decision | "stop" | "back" | "again"> {
  const isText = entry.of?.kind === "question" && kindOfField(entry.field) === "text";
  await asker.show([
    { kind: "gap" },
    { kind: "heading", text: say("merge.heading", { name, number, total }) },
    ...show(entry),
  ]);
  const reply = await asker.choose({
    id: `merge.${entry.of?.id ?? ""}.${entry.field}`,
    outside: true,
    label: say("merge.question"),
    options: [
      { value: "mine", label: say("merge.take-mine") },
      { value: "theirs", label: say("merge.take-theirs") },
      ...(entry.canBeBoth === true
        ? [{ value: "both", label: say(isText ? "merge.take-both" : "merge.take-both-list") }]
        : []),
      ...(isText ? [{ value: "edit", label: say("merge.take-edit") }] : []),
      { value: "stop", label: say("merge.take-stop") },
    ],
    current: typeof before === "object" ? "edit" : before,
  });
  if (reply.move) return reply.move.to === "back" ? "back" : reply.move.to === "quit" ? "stop" : "again";
  if (reply.value === "edit") return writeNew(entry, asker, say);
  if (reply.value === "stop") return "stop";
  return reply.value as Decision;
}

/** A text that replaces both; it begins with what the file has. */
async function writeNew({ field, of, ours, theirs }: MergeEntry, asker: Asker, say: Say): Promise<Decision | "again"> {
  const current = typeof ours === "string" ? ours : typeof theirs === "string" ? theirs : undefined;
  const written = await asker.write({
    id: `merge.${of?.id ?? ""}.${field}.text`,
    outside: true,
    label: say("merge.take-edit-label"),
    lines: fieldAt(field.split("."))?.kind === "line" ? "one" : "many",
    current,
  });
  if (written.move !== undefined || written.value === "") return "again";
  return { text: written.value };
}
