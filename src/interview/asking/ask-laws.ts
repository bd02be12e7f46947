/** Asking for the laws of an answer: as many as wanted, each with its provision, date and link. */
import type { Law } from "../../domain/model/assessment.ts";
import { withParts } from "../../domain/model/assessment.ts";
import type { Question } from "../../domain/model/checklist.ts";
import { LIMITS } from "../../domain/model/limits.ts";
import type { Move } from "../asker.ts";
import type { Interview } from "../context.ts";
import { currentAnswer, saveFields } from "../save-answer.ts";
import { stepThrough } from "./step-through.ts";
import { checkDate, writeText } from "./write-text.ts";

/** Asks for laws until that is all; undefined when it is done. */
export async function askLaws(interview: Interview, question: Question): Promise<Move | undefined> {
  const { say } = interview;
  for (;;) {
    const laws = currentAnswer(interview, question).law ?? [];
    if (laws.length === 0) {
      const move = await askLaw(interview, question, 0);
      if (move !== undefined || (currentAnswer(interview, question).law ?? []).length === 0) return move;
      continue;
    }
    const reply = await interview.asker.choose({
      id: `${question.id}.law`,
      label: say("field.law-list"),
      options: [
        { value: "done", label: say("choice.law-done") },
        ...(laws.length < LIMITS.laws ? [{ value: "add", label: say("choice.law-add") }] : []),
        ...laws.map((law, at) => ({ value: String(at), label: say("choice.law-change", { title: law.title }) })),
      ],
      current: "done",
    });
    if (reply.move) return reply.move;
    if (reply.value === "done") return undefined;
    const move = await (reply.value === "add"
      ? askLaw(interview, question, laws.length)
      : askChange(interview, question, Number(reply.value)));
    if (move !== undefined && move.to !== "back") return move;
  }
}

async function askChange(interview: Interview, question: Question, index: number): Promise<Move | undefined> {
  const { say } = interview;
  const laws = currentAnswer(interview, question).law ?? [];
  const reply = await interview.asker.choose({
    id: `${question.id}.law.${index}.change`,
    label: laws[index]?.title ?? "",
    options: [
      { value: "change", label: say("choice.change") },
      { value: "remove", label: say("choice.take-out") },
      { value: "back", label: say("choice.back") },
    ],
    current: "change",
  });
  if (reply.move) return reply.move;
  if (reply.value === "change") return askLaw(interview, question, index);
  if (reply.value === "remove") await saveFields(interview, question, { law: laws.filter((_, at) => at !== index) });
  return undefined;
}

/** Asks for the parts of the law at `index`; a law without a title is not kept. */
async function askLaw(interview: Interview, question: Question, index: number): Promise<Move | undefined> {
  const { say } = interview;
  const laws = (): readonly Law[] => currentAnswer(interview, question).law ?? [];
  const save = (law: Law): Promise<void> =>
    saveFields(interview, question, { law: [...laws().slice(0, index), law, ...laws().slice(index + 1)] });
  const parts = [
    { part: "title", hint: "hint.law-title" },
    { part: "provision", hint: "hint.law-provision" },
    { part: "date", hint: "hint.law-date", check: checkDate(interview) },
    { part: "url", hint: "hint.law-url", check: checkUrl(interview) },
  ] as const;
  return stepThrough(
    parts.map(({ part, hint, ...rest }) => async () => {
      const before = laws()[index];
      if (part !== "title" && before === undefined) return undefined;
      const reply = await writeText(interview, question, `law.${index}.${part}`, {
        label: `field.law-${part}`,
        hint,
        lines: "one",
        current: before?.[part],
        ...(part === "title" &&
          before !== undefined && { check: (text: string) => (text === "" ? say("check.law-title") : undefined) }),
        ...rest,
      });
      if (reply.value !== undefined) {
        if (part !== "title" && before !== undefined) await save(withParts<Law>(before, { [part]: reply.value }));
        else if (reply.value !== "") await save({ ...before, title: reply.value });
      }
      return reply.move;
    }),
  );
}

function checkUrl(interview: Interview): (text: string) => string | undefined {
  return (text) =>
    text === "" || (URL.canParse(text) && /^https?:/i.test(text)) ? undefined : interview.say("check.url");
}
