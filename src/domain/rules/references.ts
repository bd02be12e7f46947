/** Rules about references: from one answer to another, and to contributors. Each names the link that is broken, once. */
import type { Answer, Assessment } from "../assessment.ts";
import { answerTo } from "../assessment.ts";
import { allQuestions, citation, findQuestion, paragraphOfId } from "../checklist.ts";
import type { Path } from "../diagnostic.ts";
import { findById } from "../find-by-id.ts";
import { nearestWord } from "../nearest.ts";
import { isAnswered } from "../progress.ts";
import { resolveAnswer } from "../same-as.ts";
import type { Rule, RuleSubject } from "./rule.ts";

interface Reference {
  readonly id: string;
  readonly target: string;
  readonly answer: Answer;
}

/** Several rules look at the same references; they are collected once. */
const collected = new WeakMap<RuleSubject, readonly Reference[]>();

/** The answers that are given by reference, with the id that they name. */
function references(subject: RuleSubject): readonly Reference[] {
  const known = collected.get(subject);
  if (known !== undefined) return known;
  const found = Object.entries(subject.assessment.answers ?? {}).flatMap(([id, answer]) =>
    answer.sameAs === undefined ? [] : [{ id, target: answer.sameAs, answer }],
  );
  collected.set(subject, found);
  return found;
}

const named = (id: string): string => citation(paragraphOfId(id));

const sameAsUnknown: Rule = {
  id: "same-as-unknown",
  draft: "error",
  final: "error",
  *check(subject) {
    const questions = allQuestions(subject.checklist);
    for (const { id, target } of references(subject)) {
      if (findQuestion(subject.checklist, target) !== undefined) continue;
      const meant = findById(questions, target);
      const replacement = meant.length === 1 ? meant[0]?.id : undefined;
      yield {
        path: ["answers", id, "sameAs"],
        values: { target },
        ...(replacement !== undefined && { replacement }),
      };
    }
  },
};

const sameAsItself: Rule = {
  id: "same-as-itself",
  draft: "error",
  final: "error",
  *check(subject) {
    for (const { id, target } of references(subject))
      if (target === id) yield { path: ["answers", id, "sameAs"], values: { target: named(target) } };
  },
};

const sameAsCircle: Rule = {
  id: "same-as-circle",
  draft: "error",
  final: "error",
  *check(subject) {
    const { assessment, checklist } = subject;
    const told = new Set<string>();
    for (const { id, target } of references(subject)) {
      if (told.has(id) || target === id) continue;
      const resolution = resolveAnswer(assessment, checklist, id);
      if (resolution?.kind !== "circle") continue;
      // Only those that the circle leads through; another answer may refer to one of them from outside.
      const last = resolution.through.at(-1) ?? id;
      const back = answerTo(assessment, last)?.sameAs;
      if (back !== id) continue;
      for (const one of resolution.through) told.add(one);
      const way = [...resolution.through.slice(1), id].map(named).join(", ");
      const related = resolution.through.slice(1).map((one) => ["answers", one, "sameAs"]);
      yield { path: ["answers", id, "sameAs"], values: { way }, related };
    }
  },
};

const sameAsOtherScale: Rule = {
  id: "same-as-other-scale",
  draft: "error",
  final: "error",
  *check(subject) {
    for (const { id, target } of references(subject)) {
      const scale = findQuestion(subject.checklist, id)?.scale;
      const other = findQuestion(subject.checklist, target)?.scale;
      if (scale !== undefined && other !== undefined && scale !== other)
        yield { path: ["answers", id, "sameAs"], values: { target: named(target) } };
    }
  },
};

const sameAsOpen: Rule = {
  id: "same-as-open",
  draft: "warning",
  final: "error",
  needsWhole: [],
  *check(subject) {
    const { assessment, checklist } = subject;
    for (const { id, target, answer } of references(subject)) {
      const question = findQuestion(checklist, target);
      if (question === undefined || target === id || question.scale !== findQuestion(checklist, id)?.scale) continue;
      // What the answer it refers to itself refers to is told there.
      if (answer.status !== undefined || answerTo(assessment, target)?.sameAs !== undefined) continue;
      if (!isAnswered(assessment, checklist, question))
        yield { path: ["answers", id, "sameAs"], values: { target: named(target) }, related: [["answers", target]] };
    }
  },
};

const contributorUnknown: Rule = {
  id: "unknown-contributor",
  draft: "error",
  final: "error",
  needsWhole: [["contributors"]],
  *check({ assessment }) {
    const ids = (assessment.contributors ?? []).map(({ id }) => id);
    const known = new Set(ids);
    for (const [path, id] of namedContributors(assessment)) {
      if (id === undefined || known.has(id)) continue;
      const replacement = nearestWord(id, ids);
      yield {
        path,
        values: { id, known: ids.join(", ") || "none" },
        ...(replacement !== undefined && { replacement }),
      };
    }
  },
};

/** Where a contributor is named, and by which id. */
function* namedContributors({ answers, part, parts }: Assessment): Iterable<readonly [Path, string | undefined]> {
  for (const [id, { answered, contributions }] of Object.entries(answers ?? {})) {
    for (const [index, { by }] of (contributions ?? []).entries())
      yield [["answers", id, "contributions", index, "by"], by];
    yield [["answers", id, "answered", "by"], answered?.by];
  }
  yield [["part", "contributor"], part?.contributor];
  for (const [index, { contributor }] of (parts ?? []).entries()) yield [["parts", index, "contributor"], contributor];
}

const contributorTwice: Rule = {
  id: "duplicate-contributor",
  draft: "error",
  final: "error",
  needsWhole: [],
  *check({ assessment }) {
    const first = new Map<string, number>();
    for (const [index, { id }] of (assessment.contributors ?? []).entries()) {
      const before = first.get(id);
      if (before === undefined) first.set(id, index);
      else yield { path: ["contributors", index, "id"], values: { id }, related: [["contributors", before, "id"]] };
    }
  },
};

export const REFERENCE_RULES: readonly Rule[] = [
  sameAsUnknown,
  sameAsItself,
  sameAsCircle,
  sameAsOtherScale,
  sameAsOpen,
  contributorUnknown,
  contributorTwice,
];
