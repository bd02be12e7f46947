/** Two years that answer two revisions of the questionnaire: changes of the form are not changes of answers. */
import { forReaders } from "../../../src/domain/model/publication.ts";
import { describe, expect, it } from "vitest";
import { type Assessment, withAnswer } from "../../../src/domain/model/assessment.ts";
import { compareYears, type Comparison } from "../../../src/domain/comparison/comparison.ts";
import { adoptRevision } from "../../../src/domain/model/revision.ts";
import checklist from "../../../src/generated/checklist.en.ts";
import messages from "../../../src/generated/messages.en.ts";
import { compare } from "../../../src/domain/comparison/change.ts";
import { createComparison } from "../../../src/report/contents/comparison/comparison.ts";
import { stepsBetween } from "../../../src/report/contents/comparison/subject.ts";
import { renderDocumentText } from "../../../src/report/document/text.ts";
import { createSay } from "../../../src/messages/say.ts";
import { plainTheme } from "../../../src/report/theme.ts";
import { changeOf } from "../../helpers/compare.ts";
import { readExample } from "../../helpers/example.ts";
import { ADDED, compileRevised, DROPPED, RENUMBERED, REWORDED } from "../../helpers/revised-checklist.ts";

const revised = compileRevised();
const before = readExample(2025);
const after: Assessment = withAnswer(adoptRevision(readExample(2026), revised), ADDED, {
  status: "not-implemented",
});
const comparison: Comparison = compareYears([before, after], revised);

describe("two revisions", () => {
  it("lists changes of the questionnaire apart", () => {
    expect(comparison.form).toEqual(revised.history.map(({ revision: _, ...changes }) => changes)[0]);
  });

  it("takes a renumbered question for the same question", () => {
    expect(changeOf(comparison, RENUMBERED.to)).toMatchObject({
      class: "unchanged",
      before: { statuses: ["implemented"] },
    });
    expect(comparison.questions.some(({ question }) => question.id === RENUMBERED.from)).toBe(false);
  });

  it("does not take a new question for one that was open before", () => {
    expect(changeOf(comparison, ADDED)).toMatchObject({ class: "newly-asked", before: { isAsked: false } });
  });

  it("does not take a dropped question for one that is no longer answered", () => {
    expect(comparison.questions.some((one) => one.class === "no-longer-answered")).toBe(false);
    const paths = compare(before, after, revised)
      .map(({ path }) => path)
      .filter(([part]) => part === "formerAnswers");
    expect(paths).toEqual([["formerAnswers", DROPPED, "confirmed", "date"]]);
  });

  it("finds the same in all other questions as within one revision", () => {
    const within = compareYears([before, readExample(2026)], checklist);
    const other = new Set([RENUMBERED.from, RENUMBERED.to, DROPPED, ADDED]);
    const classes = ({ questions }: Comparison): [string, string][] =>
      questions.filter(({ question }) => !other.has(question.id)).map((one) => [one.question.id, one.class]);
    expect(classes(comparison)).toEqual(classes(within));
  });

  it("names only what changed between the two, not what the present questionnaire changed after both", () => {
    const both = compareYears([before, readExample(2026)], revised);
    expect(both.form).toEqual({ added: [], dropped: [], reworded: [], renumbered: [] });
    expect(both.questions.some(({ question }) => question.id === ADDED)).toBe(false);
  });

  it.each([80, 40])("reads well in %i columns", async (columns) => {
    const say = createSay(messages);
    const document = createComparison(
      {
        comparison,
        strips: [],
        series: [before, after].map(forReaders),
        steps: stepsBetween(comparison, revised, "2026-11-23"),
        outOfForce: [],
        files: ["a.yaml", "b.yaml"],
        state: "Utland",
        checklist: revised,
        say,
        language: "en",
        all: false,
        full: false,
        isWanted: ({ question }) => [ADDED, REWORDED].includes(question.id),
        isFiltered: true,
      },
      { hints: true },
    );
    const theme = plainTheme(true);
    const text = renderDocumentText(document, { width: columns - 1, theme, say });
    await expect(text).toMatchFileSnapshot(`../../golden/diff-revision-${columns}.txt`);
  });
});
