import type { Assessment } from "../domain/model/assessment.ts";
import { type Checklist, findQuestion, paragraphOfId } from "../domain/model/checklist.ts";
import { changesSince } from "../domain/model/revision.ts";
import type { Say } from "../messages/say.ts";
import type { Block } from "./asker.ts";

/** What changed in the questionnaire since the revision that was answered; nothing if nothing did. */
export function formChanges(assessment: Assessment, since: number, checklist: Checklist, say: Say): readonly Block[] {
  const { added, dropped, reworded, renumbered } = changesSince(checklist, since);
  const formerIds = Object.keys(assessment.formerAnswers ?? {});
  const formerTitles = new Map(checklist.history.flatMap((one) => one.dropped.map(({ id, title }) => [id, title])));
  const titled = (id: string, title = findQuestion(checklist, id)?.title ?? ""): string =>
    say("card.titled", { paragraph: say("citation.paragraph", { paragraph: paragraphOfId(id) }), title });
  const term = ([name, lines]: readonly [string, readonly string[]]): readonly Block[] =>
    lines.length === 0 ? [] : [{ kind: "term", term: name, text: lines.join("\n") }];
  const renumberings = renumbered.map(({ from, to }) =>
    say("revision.renumbered-question", { oldParagraph: paragraphOfId(from), paragraph: paragraphOfId(to) }),
  );
  const changes = (
    [
      [say("revision.added"), added.map((id) => titled(id))],
      [say("revision.reworded"), reworded.map((id) => titled(id))],
      [say("revision.renumbered"), renumberings],
      [say("revision.dropped"), dropped.map(({ id, title }) => titled(id, title))],
    ] as const
  ).flatMap(term);
  const heading: readonly Block[] = [{ kind: "gap" }, { kind: "text", text: say("revision.heading", { since }) }];
  const former = formerIds.map((id) => titled(id, formerTitles.get(id) ?? ""));
  return [
    ...(changes.length > 0 ? heading : []),
    ...changes,
    ...term([say("revision.former", { count: former.length }), former]),
  ];
}
