/** What changed beside the answers, in words: the questions themselves, and who answers them. */
import type { Contributor } from "../../domain/assessment.ts";
import type { Change } from "../../domain/compare/change.ts";
import { pairContributors } from "../../domain/compare/contributors.ts";
import type { Say } from "../../domain/say.ts";
import { visibleLine } from "../visible.ts";
import type { Detail } from "./details.ts";
import { capital, citationOf, valueDetail } from "./details.ts";
import type { ViewInput } from "./view-changes.ts";

/** What changed in the questionnaire; `year` is that of the earlier file. */
export function formLines({ comparison, checklist, say }: ViewInput, year: string): string[] {
  const { form, before, after } = comparison;
  const titleOf = (id: string): string =>
    checklist.sections.flatMap(({ questions }) => questions).find((question) => question.id === id)?.title ?? "";
  const cited = (id: string): string => capital(citationOf(checklist, id));
  return [
    ...form.added.map((id) => say("form.added", { citation: cited(id), title: titleOf(id) })),
    ...form.dropped.map(({ id, title }) => {
      const isKept = Object.hasOwn(after.formerAnswers ?? {}, id) && Object.hasOwn(before.answers ?? {}, id);
      const values = { citation: cited(id), title };
      return isKept ? say("form.dropped-kept", { ...values, year }) : say("form.dropped", values);
    }),
    ...form.reworded.map((id) => say("form.reworded", { citation: cited(id), title: titleOf(id) })),
    ...form.renumbered.map(({ from, to }) =>
      say("form.renumbered", { from: cited(from), to: citationOf(checklist, to), title: titleOf(to) }),
    ),
  ];
}

/** A change beside the answers. */
export function particularDetails({ path, before, after }: Change, say: Say): Detail[] {
  if (path[0] !== "contributors") {
    const label = (say as (id: string) => string)(`particular.${path.join("-")}`);
    return [valueDetail(label, before, after, say)];
  }
  const pairs = pairContributors((before ?? []) as readonly Contributor[], (after ?? []) as readonly Contributor[]);
  return pairs.flatMap(([old, now]) => {
    const [was, is] = [personText(old), personText(now)];
    if (old?.authority === now?.authority && was === is) return [];
    return [
      valueDetail(
        say("particular.contributor", { authority: visibleLine((now ?? old)?.authority ?? "") }),
        was,
        is,
        say,
      ),
    ];
  });
}

function personText(contributor: Contributor | undefined): string | undefined {
  if (contributor === undefined) return undefined;
  return [contributor.name, contributor.email].filter((part) => part !== undefined).join(", ");
}
