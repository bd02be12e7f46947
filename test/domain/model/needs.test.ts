/** What a "Yes" needs of the elements of a question: in the data, as the paragraphs have it, and of what is ticked. */
import { describe, expect, it } from "vitest";
import { type Need, allQuestions, findQuestion, statusesOf } from "../../../src/domain/model/checklist.ts";
import {
  alternatives,
  missingElements,
  neededElements,
  optionalElements,
  saysInPart,
  saysWhole,
} from "../../../src/domain/model/needs.ts";
import checklist from "../../../src/generated/checklist.en.ts";

const questions = allQuestions(checklist);
const elements = questions.flatMap((question) => question.elements.map((element) => ({ id: question.id, element })));

/** The element of a question, what it is, the alternatives that it belongs to, and the words of the paragraph. */
type Row = readonly [question: string, element: string, need: Need, oneOf: string | undefined, verb: string];

const BY_PARAGRAPH: readonly Row[] = [
  ["para-06", "mutual-cooperation", "needed", undefined, "adopt an approach … inter alia, through"],
  ["para-10a", "supporting-conduct", "needed", undefined, "criminalize … and"],
  ["para-10b", "predicate-offence", "needed", undefined, "enact … and establish"],
  ["para-12b", "general-public", "needed", undefined, "launch campaigns directed at"],
  ["para-12b", "local-contexts", "needed", undefined, "taking into account"],
  ["para-12b", "radio", "considered", "mass-media", "should consider … mass media (…)"],
  ["para-12b", "soap-operas", "considered", "mass-media", "should consider … including"],
  ["para-12b", "public-events", "considered", "events-or-personalities", "should consider … events or personalities"],
  ["para-12b", "personalities", "considered", "events-or-personalities", "should consider … events or personalities"],
  ["para-12c", "secretariat", "needed", undefined, "discussing with … and"],
  ["para-13", "police", "needed", undefined, "provide training to"],
  ["para-13", "peacekeepers", "needed", undefined, "provide training to"],
  ["para-13", "civil-society", "needed", undefined, "involving … where appropriate"],
  ["para-17b", "applied", "needed", undefined, "develop and apply"],
  ["para-17c", "irrespective-of-process", "needed", undefined, "ensure … irrespective of"],
  ["para-17c", "temporary-stay", "possible", undefined, "may include"],
  ["para-17c", "permanent-stay", "possible", undefined, "may include … in appropriate cases"],
  ["para-17e", "disseminated", "needed", undefined, "develop, disseminate and use"],
  ["para-19", "shelter", "needed", undefined, "ensure … including, where appropriate"],
  ["para-21a", "justice", "example", "ministries", "composed of officials from ministries (… etc.)"],
  ["para-21a", "foreign-affairs", "example", "ministries", "composed of officials from ministries (… etc.)"],
  ["para-21a", "policies", "possible", undefined, "could develop"],
  ["para-21a", "research", "possible", undefined, "could … while promoting"],
  ["para-21a", "ngo-work", "possible", undefined, "could … taking into account"],
  ["para-21b", "service-providers", "needed", undefined, "including … whenever possible"],
  ["para-28b", "extradition", "needed", undefined, "including with regard to"],
  ["para-28b", "other-cooperation", "possible", undefined, "including with regard to"],
  ["para-28c", "origin", "needed", "connected-countries", "especially … origin, transit or destination"],
  ["para-30", "unodc", "needed", undefined, "make better use of … and"],
  ["para-30", "recommended-principles", "example", "other-organizations", "such as"],
  ["para-35", "financial-investigation", "needed", undefined, "including by making timely use of"],
  ["para-42", "judges", "needed", undefined, "should seek to involve"],
  ["para-50", "evaluating-impact", "needed", undefined, "monitor and evaluate"],
  ["para-50", "institution-monitoring", "considered", undefined, "should consider establishing"],
  ["para-50", "national-rapporteur", "example", undefined, "should consider … such as"],
  ["para-50", "committee", "example", undefined, "should consider … such as"],
  ["para-50", "independent", "possible", undefined, "which could be"],
  ["para-66", "recruitment-agencies", "considered", "measures", "including considering … and/or"],
  ["para-66", "labour-standards", "possible", "measures", "including … and/or"],
  ["para-17f", "general-law", "needed", "laws", "national legislation against trafficking in persons"],
  ["para-21a", "task-force", "needed", "body", "bodies or inter-ministerial task forces"],
  ["para-50", "institution-established", "possible", undefined, "should consider establishing"],
  ["para-59", "immunity", "needed", "provisions", "might use … paragraphs 2 and 3"],
  ["para-78", "similar-mechanism", "needed", "availability", "a compensation fund or similar mechanism"],
  ["para-78", "efforts", "needed", "availability", "should endeavour to ensure the availability"],
  ["para-81", "efforts-only", "possible", undefined, "should endeavour to ensure"],
  ["para-66", "use-of-services", "possible", "measures", "including … and/or"],
  ["para-67", "consumers-of-goods", "needed", undefined, "including on"],
  ["para-67", "sexual-exploitation", "example", "forms", "by the form of exploitation, such as"],
  ["para-68", "decriminalizing", "needed", "kinds-of-legislation", "criminalizing, decriminalizing or legalizing"],
  ["para-72", "identification", "needed", undefined, "should (para. 16 (a))"],
  ["para-72", "non-punishment", "considered", undefined, "consider (para. 16 (b))"],
  ["para-73", "non-prosecution", "needed", undefined, "ensure … are clearly stated"],
  ["para-73", "preambles", "needed", "instruments", "… or other instruments"],
  ["para-73", "assistance-tools", "possible", undefined, "are encouraged to make use of"],
  ["para-83", "psychological-care", "needed", undefined, "including … as required"],
  ["para-84", "court-staff", "needed", undefined, "should also be extended to"],
];

describe("each of the 319 elements", () => {
  it("says what it is for a Yes", () => {
    expect(elements).toHaveLength(319);
    const count = (need: Need): number => elements.filter(({ element }) => element.need === need).length;
    expect(count("needed") + count("example") + count("possible") + count("considered")).toBe(319);
    expect([count("needed"), count("example"), count("possible"), count("considered")]).toMatchInlineSnapshot(`
      [
        267,
        14,
        26,
        12,
      ]
    `);
  });

  it.each(BY_PARAGRAPH)("of %s, %s, is what the paragraph says", (question, id, need, oneOf) => {
    const found = findQuestion(checklist, question)?.elements.find((element) => element.id === id);
    expect(found).toMatchObject({ need });
    expect(found?.oneOf).toBe(oneOf);
  });

  it("is called an example, possible or considered where its label says so", () => {
    const named = {
      example: /\bfor example\b/i,
      possible: /^possible\b/i,
      considered: /^(?:considered|possible, considered)\b/i,
    };
    const said = elements.filter(({ element }) => Object.values(named).some((words) => words.test(element.label)));
    expect(said.length).toBeGreaterThan(30);
    for (const { id, element } of said) expect([id, element.id, element.need]).not.toEqual([id, element.id, "needed"]);
    const considered = elements.filter(({ element }) => element.need === "considered");
    for (const { element } of considered) expect(element.label).toMatch(/considered/i);
  });
});

describe("a question", () => {
  it("needs something of its elements for a Yes, and its alternatives are two or more", () => {
    const groups = questions.flatMap((question) =>
      alternatives(question).map((group) => `${question.id} ${group[0]?.oneOf} ${group.length}`),
    );
    expect(groups).toMatchInlineSnapshot(`
      [
        "para-30 other-organizations 2",
        "para-12b mass-media 4",
        "para-12b events-or-personalities 2",
        "para-12d ways 5",
        "para-66 measures 6",
        "para-69 examples 5",
        "para-73 instruments 5",
        "para-78 availability 3",
        "para-17f laws 2",
        "para-21a body 2",
        "para-21a ministries 8",
        "para-49 places 3",
        "para-67 forms 5",
        "para-68 kinds-of-legislation 3",
        "para-59 provisions 2",
        "para-28c connected-countries 3",
      ]
    `);
    const withElements = questions.filter((question) => question.elements.length > 0);
    for (const question of withElements)
      expect(neededElements(question).length + alternatives(question).length).toBeGreaterThan(0);
  });

  it("has each of its elements needed, among alternatives, or not needed", () => {
    for (const question of questions) {
      const all = [...neededElements(question), ...alternatives(question).flat(), ...optionalElements(question)];
      expect(all.map(({ id }) => id).sort()).toEqual(question.elements.map(({ id }) => id).sort());
    }
  });

  it("has one status that says that all is done, unless it is para. 7 or 8", () => {
    for (const question of questions.filter(({ form }) => form === "standard"))
      expect(statusesOf(checklist, question).filter(saysWhole)).toHaveLength(1);
  });

  it("has one status that says that a part is done, which is between nothing and all", () => {
    for (const question of questions.filter(({ form }) => form === "standard")) {
      const statuses = statusesOf(checklist, question);
      const ranks = statuses.flatMap(({ rank }) => rank ?? []);
      const inPart = statuses.filter(saysInPart);
      expect(inPart).toHaveLength(1);
      expect(inPart[0]?.rank).toBe(Math.max(...ranks) - 1);
      expect(inPart[0]?.calls).toEqual(["measures", "difficulties"]);
    }
  });

  it("misses what is needed and not ticked, and alternatives of which none is", () => {
    const campaigns = questions.find(({ id }) => id === "para-12b");
    if (campaigns === undefined) throw new Error("There is no para. 12 (b).");
    const launched = ["general-public", "specific-groups", "vulnerable-communities"];
    const missing = missingElements(campaigns, [...launched, "press"]);
    expect(missing.elements.map(({ id }) => id)).toEqual(["local-contexts"]);
    expect(missing.alternatives.map((group) => group.map(({ id }) => id))).toEqual([
      ["public-events", "personalities"],
    ]);
    const whole = missingElements(campaigns, [...launched, "local-contexts", "radio", "personalities"]);
    expect(whole).toEqual({ elements: [], alternatives: [] });
  });
});
