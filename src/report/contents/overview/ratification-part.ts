/** Becoming a party (para. 8): at which stage States are that are not yet, and what keeps them from it. */
import { heading, note, paragraph, table } from "../../document/blocks.ts";
import type { DocumentBlock } from "../../document/document.ts";
import { namedKinds } from "./lists-part.ts";
import { countsOf } from "./replies-part.ts";
import type { OverviewSubject } from "./subject.ts";

/** The chapter; nothing where the question is not among those of the overview. */
export function ratificationPart(subject: OverviewSubject): readonly DocumentBlock[] {
  const { overview, say, least } = subject;
  const item = overview.items.find(({ question }) => question.form === "ratification");
  if (item === undefined) return [];
  const rows = overview.ratification.map(({ state, status, expectedYear }) => [
    [state.name],
    [status.label],
    [expectedYear === undefined ? say("overview.no-year") : String(expectedYear)],
  ]);
  const head = [say("overview.state"), say("overview.stage-reached"), say("overview.expected")];
  const isAnybody = least !== undefined || rows.length > 0 || (item.open ?? 0) > 0;
  return [
    heading(2, say("overview.ratification"), "ratification"),
    ...(isAnybody
      ? [note(say("overview.ratification-hint")), countsOf(item, subject)]
      : [paragraph(say("overview.no-stage"))]),
    ...table("", head, rows, [40, 38, 22]),
    heading(3, say("overview.obstacles"), "obstacles"),
    ...namedKinds("obstacles", subject, 4),
  ];
}
