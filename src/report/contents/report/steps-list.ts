/** The next steps as a list to hand out: a table for each authority, in the order of dates. */
import { heading, note, paragraph, table } from "../../document/blocks.ts";
import type { DocumentBlock, Inlines } from "../../document/document.ts";
import type { Say } from "../../../messages/say.ts";
import { questionTitle } from "../words.ts";
import { type ListedStep, listedSteps } from "./listed-steps.ts";
import type { ReportSubject } from "./subject.ts";

/** The whole list. */
export function stepsList(subject: ReportSubject): readonly DocumentBlock[] {
  const { say } = subject;
  const steps = listedSteps(subject);
  const part = heading(2, say("report-part.next-steps"), "next-steps");
  if (steps.length === 0) return [part, paragraph(say("observation.no-next-steps"))];
  const undated = steps.filter(({ by }) => by === undefined).length;
  return [
    part,
    paragraph(say("steps.count", { count: steps.length, undated })),
    note(say("steps.by-authority")),
    ...groupsOf(steps, subject).flatMap(({ authority, steps: here }) => [
      heading(3, authority ?? say("steps.no-authority")),
      ...table(
        say("observation.steps-caption"),
        [say("observation.by"), say("observation.question"), say("observation.step")],
        here.map((step) => [
          [step.by ?? say("observation.undated")],
          [questionTitle(step.question, subject)],
          stepInlines(step, subject),
        ]),
        [14, 30, 56],
      ),
    ]),
  ];
}

interface Group {
  /** As the first of the steps writes it; undefined where nobody is named. */
  readonly authority?: string;
  readonly steps: readonly ListedStep[];
}

/** The steps by who is responsible or, where a step does not say so, by who wrote it; in the order of the names. */
function groupsOf(steps: readonly ListedStep[], { language }: ReportSubject): readonly Group[] {
  const groups = new Map<string, ListedStep[]>();
  for (const step of steps) {
    const key = plainName(step.authority ?? step.author ?? "");
    groups.set(key, [...(groups.get(key) ?? []), step]);
  }
  const { compare } = new Intl.Collator(language);
  const nameOf = (key: string, here: readonly ListedStep[]): Group => {
    const [first] = here.flatMap(({ authority, author }) => authority ?? author ?? []);
    return { steps: here, ...(key !== "" && first !== undefined && { authority: first.trim().replace(/\s+/g, " ") }) };
  };
  return [...groups]
    .toSorted(([one], [other]) => (one === "" ? 1 : other === "" ? -1 : compare(one, other)))
    .map(([key, here]) => nameOf(key, here));
}

/** A name as names are compared: case and white space make no other authority. */
function plainName(name: string): string {
  return name.normalize("NFKC").trim().replace(/\s+/g, " ").toLowerCase();
}

/** What is planned, with what a reader must know of it. */
export function stepInlines(step: ListedStep, { say }: ReportSubject): Inlines {
  const remarks = [...(step.authority === undefined ? [say("steps.not-named")] : []), ...remarksOn(step, say)];
  return [step.text === "" ? say("steps.no-text") : step.text, ...remarks.map((remark) => ` (${remark})`)];
}

/** From which year a step is, and what nobody has said or confirmed yet. */
export function remarksOn({ fromYear, isDue, isCarried }: ListedStep, say: Say): readonly string[] {
  return [
    ...(fromYear === undefined ? [] : [say("steps.from-year", { year: String(fromYear) })]),
    ...(isDue ? [say("steps.due")] : []),
    ...(isCarried ? [say("steps.carried")] : []),
  ];
}
