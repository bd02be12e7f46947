/** The questionnaire: what it must hold, and, where the source is at hand, that it agrees with it. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { assessmentSchemaText } from "../scripts/compile-data.ts";
import { allQuestions, statusesOf } from "../src/domain/model/checklist.ts";
import { type AddressedAs, recommendationOf } from "../src/domain/recommendations/recommendation.ts";
import checklist from "../src/generated/checklist.en.ts";
import { strengthsText } from "../src/messages/addressed.ts";
import type { Say } from "../src/messages/say.ts";
import { ROOT } from "./helpers/program.ts";
import { addresseesIn, parseReport, referencesIn, strengthOf, verbsIn, type Place } from "./helpers/source-report.ts";

const questions = allQuestions(checklist);
const SOURCE_FOLDER = join(ROOT, "../shared/source");
const hasSource = existsSync(SOURCE_FOLDER);
if (!hasSource)
  process.stderr.write("Skipped: comparison with the source of the recommendations, which is not here.\n");

describe("the checklist", () => {
  it("has a question for each of the 77 recommendations addressed to States, and two optional ones", () => {
    const toStates = checklist.recommendations.filter(({ addressees }) => addressees.includes("states"));
    expect(checklist.recommendations).toHaveLength(107);
    expect(toStates).toHaveLength(77);
    expect(
      questions
        .filter(({ optional }) => !optional)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(toStates.map(({ id }) => id).sort());
    expect(questions.filter(({ optional }) => optional).map(({ id }) => id)).toEqual(["para-08", "para-22c"]);
  });

  it("says for every recommendation that is not asked why not", () => {
    const unsaid = checklist.recommendations.filter(({ question, notAsked }) => question === null && notAsked === null);
    expect(unsaid).toEqual([]);
  });

  it("says beside the question what it does not ask, where the paragraph also addresses others", () => {
    const others = checklist.recommendations.filter(
      ({ question, addressees }) => question !== null && addressees.includes("states") && addressees.length > 1,
    );
    expect(others.map(({ id }) => id)).toEqual(["para-69", "para-77"]);
    for (const { notAsked } of others) expect(notAsked).toMatch(/^The (?:first|last) sentence asks/);
  });

  it("compares with an earlier time where more or something better is asked for", () => {
    const compared = questions.filter(({ period }) => period).map(({ id }) => id);
    expect(compared.sort()).toEqual(["15a", "30", "35", "36", "38", "46", "66"].map((id) => `para-${id}`));
  });

  it("keeps titles, texts and labels short enough to read", () => {
    for (const { title, text, elements } of questions) {
      expect(title.length).toBeLessThanOrEqual(70);
      // The whole question is on the screen of a window of 40 × 20.
      expect(text.length).toBeLessThanOrEqual(400);
      for (const { label } of elements) expect(label.length).toBeLessThanOrEqual(100);
    }
  });

  it("explains each status of the scale that could be doubtful", () => {
    const explained = {
      implementation: ["implemented", "partly-implemented"],
      consideration: ["adopted", "adopted-in-part", "under-consideration"],
      adherence: ["party", "signatory", "neither"],
      ratification: [],
    };
    for (const { scale, guidance } of questions)
      expect(Object.keys(guidance.statuses)).toEqual(expect.arrayContaining(explained[scale]));
  });

  it("has no word that a YAML 1.1 reader takes for a boolean or a number among its ids", () => {
    const ids = [
      ...questions.flatMap((question) => [...statusesOf(checklist, question), ...question.elements]),
      ...Object.values(checklist.lists).flat(),
    ].map(({ id }) => id);
    expect(ids.filter((id) => /^(?:y|yes|n|no|on|off|true|false|null|~|[-+.\d].*)$/i.test(id))).toEqual([]);
  });

  it("has a published schema that is up to date", async () => {
    expect(readFileSync(join(ROOT, "schemas/assessment.schema.json"), "utf8")).toBe(await assessmentSchemaText());
  });
});

describe.skipIf(!hasSource)("the source", () => {
  const text = hasSource ? readFileSync(join(SOURCE_FOLDER, readdirSync(SOURCE_FOLDER)[0] ?? ""), "utf8") : "";
  const paragraphs = parseReport(text);

  it("has the same recommendations, in the same order, under the same headings", () => {
    expect(checklist.recommendations.map(({ id }) => id)).toEqual(paragraphs.map(({ id }) => id));
    const placeOf = ({ paragraph, part, section, heading }: Place): Place => ({ paragraph, part, section, heading });
    expect(checklist.recommendations.map(placeOf)).toEqual(paragraphs.map(placeOf));
  });

  it("addresses the same bodies, as strongly", () => {
    const ours = checklist.recommendations.map(({ id, addressees, strength }) => [
      id,
      [...addressees].sort(),
      strength,
    ]);
    expect(ours).toEqual(
      paragraphs.map(({ id, chapeau, text: words }) => {
        const whole = `${chapeau} ${words}`;
        return [id, addresseesIn(whole), strengthOf(whole)];
      }),
    );
  });

  it("calls the States that it addresses by the same words, and has all verbs that are put to them", () => {
    const verbs = new Map(paragraphs.map(({ id, chapeau, text: words }) => [id, verbsIn(`${chapeau} ${words}`)]));
    const expected = checklist.recommendations.map(({ id, addressees }) => {
      const isStates = addressees.includes("states");
      const own = (verbs.get(id) ?? []).filter(({ whom }) => whom.includes("States") || !isStates);
      const called = own.map(({ whom }) => whom.toLowerCase().replace(" ", "-"));
      return [id, isStates ? [...new Set(called)] : [], [...new Set(own.map(({ strength }) => strength))]];
    });
    const ours = checklist.recommendations.map(({ id, addressedAs, strengths }) => [id, addressedAs, strengths]);
    expect(ours).toEqual(expected);
    const count = (as: AddressedAs): number =>
      checklist.recommendations.filter(({ addressedAs }) => addressedAs.includes(as)).length;
    expect([count("states-parties"), count("states"), count("member-states")]).toEqual([74, 3, 1]);
  });

  it("is said with verbs in the number of those addressed, a body or States", () => {
    const numbers = (id: string): readonly string[] => {
      const said: string[] = [];
      const say: Say = (name, ...[values]) => {
        if (name.startsWith("strength.")) said.push((values as { readonly number: string }).number);
        return name;
      };
      strengthsText(recommendationOf(checklist, { id }), say);
      return said;
    };
    expect(numbers("para-44")).toEqual(["one"]);
    expect(numbers("para-25")).toEqual(["one", "one"]);
    expect(numbers("para-33")).toEqual(["other", "other"]);
    // The Secretariat or the Conference, and States parties.
    expect([numbers("para-69"), numbers("para-77")]).toEqual([["other"], ["other"]]);
  });

  it("has the same cross-references, in the same direction", () => {
    const ours = Object.fromEntries(checklist.recommendations.map(({ id, seeAlso }) => [id, seeAlso]));
    expect(ours).toEqual(Object.fromEntries(paragraphs.map(({ id, text: words }) => [id, referencesIn(words)])));
    expect(Object.values(ours).flat().length).toBeGreaterThan(60);
  });

  it("is nowhere copied: nothing of ours shares eight words in a row with it, names apart", () => {
    const grams = new Set(gramsOf(text.replace(NAMES, "|"), 8));
    const own: readonly (readonly [string, readonly string[]])[] = [
      ...questions.map(({ id, title, text: asked, elements, guidance: { statuses, terms, why = "" } }) => {
        const explained = [...Object.values(statuses), ...terms.map(({ meaning }) => meaning), why];
        return [id, [title, asked, ...elements.map(({ label }) => label), ...explained]] as const;
      }),
      ...checklist.recommendations.map(({ id, notAsked }) => [id, [notAsked ?? ""]] as const),
    ];
    const copied = own.flatMap(([id, words]) =>
      gramsOf(words.join(" | ").replace(NAMES, "|"), 8)
        .filter((gram) => grams.has(gram))
        .map((gram) => `${id}: ${gram}`),
    );
    expect(copied).toEqual([]);
  });
});

/** Names of instruments, bodies and documents, which cannot be said otherwise. */
const NAMES =
  /Trafficking in Persons Protocol|Organized Crime Convention|United Nations Office on Drugs and Crime|Recommended Principles and Guidelines on Human Rights and Human Trafficking|Office of the United Nations High Commissioner for Human Rights|Model Law against Trafficking in Persons|Working Group on Trafficking in Persons/g;

function gramsOf(text: string, length: number): string[] {
  return text.split("|").flatMap((part) => {
    const words = part.toLowerCase().match(/[a-z0-9]+/g) ?? [];
    return words.slice(length - 1).map((_, index) => words.slice(index, index + length).join(" "));
  });
}
