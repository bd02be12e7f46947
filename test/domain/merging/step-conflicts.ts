/** Which conflicts there are to be about steps, found without the code that merges. */
import type { Answer, EarlierStep } from "../../../src/domain/model/assessment.ts";
import { isSame } from "../../../src/domain/merging/same-words.ts";

export interface Sides {
  readonly sent: Answer | undefined;
  readonly ours: Answer | undefined;
  readonly theirs: Answer | undefined;
}

type Steps = Readonly<Record<string, EarlierStep>>;

/** By year and id; the second with the same is apart from the first. */
function named(steps: readonly EarlierStep[] = []): Steps {
  const found: Record<string, EarlierStep> = {};
  for (const step of steps) {
    const name = [step.year, step.id].filter((part) => part !== undefined).join(" ");
    found[name in found ? `${name}/2` : name] = step;
  }
  return found;
}

function differ(sent: unknown, ours: unknown, theirs: unknown): boolean {
  return !isSame(sent, ours) && !isSame(sent, theirs) && !isSame(ours, theirs);
}

/** Names of fields, as a plan has them. A new step that only shares its id with another is no conflict. */
export function stepConflicts({ sent = {}, ours = {}, theirs = {} }: Sides): readonly string[] {
  const disputed = new Set<string>();
  const known = new Set([...(sent.nextSteps ?? []), ...(sent.earlierSteps ?? [])].map(({ id }) => id));
  const conflicts = (["earlierSteps", "nextSteps"] as const).flatMap((list) => {
    const [before, now, back] = [named(sent[list]), named(ours[list]), named(theirs[list])];
    return Object.keys({ ...before, ...now, ...back }).flatMap((key) => {
      const [s, o, t] = [before[key], now[key], back[key]];
      if (o === undefined || t === undefined) {
        const isDisputed = disputed.has((o ?? t ?? { id: "" }).id) && !isSame(o, t);
        const isBoth = list === "earlierSteps" || known.has((o ?? t ?? { id: "" }).id);
        return (isDisputed && isBoth) || differ(s, o, t) ? [`${list}[${key}]`] : [];
      }
      if (list === "nextSteps" && !known.has(o.id)) return [];
      return (["text", "by", "authority", "outcome", "note"] as const)
        .filter((name) => differ(s?.[name], o[name], t[name]))
        .map((name) => {
          if (name === "outcome") disputed.add(o.id);
          return `${list}[${key}].${name}`;
        });
    });
  });
  return conflicts;
}
