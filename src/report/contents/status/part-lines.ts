/** What a look at a file says of parts: of what it is one, and those that were sent out of it. */
import { visibleLine } from "../../visible.ts";
import { wrapBehind, wrapText } from "../../wrap.ts";
import type { FileStatus, PartStatus } from "./file-status.ts";
import type { StatusLook } from "./text.ts";

/** Of what the file is a part, and to whom it goes back; nothing for a whole one. */
export function partOfLines({ assessment: { part } }: FileStatus, { say, width }: StatusLook): readonly string[] {
  if (part === undefined) return [];
  const { name, authority, email } = part.returnTo ?? {};
  const to = [name, authority, email].filter((text) => text !== undefined).map(visibleLine);
  return [
    ...wrapText(say("status.part-of", { of: visibleLine(part.of ?? "?"), count: part.questions.length }), width),
    ...(to.length === 0 ? [] : wrapText(say("status.return-to", { to: to.join(", ") }), width)),
  ];
}

/** A part that was sent out: when, whether it came back, what is open. */
export function sentPartLines({ part, name, open }: PartStatus, { say, width, theme }: StatusLook): readonly string[] {
  const { id, sent = "none", returned, questions } = part;
  const list = open.map(({ paragraph }) => paragraph.replace(" ", "\u00a0")).join(", ");
  const lines = [
    say("status.part-sent", { sent, asked: questions.length }),
    say("status.part-returned", { isReturned: returned === undefined ? "no" : "yes", on: returned?.date ?? "none" }),
    say("status.part-open", { count: open.length, list }),
  ];
  const told = wrapBehind("    ", lines.join(" "), width);
  return [
    ...wrapBehind("  ", say("status.contributor", { name: visibleLine(name), id }), width, "  "),
    ...(returned === undefined ? told.map(theme.warning) : told),
  ];
}
