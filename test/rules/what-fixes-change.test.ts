/**
 * A fix changes how something is written, never what it says: for every word of the questionnaire, with one letter or two
 * changed, with each prefix that turns a word into its opposite, and for all pairs of words. `EVERY_EDIT=1` takes all edits.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createReader, firstChanged } from "../../scripts/soak/what-is-said.ts";
import { createRandom } from "../../scripts/soak/mutate.ts";
import { allQuestions, statusesOf } from "../../src/domain/model/checklist.ts";
import { wordMeant } from "../../src/domain/model/words.ts";
import { keyMeant, questionMeant, stateMeant } from "../../src/domain/rules/what-is-meant.ts";
import { fixAssessment } from "../../src/format/fix-assessment.ts";
import { wordMeantAt } from "../../src/format/diagnose/value-meant.ts";
import { isKeyAnywhere } from "../../src/format/schema/known-keys.ts";
import { FILE_FORMAT } from "../../src/domain/model/file-format.ts";
import { ANSWER_FORMAT } from "../../src/domain/model/answer-format.ts";
import { readText } from "../../src/format/read-assessment.ts";
import checklist from "../../src/generated/checklist.en.ts";
import states from "../../src/generated/states.en.ts";
import type { Path } from "../../src/domain/model/path.ts";
import { checkReading } from "./checking.ts";

const isSame = createReader([checklist], states);
const IS_ALL = process.env["EVERY_EDIT"] === "1";
const LETTERS = Array.from("abcdefghijklmnopqrstuvwxyz0123456789-_ ");
const PREFIXES = ["not-", "no-", "non-", "now-", "most-", "un-", "in-", "under-", "not ", "no", "un", "in"];

/** A list of words that may be chosen at a place. */
interface List {
  readonly name: string;
  readonly path: Path;
  readonly words: readonly string[];
}

const questions = allQuestions(checklist);
const IDS = questions.map(({ id }) => id);
const LISTS: readonly List[] = [
  ...[...new Map(questions.map((question) => [question.scale, question])).values()].map((question) => ({
    name: `statuses of ${question.scale}`,
    path: ["answers", question.id, "status"],
    words: statusesOf(checklist, question).map(({ id }) => id),
  })),
  ...questions.flatMap(({ id, elements }) =>
    elements.length === 0
      ? []
      : [{ name: `elements of ${id}`, path: ["answers", id, "elements", 0], words: elements.map((one) => one.id) }],
  ),
  ...(["difficulties", "assistance", "obstacles"] as const).map((list) => ({
    name: list,
    path: ["answers", "para-57", list, list === "assistance" ? "requested" : "kinds", 0],
    words: checklist.lists[list].map(({ id }) => id),
  })),
  { name: "outcomes", path: ["answers", "para-57", "earlierSteps", 0, "outcome"], words: ["done", "under-way", "postponed", "dropped"] },
  { name: "stages", path: ["stage"], words: ["draft", "final"] },
]; // prettier-ignore

const random = createRandom(1);

/** A word with one letter changed in every way, or, by default, with some of the letters. */
function edits(word: string): readonly string[] {
  const letters = IS_ALL ? LETTERS : Array.from({ length: 1 }, () => LETTERS[random(LETTERS.length)] ?? "");
  return Array.from({ length: word.length + 1 }, (_, at) => {
    const [before, letter, after] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)];
    const exchanged = before + after.charAt(0) + letter + after.slice(1);
    return [
      before + after,
      exchanged,
      ...letters.flatMap((one) => [before + one + after, before + one + letter + after]),
    ];
  }).flat();
}

/** What somebody may type who means a word, or its opposite. */
function* typings(word: string): Iterable<string> {
  const once = edits(word);
  yield* once;
  const twice = IS_ALL ? once : [once[random(once.length)] ?? "", once[random(once.length)] ?? ""];
  for (const one of twice) yield* IS_ALL ? edits(one) : [edits(one)[random(20)] ?? ""];
  for (const prefix of PREFIXES) yield* [prefix + word, word.replace(/^(?:not|no|non|un|in|under|partly)-?/, prefix)];
}

/** All that is typed in place of the words of a list and is fixed to another word than it says. */
function wrongIn({ path, words }: List): readonly string[] {
  const wrong = new Set<string>();
  const attempt = (typed: string): void => {
    if (words.includes(typed)) return;
    const { meant } = wordMeantAt(path, typed, words);
    if (meant !== undefined && !isSame(typed, meant, false)) wrong.add(`${typed} → ${meant}`);
  };
  for (const word of words) {
    for (const typed of typings(word)) attempt(typed);
    for (const other of words.slice(0, IS_ALL ? undefined : 5))
      for (const sign of [" ", ",", ", ", "-", "/", " or ", " and "]) attempt(word + sign + other);
  }
  return [...wrong];
}

describe("a reader who compares", () => {
  it.each([
    ["now-implemented", "not-implemented", false],
    ["not adopted", "adopted", false],
    ["police-south", "police-north", false],
    ["para-14e", "para-17e", true],
    ["para-080", "para-80", true],
    ["para-5-7", "para-57", true],
    ["3/4/2014", "2014-04-03", false],
    ["SUI", "SUR", false],
    ["externalNote", "internalNote", true],
    ["implemented?", "implemented", false],
    ["region-1-2", "region-12", false],
  ])("sees that %j is not %j", (before, after, isKey) => {
    expect(isSame(before, after, isKey)).toBe(false);
  });

  it.each([
    ["Not_Implemented", "not-implemented", false],
    ["Yes, in part", "partly-implemented", false],
    ["21 (a)", "para-21a", true],
    ["1 March 2014", "2014-03-01", false],
    ["statsu", "status", true],
  ])("sees that %j is %j", (before, after, isKey) => {
    expect(isSame(before, after, isKey)).toBe(true);
  });
});

describe("a word that is fixed", () => {
  it.each(LISTS.map((list) => [list.name, list] as const))("says the same: %s", (_, list) => {
    expect(wrongIn(list)).toEqual([]);
  });

  it("is not another question, whatever is changed in its id", () => {
    const wrong = IDS.flatMap((id) =>
      [...typings(id), ...typings(id.replace("para-", "")), ...IDS.map((other) => `${id}-${other.replace("para-", "")}`)].flatMap((typed) => {
        const meant = questionMeant(typed, IDS);
        return meant === undefined || isSame(typed, meant, true) ? [] : [`${typed} → ${meant}`];
      }),
    ); // prettier-ignore
    expect(wrong).toEqual([]);
  });

  it("is not another State, whatever is changed in its code or its name", () => {
    const some = IS_ALL ? states : states.filter((_, at) => at % 24 === 0);
    const wrong = some.flatMap(({ code, name }) =>
      [...typings(code), ...(IS_ALL ? typings(name) : PREFIXES.map((prefix) => prefix + name))].flatMap((typed) => {
        const meant = stateMeant(typed, states);
        const isExample = meant !== undefined && meant === typed.trim().toUpperCase();
        return meant === undefined || isExample || isSame(typed, meant, false) ? [] : [`${typed} → ${meant}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it("is not another contributor: one letter makes another ministry", () => {
    const ids = ["moj", "moi", "justice", "justice-south", "region-1", "region-12", "police"];
    const wrong = ids.flatMap((id) =>
      [...typings(id), "region-1-2", "region 1 2"].flatMap((typed) => {
        const meant = wordMeant(typed, ids.map((one) => ({ id: one }))); // prettier-ignore
        return meant === undefined || isSame(typed, meant, false) ? [] : [`${typed} → ${meant}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it("is found by its id in other cases and with other signs, and by its label, in every list", () => {
    for (const { path, words, name } of LISTS) {
      for (const word of words)
        for (const typed of [word.toUpperCase(), word.replaceAll("-", "_"), word.replaceAll("-", " "), `“${word}”`])
          expect(wordMeantAt(path, typed, words).meant, `${name}: ${typed}`).toBe(word);
    }
    for (const { id, elements } of questions)
      for (const { id: element, label } of elements) {
        const ids = elements.map((one) => one.id);
        expect(wordMeantAt(["answers", id, "elements", 0], label, ids).meant, `${id}: ${label}`).toBe(element);
      }
  });
});

describe("a status that is fixed", () => {
  it("is found by its label, however that is written, on every scale", () => {
    for (const question of new Map(questions.map((one) => [one.scale, one])).values()) {
      const statuses = statusesOf(checklist, question);
      const ids = statuses.map(({ id }) => id);
      const path = ["answers", question.id, "status"];
      for (const { id, label } of statuses)
        for (const typed of [
          label,
          label.toUpperCase(),
          label.replace(/\W+/g, "-"),
          `${id} (${label})`,
          `${label} (${id})`,
        ])
          expect([typed, ids.includes(typed) ? id : wordMeantAt(path, typed, ids).meant]).toEqual([typed, id]);
    }
  });

  it.each([
    ["In part", "partly-implemented"],
    ["in_part", "partly-implemented"],
    ["partly", undefined],
    ["Yes, mostly", undefined],
    ["Yes and no", undefined],
    ["implemented (In part)", undefined],
    ["Considered and adopted", undefined],
    ["not in part", undefined],
  ])("of %j is %j", (typed, id) => {
    const ids = statusesOf(checklist, { scale: "implementation" }).map((status) => status.id);
    expect(wordMeantAt(["answers", "para-57", "status"], typed, ids).meant).toBe(id);
  });
});

describe("a key that is fixed", () => {
  const answerKeys = Object.keys(ANSWER_FORMAT);

  it("has at most one slip, and is no key from elsewhere", () => {
    const keys = [...new Set([...answerKeys, ...Object.keys(FILE_FORMAT)])];
    expect(keys.length).toBeGreaterThan(20);
    const wrong = keys.flatMap((key) =>
      [...typings(key)].flatMap((typed) => {
        const meant = keyMeant(typed, keys, isKeyAnywhere);
        return meant === undefined || isSame(typed, meant, true) ? [] : [`${typed} → ${meant}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it.each(["externalNote", "resistance", "absent", "next", "data", "deceived", "flaw", "unpublish", "republish", "public", "rectified", "unsigned", "visit", "treason", "season", "low", "stats", "former", "contributor"])("is not %s", (typed) => {
    const keys = [...answerKeys, "text", "date", "received", "signed", "ratified", "reason", "law", "publish", "revisit", "asSent", "internalNote", "assistance", "contributions", "status", "format"];
    expect(keyMeant(typed, [...new Set(keys)], isKeyAnywhere)).toBeUndefined();
  }); // prettier-ignore
});

describe("a file", () => {
  // What looks misspelt to this version may be right in a newer one.
  it.each([
    ["of a newer format", "assessment/2", "revision: 1"],
    ["of a newer revision", "assessment/1", "revision: 99"],
    ["of another questionnaire", "assessment/1", "revision: 1", "ctoc-cop-2030-1"],
  ])("%s is not fixed", (_, format, revision, id = "ctoc-cop-2010-6") => {
    const text = `format: "tip-checklist/${format}"
checklist: { id: "${id}", ${revision} }
state: "XUT"
year: 2026
stage: "draft"
answers:
  para-06: { status: Implemented, goodPractices: "A text.", publish: no }
...
`;
    const known = text
      .replace(`tip-checklist/${format}`, "tip-checklist/assessment/1")
      .replace(`"${id}", ${revision}`, '"ctoc-cop-2010-6", revision: 1');
    const [fixed, ordinary] = [text, known].map((one) =>
      fixAssessment(Buffer.from(one), "yaml", (reading) => checkReading(reading)),
    );
    expect(ordinary?.fixed).toHaveLength(3);
    expect(fixed?.fixed).toEqual([]);
    expect(fixed?.text).toBe(text);
  });
});

describe("a fixed file", () => {
  const pieces = fc.record({
    status: word(["implemented", "not-implemented", "not-applicable", "Yes", "No", "Yes, in part"]),
    element: word(["comprehensive", "balanced", "origin", "transit", "The approach is balanced"]),
    kind: word(["limited-resources", "lack-of-data", "inadequate-law", "Missing data"]),
    by: word(["moj", "moi", "Ministry of Justice"]),
    question: word(["para-06", "para-80", "21 (a)", "Para. 14 (e)"]),
    date: word(["2014-03-01", "1 March 2014", "3/4/2014", "13/4/2014", "2014"]),
    key: word(["measures", "practice", "status", "publish"]),
    state: word(["XUT", "nor", "Norway", "Niger"]),
  });

  function word(words: readonly string[]): fc.Arbitrary<string> {
    return fc
      .tuple(fc.constantFrom(...words), fc.nat(), fc.constantFrom("", ...PREFIXES), fc.integer({ min: 0, max: 3 }))
      .map(([one, at, prefix, kind]) =>
        kind === 0 ? one : kind === 1 ? prefix + one : (edits(one)[at % edits(one).length] ?? one),
      );
  }

  it("says what it said, word by word, has no more fixes, and was fixed only where something was wrong", () => {
    fc.assert(
      fc.property(pieces, ({ status, element, kind, by, question, date, key, state }) => {
        const text = `format: "tip-checklist/assessment/1"
checklist: { id: "ctoc-cop-2010-6", revision: 1 }
state: ${JSON.stringify(state)}
year: 2026
stage: "draft"
contributors: [{ id: "moj", authority: "Ministry of Justice", questions: [${JSON.stringify(question)}] }, { id: "moi" }]
answers:
  para-06:
    status: ${JSON.stringify(status)}
    elements: [${JSON.stringify(element)}]
    ${JSON.stringify(key)}: "A text."
    law: [{ title: "Act", date: ${JSON.stringify(date)} }]
    difficulties: { kinds: [${JSON.stringify(kind)}] }
    answered: { by: ${JSON.stringify(by)}, date: "2026-11-01" }
...
`;
        const fixed = fixAssessment(Buffer.from(text), "yaml", (reading) => checkReading(reading));
        const [before, after] = [readText(text, "yaml").source.root, readText(fixed.text, "yaml").source.root];
        if (before === undefined || after === undefined) throw new Error("It cannot be read.");
        const called = new Map([["Ministry of Justice", "moj"]]);
        const isRead = (was: string, is: string, isKey: boolean): boolean =>
          isSame(was, is, isKey) || [...called].some(([label, id]) => id === is && isSame(was, label, false));
        expect(firstChanged(before, after, isRead)).toBeUndefined();
        const again = fixAssessment(Buffer.from(fixed.text), "yaml", (reading) => checkReading(reading));
        expect(again.text).toBe(fixed.text);
        expect(again.fixed).toEqual([]);
        if (fixed.fixed.length === 0) expect(fixed.text).toBe(text);
      }),
      { numRuns: IS_ALL ? 20_000 : 60 },
    );
  });
});
