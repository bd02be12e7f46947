/**
 * Puts the files of `checklist/` together into one checklist, and refuses whatever does not hold together: a build
 * with a mistake in the questionnaire must not succeed.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { parse } from "yaml";
import { alternatives } from "../src/domain/model/needs.ts";
import {
  type Checklist,
  type Question,
  type Scale,
  type ScaleId,
  type Section,
  statusesOf,
} from "../src/domain/model/checklist.ts";
import type { Recommendation } from "../src/domain/recommendations/recommendation.ts";

type Loose<T> = { -readonly [K in keyof T]?: T[K] };
type LooseRecommendation = Loose<Recommendation> & { id: string };
interface SectionFile {
  id: string;
  title: string;
  intro: string;
  questions: (Loose<Question> & { id: string; guidance: Loose<Question["guidance"]> })[];
}
interface ChecklistFile extends Omit<Checklist, "language" | "sections" | "scales" | "recommendations" | "history"> {
  history?: Checklist["history"];
  sections: string[];
  scales: Record<ScaleId, { statuses: Loose<Scale["statuses"][number]>[] }>;
}

/**
 * The checklist in `folder`, checked against `schemaFile` and for consistency.
 * Throws an error that lists every fault.
 */
export function compileChecklist(folder: string, schemaFile: string): Checklist {
  const main = readYaml(join(folder, "checklist.yaml")) as ChecklistFile;
  const recommendations = readYaml(join(folder, "recommendations.yaml")) as LooseRecommendation[];
  const sections = readdirSync(join(folder, "sections"))
    .sort()
    .map((name) => readYaml(join(folder, "sections", name)) as SectionFile);
  checkAgainstSchema({ ...main, sections, recommendations }, schemaFile);

  const byId = new Map(recommendations.map((one) => [one.id, one as Recommendation]));
  const checklist: Checklist = {
    ...main,
    language: "en",
    history: main.history ?? [],
    scales: Object.entries(main.scales).map(([id, { statuses }]) => ({
      id: id as ScaleId,
      statuses: statuses.map(completeStatus),
    })),
    exceptions: main.exceptions.map(completeStatus),
    sections: sections.map((section) => completeSection(section, byId)),
    recommendations: recommendations.map((one) => completeRecommendation(one, sections)),
  };
  checkConsistency(checklist, main.sections);
  return checklist;
}

function readYaml(file: string): unknown {
  return parse(readFileSync(file, "utf8"));
}

function checkAgainstSchema(value: unknown, schemaFile: string): void {
  const ajv = new Ajv2020({ allErrors: true });
  const validate = ajv.compile(JSON.parse(readFileSync(schemaFile, "utf8")) as object);
  if (!validate(value)) {
    const faults = (validate.errors ?? []).map(
      (e) => `${e.instancePath} ${e.message ?? ""} ${JSON.stringify(e.params)}`,
    );
    throw new Error(`The files of checklist/ do not follow ${schemaFile}:\n${faults.join("\n")}`);
  }
}

function completeStatus(status: Loose<Scale["statuses"][number]>): Scale["statuses"][number] {
  return { calls: [], ...status } as Scale["statuses"][number];
}

function completeSection(section: SectionFile, recommendations: Map<string, Recommendation>): Section {
  return {
    id: section.id,
    title: section.title,
    intro: section.intro,
    questions: section.questions.map((question): Question => {
      const recommendation = recommendations.get(question.id);
      if (recommendation === undefined) throw new Error(`${question.id} is no recommendation.`);
      const form = question.form ?? "standard";
      return {
        id: question.id,
        paragraph: recommendation.paragraph,
        section: section.id,
        title: question.title ?? "",
        text: question.text ?? "",
        guidance: completeGuidance(question.guidance),
        form,
        scale: form === "standard" ? requireScale(question) : form,
        optional: question.optional ?? false,
        ...(question.askedWhen === undefined ? {} : { askedWhen: question.askedWhen }),
        legislation: question.legislation ?? false,
        period: question.period ?? false,
        elements: question.elements ?? [],
        seeAlso: recommendation.seeAlso,
        lead: question.lead ?? [],
        askEach: question.askEach ?? false,
      };
    }),
  };
}

function completeGuidance(given: Loose<Question["guidance"]>): Question["guidance"] {
  const { statuses = {}, terms = [], articles = [], related = [], why } = given;
  return { statuses, terms, articles, related, ...(why === undefined ? {} : { why }) };
}

function requireScale(question: { id: string; scale?: ScaleId }): ScaleId {
  if (question.scale === undefined) throw new Error(`${question.id} names no scale.`);
  return question.scale;
}

function completeRecommendation(one: Loose<Recommendation>, sections: SectionFile[]): Recommendation {
  const question = sections.flatMap((section) => section.questions).find((asked) => asked.id === one.id);
  const { notAsked = null, addressedAs = [], ...given } = one;
  return { ...(given as Recommendation), addressedAs, question: question?.id ?? null, notAsked };
}

const CONSIDERING = new Set(["should-consider", "might"]);

function checkConsistency(checklist: Checklist, order: string[]): void {
  const faults: string[] = [];
  const questions = checklist.sections.flatMap((section) => section.questions);
  const ids = new Set(checklist.recommendations.map((one) => one.id));
  const paragraphs = new Set([...ids].map((id) => id.replace(/[a-z]$/, "")));
  const authorities = new Set(checklist.lists.authorities.map((one) => one.id));

  if (checklist.sections.map((section) => section.id).join() !== order.join())
    faults.push("sections: order and files differ");
  for (const id of duplicates(questions.map((question) => question.id))) faults.push(`${id}: asked twice`);
  for (const id of duplicates(checklist.recommendations.map((one) => one.id))) faults.push(`${id}: listed twice`);
  for (const one of checklist.recommendations) {
    if (one.addressees.includes("states") && one.question === null) faults.push(`${one.id}: no question`);
    if (one.question === null && one.notAsked === null) faults.push(`${one.id}: needs a question or notAsked`);
    if (one.addressees.includes("states") !== one.addressedAs.length > 0)
      faults.push(`${one.id}: addressedAs, and not addressed to States, or the reverse`);
    const [first] = one.strengths;
    if (one.strength !== (first === "should-explore" ? "should-consider" : first))
      faults.push(`${one.id}: strength is not its first verb`);
    for (const reference of one.seeAlso) {
      if (!ids.has(reference) && !paragraphs.has(reference))
        faults.push(`${one.id}: refers to ${reference}, which is none`);
    }
  }
  for (const question of questions) {
    const recommendation = checklist.recommendations.find((one) => one.id === question.id);
    const expected = CONSIDERING.has(recommendation?.strength ?? "") ? "consideration" : "implementation";
    if (question.form === "standard" && question.scale !== expected)
      faults.push(`${question.id}: scale should be ${expected}`);
    if (question.optional === recommendation?.addressees.includes("states"))
      faults.push(`${question.id}: optional, or not?`);
    if (question.elements.length === 1) faults.push(`${question.id}: one element alone is none`);
    for (const [first, ...others] of alternatives(question))
      if (others.length === 0) faults.push(`${question.id}: ${first?.oneOf ?? ""} has one element alone`);
    for (const id of duplicates(question.elements.map((element) => element.id)))
      faults.push(`${question.id}: element ${id} twice`);
    for (const lead of question.lead)
      if (!authorities.has(lead)) faults.push(`${question.id}: unknown authority ${lead}`);
    const allowed = new Set(statusesOf(checklist, question).map(({ id }) => id));
    for (const id of Object.keys(question.guidance.statuses)) {
      if (!allowed.has(id)) faults.push(`${question.id}: guidance on ${id}, which is not on its scale`);
    }
    faults.push(...provisionFaults(checklist, question));
  }
  faults.push(...historyFaults(checklist, new Set(questions.map((question) => question.id))));
  if (faults.length > 0) throw new Error(`The files of checklist/ do not agree with each other:\n${faults.join("\n")}`);
}

/** Each revision says what it changed; what it names as asked is asked, or was changed again later. */
function historyFaults({ revision, history }: Checklist, asked: ReadonlySet<string>): string[] {
  const faults: string[] = [];
  const expected = Array.from({ length: revision - 1 }, (_, index) => index + 2);
  if (history.map((changes) => changes.revision).join() !== expected.join())
    faults.push(`history: there should be one entry for each of the revisions ${expected.join(", ") || "(none)"}`);
  for (const [index, { added, dropped, reworded, renumbered }] of history.entries()) {
    const later = new Set(
      history
        .slice(index + 1)
        .flatMap((changes) => [...changes.dropped.map(({ id }) => id), ...changes.renumbered.map(({ from }) => from)]),
    );
    for (const id of [...added, ...reworded, ...renumbered.map(({ to }) => to)])
      if (!asked.has(id) && !later.has(id)) faults.push(`history: ${id} is not asked`);
    for (const id of [...dropped.map((one) => one.id), ...renumbered.map(({ from }) => from)])
      if (asked.has(id)) faults.push(`history: ${id} is still asked`);
  }
  return faults;
}

/** Provisions of treaties are those of the instruments, which have as many articles as they say. */
function provisionFaults({ instruments }: Checklist, { id, guidance }: Question): string[] {
  return guidance.related.flatMap(({ instrument, article }) => {
    const last = instruments.find((one) => one.id === instrument)?.articles;
    return last !== undefined && article <= last ? [] : [`${id}: ${instrument} has no article ${article}`];
  });
}

function duplicates(values: string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}
