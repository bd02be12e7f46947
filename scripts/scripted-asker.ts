/**
 * An asker that replies from an assessment that is already there, and records what a person would have typed. With it
 * the demo and the tests play a whole interview against the built program, line by line or key by key.
 */
import type { Answer, Assessment, Law } from "../src/domain/assessment.ts";
import type { Asker, ChoosePrompt, FindPrompt, Reply, TickPrompt, WritePrompt } from "../src/interview/asker.ts";
import type { FieldName } from "../src/interview/fields.ts";

/** One reply, as it is typed in either mode. */
export interface Typed {
  readonly id: string;
  readonly label: string;
  /** Lines for the plain mode. */
  readonly lines: readonly string[];
  /** Keys for the mode with redrawn prompts. */
  readonly keys: string;
}

const ENTER = "\r";
const DOWN = "\u001b[B";
const SPACE = " ";

/** An asker that answers as `target` does, and the record of what it typed. */
export function createScriptedAsker(target: Assessment): { asker: Asker; typed: Typed[] } {
  const typed: Typed[] = [];
  const given = new Set<string>();
  const value = (id: string): unknown => replyFor(target, id, given);

  const text = (id: string, otherwise: string): string => {
    const reply = value(id);
    return typeof reply === "string" || typeof reply === "number" ? String(reply) : otherwise;
  };

  function record<T>(
    prompt: { id: string; label: string },
    lines: readonly string[],
    keys: string,
    reply: T,
  ): Promise<Reply<T>> {
    given.add(prompt.id);
    typed.push({ id: prompt.id, label: prompt.label, lines, keys });
    return Promise.resolve({ value: reply });
  }

  return {
    typed,
    asker: {
      show: () => Promise.resolve(),
      choose(prompt: ChoosePrompt) {
        const wanted = chosenFor(target, prompt, given) ?? text(prompt.id, "leave");
        const index = prompt.options.findIndex((option) => option.value === wanted);
        if (index === -1) throw new Error(`${prompt.id}: there is no option "${wanted}".`);
        return record(prompt, [String(index + 1)], `${index + 1}${ENTER}`, wanted);
      },
      tick(prompt: TickPrompt) {
        const wanted = (value(prompt.id) ?? []) as readonly string[];
        const marks = prompt.options.map((option) => wanted.includes(option.value));
        const numbers = marks.flatMap((mark, index) => (mark ? [index + 1] : [])).join(" ");
        const keys = marks.map((mark) => (mark ? SPACE : "") + DOWN).join("") + ENTER;
        return record(
          prompt,
          [numbers],
          keys,
          prompt.options.map((option) => option.value).filter((one) => wanted.includes(one)),
        );
      },
      write(prompt: WritePrompt) {
        const reply = text(prompt.id, "");
        const lines =
          prompt.lines === "one"
            ? [escape(reply)]
            : [...(reply === "" ? [] : reply.split("\n").map((line) => (line === "" ? ":empty" : escape(line)))), ""];
        const erase = prompt.current === undefined ? "" : "\u0015";
        return record(prompt, lines, `${erase}${paste(reply)}${ENTER}`, reply);
      },
      find(prompt: FindPrompt) {
        const wanted = text(prompt.id, "");
        return record(prompt, [wanted], `${wanted}${ENTER}`, wanted);
      },
    },
  };
}

/** A line that would be read as a move is typed with two colons. */
function escape(line: string): string {
  return line.startsWith(":") ? `:${line}` : line;
}

function paste(text: string): string {
  return text === "" ? "" : `\u001b[200~${text}\u001b[201~`;
}

/** Choices that do not stand in the file: where to go on, and which part to add next. */
function chosenFor(target: Assessment, prompt: ChoosePrompt, given: Set<string>): string | undefined {
  const [question = "", part] = prompt.id.split(".");
  const answer = target.answers?.[question] ?? {};
  if (prompt.id === "review") return "stop";
  if (prompt.id === "outline") return prompt.current === "next" ? "next" : "stop";
  if (prompt.id === "contributor") return prompt.options.at(-1)?.value;
  if (prompt.id === "helpWithForm.wanted") return target.helpWithForm?.wanted === true ? "yes" : "no";
  if (part === "status" && answer.sameAs !== undefined) return `same-as:${answer.sameAs}`;
  if (part === "publish") return answer.publish === false ? "no" : "yes";
  if (part === "law") {
    const next = answer.law?.findIndex((_, index) => !given.has(`${question}.law.${index}.title`)) ?? -1;
    return next === -1 ? "done" : "add";
  }
  if (part !== "more") return undefined;
  const missing = prompt.options.find((option) => isMissing(question, option.value as FieldName, answer, given));
  return missing?.value ?? "next";
}

/** Whether a part of the answer has not been given yet. */
function isMissing(question: string, field: FieldName, answer: Answer, given: Set<string>): boolean {
  const value: unknown = answer[field];
  if (value === undefined) return false;
  if (typeof value !== "object" || value === null) return !given.has(`${question}.${field}`);
  if (Array.isArray(value)) return !given.has(`${question}.${field}.0.title`);
  return Object.keys(value).some((part) => !given.has(`${question}.${field}.${part}`));
}

function replyFor(target: Assessment, id: string, given: Set<string>): unknown {
  const [first = "", ...path] = id.split(".");
  if (first === "state" || first === "year") return target[first];
  if (first === "focalPoint" || first === "helpWithForm" || first === "contributors")
    return follow(target[first], path);
  const answer = target.answers?.[first];
  if (path[0] === "law") return nextLaw(answer?.law ?? [], first, given)?.[path[2] as keyof Law];
  return follow(answer, path);
}

/** The law that is being given: the last one whose title was given, or the first if none was. */
function nextLaw(laws: readonly Law[], question: string, given: Set<string>): Law | undefined {
  return laws.findLast((_, index) => index === 0 || given.has(`${question}.law.${index - 1}.url`));
}

function follow(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((current, part) => (current as Record<string, unknown> | undefined)?.[part], value);
}
