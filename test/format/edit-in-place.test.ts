/** A save changes only what was answered: each part of a file that a person wrote, before and after one change. */
import { describe, expect, it } from "vitest";
import { readAssessment } from "../../src/format/read-assessment.ts";
import { savedText, updateAssessment, writeAssessment } from "../../src/format/write-assessment.ts";
import type { Answer, Assessment, Law } from "../../src/domain/model/assessment.ts";
import { answerTo, withAnswer, withParts } from "../../src/domain/model/assessment.ts";
import { SMALL } from "../helpers/small.ts";
import { layout } from "./arbitrary.ts";
import { differences } from "./differences.ts";
import { HEAD, answer, draft, read } from "./reading.ts";

type Change = (assessment: Assessment) => Assessment;

/** What a change does to the lines of a text. */
function changed(text: string, change: Change): string[] {
  return differences(text, updateAssessment(read(text), change(read(text).assessment), layout).source.text);
}

/** Changes parts of the answer to para. 6. */
function parts(some: Partial<Record<keyof Answer, unknown>>): Change {
  return (assessment) =>
    withAnswer(assessment, "para-06", withParts<Answer>(answerTo(assessment, "para-06") ?? {}, some as Answer));
}

/** Changes the laws of the answer to para. 6. */
function laws(change: (laws: readonly Law[]) => readonly Law[]): Change {
  return (assessment) => parts({ law: change(answerTo(assessment, "para-06")?.law ?? []) })(assessment);
}

const LAWS = answer(
  "status: implemented",
  "law: # as of May",
  "    # first law",
  "    - title: Penal Code   # not the old one",
  "      provision: art. 010",
  "",
  "    # second law, NOT yet in force!",
  "    - date: 2026-01-01",
  "      title: >-",
  "        Act on",
  "        Trafficking",
  "      # ask for the link",
  "    - { title: 'Aliens Act', provision: s. 4 } # third",
  "# the end",
  "authority: MoJ",
);

describe("a list of laws", () => {
  it.each<[what: string, change: Change, lines: string[]]>([
    [
      "has a new one put behind the last",
      laws((all) => [...all, { title: "Labour Code", date: "2019" }]),
      ['+        - title: "Labour Code"', '+          date: "2019"'],
    ],
    [
      "has one part of one law changed",
      laws(([one, ...rest]) => [{ ...one, title: "Criminal Code" }, ...rest]),
      ["-        - title: Penal Code   # not the old one", '+        - title: "Criminal Code"   # not the old one'],
    ],
    [
      "has a part put into one law, in order, before its first",
      laws(([one, ...rest]) => [
        ...(one ? [one] : []),
        ...rest.map((law, at) => (at === 0 ? { ...law, provision: "s. 1" } : law)),
      ]),
      ['+          provision: "s. 1"'],
    ],
    [
      "has a part of a law between braces changed there",
      laws((all) =>
        all.map((law, at) => (at === 2 ? { ...law, provision: "s. 5", url: "https://example.org/" } : law)),
      ),
      [
        "-        - { title: 'Aliens Act', provision: s. 4 } # third",
        `+        - { title: 'Aliens Act', provision: "s. 5", url: "https://example.org/" } # third`,
      ],
    ],
    [
      "keeps the comments of a law that is taken out, apart from the next law",
      laws((all) => all.filter((_, at) => at !== 1)),
      [
        "-        - date: 2026-01-01",
        "-          title: >-",
        "-            Act on",
        "-            Trafficking",
        "-          # ask for the link",
        "+        # ask for the link",
        "+",
      ],
    ],
    [
      "keeps all comments when all laws are taken out",
      laws(() => []),
      [
        "-    law: # as of May",
        "-        # first law",
        "-        - title: Penal Code   # not the old one",
        "-          provision: art. 010",
        "-    ",
        "-        # second law, NOT yet in force!",
        "-        - date: 2026-01-01",
        "-          title: >-",
        "-            Act on",
        "-            Trafficking",
        "-          # ask for the link",
        "-        - { title: 'Aliens Act', provision: s. 4 } # third",
        "+    # as of May",
        "+    # first law",
        "+    # not the old one",
        "+    # second law, NOT yet in force!",
        "+    # ask for the link",
        "+    # third",
        "+",
      ],
    ],
  ])("%s", (_, change, lines) => {
    expect(changed(LAWS, change)).toEqual(lines);
  });

  it("keeps its dash when the first part of a law is taken out", () => {
    const text = answer("law:", "- provision: s. 1 # sure", "  title: Act", "- title: Code");
    expect(
      changed(
        text,
        laws(([, ...rest]) => [{ title: "Act" }, ...rest]),
      ),
    ).toEqual(["-    - provision: s. 1 # sure", "+    - # sure"]);
  });
});

describe("other lists", () => {
  it("of contributors are changed one by one", () => {
    const text = draft(
      "contributors:",
      "  # justice",
      "  - id: moj",
      "    name: 'Ó Sé' # on leave",
      "  # health",
      "  - {id: moh,   name: Ng}",
    );
    const change: Change = (assessment) => ({
      ...assessment,
      contributors: [{ id: "moj", name: "Okafor" }, { id: "moh", name: "Ng" }, { id: "moi" }],
    });
    expect(changed(text, change)).toEqual([
      "-    name: 'Ó Sé' # on leave",
      '+    name: "Okafor" # on leave',
      '+  - id: "moi"',
    ]);
  });

  it.each<[what: string, lines: string[], elements: string[], expected: string[]]>([
    [
      "line by line",
      ["elements:", "  - origin # A", "  # next year", "  - 'transit'", "  - destination"],
      ["origin", "destination", "balanced"],
      ["-      - 'transit'", "+", '+      - "balanced"'],
    ],
    [
      "between brackets",
      ["elements: [ 'origin',  transit, destination ] # three"],
      ["transit", "destination", "balanced"],
      [
        "-    elements: [ 'origin',  transit, destination ] # three",
        '+    elements: [ transit, destination,  "balanced" ] # three',
      ],
    ],
    [
      "between brackets, on several lines",
      ["elements: [", "  origin, # A", "  transit, # B", "  destination, # C", "  ]"],
      ["origin", "destination", "balanced"],
      ["-      transit, # B", "+      # B", '+      "balanced",'],
    ],
    [
      "between brackets, with several new ones behind a comment",
      ["elements: [", "  origin # A", "  ]"],
      ["origin", "transit", "balanced"],
      ["-      origin # A", "+      origin, # A", '+      "transit",', '+      "balanced"'],
    ],
    [
      "between brackets, the last on its line",
      ["elements: [origin, # A", "  transit # B", "  ]"],
      ["origin", "transit", "balanced"],
      ["-      transit # B", "+      transit, # B", '+      "balanced"'],
    ],
  ])("of words %s keep what did not change, and its comments", (_, lines, elements, expected) => {
    expect(changed(answer(...lines), parts({ elements }))).toEqual(expected);
  });
});

describe("explicit keys", () => {
  it("in an answer keep their question mark, and all else stays", () => {
    const text = `${HEAD}state: NOR\nanswers:\n  "para-06":\n    ? "measures" # m\n    : one\n    ? practice\n    : 'two' # p\n...\n`;
    expect(changed(text, parts({ practice: "three", measures: "a\nb" }))).toEqual([
      "-    : one",
      "+    : |-",
      "+      a",
      "+      b",
      "-    : 'two' # p",
      `+    : "three" # p`,
    ]);
    expect(changed(text, parts({ practice: undefined, authority: "MoJ" }))).toEqual([
      "-    ? practice",
      "-    : 'two' # p",
      '+    authority: "MoJ"',
      "+    # p",
    ]);
  });

  it("at the top keep the answers below them as they are", () => {
    const text = `${HEAD}state: NOR # not "NO"\n? answers\n: para-06:\n    status: implemented # yes\n  # health\n  'para-57': {}\n...\n`;
    const change: Change = (all) =>
      withAnswer(withAnswer(all, "para-57", { status: "not-known" }), "para-30", { reason: "x" });
    expect(changed(text, change)).toEqual([
      "+",
      "+  # Para. 30 · Better use of existing tools and materials",
      "+  para-30:",
      '+    reason: "x"',
      "-  'para-57': {}",
      "+  'para-57':",
      '+    status: "not-known"',
    ]);
    expect(changed(text, (all) => withAnswer(all, "para-07", { measures: "x" }))).toEqual([
      "-: para-06:",
      "+: # Para. 7 · Becoming party to the Convention and the Protocol",
      "+  para-07:",
      '+    measures: "x"',
      "+",
      "+  para-06:",
    ]);
  });
});

describe("answers between braces", () => {
  const text = draft(
    "state: NOR # or SWE",
    "answers: { 'para-06': {status: implemented,  measures: x}, # A",
    "  # B",
    '  para-57: {law: [{title: Act}, {title: "Code", date: 2019}]} } # C',
  );
  it.each<[what: string, change: Change, lines: string[]]>([
    [
      "have one part changed",
      parts({ measures: "one\ntwo" }),
      [
        "-answers: { 'para-06': {status: implemented,  measures: x}, # A",
        String.raw`+answers: { 'para-06': {status: implemented,  measures: "one\ntwo"}, # A`,
      ],
    ],
    [
      "have parts put in and taken out",
      parts({ status: undefined, authority: "MoJ", answered: { by: "moj", date: "2026-01-01" } }),
      [
        "-answers: { 'para-06': {status: implemented,  measures: x}, # A",
        `+answers: { 'para-06': {measures: x,  authority: "MoJ",  answered: { by: "moj", date: "2026-01-01" }}, # A`,
      ],
    ],
    [
      "have two put in, in order",
      (all) => withAnswer(withAnswer(all, "para-21a", { status: "not-known" }), "para-12a", { reason: "x" }),
      [
        `-  para-57: {law: [{title: Act}, {title: "Code", date: 2019}]} } # C`,
        `+  para-57: {law: [{title: Act}, {title: "Code", date: 2019}]},`,
        "+  # Para. 12 (a) · Trafficking in persons in public education",
        '+  para-12a: { reason: "x" },',
        "+  # Para. 21 (a) · National coordinating body or inter-ministerial task force",
        '+  para-21a: { status: "not-known" } } # C',
      ],
    ],
    [
      "have one taken out, without its comments",
      (all) => withAnswer(all, "para-06", undefined),
      ["-answers: { 'para-06': {status: implemented,  measures: x}, # A", "+answers: { # A"],
    ],
    [
      "have the last one taken out",
      (all) => withAnswer(all, "para-57", undefined),
      [`-  para-57: {law: [{title: Act}, {title: "Code", date: 2019}]} } # C`, "+  } # C"],
    ],
    [
      "have a law put in and one taken out",
      (all) => withAnswer(all, "para-57", { law: [{ title: "Code", date: "2019" }, { title: "New" }] }),
      [
        `-  para-57: {law: [{title: Act}, {title: "Code", date: 2019}]} } # C`,
        `+  para-57: {law: [{title: "Code", date: 2019}, { title: "New" }]} } # C`,
      ],
    ],
  ])("%s", (_, change, lines) => {
    expect(changed(text, change)).toEqual(lines);
  });
});

describe("a comment", () => {
  it.each<[what: string, lines: string[], change: Change, expected: string[]]>([
    [
      "behind a value stays behind the new one",
      ["status: implemented   # s6", "measures: 'old' # m6"],
      parts({ status: "partly-implemented", measures: "new" }),
      [
        "-    status: implemented   # s6",
        "-    measures: 'old' # m6",
        '+    status: "partly-implemented"   # s6',
        '+    measures: "new" # m6',
      ],
    ],
    [
      "beside a text stays there when the text gets one line or several",
      ["measures: old # m", "practice: |- # p", "  one", "", "  two", "# next", "authority: >", "  MoJ"],
      parts({ measures: "a\nb", practice: "c", authority: "d\n# no comment" }),
      [
        "-    measures: old # m",
        "-    practice: |- # p",
        "-      one",
        "-    ",
        "-      two",
        "+    measures: |- # m",
        "+      a",
        "+      b",
        '+    practice: "c" # p',
        "-    authority: >",
        "-      MoJ",
        "+    authority: |-",
        "+      d",
        "+      # no comment",
      ],
    ],
    [
      "on the line between a key and its text stays there",
      ["measures: # why", "  old", "practice:", "  old"],
      parts({ measures: "new", practice: "newer" }),
      ["-      old", "-    practice:", "-      old", '+      "new"', '+    practice: "newer"'],
    ],
    [
      "beside a key that was left blank stays there",
      ["status: # ask MoJ", "measures:"],
      parts({ status: "not-known", measures: "m" }),
      ["-    status: # ask MoJ", "-    measures:", '+    status: "not-known" # ask MoJ', '+    measures: "m"'],
    ],
    [
      "alone in an answer stays in it",
      ["# ask health", "", "# and police"],
      parts({ status: "not-known" }),
      ['+    status: "not-known"'],
    ],
    [
      "on a text that is cleared stays, apart from the next text",
      ["# from the plan", "measures: one # s6", "practice: two"],
      parts({ measures: undefined }),
      ["-    measures: one # s6", "+    # s6", "+"],
    ],
    [
      "above a text that is cleared stays, apart from the next text",
      ["status: implemented", "# from the plan", "measures: |", "  one", "# of the courts", "practice: two"],
      parts({ measures: undefined }),
      ["-    measures: |", "-      one", "+"],
    ],
    [
      "stays where a text that ends in a no-break space is cleared",
      ["# from the plan", "status: implemented", "measures: |-", "  one", "  \u00a0", "practice: two"],
      parts({ measures: undefined }),
      ["-    measures: |-", "-      one", "-      \u00a0"],
    ],
    [
      "on a text that is cleared at the end stays",
      ["status: implemented", "# from the plan", "measures: one # s6"],
      parts({ measures: undefined }),
      ["-    measures: one # s6", "+    # s6"],
    ],
  ])("%s", (_, lines, change, expected) => {
    expect(changed(answer(...lines), change)).toEqual(expected);
  });
});

describe("line ends and byte order marks", () => {
  it.each(["yaml", "json"] as const)("a byte order mark stays through every save of %s", (syntax) => {
    const written = writeAssessment(SMALL, syntax, layout);
    expect(savedText(written)).toBe(written.source.text);
    const reading = readAssessment(Buffer.from(`\ufeff${written.source.text}`), syntax);
    const updated = updateAssessment(reading, withAnswer(SMALL, "para-57", { status: "not-known" }), layout);
    const emptied = updateAssessment(updated, SMALL, layout);
    expect(savedText(updated)).toMatch(/^\ufeff[^\ufeff]+$/);
    expect(savedText(emptied)).toBe(`\ufeff${written.source.text}`);
  });

  it("in a file with both kinds of line ends, new lines end as their neighbours do", () => {
    const text = answer("status: implemented", "measures: x").replace("implemented\n", "implemented\r\n");
    const { assessment } = read(text);
    const after = parts({ elements: ["origin"], authority: "MoJ" })(assessment);
    expect(updateAssessment(read(text), after, layout).source.text).toBe(
      text.replace("measures: x\n", 'elements: ["origin"]\r\n    measures: x\n    authority: "MoJ"\n'),
    );
  });
});
