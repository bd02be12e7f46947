import type { Assessment } from "../../domain/model/assessment.ts";
import type { Block } from "../asker.ts";
import type { Checklist } from "../../domain/model/checklist.ts";
import { findQuestion, paragraphOfId } from "../../domain/model/checklist.ts";
import { changesSince } from "../../domain/model/revision.ts";
import type { Say } from "../../messages/say.ts";

/** What changed in the questionnaire since the revision that was answered; nothing if nothing did. */
export function formChanges(assessment: Assessment, since: number, checklist: Checklist, say: Say): readonly Block[] {
  const { added, dropped, reworded, renumbered } = changesSince(checklist, since);
  const titled = (id: string, title = findQuestion(checklist, id)?.title ?? ""): string =>
    say("card.titled", { paragraph: say("citation.paragraph", { paragraph: paragraphOfId(id) }), title });
  const list = (lines: readonly string[]): string => lines.join("\n");
  const blocks: Block[] = [];
  if (added.length > 0)
    blocks.push({ kind: "term", term: say("revision.added"), text: list(added.map((id) => titled(id))) });
  if (reworded.length > 0)
    blocks.push({ kind: "term", term: say("revision.reworded"), text: list(reworded.map((id) => titled(id))) });
  if (renumbered.length > 0) {
    const lines = renumbered.map(({ from, to }) =>
      say("revision.renumbered-question", { from: paragraphOfId(from), to: paragraphOfId(to) }),
    );
    blocks.push({ kind: "term", term: say("revision.renumbered"), text: list(lines) });
  }
  if (dropped.length > 0) {
    const lines = dropped.map(({ id, title }) => titled(id, title));
    blocks.push({ kind: "term", term: say("revision.dropped"), text: list(lines) });
  }
  if (blocks.length > 0) blocks.unshift({ kind: "gap" }, { kind: "text", text: say("revision.heading", { since }) });
  const former = Object.keys(assessment.formerAnswers ?? {});
  if (former.length > 0) {
    const titles = new Map(checklist.history.flatMap((changes) => changes.dropped.map(({ id, title }) => [id, title])));
    const lines = former.map((id) => titled(id, titles.get(id) ?? ""));
    blocks.push({ kind: "term", term: say("revision.former", { count: former.length }), text: list(lines) });
  }
  return blocks;
}
