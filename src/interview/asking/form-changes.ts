import type { Assessment } from "../../domain/model/assessment.ts";
import type { Block } from "../asker.ts";
import type { Checklist } from "../../domain/model/checklist.ts";
import { citation, findQuestion, paragraphOfId } from "../../domain/model/checklist.ts";
import { changesSince } from "../../domain/model/revision.ts";
import type { Say } from "../../messages/say.ts";

/** What changed in the questionnaire since the revision that was answered; nothing if nothing did. */
export function formChanges(assessment: Assessment, since: number, checklist: Checklist, say: Say): readonly Block[] {
  const { added, dropped, reworded, renumbered } = changesSince(checklist, since);
  const titled = (id: string): string =>
    say("card.titled", {
      paragraph: citation(paragraphOfId(id)),
      title: findQuestion(checklist, id)?.title ?? "",
    });
  const list = (lines: readonly string[]): string => lines.join("\n");
  const blocks: Block[] = [];
  if (added.length > 0) blocks.push({ kind: "term", term: say("revision.added"), text: list(added.map(titled)) });
  if (reworded.length > 0)
    blocks.push({ kind: "term", term: say("revision.reworded"), text: list(reworded.map(titled)) });
  if (renumbered.length > 0) {
    const lines = renumbered.map(({ from, to }) => {
      const paragraphs = { from: citation(paragraphOfId(from)), to: citation(paragraphOfId(to)) };
      return say("revision.renumbered-question", paragraphs);
    });
    blocks.push({ kind: "term", term: say("revision.renumbered"), text: list(lines) });
  }
  if (dropped.length > 0) {
    const lines = dropped.map(({ id, title }) => say("card.titled", { paragraph: citation(paragraphOfId(id)), title }));
    blocks.push({ kind: "term", term: say("revision.dropped"), text: list(lines) });
  }
  if (blocks.length > 0) blocks.unshift({ kind: "gap" }, { kind: "text", text: say("revision.heading", { since }) });
  const former = Object.keys(assessment.formerAnswers ?? {});
  if (former.length > 0) {
    const titles = new Map(checklist.history.flatMap((changes) => changes.dropped.map(({ id, title }) => [id, title])));
    const lines = former.map((id) =>
      say("card.titled", { paragraph: citation(paragraphOfId(id)), title: titles.get(id) ?? "" }),
    );
    blocks.push({ kind: "term", term: say("revision.former", { count: former.length }), text: list(lines) });
  }
  return blocks;
}
