/** A plan as documents and data show it: without texts that the reply beside them takes out of force. */
import type { AnswerField } from "../model/answer-format.ts";
import type { Answer, Assessment } from "../model/assessment.ts";
import { countsFor, inForce, isAside, replyIn } from "../model/in-force.ts";
import type { MergeEntry } from "./merge-entry.ts";
import type { PartPlan } from "./plan.ts";
import { pathOfField } from "./step-fields.ts";

/** The plan with `hidden` in place of each text that is out of force in the version that has it. */
export function planInForce(plan: PartPlan, base: Pick<Assessment, "answers">, hidden: string | undefined): PartPlan {
  const { assessment } = plan.returned;
  const versions = { sent: assessment.asSent?.answers, ours: base.answers, theirs: assessment.answers };
  const shown = (entry: MergeEntry): MergeEntry => {
    const { of, field } = entry;
    if (of?.kind !== "question") return entry;
    const sides = (["sent", "ours", "theirs"] as const).flatMap((side): readonly [string, unknown][] => {
      const value = entry[side];
      const reply = replyIn(versions[side] ?? {}, of.id);
      return value === undefined || !isAside(reply) ? [] : [[side, valueInForce(field, value, reply, hidden)]];
    });
    return { ...entry, ...Object.fromEntries(sides) };
  };
  return { ...plan, entries: plan.entries.map(shown) };
}

/** A whole answer, or what a field of it holds. */
function valueInForce(field: string, value: unknown, reply: string | undefined, hidden: string | undefined): unknown {
  if (field === "") return inForce(value as Answer, reply);
  const key = pathOfField(field)[0] as AnswerField;
  if (key === "contributions") return inForce({ contributions: value } as Answer, reply).contributions ?? hidden;
  return countsFor(key, reply) ? value : hidden;
}
