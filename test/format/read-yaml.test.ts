/** YAML from strangers: everything that a file of ours does not need is refused at its line, and nothing is misread. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inOrder } from "../../src/format/layout.ts";
import { readAssessment } from "../../src/format/read-assessment.ts";
import { writeYaml } from "../../src/format/write-yaml.ts";
import { LIMITS } from "../../src/domain/model/limits.ts";
import { anyAssessment, layout } from "./arbitrary.ts";
import { answer, dataIn, draft, diagnosticsIn } from "./reading.ts";
import { runs } from "../helpers/runs.ts";

describe("reading YAML", () => {
  it.each<[what: string, text: string, diagnostics: readonly string[]]>([
    ["a tag that runs code in Python", answer("measures: !!python/object/apply:os.system [ls]"), ["yaml-tag 8", "wrong-type 8"]],
    ["a tag of JavaScript", answer("measures: !!js/function x"), ["yaml-tag 8"]],
    ["a tag of a person's own", answer("measures: !done yes"), ["yaml-tag 8"]],
    ["a bare exclamation mark", answer("measures: ! yes"), ["yaml-tag 8"]],
    ["a tag in angle brackets", answer("measures: !<tag:yaml.org,2002:str> yes"), ["yaml-tag 8"]],
    ["binary data", answer("measures: !!binary aGVsbG8="), ["yaml-tag 8"]],
    ["a tag without a value", answer("measures: !!str"), ["yaml-tag 8"]],
    ["a tag on a group", answer("difficulties: !!map", "  note: x"), ["yaml-tag 8"]],
    ["a tag on a key", answer("!!str measures: x"), ["yaml-tag 8"]],
    ["an anchor", answer("measures: &a x"), ["yaml-anchor 8"]],
    ["an anchor on a list", answer("elements: &a [origin]"), ["yaml-anchor 8"]],
    ["an anchor and its alias", answer("measures: &a x", "practice: *a"), ["yaml-anchor 8", "yaml-alias 9"]],
    ["an alias of nothing", answer("practice: *a"), ["yaml-alias 8"]],
    ["a list that holds itself", answer("elements: &a [*a]"), ["yaml-anchor 8", "yaml-alias 8", "unknown-element 8"]],
    ["a merge key", answer("<<: { status: implemented }"), ["yaml-merge-key 8"]],
    ["a directive of YAML 1.1", `%YAML 1.1\n---\n${draft()}`, ["yaml-directive 1"]],
    ["a directive below a comment", `# x\n\n%YAML 1.2\n---\n${draft()}`, ["yaml-directive 3"]],
    ["a directive that nobody knows", `%NONSENSE x\n---\n${draft()}`, ["yaml-directive 1"]],
    ["a directive without a document", "%YAML 1.1\n", ["yaml-directive 1"]],
    ["a second document", draft().replace("...", `---\n${draft()}`), ["several-documents 6"]],
    ["text after the end", `${draft()}state: NOR\n`, ["several-documents 6", "end-marker-missing 8"]],
    ["a second document after the end", `${draft()}---\n${draft()}`, ["several-documents 6"]],
    ["nothing but comments", "# Saved in November.\n\n", ["nothing-in-file 1"]],
    ["nothing but an end", "...\n", ["nothing-in-file 1"]],
    ["an empty document", "---\n...\n", ["not-an-assessment 1"]],
    ["a text alone", "hello\n", ["not-an-assessment 1"]],
    ["a list at the top", "\n- format: x\n", ["not-an-assessment 2"]],
    ["the same key twice", answer("status: implemented", "status: withheld"), ["duplicate-key 9"]],
    ["the same key twice, once quoted", draft("1: x", '"1": x'), ["unknown-key 6", "duplicate-key 7"]],
    ["the same key in single quotes", answer("status: withheld", "'status': withheld"), ["duplicate-key 9"]],
    ["the same key by an escape", answer("status: withheld", '"st\\x61tus": withheld'), ["duplicate-key 9"]],
    ["a key in two forms of Unicode", draft("\u00e9: x", "e\u0301: x"), ["unknown-key 6", "duplicate-key 7"]],
    ["the same answer twice", draft("answers:", "  para-06: {}", "  para-57: {}", "  para-06: {}"), ["duplicate-question 9"]],
    ["keys that are numbers and differ as texts", draft("1.1: x", "1.10: x"), ["unknown-key 6", "unknown-key 7"]],
    ["a key that is a list", draft("[a, b]: x"), ["key-not-text 6"]],
    ["a key that is a group", draft("? { a: b }", ": x"), ["key-not-text 6"]],
    ["a forbidden key at the top", draft("__proto__: {}"), ["forbidden-key 6"]],
    ["a forbidden key among answers", draft("answers:", "  constructor: {}"), ["forbidden-key 7"]],
    ["a forbidden key in an answer", answer("prototype:", "  status: x"), ["forbidden-key 8"]],
    ["a forbidden key in quotes", answer("difficulties:", '  "__proto__": { note: x }'), ["forbidden-key 9"]],
    ["a forbidden key in a list of groups", answer("law:", "  - title: x", "    __proto__: x"), ["forbidden-key 10"]],
    ["names that every object has, as answers", draft("answers:", "  toString: {}", "  hasOwnProperty: {}"), ["unknown-question 7", "unknown-question 8"]],
    ["a question of another checklist", draft("answers:", "  para-99: {}"), ["unknown-question 7"]],
    ["an unknown key", answer("mesures: x"), ["unknown-key 8"]],
    ["an unknown key in another form of Unicode", draft("state: NOR", "e\u0301tat: NOR"), ["unknown-key 7"]],
    ["a text that is cut within its quotes", answer('measures: "An inter-').replace("\n...\n", ""), ["yaml-syntax 8"]],
    ["a text that lost its last quotation mark", answer('measures: "An inter-', "practice: x"), ["yaml-syntax 8"]],
    ["a bracket that is not closed", answer("elements: [origin"), ["yaml-syntax 8"]],
    ["a tab as indentation", draft("answers:", "\tpara-06: {}"), ["yaml-syntax 7"]],
    ["no-break spaces as indentation", draft("answers:", "\u00a0\u00a0para-06: {}"), ["yaml-syntax 7"]],
    ["no-break spaces before a key without a value", draft("answers:", "\u00a0\u00a0para-06:", "\u3000status: withheld"), ["yaml-syntax 7", "yaml-syntax 8"]],
    ["a line that is not indented enough", draft("focalPoint:", "    name: x", "  title: x"), ["yaml-syntax 8"]],
    ["a colon in a text without quotes", answer("measures: done: in 2025"), ["yaml-syntax 8"]],
    ["a zero byte", draft("state: N\0R"), ["yaml-syntax 6"]],
    ["an escape character", draft("state: \u001bNOR"), ["yaml-syntax 6"]],
    ["a bell within quotes", draft('state: "N\u0007R"'), ["yaml-syntax 6"]],
    ["an escape of no character", answer("measures: x", 'practice: "\\UFFFFFFFF"'), ["yaml-syntax 9"]],
    ["an escape that is none", answer('measures: "\\q"'), ["yaml-syntax 8"]],
    ["an item left empty", answer("elements:", "  - origin", "  -", "measures: x"), ["unknown-element 10"]],
    ["an item left empty above a comment", answer("elements:", "  # - none", "  -", "  # a: b", "  -"), ["unknown-element 10", "unknown-element 12", "duplicate-element 12"]],
    ["a list of a wrong kind", answer("elements: origin"), ["wrong-type 8"]],
    ["a word that is not on the scale", answer("status: adopted"), ["unknown-status 8"]],
    ["a format that is no text", draft().replace("tip-checklist/assessment/1", "[1]"), ["wrong-type 1"]],
    ["a format of another version", draft().replace("assessment/1", "assessment/2"), ["unknown-format 1"]],
    ["a list that is longer than it can be", answer(`elements: [${"origin, ".repeat(7)}]`), ["too-many-items 8", "duplicate-element 8"]],
    ["a text that is too long", answer(`measures: ${"x".repeat(20_001)}`), ["too-long 8"]],
    ["elements where the question has none", draft("answers:", "  para-57:", "    elements: [x]"), ["unknown-key 8"]],
    ["an answer that is a word", draft("answers:", "  para-57: implemented"), ["wrong-type 7"]],
    ["a contributor without an id", draft("contributors:", "  - name: x"), ["missing-key 7"]],
    ["a contributor with a capital id", draft("contributors:", "  - id: MoJ"), ["wrong-form 7"]],
    ["a seal that is none", draft("seal: sha256:abc"), ["wrong-form 6"]],
    ["two required keys left out", "format: tip-checklist/assessment/1\nstage: draft\n...\n", ["missing-key 1"]],
  ])("finds the line of %s", (_, text, diagnostics) => {
    expect(diagnosticsIn(text)).toEqual(diagnostics);
  }); // prettier-ignore

  it("says where the first of two equal keys is", () => {
    const { diagnostics } = readAssessment(Buffer.from(answer("status: withheld", "status: withheld")), "yaml");
    expect(diagnostics).toMatchObject([
      { path: ["answers", "para-06", "status"], values: { key: "status", first: 8 } },
    ]);
  });

  it("does not let a forbidden key change what objects are", () => {
    readAssessment(
      Buffer.from(draft("__proto__: { polluted: x }", "constructor: { prototype: { polluted: x } }")),
      "yaml",
    );
    expect({}).not.toHaveProperty("polluted");
  });

  it("keeps at most 100 diagnostics and says that there are more", () => {
    const lines = Array.from({ length: 500 }, (_, index) => `key${index}: x`);
    const diagnostics = diagnosticsIn(draft(...lines));
    expect(diagnostics.slice(0, 100)).toEqual(lines.slice(0, 100).map((_, index) => `unknown-key ${6 + index}`));
    expect(diagnostics.slice(100)).toEqual(["more-diagnostics 106"]);
  });
});

describe("a file without its last line", () => {
  const cut = draft("state: NOR").replace("...\n", "");

  it("is read with a warning while it is a draft", () => {
    const { diagnostics, assessment } = readAssessment(Buffer.from(cut), "yaml");
    expect(diagnostics).toMatchObject([{ rule: "end-marker-missing", severity: "warning", place: { line: 7 } }]);
    expect(assessment).toMatchObject({ state: "NOR" });
  });

  it("is refused once it is final", () => {
    const { diagnostics, assessment } = readAssessment(Buffer.from(cut.replace("draft", "final")), "yaml");
    expect(diagnostics).toMatchObject([{ rule: "end-marker-missing", severity: "error", place: { line: 7 } }]);
    expect(assessment).toBeUndefined();
  });

  it("is not meant by a file with blank lines, comments or spaces after the end", () => {
    expect(diagnosticsIn(`${cut}... \n\n# Saved by hand.\n  # Twice.\n`)).toEqual([]);
    expect(diagnosticsIn(`${cut}... # the end`)).toEqual([]);
  });

  it("is never taken for whole, wherever a final file is cut", () => {
    const whole = draft(
      "answers:",
      "  para-06:",
      '    status: "implemented"',
      "    measures: |-",
      "      First.",
      "      ...",
    );
    const final = whole.replace("draft", "final");
    expect(diagnosticsIn(final)).toEqual([]);
    for (let end = 0; end < final.length - 1; end += 1) {
      expect(readAssessment(Buffer.from(final.slice(0, end)), "yaml").assessment, `cut at ${end}`).toBeUndefined();
    }
  });
});

describe("YAML that a person wrote", () => {
  it("means what was typed, whatever other readers take it for", () => {
    const typed = [
      "NO",
      "010",
      "2026-01-01",
      "22:22",
      "1e3",
      "1_000",
      "0x1F",
      ".5",
      "yes",
      "~",
      "null",
      "=",
      "1.10",
      "0o14",
    ];
    for (const text of typed) {
      expect(dataIn(answer(`measures: ${text}`))).toMatchObject({ answers: { "para-06": { measures: text } } });
    }
  });

  it("has a law of article 010 and the year 2019 as texts", () => {
    const law = { title: "NO", provision: "010", date: "2019" };
    const data = dataIn(answer("law:", "  - title: NO", "    provision: 010", "    date: 2019"));
    expect(data).toMatchObject({ answers: { "para-06": { law: [law] } } });
  });

  it("has numbers and booleans only where the format wants them", () => {
    const data = dataIn(
      draft("year: 2026", "helpWithForm: { wanted: false }", "focalPoint: { phone: 0047, name: true }"),
    );
    expect(data).toMatchObject({
      year: 2026,
      helpWithForm: { wanted: false },
      focalPoint: { phone: "0047", name: "true" },
    });
  });

  it.each([
    ["a year in quotes", 'year: "2026"', "wrong-type 6"],
    ["a year in words of a computer", "year: 2.026e3", "wrong-type 6"],
    ["a year with a nought before it", "year: 02026", "wrong-type 6"],
    ["a year that is no number at all", "year: .nan", "wrong-type 6"],
    ["a year beyond all years", "year: 99999999999999999999", "wrong-type 6"],
    ["a year too early", "year: 1066", "number-out-of-range 6"],
    ["a year below nought", "year: -1", "wrong-type 6"],
    ["a boolean of YAML 1.1", "helpWithForm: { wanted: yes }", "wrong-type 6"],
    ["a State by its short code", "state: NO", "unknown-state 6"],
    ["a State in small letters", "state: nor", "unknown-state 6"],
  ])("is refused for %s", (_, line, diagnostic) => {
    expect(diagnosticsIn(draft(line))).toEqual([diagnostic]);
  });

  it("treats what is left blank as absent", () => {
    expect(dataIn(draft("state:", "year:   # not yet", "answers:", "  # none"))).toEqual(dataIn(draft()));
    expect(dataIn(answer("status:", "measures: x"))).toMatchObject({ answers: { "para-06": { measures: "x" } } });
    expect(dataIn(answer('measures: ""'))).toMatchObject({ answers: { "para-06": { measures: "" } } });
  });

  it("may be folded, quoted, put between braces and commented as one likes", () => {
    const text = draft(
      "state: 'NOR' # Norway",
      "answers: {para-06: {status: implemented, elements: [origin, # from",
      "  transit]}, 'para-57': {measures: >-",
    ).replace(" >-\n", ' "one\n   two"}}\n');
    expect(dataIn(text)).toMatchObject({
      state: "NOR",
      answers: {
        "para-06": { status: "implemented", elements: ["origin", "transit"] },
        "para-57": { measures: "one two" },
      },
    });
  });

  it("has smart quotation marks as a part of the text", () => {
    expect(dataIn(answer("measures: “Plan”"))).toMatchObject({ answers: { "para-06": { measures: "“Plan”" } } });
  });
});

/** Files that were made to keep a reader busy. Measured on two noisy cores: the slowest takes 1 s; the bound is 1.5 s. */
describe("a hostile file", () => {
  const many = (count: number, line: (index: number) => string): string =>
    Array.from({ length: count }, (_, index) => line(index)).join("\n");

  it.each<[what: string, text: string, diagnostic: string]>([
    [
      "a bomb of aliases",
      draft(
        "a0: &a0 [x, x]",
        many(30, (i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]`),
      ),
      "yaml-anchor",
    ],
    ["20,000 anchors and aliases", draft(many(20_000, (i) => `a${i}: &b${i} x\nc${i}: *b${i}`)), "yaml-anchor"],
    ["80,000 keys at the top", draft(many(80_000, (i) => `k${i}: x`)), "unknown-key"],
    [
      "80,000 answers",
      draft(
        "answers:",
        many(80_000, (i) => `  k${i}: x`),
      ),
      "unknown-question",
    ],
    [
      "65,000 keys in an answer",
      draft(
        "answers:",
        "  para-06:",
        many(65_000, (i) => `   k${i}: x`),
      ),
      "unknown-key",
    ],
    ["80,000 equal keys", draft(many(80_000, () => "k: x")), "duplicate-key"],
    ["80,000 stray scalars", draft(many(80_000, () => "x")), "yaml-syntax"],
    ["150,000 items", answer(`elements: [${"origin,".repeat(140_000)}]`), "too-many-items"],
    ["more values than a file may have", answer(`elements: [${"x,".repeat(250_000)}]`), "too-many-values"],
    ["pairs in a list", answer(`law: [${"a: b, ".repeat(80_000)}]`), "too-many-values"],
    ["60,000 directives", `${many(60_000, (i) => `%TAG !a${i}! x`)}\n---\n${draft()}`, "yaml-directive"],
    ["100,000 brackets", "[".repeat(100_000), "too-deep"],
    ["100,000 braces", "{a: ".repeat(100_000), "too-deep"],
    ["100,000 dashes", "- ".repeat(100_000), "too-deep"],
    ["100,000 question marks", "? ".repeat(100_000), "too-deep"],
    ["groups within groups", many(1_400, (i) => `${" ".repeat(i)}a:`), "too-deep"],
    ["200,000 documents", "---\n".repeat(200_000), "too-many-values"],
    ["a million quotation marks", '"'.repeat(1_000_000), "yaml-syntax"],
    ["200,000 tags", "! ".repeat(200_000), "yaml-syntax"],
    ["a million blank lines", `stage: draft\n${"\n".repeat(1_000_000)}`, "missing-key"],
    ["a quarter of a million comments", `stage: draft\n${"# a\n".repeat(250_000)}`, "missing-key"],
    ["a key of a million letters", `${"a".repeat(1_000_000)}: x\n`, "missing-key"],
    ["half a million escapes", answer(`measures: "${"\\n".repeat(500_000)}"`), "too-long"],
    ["a text folded 80,000 times", answer("measures: >", "  a\n\n         b\n      ".repeat(40_000)), "too-long"],
    ["a plain text of 100,000 lines", answer(`measures: ${"a\n      ".repeat(100_000)}`), "too-long"],
  ])("of %s is answered", (_, text, diagnostic) => {
    const diagnostics = diagnosticsIn(text);
    expect(diagnostics.map((one) => one.split(" ")[0])).toContain(diagnostic);
    expect(diagnostics.length).toBeLessThanOrEqual(101);
  });

  it("may have lists within lists, but not without end", () => {
    const nested = (levels: number): string => draft(`x: ${"[".repeat(levels)}${"]".repeat(levels)}`);
    expect(diagnosticsIn(nested(LIMITS.depth - 2))).toEqual(["unknown-key 6"]);
    expect(diagnosticsIn(nested(LIMITS.depth + 1))).toEqual(["too-deep 6"]);
  });
});

describe("reading any bytes", () => {
  const valid = anyAssessment.map((assessment) => writeYaml(inOrder(assessment, layout), layout));

  it("never throws, and finds something wrong or an assessment", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const { assessment, diagnostics } = readAssessment(bytes, "yaml");
        expect(assessment !== undefined || diagnostics.length > 0).toBe(true);
      }),
      runs(2000),
    );
  });

  it("never throws on a valid file in which something was added, removed or replaced", () => {
    const piece = fc.oneof(
      fc.constantFrom("&a ", "*a", "!t ", "<<: ", "---\n", "...\n", "%", "{", "}", "[", "]", "? ", "- ", ": ", "#", "|", ">"),
      fc.constantFrom('"', "'", "\\U", "\t", "\r", "\0", "\ufeff", "\u2028", "__proto__: ", "\ud800", "@", "`", "\n", " "),
      fc.string({ maxLength: 4 }),
    ); // prettier-ignore
    const edit = fc.tuple(fc.nat(), fc.nat({ max: 8 }), piece);
    fc.assert(
      fc.property(valid, fc.array(edit, { minLength: 1, maxLength: 4 }), (text, edits) => {
        const mutated = edits.reduce((before, [place, length, put]) => {
          const at = place % (before.length + 1);
          return before.slice(0, at) + put + before.slice(at + length);
        }, text);
        const { assessment, diagnostics } = readAssessment(Buffer.from(mutated), "yaml");
        expect(assessment !== undefined || diagnostics.some(({ severity }) => severity === "error")).toBe(true);
        const lines = mutated.split(/\r\n?|\n/).length;
        for (const { place } of diagnostics) expect(place.line).toBeLessThanOrEqual(lines);
      }),
      runs(1000),
    );
  });
});
