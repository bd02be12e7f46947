/** Mistakes in YAML as people make them: each is reported once, in its lines, and hides nothing in the answers around it. */
import { describe, expect, it } from "vitest";
import { applyEdits } from "../../src/format/diagnose/planned-fix.ts";
import { readText } from "../../src/format/read-assessment.ts";
import { allQuestions } from "../../src/domain/model/checklist.ts";
import checklist from "../../src/generated/checklist.en.ts";
import { HEAD } from "./reading.ts";

/** The lines of an answer with a mistake, below its id. */
const MISTAKES: Readonly<Record<string, readonly string[]>> = {
  "a second colon": ["measures: Note: this is it", "practice: x y"],
  "a second colon at the end": ["practice: x y", "measures: Note: this is it"],
  "a line too far in": [" measures: The plan", "practice: x y"],
  "a tab": ["\tmeasures: The plan", "practice: x y"],
  "a list that is not closed": ["elements: [a, b", "practice: x y"],
  "a list that is not closed at the end": ["practice: x y", "elements: [a, b"],
  "a group that is not closed": ["difficulties: { note: x", "practice: x y"],
  "a text that is not closed": ['measures: "The plan', "practice: x y"],
  "a text that is not closed at the end": ["practice: x y", 'measures: "The plan'],
  "an apostrophe in a text": ["measures: 'It's here'", "practice: x y"],
  "words after a text": ['measures: "Plan" of 2025', "practice: x y"],
  "a sign that no text begins with": ["measures: @home", "practice: x y"],
  "a list in the line of its key": ["measures: - list", "practice: x y"],
  "no space after a colon": ["status:implemented", "practice: x y"],
  "a backslash": ['measures: "C:\\Home"', "practice: x y"],
  "words after a list": ["elements: [a] b", "practice: x y"],
  "a colon of another script": ["status\uff1a implemented", "practice: x y"],
  "typographic quotation marks": ["measures: “Law No. 5: in force.”", "practice: x y"],
  "a mark of a list that is none": ["elements:", "  * justice", "practice: x y"],
  "a non-breaking space at the beginning": ["practice: x y", "\u00a0measures: x"],
};

interface Trial {
  readonly text: string;
  /** The first and the last line of each answer with a mistake. */
  readonly mistakes: readonly (readonly [from: number, to: number])[];
  /** The lines with a wrong word in the answers without a mistake. */
  readonly wrong: readonly number[];
}

const IDS = allQuestions(checklist)
  .filter(({ elements, form }) => form === "standard" && elements.length > 0)
  .map(({ id }) => id);

/** Answers with mistakes, and before and after each of them one that is good YAML and has a wrong word. */
function trial(kinds: readonly (readonly string[])[]): Trial {
  const lines = [...HEAD.trimEnd().split("\n"), "answers:"];
  const mistakes: [number, number][] = [];
  const wrong: number[] = [];
  const good = (id: string): void => {
    lines.push(`  ${id}:`, "    elements: [no-such-part]", '    measures: "All is well"');
    wrong.push(lines.length - 1);
  };
  for (const [index, kind] of kinds.entries()) {
    good(IDS[2 * index] ?? "");
    const from = lines.push(`  ${IDS[2 * index + 1] ?? ""}:`);
    mistakes.push([from, lines.push(...kind.map((line) => (line.startsWith("\t") ? line : `    ${line}`)))]);
  }
  good(IDS[2 * kinds.length] ?? "");
  return { text: `${[...lines, "..."].join("\n")}\n`, mistakes, wrong };
}

/** In which answers with a mistake something was found, once for each diagnostic, and which wrong words were. */
function found({ text, mistakes, wrong }: Trial): {
  mistakes: readonly number[];
  wrong: readonly number[];
  other: number;
} {
  const places = readText(text, "yaml").diagnostics.map(({ place }) => place.line);
  const slipOf = (line: number): number => mistakes.findIndex(([from, to]) => line >= from && line <= to);
  const inSlips = places.map(slipOf).filter((index) => index >= 0);
  const words = places.filter((line) => wrong.includes(line));
  return { mistakes: inSlips, wrong: words, other: places.length - inSlips.length - words.length };
}

describe("a mistake in YAML", () => {
  it.each(Object.entries(MISTAKES))("%s is reported once, and hides nothing else", (_, mistake) => {
    const one = trial([mistake]);
    expect(found(one)).toEqual({ mistakes: [0], wrong: one.wrong, other: 0 });
  });

  it("is reported beside others of every kind", () => {
    const kinds = Object.values(MISTAKES);
    for (const [index, kind] of kinds.entries()) {
      const some = trial([0, 3, 5, 7].map((step) => kinds[(index + step) % kinds.length] ?? kind));
      expect(found(some), some.text).toEqual({ mistakes: [0, 1, 2, 3], wrong: some.wrong, other: 0 });
    }
  });

  it.each(Object.entries(MISTAKES))("%s is reported in the same words with line ends of either kind", (_, mistake) => {
    const { text } = trial([mistake]);
    const said = (whole: string): unknown[] =>
      readText(whole, "yaml").diagnostics.map(({ rule, place: { line, column }, path, values }) => [
        rule,
        line,
        column,
        path,
        values,
      ]);
    expect(said(text.replaceAll("\n", "\r\n"))).toEqual(said(text));
  });

  it.each([
    ["braces that the template left", "  para-57: {}\n    status: implemented\n", "7:12 braces", "  para-57:\n    status: implemented\n"],
    ["brackets that the template left", "  para-57:\n    elements: []\n      - a\n", "8:15 braces", "  para-57:\n    elements:\n      - a\n"],
    ["a colon of another script", "  para-57:\n    status\uff1aimplemented\n    measures: x\n", "8:11 fullColon", "  para-57:\n    status: implemented\n    measures: x\n"],
    ["typographic quotation marks", "  para-57:\n    measures: “a: b”\n", "8:15 curlyQuotes", '  para-57:\n    measures: "a: b"\n'],
    ["typographic quotation marks of part of a text", "  para-57:\n    measures: “Law”: in force\n", "8:15 curlyQuotes", "  para-57:\n    measures: “Law”: in force\n"],
    ["colons of another script in a whole answer", '  para-57:\n    status\uff1aimplemented\n    measures\uff1a"x"\n', "8:11 fullColon", '  para-57:\n    status: implemented\n    measures: "x"\n'],
    ["colons of another script and more", "  para-57:\n    status\uff1aimplemented\n    and more\n", "8:11 fullColon", "  para-57:\n    status\uff1aimplemented\n    and more\n"],
    ["marks of a list", "  para-57:\n    elements:\n      * a\n      * b\n", "9:7 listMark,10:7 listMark", "  para-57:\n    elements:\n      - a\n      - b\n"],
    ["non-breaking spaces", "  para-57:\n    status: implemented\n    \u00a0\u00a0measures: x\n", "9:5 space", "  para-57:\n    status: implemented\n      measures: x\n"],
  ])("of one sign is named, and fixed where one thing can be meant: %s", (_, answers, expected, fixed) => {
    const text = `${HEAD}answers:\n${answers}...\n`;
    const found = readText(text, "yaml").diagnostics.filter(({ rule }) => rule === "yaml-syntax");
    expect(found.map(({ place, values }) => `${place.line}:${place.column} ${values["kind"]}`).join()).toBe(expected);
    const edits = found.flatMap(({ fix }) => fix?.edits ?? []);
    expect(applyEdits(text, edits)).toBe(`${HEAD}answers:\n${fixed}...\n`);
  }); // prettier-ignore

  it.each([
    ["a question without its colon", "  para-57\n    status: implemented\n", "7:3 key"],
    ["the first key of an answer without its colon", '  para-57:\n    status implemented\n    measures: "x"\n', "8:5 key"],
    ["a line too far in", '  para-57:\n    status: implemented\n     measures: "x"\n', "9:6 indentation"],
    ["a line not far enough in", '  para-57:\n    measures: |\n      x\n   practice: "x"\n', "10:4 indentation"],
    ["a list too far in", "  para-57:\n    status: implemented\n     elements: [a]\n", "9:6 indentation"],
    ["words after a text", '  para-57:\n    status: implemented\n    measures: "Plan" of 2025\n', "9:22 afterQuote"],
    ["words after a list", "  para-57:\n    status: implemented\n    elements: [a] b\n", "9:19 afterBracket"],
    ["a colon in a text that goes on", "  para-57:\n    measures: The Act\n      Note: in force\n", "9:7 indentation"],
  ])("is named where it was made: %s", (_, answers, expected) => {
    const { diagnostics } = readText(`${HEAD}answers:\n${answers}...\n`, "yaml");
    const found = diagnostics.filter(({ rule }) => rule === "yaml-syntax");
    expect(found.map(({ place, values }) => `${place.line}:${place.column} ${values["kind"]}`).join()).toBe(expected);
  }); // prettier-ignore

  it.each<[what: string, text: string, diagnostics: readonly string[]]>([
    ["in a line at the margin", "answers:\n  para-06:\n    measures: x\nand more\n    elements: [no]\n", ["9 yaml-syntax", "10 unknown-element"]],
    ["in a key without its colon at the margin", "answers\n  para-06:\n    elements: [no]\n", ["6 yaml-syntax", "8 unknown-element"]],
    ["in a key without its colon", "answers:\n  para-06:\n    elements: [no]\n  para-57\n    status: implemented\n", ["8 unknown-element", "9 yaml-syntax"]],
    ["in lines that all begin with tabs", "answers:\n\tpara-06:\n\t\telements: [no]\n\tpara-57:\n\t\tstatsu: x\n", ["7 yaml-syntax", "8 unknown-element", "10 unknown-key", "10 unknown-status"]],
    ["in two lines, one after the other", "answers:\n  para-06:\n    elements: [no]\n    measures: a: b\n    practice: 'It's'\n", ["8 unknown-element", "9 yaml-syntax", "10 yaml-syntax"]],
    ["below a misspelt key", "anwsers:\n  para-06:\n    measures: a: b\n    elements: [no]\n", ["6 unknown-key", "8 yaml-syntax", "9 unknown-element"]],
  ])("hides nothing %s", (_, text, expected) => {
    const { diagnostics } = readText(`${HEAD}${text}...\n`, "yaml");
    expect(diagnostics.map(({ rule, place }) => `${place.line} ${rule}`)).toEqual(expected);
  }); // prettier-ignore

  it.each([
    ["letters of Latin-1", "país", "Ñandú é ÿ"],
    ["other letters", "страна", "Это “план” … \u0627\u0644"],
    ["characters of two units", "\u{1d5d4}", "\u{1f30d} plan \u{10ffff}"],
    ["spaces of other kinds", "a\u3000b", "\u3000plan\u2003\u00a0"],
  ])("is reported at its place among %s, which are read as they are", (_, key, words) => {
    const lines = [`${key}: "${words}"`, `${key}2: a: b`, `measures: "${words}"`, `practice: "${words}" x`];
    const text = `${HEAD}answers:\n  para-06:\n${lines.map((line) => `    ${line}\n`).join("")}...\n`;
    const { diagnostics, readable } = readText(text, "yaml");
    const found = diagnostics.map(({ rule, path, place }) => [rule, path.at(-1), place.line, place.column]);
    expect(found).toEqual([
      ["unknown-key", key, 8, 5],
      ["yaml-syntax", `${key}2`, 9, 5 + key.length + "2: a".length],
      ["yaml-syntax", "practice", 11, 5 + 'practice: "" '.length + words.length],
    ]);
    expect(readable?.assessment.answers?.["para-06"]).toEqual({ measures: words });
  });

  it.each([
    ["what is missing, as its value shows", "checklist: { id: ctoc-cop-2010-6, version: 1 }", ["unknown-key revision"]],
    [
      "another thing, as its value shows",
      "checklist: { id: ctoc-cop-2010-6, version: x }",
      ["missing-key", "unknown-key"],
    ],
    [
      "one of two",
      "checklist: { id: ctoc-cop-2010-6, version: 1, number: 1 }",
      ["missing-key", "unknown-key", "unknown-key"],
    ],
    ["any word", "contributors: [{ city: oslo }]", ["missing-key", "unknown-key"]],
    ["what is there", "staGe: final", ["unknown-key"]],
  ])("in a key is reported once, with what is meant, and not where it can be %s", (_, line, expected) => {
    const head = line.startsWith("checklist") ? HEAD.replace(/^checklist:.*\n(?: .*\n)*/m, "") : HEAD;
    const { diagnostics } = readText(`${head}${line}\n...\n`, "yaml");
    expect(diagnostics.map(({ rule, fix }) => (fix ? `${rule} ${fix.text}` : rule))).toEqual(expected);
  });

  it.each([
    ["para_21b", "rename para-21b"],
    ["21 (a)", "rename para-21a"],
    ["PARA\u201121A", "rename para-21a"],
    ["para-6", "rename para-06"],
    ["paar-30", "para-30"],
    ["Para-1Oa", "para-10a, para-10b"],
    ["para-080", "para-80"],
    ["para-5-7", "all"],
    ["para-22d", "para-22c"],
    ["para-21", "para-21a, para-21b"],
    ["para-99", "all"],
    ["hello", "all"],
  ])("in the id of a question is none where it names another paragraph: %s, %s", (id, expected) => {
    const { diagnostics } = readText(`${HEAD}answers:\n  ${id}: {}\n...\n`, "yaml");
    const said = diagnostics.map(({ fix, values }) => (fix ? `rename ${fix.text}` : values["known"]));
    expect(said).toEqual([expected]);
  });

  it.each([
    ["para-06", "Destination", "destination"],
    ["para-06", "restitution", undefined],
    ["para-58", "“Protection”", "protection"],
    ["para-58", "prosecution", undefined],
    ["para-21a", "co-operation", "cooperation"],
    ["para-21a", "cooperatoin", undefined],
    ["para-21a", "compensation", undefined],
  ])("in a part of %s is none where the word is one of another question: %s, %s", (id, word, meant) => {
    const { diagnostics } = readText(`${HEAD}answers:\n  ${id}: { elements: [${word}] }\n...\n`, "yaml");
    expect(diagnostics.map(({ rule, fix }) => [rule, fix?.text])).toEqual([["unknown-element", meant]]);
  });

  it("in a key is not fixed to one that is there without a value, nor to what cannot be written", () => {
    const said = (text: string): unknown[] =>
      readText(`${text}...\n`, "yaml").diagnostics.map(({ rule, fix }) => (fix ? `${rule} ${fix.text}` : rule));
    const twin = HEAD.replace(
      /^checklist:.*\n(?: .*\n)*/m,
      'checklist:\n  id: ctoc-cop-2010-6\n  revision:\n  version: "two"\n',
    );
    expect(said(twin)).toEqual(["missing-key", "unknown-key"]);
    expect(said(`${HEAD}contributors:\n  - : "moj"\n    name: "x"\n`)).toEqual(["missing-key", "unknown-key"]);
  });

  it("in a key of a thousand letters is reported at once", () => {
    const started = process.cpuUsage();
    for (const id of [`a${"0".repeat(2000)}aa`, `a1${"!".repeat(4000)}aa`, "a".repeat(1_000_000)])
      expect(readText(`${HEAD}answers:\n  ? "${id}"\n  : {}\n...\n`, "yaml").diagnostics.length).toBeGreaterThan(0);
    const { user, system } = process.cpuUsage(started);
    expect(user + system).toBeLessThan(1_000_000);
  });

  it("quotes the text as it is, in whichever letters", () => {
    const { diagnostics } = readText(`${HEAD}answers:\n  !日 para-06: {}\n...\n`, "yaml");
    expect(JSON.stringify(diagnostics)).not.toContain("\u00ff");
  });

  it("is reported in less than a second where there are very many", () => {
    const lines = Array.from({ length: 4000 }, (_, index) => `  para-${index}:\n    measures: 'It's here'\n`);
    const started = process.cpuUsage();
    expect(readText(`${HEAD}answers:\n${lines.join("")}...\n`, "yaml").diagnostics.length).toBeGreaterThan(20);
    const { user, system } = process.cpuUsage(started);
    expect(user + system).toBeLessThan(2_000_000);
  });
});

describe("what is not where it belongs", () => {
  it("is said to belong to an answer if it is one of its fields", () => {
    const { diagnostics } = readText(`${HEAD}answers:\n  para-57:\n  status: implemented\n  other: x\n...\n`, "yaml");
    expect(diagnostics.map(({ rule, values }) => [rule, values["key"], values["known"]])).toEqual([
      ["unknown-question", "status", "answer"],
      ["unknown-question", "other", "all"],
    ]);
  });

  it("is shown with a key that a group in its place can have", () => {
    const text = `${HEAD}answers:\n  para-57:\n    answered: moj\n    assistance: [legal-advice]\n  para-07: party\n...\n`;
    const { diagnostics } = readText(text, "yaml");
    const examples = diagnostics.filter(({ rule }) => rule === "wrong-type").map(({ values }) => values["example"]);
    expect(examples.toSorted()).toEqual(["by", "instruments", "requested"]);
  });

  it.each(["Partially implemented", "not fully implemented", "implemented in part"])(
    "is no status with fewer words, which would say more: %s",
    (status) => {
      const { diagnostics } = readText(`${HEAD}answers:\n  para-57:\n    status: ${status}\n...\n`, "yaml");
      expect(diagnostics.map(({ rule, suggestions = [] }) => [rule, ...suggestions])).toEqual([["unknown-status"]]);
    },
  );
});
