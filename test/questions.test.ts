/** The questions as an official reads them: short sentences, and for every situation exactly one reply. */
import { describe, expect, it } from "vitest";
import { type Question, allQuestions, findQuestion, statusesOf } from "../src/domain/model/checklist.ts";
import { checkRules } from "../src/domain/rules/check-rules.ts";
import { resolveReference } from "../src/domain/recommendations/recommendation.ts";
import checklist from "../src/generated/checklist.en.ts";
import states from "../src/generated/states.en.ts";
import { SMALL } from "./helpers/small.ts";

const MOST_WORDS = 25;
const questions = allQuestions(checklist);

/** All that is said about a question, with the place of each text. */
function textsOf({ id, title, text, elements, guidance }: Question): readonly (readonly [string, string])[] {
  return [
    [`${id} title`, title],
    [`${id} text`, text],
    [`${id} why`, guidance.why ?? ""],
    ...elements.map((element) => [`${id} ${element.id}`, element.label] as const),
    ...Object.entries(guidance.statuses).map(([status, words]) => [`${id} ${status}`, words] as const),
    ...guidance.terms.map(({ term, meaning }) => [`${id} ${term}`, meaning] as const),
  ];
}

/** What can be read without a pause: sentences, and the items of a list. "para." ends no sentence. */
function stretchesOf(text: string): readonly string[] {
  return text.replace(/\b(paras?)\./g, "$1").split(/[.?!:;](?=\s|$)/);
}

function wordsIn(text: string): number {
  return text.match(/\S*[a-z0-9]\S*/gi)?.length ?? 0;
}

describe("the words of a question", () => {
  it("are in sentences of at most 25 words; the items of a list count one by one", () => {
    const long = questions
      .flatMap(textsOf)
      .flatMap(([place, text]) => stretchesOf(text).flatMap((part) => (wordsIn(part) > MOST_WORDS ? [place] : [])));
    expect(long).toEqual([]);
  });

  it("contain each term that is explained", () => {
    for (const { id, title, text, elements, guidance } of questions)
      for (const { term } of guidance.terms) {
        const shown = [title, text, ...elements.map(({ label }) => label), ...Object.values(guidance.statuses)];
        const words = shown.join(" ").toLowerCase();
        for (const word of term.toLowerCase().split(/[\s,]+/))
          expect(words.includes(word.slice(0, 7)) || word.length < 4, `${id}: ${term}`).toBe(true);
      }
  });

  it("refer only to recommendations that there are", () => {
    for (const [place, text] of questions.flatMap(textsOf))
      for (const [, number = "", letter = ""] of text.matchAll(/\bpara\. (\d+)(?: \(([a-z])\))?/g))
        expect(resolveReference(checklist, `para-${number.padStart(2, "0")}${letter}`), place).not.toEqual([]);
  });
});

describe("the guidance of a question", () => {
  const scale = (id: Question["scale"]): readonly Question[] => questions.filter((question) => question.scale === id);

  it("leaves no gap between all and nothing: in part is whatever is true only in part, and the rest are examples", () => {
    for (const { id, guidance } of scale("implementation"))
      expect(guidance.statuses["partly-implemented"], id).toMatch(/\bonly a part of this is true\. For example: /i);
  });

  it("tells apart what was decided and not done, what is being examined, and what is done", () => {
    expect(scale("consideration")).toHaveLength(12);
    for (const { id, guidance } of scale("consideration")) {
      const { adopted = "", ...others } = guidance.statuses;
      expect(others["adopted-in-part"], id).toMatch(
        /^Only a part of this is done, or it was decided and is not yet done\. For example: /,
      );
      expect(others["under-consideration"], id).toMatch(
        /, or has (?:examined|explored), .*There is no decision yet, and /s,
      );
      expect(adopted, id).not.toMatch(/after considering/i);
    }
  });

  it("says for each question on criminal law that a bill is no law", () => {
    for (const id of ["para-10a", "para-10b", "para-54a", "para-54b", "para-17f"])
      expect(findQuestion(checklist, id)?.guidance.statuses["not-implemented"]).toMatch(
        /A bill counts only once it has been passed/,
      );
  });
});

describe("related provisions", () => {
  const all = questions.flatMap(({ id, guidance }) => guidance.related.map((one) => ({ id, guidance, ...one })));

  it("are articles of the two instruments, and no question has one twice", () => {
    expect(all.length).toBeGreaterThan(80);
    for (const { id, instrument, article } of all)
      expect(checklist.instruments.find((one) => one.id === instrument)?.articles, id).toBeGreaterThanOrEqual(article);
    const cited = all.map(({ id, instrument, article, paragraph = "" }) => [id, instrument, article, paragraph].join());
    expect(new Set(cited).size).toBe(cited.length);
  });

  it("are not what the recommendation itself names", () => {
    for (const { id, guidance, instrument, article, paragraph = "" } of all) {
      const name = checklist.instruments.find((one) => one.id === instrument)?.short ?? "";
      for (const named of guidance.articles.filter((one) => one.startsWith(`${name}, article ${article}`)))
        expect(paragraph === "" || named.includes(paragraph), `${id}: ${named}`).toBe(false);
    }
  });
});

/** What is true in an invented State, and the one reply that the parts of the question agree with. */
const SITUATIONS: readonly (readonly [string, string, readonly string[], string])[] = [
  [
    "threats are punished by the criminal code alone",
    "para-17f",
    ["threat-victims", "intimidation-victims", "threat-witnesses", "intimidation-witnesses", "general-law"],
    "implemented",
  ],
  [
    "only threats against witnesses are an offence",
    "para-17f",
    ["threat-witnesses", "general-law"],
    "partly-implemented",
  ],
  ["a bill would punish threats", "para-17f", [], "not-implemented"],
  ["a fund pays all victims of crimes", "para-78", ["fund", "trafficking-victims"], "implemented"],
  ["a bill for a fund is before parliament", "para-78", ["efforts", "trafficking-victims"], "implemented"],
  ["a fund leaves out victims of trafficking", "para-78", ["fund"], "partly-implemented"],
  ["nobody works on a fund", "para-78", [], "not-implemented"],
  [
    "only sentences are reduced, in both phases",
    "para-59",
    ["less-punishment", "investigations", "prosecutions"],
    "adopted",
  ],
  ["immunity is granted in prosecutions only", "para-59", ["immunity", "prosecutions"], "adopted-in-part"],
  ["compensation can be had, restitution not", "para-18", ["compensation"], "adopted-in-part"],
  ["both can be had", "para-18", ["compensation", "restitution"], "adopted"],
  [
    "a task force of two ministries has no tasks yet",
    "para-21a",
    ["task-force", "justice", "other-ministries"],
    "implemented",
  ],
  ["ministries meet, and no body was set up", "para-21a", ["justice", "labour"], "partly-implemented"],
  [
    "the law and the guidelines are clear, without a model",
    "para-73",
    ["legislation", "guidelines", "non-punishment", "non-prosecution"],
    "implemented",
  ],
  ["the law has provisions, and only some are clear", "para-73", ["legislation"], "partly-implemented"],
  ["case management is aimed at and not reached", "para-81", ["efforts-only", "all-phases"], "partly-implemented"],
  [
    "results are monitored, and a rapporteur was rejected",
    "para-50",
    ["monitoring-results", "institution-monitoring", "institution-evaluation", "institution-recommendations"],
    "partly-implemented",
  ],
  [
    "an institution was considered, and nothing is monitored",
    "para-50",
    ["institution-monitoring"],
    "partly-implemented",
  ],
  ["media were considered, and no campaign was launched", "para-12b", ["radio", "press"], "not-implemented"],
  [
    "only recruitment agencies were looked at, without any practice",
    "para-66",
    ["recruitment-agencies"],
    "not-implemented",
  ],
];

describe("the points that are marked", () => {
  it.each(SITUATIONS)("where %s agree with the reply to %s", (_, id, elements, right) => {
    const question = findQuestion(checklist, id);
    const replies = question === undefined ? [] : statusesOf(checklist, question).slice(0, 3);
    expect(remarksOn(id, elements, right)).toEqual([]);
    const whole = new Set(["implemented", "adopted"]);
    for (const other of replies.filter((status) => whole.has(status.id) && status.id !== right))
      expect(remarksOn(id, elements, other.id), other.id).not.toEqual([]);
  });
});

/** The rules about elements that have something to say about such an answer. */
function remarksOn(id: string, elements: readonly string[], status: string): readonly string[] {
  const answer = { status, ...(elements.length > 0 && { elements }), measures: "Described here in a few words." };
  const assessment = { ...SMALL, answers: { ...SMALL.answers, [id]: answer } };
  return checkRules({ assessment, checklist, states, today: "2026-11-24" }, "draft")
    .filter(({ path, rule }) => path[1] === id && /element|alternatives/.test(rule))
    .map(({ rule }) => rule);
}
