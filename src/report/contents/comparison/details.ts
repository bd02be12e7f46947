/** What changed within one answer, field by field, in words: lists, laws, texts and single values. */
import { ANSWER_FORMAT } from "../../../domain/model/answer-format.ts";
import { fieldAt, fieldsWith } from "../../../domain/model/find-fields.ts";
import type { Assessment, Law, Step } from "../../../domain/model/assessment.ts";
import { type MarkMeaning, meaningOfMarks } from "../../../domain/model/needs.ts";
import type { Change } from "../../../domain/comparison/change.ts";
import type { ChangeClass } from "../../../domain/comparison/classify.ts";
import type { QuestionChange } from "../../../domain/comparison/comparison.ts";
import { isNothing, sameValue } from "../../../domain/comparison/same-value.ts";
import { paragraph } from "../../document/blocks.ts";
import { fieldLabel, fieldNames, itemTexts, labelsOf, valueText, wholeLaw } from "../answer-words.ts";
import { type Detail, type DetailWords, itemDetails, textDetail, valueDetail } from "./detail.ts";
import { type ComparisonSubject, hasStepsApart, pairOf } from "./subject.ts";

/** Fields that are not shown in their place: the status, what is compared item by item, and who wrote. */
const APART = new Set<string>(["status", "instruments", "elements", "law", ...fieldsWith({ group: "origin" })]);

/** Fields of which it is enough to say that they are empty now; the old text says little. */
const SETTLED = new Set<string>([...fieldsWith({ group: "ahead" }), "reason", "authority"]);

/** Fields that have a list of their own. */
const STEPS = new Set<string>(["nextSteps", "earlierSteps"]);

const ORDER = Object.keys(ANSWER_FORMAT);

/** Classes in which it goes without saying that something is no longer given. */
const GONE: ReadonlySet<ChangeClass> = new Set(["no-longer-answered", "no-longer-asked", "out-of-scope"]);

/** What changed in an answer beside its status, in the order of the file. */
export function detailsOf(one: QuestionChange, subject: ComparisonSubject): readonly Detail[] {
  return new Details(one, subject).all();
}

/** The details of one question. */
class Details {
  readonly #one: QuestionChange;
  readonly #subject: ComparisonSubject;
  readonly #words: DetailWords;

  constructor(one: QuestionChange, subject: ComparisonSubject) {
    this.#one = one;
    this.#subject = subject;
    this.#words = { say: subject.say, names: pairOf(subject) };
  }

  all(): readonly Detail[] {
    const { full, say } = this.#subject;
    const { elements, evidence, question } = this.#one;
    const changes = this.#changes();
    const { gained, lost, altered } = evidence.laws;
    const settled = full ? [] : this.#settledFields();
    const meaning = this.#meaningOfMarks();
    const place = ({ path }: Change): number => ORDER.indexOf(path[2] ?? "");
    const details = [
      ...this.#adherence(),
      ...itemDetails(say("compare.gained", { meaning }), "added", labelsOf(elements.gained, question.elements)),
      ...itemDetails(say("compare.lost", { meaning }), "removed", labelsOf(elements.lost, question.elements)),
      ...itemDetails(
        say("compare.law-gained"),
        "added",
        gained.map((law) => wholeLaw(law, say)),
      ),
      ...itemDetails(
        say("compare.law-lost"),
        "removed",
        lost.map((law) => wholeLaw(law, say)),
      ),
      ...altered.map(({ before, after }) => this.#law(before, after)),
      ...changes
        .filter(({ path: [, , key = ""] }) => !APART.has(key) && !settled.includes(key))
        .sort((x, y) => place(x) - place(y))
        .flatMap((change) => this.#field(change)),
      ...this.#noLongerGiven(settled),
      ...this.#author(),
    ];
    return full || !GONE.has(this.#one.class) ? details : details.filter(({ isLoss }) => !isLoss);
  }

  /** What changed and is shown here. */
  #changes(): readonly Change[] {
    const { changes } = this.#one;
    if (!hasStepsApart(this.#subject.comparison)) return changes;
    return changes.filter(({ path }) => !STEPS.has(path[2] ?? ""));
  }

  /** What the marks say in both years, or in the only one that has an answer. */
  #meaningOfMarks(): MarkMeaning | "mixed" {
    const { before, after } = this.#one;
    const [was = after.statuses[0], is = was] = [before.statuses[0], after.statuses[0]];
    const meaning = meaningOfMarks(is);
    return meaning === meaningOfMarks(was) ? meaning : "mixed";
  }

  /** A law that is cited differently; word by word, but for an address, which is read whole. */
  #law(before: Law, after: Law): Detail {
    const { say } = this.#words;
    const [was, is, label] = [wholeLaw(before, say), wholeLaw(after, say), say("compare.law-altered")];
    if (before.url !== after.url) return valueDetail(label, was, is, this.#words);
    return textDetail(label, was, is, true, this.#words);
  }

  /** Fields of which nothing is left. */
  #settledFields(): readonly string[] {
    const answer: Readonly<Record<string, unknown>> = { ...this.#one.after.own };
    const keys = new Set(this.#changes().map(({ path }) => path[2] ?? ""));
    return [...keys].filter((key) => SETTLED.has(key) && isNothing(answer[key]));
  }

  #noLongerGiven(settled: readonly string[]): readonly Detail[] {
    if (settled.length === 0) return [];
    const { say } = this.#subject;
    return [{ label: say("compare.no-longer-given"), value: [paragraph(fieldNames(settled, say))], isLoss: true }];
  }

  #field(change: Change): readonly Detail[] {
    const { say, full } = this.#subject;
    const { before, after } = change;
    const path = change.path.slice(2);
    const label = this.#label(path);
    if (path[0] === "nextSteps") return this.#steps(change);
    switch (fieldAt(path)?.kind) {
      case "choices":
      case "list":
        return this.#list(change, say("compare.items-gained", { label }), say("compare.items-lost", { label }));
      case "contributions":
        return this.#list(change, label, label);
      case "text":
        return [textDetail(label, before as string | undefined, after as string | undefined, full, this.#words)];
      default:
        return [this.#single(change)];
    }
  }

  #single({ path, before, after }: Change): Detail {
    const { comparison, ...words } = this.#subject;
    const field = path.slice(2);
    // An answer that says nothing about it may be published.
    const unsaid = field[0] === "publish" ? true : undefined;
    const text = (value: unknown, people: Assessment): string | undefined =>
      valueText(field, value ?? unsaid, this.#one.question, { ...words, people });
    const [was, is] = [text(before, comparison.before), text(after, comparison.after)];
    return valueDetail(this.#label(field), was, is, this.#words);
  }

  /** What a field is called under the later reply, or under the only one. */
  #label(path: readonly string[]): string {
    const { before, after } = this.#one;
    return fieldLabel(path, this.#subject, after.statuses[0] ?? before.statuses[0]);
  }

  /** What came into a list, and what went. */
  #list({ path, before, after }: Change, gained: string, lost: string): readonly Detail[] {
    const { comparison, ...words } = this.#subject;
    const [was, is] = [(before ?? []) as readonly unknown[], (after ?? []) as readonly unknown[]];
    const only = (list: readonly unknown[], others: readonly unknown[], people: Assessment): readonly string[] => {
      const own = list.filter((item) => !others.some((other) => sameValue(item, other)));
      return itemTexts(path.slice(2), own, this.#one.question, { ...words, people });
    };
    return [
      ...itemDetails(gained, "added", only(is, was, comparison.after)),
      ...itemDetails(lost, "removed", only(was, is, comparison.before)),
    ];
  }

  /** What changed in each step; the same step is known by its id. */
  #steps({ before, after }: Change): readonly Detail[] {
    const { say, full } = this.#subject;
    const [was, is] = [(before ?? []) as readonly Step[], (after ?? []) as readonly Step[]];
    const ids = new Set([...is, ...was].map(({ id }) => id));
    return [...ids].flatMap((id) => {
      const [old, now] = [was, is].map((steps) => steps.find((step) => step.id === id));
      return (["text", "by", "authority"] as const).flatMap((key) => {
        if (sameValue(old?.[key] ?? "", now?.[key] ?? "")) return [];
        const label = say(`part.nextSteps-${key}`);
        return key === "text"
          ? [textDetail(label, old?.text, now?.text, full, this.#words)]
          : [valueDetail(label, old?.[key], now?.[key], this.#words)];
      });
    });
  }

  /** Para. 7: whether the State is party to each instrument, and since when. */
  #adherence(): readonly Detail[] {
    const keys = Object.keys(ANSWER_FORMAT.instruments.fields);
    return this.#subject.checklist.instruments.flatMap(({ id }) =>
      keys.flatMap((key) =>
        this.#one.changes.filter(({ path }) => path[3] === id && path[4] === key).map((change) => this.#single(change)),
      ),
    );
  }

  /** Who answers, where nothing but that changed. */
  #author(): readonly Detail[] {
    if (this.#one.class !== "answered-by") return [];
    return this.#one.changes
      .filter(({ path }) => path[2] === "answered" && path[3] === "by")
      .map((change) => this.#single(change));
  }
}
