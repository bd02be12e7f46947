/** Makes the assessment of a session final: says what is missing, asks who cleared it, and seals it. */
import { sealText } from "../../format/seal.ts";
import { type Assessment, withFields } from "../../domain/model/assessment.ts";
import { createFailure, EXIT } from "../../messages/failure.ts";
import type { Check } from "../../interview/asker.ts";
import type { Interview } from "../../interview/context.ts";
import { type Gap, finalGaps } from "../../interview/final-gaps.ts";
import { checkDay } from "../../interview/asking/checks.ts";
import { stepThrough } from "../../interview/asking/step-through.ts";
import { shellName } from "../../report/shell-name.ts";
import { visible, visibleLine } from "../../report/visible.ts";
import type { AssessmentStore } from "../assessment-store.ts";
import type { Context, Outcome } from "../context.ts";

/** Exit code 1, with what is missing, if the assessment does not meet the rules; 130 if the person stops. */
export async function finalizeStore(context: Context, interview: Interview, store: AssessmentStore): Promise<Outcome> {
  const { say, tell } = context;
  if (store.assessment.part !== undefined)
    throw createFailure("part-not-final", { file: visibleLine(store.file) }, EXIT.usage);
  const gaps = await finalGaps(store.assessment, interview);
  const missing = gaps.filter(({ severity }) => severity === "error");
  if (missing.length > 0) {
    tell(say("finalize.missing", { count: missing.length }));
    for (const gap of missing) tell(`  ${describe(gap, interview)}`);
    tell(say("finalize.fix", { shellName: shellName(store.file) }));
    return { exitCode: EXIT.found };
  }
  const clearance = await askClearance(interview);
  if (clearance === undefined) {
    tell(say("finalize.not-done"));
    return { exitCode: EXIT.interrupted };
  }
  const { seal: _, ...assessment } = interview.store.assessment;
  const cleared: Assessment = { ...assessment, stage: "final", clearance };
  await interview.store.save({ ...cleared, seal: context.digest(sealText(cleared)) });
  tell(say("finalize.done", { file: visibleLine(store.file), shellName: shellName(store.file) }));
  return { exitCode: EXIT.done };
}

function describe({ question, text }: Gap, { say }: Interview): string {
  if (question === undefined) return visible(text ?? "");
  const cited = say("citation.paragraph", question);
  return visible(`${cited}${say("list.colon")}${text ?? say("finalize.wants-answer", { title: question.title })}`);
}

type Clearance = NonNullable<Assessment["clearance"]>;

/** Asks who cleared the assessment; undefined if the person stops. */
async function askClearance({ asker, say, store, today }: Interview): Promise<Clearance | undefined> {
  await asker.show([
    { kind: "gap" },
    { kind: "heading", text: say("finalize.heading") },
    { kind: "text", text: say("finalize.intro") },
  ]);
  let clearance: Clearance = { date: today(), ...store.assessment.clearance };
  const checks = new Map<string, Check>([
    ["name", (text) => (text === "" ? say("finalize.name-needed") : undefined)],
    ["date", checkDay(say, today())],
  ]);
  const askPart = (part: keyof Clearance) => async () => {
    const reply = await asker.write({
      id: `clearance.${part}`,
      outside: true,
      label: say(`finalize.${part}`),
      lines: "one",
      current: clearance[part],
      check: checks.get(part),
    });
    if (reply.value !== undefined) clearance = withFields(clearance, { [part]: reply.value });
    return reply.move;
  };
  const move = await stepThrough([
    ...(["name", "title", "authority", "date"] as const).map(askPart),
    async () => {
      const reply = await asker.choose({
        id: "clearance.confirm",
        outside: true,
        label: say("finalize.confirm"),
        options: [
          { value: "yes", label: say("finalize.confirm-yes") },
          { value: "no", label: say("finalize.confirm-no") },
        ],
      });
      return reply.move ?? (reply.value === "no" ? { to: "quit" } : undefined);
    },
  ]);
  return move === undefined ? clearance : undefined;
}
