/** Asking for the laws of an answer: as many as wanted, each with its provision, date and link. */
import type { Law } from "../domain/assessment.ts";
import { withParts } from "../domain/assessment.ts";
import type { Question } from "../domain/checklist.ts";
import type { Move, Written } from "./asker.ts";
import type { Interview } from "./context.ts";
import { currentAnswer, saveParts } from "./context.ts";
import { checkDate, writeText } from "./write-text.ts";

/** Asks for laws until that is all; undefined when it is done. */
export async function askLaws(interview: Interview, question: Question): Promise<Move | undefined> {
  const { say } = interview;
  for (;;) {
    const laws = currentAnswer(interview, question).law ?? [];
    let index = laws.length;
    if (laws.length > 0) {
      const reply = await interview.asker.choose({
        id: `${question.id}.law`,
        label: say("field.law-list"),
        options: [
          { value: "done", label: say("choice.law-done") },
          { value: "add", label: say("choice.law-add") },
          ...laws.map((law, at) => ({ value: String(at), label: say("choice.law-change", { title: law.title }) })),
        ],
        current: "done",
      });
      if (reply.move) return reply.move;
      if (reply.value === "done") return undefined;
      if (reply.value !== "add") index = Number(reply.value);
    }
    const outcome = await askLaw(interview, question, index);
    if (outcome.move) return outcome.move;
    if (outcome.value === "" && index === laws.length) return undefined;
  }
}

/** Asks for the law at `index`. Gives back its title: empty if there is none (any more). */
async function askLaw(interview: Interview, question: Question, index: number): Promise<Written> {
  const now = (): readonly Law[] => currentAnswer(interview, question).law ?? [];
  const id = `law.${index}`;
  const title = await writeText(interview, question, `${id}.title`, {
    label: "field.law-title",
    hint: "hint.law-title",
    lines: "one",
    current: now()[index]?.title,
  });
  if (title.value === undefined) return title;
  if (title.value === "") {
    await saveParts(interview, question, { law: now().filter((_, at) => at !== index) });
    return title;
  }
  const save = (parts: Partial<Record<keyof Law, string>>): Promise<void> => {
    const law = withParts<Law>(now()[index] ?? { title: title.value }, { ...parts, title: title.value });
    return saveParts(interview, question, { law: [...now().slice(0, index), law, ...now().slice(index + 1)] });
  };
  await save({});
  if (title.move) return title;
  const parts = [
    { part: "provision", hint: "hint.law-provision" },
    { part: "date", hint: "hint.date", check: checkDate(interview) },
    { part: "url", hint: "hint.law-url", check: checkUrl(interview) },
  ] as const;
  for (const { part, hint, ...rest } of parts) {
    const reply = await writeText(interview, question, `${id}.${part}`, {
      label: `field.law-${part}`,
      hint,
      lines: "one",
      current: now()[index]?.[part],
      ...rest,
    });
    if (reply.value !== undefined) await save({ [part]: reply.value });
    if (reply.move) return reply;
  }
  return title;
}

function checkUrl(interview: Interview): (text: string) => string | undefined {
  return (text) =>
    text === "" || (URL.canParse(text) && /^https?:/i.test(text)) ? undefined : interview.say("check.url");
}
