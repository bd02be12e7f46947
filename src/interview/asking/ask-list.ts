/** Asking for a list: entries are added, changed and deleted until that is all. */
import { withFields } from "../../domain/model/assessment.ts";
import type { Move, Option, WritePrompt } from "../asker.ts";
import type { Interview } from "../context.ts";
import { stepThrough } from "./step-through.ts";

/** A list of which each entry has a few texts, of one line unless the prompt says otherwise. */
export interface AskedList<Entry extends object, Key extends keyof Entry & string> {
  readonly id: string;
  readonly label: string;
  readonly addLabel: string;
  /** Most entries. */
  readonly most: number;
  /** What is asked of an entry; without the first there is no entry. */
  readonly keys: readonly Key[];
  promptFor(key: Key, at: number): Pick<WritePrompt, "label" | "hint" | "check"> & Partial<Pick<WritePrompt, "lines">>;
  /** What is meant by what was typed, as files have it. */
  meant?(key: Key, typed: string): string;
  /** The entry that begins with its first text. */
  create(first: string): Entry;
  nameOf(entry: Entry): string;
  changeLabel(name: string): string;
  mayDelete(entry: Entry): boolean;
  entries(): readonly Entry[];
  save(entries: readonly Entry[]): Promise<void>;
  /** Asks for a new entry in a way of its own. */
  addNew?(at: number): Promise<Move | undefined>;
  /** Further ways to add an entry. */
  ways?(): readonly (Option & { readonly ask: () => Promise<Move | undefined> })[];
}

/** Asks for entries until that is all; undefined when it is done, or the move by which the person left. */
export async function askList<Entry extends object, Key extends keyof Entry & string>(
  interview: Interview,
  list: AskedList<Entry, Key>,
): Promise<Move | undefined> {
  const { say, asker } = interview;
  const addNew = (at: number): Promise<Move | undefined> => list.addNew?.(at) ?? askEntry(interview, list, at);
  for (;;) {
    const entries = list.entries();
    if (entries.length === 0) {
      const move = await addNew(0);
      if (move !== undefined || list.entries().length === 0) return move;
      continue;
    }
    const isFull = entries.length >= list.most;
    const ways = list.ways?.() ?? [];
    if (isFull) await asker.show([{ kind: "note", text: say("choice.list-full", { most: list.most }) }]);
    const reply = await asker.choose({
      id: list.id,
      sublist: true,
      label: list.label,
      options: [
        { value: "done", label: say("choice.law-done") },
        ...(isFull ? [] : [{ value: "add", label: list.addLabel }, ...ways]),
        ...entries.map((entry, at) => ({ value: String(at), label: list.changeLabel(list.nameOf(entry)) })),
      ],
      current: "done",
    });
    if (reply.move) return reply.move;
    if (reply.value === "done") return undefined;
    const way = ways.find(({ value }) => value === reply.value);
    const move = await (way !== undefined
      ? way.ask()
      : reply.value === "add"
        ? addNew(entries.length)
        : askChange(interview, list, Number(reply.value)));
    if (move !== undefined && move.to !== "back") return move;
  }
}

async function askChange<Entry extends object, Key extends keyof Entry & string>(
  interview: Interview,
  list: AskedList<Entry, Key>,
  at: number,
): Promise<Move | undefined> {
  const { say, asker } = interview;
  const entries = list.entries();
  const entry = entries[at];
  if (entry === undefined) return undefined;
  const reply = await asker.choose({
    id: `${list.id}.${at}.change`,
    sublist: true,
    label: list.nameOf(entry),
    options: [
      { value: "change", label: say("choice.change") },
      ...(list.mayDelete(entry) ? [{ value: "remove", label: say("choice.take-out") }] : []),
      { value: "back", label: say("choice.back") },
    ],
    current: "change",
  });
  if (reply.value === "change") return askEntry(interview, list, at);
  if (reply.value === "remove") await list.save(entries.toSpliced(at, 1));
  return reply.move;
}

/** Asks for the entry at this position, text by text; a new one is begun with its first text. */
export function askEntry<Entry extends object, Key extends keyof Entry & string>(
  { asker }: Interview,
  list: AskedList<Entry, Key>,
  at: number,
): Promise<Move | undefined> {
  const asks = list.keys.map((key) => async () => {
    const before = list.entries()[at];
    if (before === undefined && key !== list.keys[0]) return undefined;
    const current = before?.[key] as string | undefined;
    const prompt = list.promptFor(key, at);
    const reply = await asker.write({ id: `${list.id}.${at}.${key}`, lines: "one", current, ...prompt });
    if (reply.value !== undefined && (before !== undefined || reply.value !== "")) {
      const value = list.meant?.(key, reply.value) ?? reply.value;
      const entry =
        before === undefined ? list.create(value) : withFields<Entry>(before, { [key]: value } as Partial<Entry>);
      await list.save(list.entries().toSpliced(at, 1, entry));
    }
    return reply.move;
  });
  return stepThrough(asks);
}
