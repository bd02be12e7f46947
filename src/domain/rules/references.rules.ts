/** Rules about references and ids: from one answer to another, and of contributors and steps. Each names a broken link once. */
import { type Assessment, type EarlierStep, answerTo } from "../model/assessment.ts";
import { allQuestions, findQuestion, paragraphOfId } from "../model/checklist.ts";
import type { Path } from "../model/path.ts";
import { isAnswered } from "../model/progress.ts";
import { resolveAnswer } from "../model/same-as.ts";
import { type RuleTable, inEach } from "./rule.ts";
import type { OwnAnswer, Subject } from "./subject.ts";
import { wordMeant } from "../model/words.ts";
import { contributorWords, questionMeant, similarWords } from "./what-is-meant.ts";

/** An answer that is given by reference. */
interface Reference extends OwnAnswer {
  /** The question whose answer it refers to. */
  readonly target: string;
}

function referencesIn({ answers }: Subject): readonly Reference[] {
  return answers.flatMap(({ id, answer }) =>
    answer.sameAs === undefined ? [] : [{ id, answer, target: answer.sameAs }],
  );
}

/** A contributor who is named, and where. */
interface Named {
  readonly path: Path;
  readonly id: string;
}

function namedInAnswers({ named }: Subject): readonly Named[] {
  return named.flatMap(({ path, field, value }) =>
    field.kind === "contributor" && typeof value === "string" ? [{ path, id: value }] : [],
  );
}

function namedWithParts({ part, parts = [] }: Assessment): readonly Named[] {
  const found: Named[] = [];
  if (part?.contributor !== undefined) found.push({ path: ["part", "contributor"], id: part.contributor });
  for (const [index, { contributor }] of parts.entries())
    if (contributor !== undefined) found.push({ path: ["parts", index, "contributor"], id: contributor });
  return found;
}

/** An item of a list whose key an earlier one has as well, and where both are. */
interface Repeated<Item> {
  readonly item: Item;
  readonly at: number;
  readonly before: number;
}

function repeated<Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly Repeated<Item>[] {
  const keys = items.map(keyOf);
  return items.flatMap((item, at) => {
    const before = keys.indexOf(keys[at] ?? "");
    return before < at ? [{ item, at, before }] : [];
  });
}

export const REFERENCE_RULES = {
  "same-as-unknown": {
    severity: { draft: "error", final: "error" },
    check: (subject) =>
      inEach(referencesIn(subject), ({ id, target }) => {
        const { checklist } = subject;
        if (findQuestion(checklist, target) !== undefined) return undefined;
        const replacement = questionMeant(
          target,
          allQuestions(checklist).map((question) => question.id),
        );
        return {
          path: ["answers", id, "sameAs"],
          values: { target },
          ...(replacement !== undefined && { replacement }),
        };
      }),
  },
  "same-as-itself": {
    severity: { draft: "error", final: "error" },
    check: (subject) =>
      inEach(referencesIn(subject), ({ id, target }) =>
        target === id ? { path: ["answers", id, "sameAs"] } : undefined,
      ),
  },
  "same-as-circle": {
    severity: { draft: "error", final: "error" },
    *check(subject) {
      const { assessment, checklist } = subject;
      const reported = new Set<string>();
      for (const { id, target } of referencesIn(subject)) {
        if (reported.has(id) || target === id) continue;
        const resolution = resolveAnswer(assessment, checklist, id);
        if (resolution?.kind !== "circle") continue;
        // Only those that the circle leads through; another answer may refer to one of them from outside.
        const last = resolution.through.at(-1) ?? id;
        const back = answerTo(assessment, last)?.sameAs;
        if (back !== id) continue;
        for (const one of resolution.through) reported.add(one);
        const paragraphs = [...resolution.through.slice(1), id].map(paragraphOfId).join(", ");
        const related = resolution.through.slice(1).map((one) => ["answers", one, "sameAs"]);
        yield { path: ["answers", id, "sameAs"], values: { paragraphs }, related };
      }
    },
  },
  "same-as-other-scale": {
    severity: { draft: "error", final: "error" },
    check: (subject) =>
      inEach(referencesIn(subject), ({ id, target }) => {
        const scale = findQuestion(subject.checklist, id)?.scale;
        const other = findQuestion(subject.checklist, target)?.scale;
        return scale !== undefined && other !== undefined && scale !== other
          ? { path: ["answers", id, "sameAs"], values: { paragraph: paragraphOfId(target) } }
          : undefined;
      }),
  },
  "same-as-open": {
    severity: { draft: "warning", final: "error" },
    needsWhole: [],
    check: (subject) =>
      inEach(referencesIn(subject), ({ id, target, answer }) => {
        const { assessment, checklist } = subject;
        const question = findQuestion(checklist, target);
        if (question === undefined || target === id || question.scale !== findQuestion(checklist, id)?.scale)
          return undefined;
        // If that answer is given by reference as well, it is reported there.
        if (answer.status !== undefined || answerTo(assessment, target)?.sameAs !== undefined) return undefined;
        return isAnswered(assessment, checklist, question)
          ? undefined
          : {
              path: ["answers", id, "sameAs"],
              values: { paragraph: paragraphOfId(target) },
              related: [["answers", target]],
            };
      }),
  },
  "unknown-contributor": {
    severity: { draft: "error", final: "error" },
    needsWhole: [["contributors"]],
    check(subject) {
      const { assessment } = subject;
      const words = contributorWords(assessment.contributors);
      const ids = words.map(({ id }) => id);
      const known = new Set(ids);
      return inEach([...namedInAnswers(subject), ...namedWithParts(assessment)], ({ path, id }) => {
        if (known.has(id)) return undefined;
        const replacement = wordMeant(id, words);
        const values = { id, known: ids.join(", ") || "none" };
        return { path, values, replacement, suggestions: similarWords(id, ids) };
      });
    },
  },
  "duplicate-contributor": {
    severity: { draft: "error", final: "error" },
    needsWhole: [],
    check: ({ assessment: { contributors = [] } }) =>
      repeated(contributors, ({ id }) => id).map(({ item: { id }, at, before }) => ({
        path: ["contributors", at, "id"],
        values: { id },
        related: [["contributors", before, "id"]],
      })),
  },
  "duplicate-step": {
    severity: { draft: "error", final: "error" },
    needsWhole: [],
    check: ({ answers }) =>
      answers.flatMap(({ id: question, answer: { nextSteps = [], earlierSteps = [] } }) => {
        const lists: Readonly<Record<string, readonly EarlierStep[]>> = { nextSteps, earlierSteps };
        return Object.entries(lists).flatMap(([key, steps]) =>
          repeated(steps, ({ id, year = "" }) => `${year} ${id}`).map(({ item: { id }, at, before }) => ({
            path: ["answers", question, key, at, "id"],
            values: { id },
            related: [["answers", question, key, before, "id"]],
          })),
        );
      }),
  },
} satisfies RuleTable;
