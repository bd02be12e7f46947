/**
 * An asker that replies from an assessment that is already there, and records what a person would have typed. With it
 * the demo and the tests play a whole interview against the built program, line by line or key by key.
 */
import type { Answer, Assessment } from "../src/domain/model/assessment.ts";
import { sameData } from "../src/domain/model/same-data.ts";
import type {
  Asker,
  ChoosePrompt,
  FindPrompt,
  Option,
  Reply,
  TickPrompt,
  WritePrompt,
} from "../src/interview/asker.ts";
import { numberOf } from "../src/terminal/prompts/match-option.ts";

/** One reply, as it is typed in either mode. */
export interface Typed {
  readonly id: string;
  readonly label: string;
  /** Lines for the plain mode. */
  readonly lines: readonly string[];
  /** Keys for the mode with redrawn prompts. */
  readonly keys: string;
  /** For a page: the values that are chosen or ticked, among those of the options; or the text. */
  readonly reply: string | readonly string[];
  readonly options: readonly string[];
}

const ENTER = "\r";
const DOWN = "\u001b[B";
const SPACE = " ";

/**
 * An asker that answers as `target` does, and the record of what it typed. `current` is the assessment so far: it shows
 * what is still missing, however a question was reached.
 */
export function createScriptedAsker(
  target: Assessment,
  current: () => Assessment | undefined,
): { asker: Asker; typed: Typed[] } {
  const typed: Typed[] = [];
  const value = (id: string): unknown => {
    const [first = "", ...path] = id.split(".");
    return follow(Object.hasOwn(target, first) ? target : target.answers, [first, ...path]);
  };
  const text = (id: string, otherwise: string): string => {
    const reply = value(id);
    return typeof reply === "string" || typeof reply === "number" ? String(reply) : otherwise;
  };

  function record<T extends string | readonly string[]>(
    prompt: { id: string; label: string; options?: readonly Option[] },
    lines: readonly string[],
    keys: string,
    reply: T,
  ): Promise<Reply<T>> {
    const options = (prompt.options ?? []).map((option) => option.value);
    typed.push({ id: prompt.id, label: prompt.label, lines, keys, reply, options });
    return Promise.resolve({ value: reply });
  }

  return {
    typed,
    asker: {
      show: () => Promise.resolve(),
      read: () => Promise.resolve(undefined),
      choose(prompt: ChoosePrompt) {
        const wanted = chosenFor(target, current(), prompt) ?? text(prompt.id, "leave");
        const index = prompt.options.findIndex((option) => option.value === wanted);
        if (index === -1) throw new Error(`${prompt.id}: there is no option "${wanted}".`);
        const number = numberOf(prompt.options, index);
        return record(prompt, [String(number)], `${number}${ENTER}`, wanted);
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

/** Choices that are not in the file: where to go on, and which part to add or change next. */
function chosenFor(target: Assessment, current: Assessment | undefined, prompt: ChoosePrompt): string | undefined {
  const [question = "", part, ...rest] = prompt.id.split(".");
  const answer = target.answers?.[question] ?? {};
  const given = current?.answers?.[question] ?? {};
  // A new file asks who answers; the contacts are given at the end.
  const hasContacts = target.focalPoint === undefined || current?.focalPoint !== undefined;
  if (prompt.id === "review") return hasContacts ? "stop" : "outline";
  if (prompt.id === "outline") return !hasContacts ? "people" : prompt.current === "next" ? "next" : "stop";
  if (prompt.id === "language") return target.language ?? prompt.current;
  if (prompt.id === "contributors") return nextEntry(target.contributors, current?.contributors);
  if (prompt.id === "contributor") return whoAnswers(target, prompt);
  if (prompt.id === "helpWithForm.wanted") return target.helpWithForm?.wanted === true ? "yes" : "no";
  if (rest.at(-1) === "change") return "change";
  if (part === "status" && answer.sameAs !== undefined) return `same-as:${answer.sameAs}`;
  if (part === "publish") return answer.publish === false ? "yes" : "no";
  if (part === "revisit") return answer.revisit === true ? "yes" : "no";
  if (part === "law" && rest[0] === "which") return "new";
  if (part === "law" || part === "practiceLinks" || part === "nextSteps") return nextEntry(answer[part], given[part]);
  if (part !== "more") return undefined;
  const differs = ({ value }: { value: string }): boolean =>
    value in answer && !sameData(withoutIds(answer[value as keyof Answer]), withoutIds(given[value as keyof Answer]));
  return prompt.options.find(differs)?.value ?? "go-on";
}

/** The last contributor; the first is added in a new file. */
function whoAnswers({ contributors = [] }: Assessment, { options }: ChoosePrompt): string | undefined {
  const known = options.filter(({ apart }) => apart !== true);
  const isFirst = contributors.length > 0 && known.length === 1;
  return (isFirst ? options : known).at(-1)?.value;
}

/** What to do next with a list of entries, so that it becomes what is wanted. */
function nextEntry(wanted: readonly object[] = [], given: readonly object[] = []): string {
  const different = given.findIndex((entry, index) => {
    const { id: _, ...parts } = { id: "", ...entry };
    const { id: __, ...wantedParts } = { id: "", ...wanted[index] };
    return !sameData(parts, wantedParts);
  });
  if (different !== -1) return String(different);
  return given.length < wanted.length ? "add" : "done";
}

/** The value without ids, which the interview gives by itself. */
function withoutIds(value: unknown): unknown {
  return value && JSON.parse(JSON.stringify(value, (key, one: unknown) => (key === "id" ? undefined : one)));
}

/** The value at a path. */
function follow(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((current, part) => (current as Record<string, unknown> | undefined)?.[part], value);
}
