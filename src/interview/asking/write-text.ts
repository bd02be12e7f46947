/** Asking for one text of an answer, and the checks that texts share. */
import { compareDates, isDate } from "../../domain/model/date.ts";
import type { Choice, Question } from "../../domain/model/checklist.ts";
import { LIMITS } from "../../domain/model/limits.ts";
import type { MessageId, Say } from "../../messages/say.ts";
import type { Option, Written, WritePrompt } from "../asker.ts";
import type { Interview } from "../context.ts";

interface TextRequest {
  readonly label: MessageId & `field.${string}`;
  readonly hint?: MessageId & `hint.${string}`;
  readonly lines: WritePrompt["lines"];
  readonly current: string | undefined;
  readonly check?: (text: string) => string | undefined;
}

/** Asks for a text; `part` is its place in the answer. */
export async function writeText(
  interview: Interview,
  question: Question,
  part: string,
  request: TextRequest,
): Promise<Written> {
  const { say } = interview;
  return interview.asker.write({
    id: `${question.id}.${part}`,
    label: say(request.label),
    ...(request.hint && { hint: say(request.hint) }),
    lines: request.lines,
    most: request.lines === "one" ? LIMITS.line : LIMITS.text,
    ...(request.current !== undefined && { current: request.current }),
    ...(request.check && { check: request.check }),
  });
}

/** What is wrong with a date that somebody typed; nothing typed is fine. */
export function checkDate(interview: Interview): (text: string) => string | undefined {
  return (text) => {
    if (text === "" || isDate(text)) return undefined;
    const [, day, month, year] = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(text) ?? [];
    const meant = `${year}-${month?.padStart(2, "0")}-${day?.padStart(2, "0")}`;
    return isDate(meant) ? interview.say("check.date-order", { date: meant }) : interview.say("check.date");
  };
}

/** What is wrong with a day that must be given and must not lie in the future. */
export function checkDay(say: Say, today: string): (text: string) => string | undefined {
  return (text) => {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || !isDate(text)) return say("check.day", { today });
    return compareDates(text, today) > 0 ? say("check.in-future") : undefined;
  };
}

/** What is wrong with an e-mail address that somebody typed; nothing typed is fine. */
export function checkEmail({ say }: Pick<Interview, "say">): (text: string) => string | undefined {
  return (text) => (text === "" || /^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(text) ? undefined : say("check.email"));
}

/** The entries of a list as options. */
export function optionsOf(list: readonly Choice[]): readonly Option[] {
  return list.map(({ id, label }) => ({ value: id, label }));
}
