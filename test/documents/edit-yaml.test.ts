/** A file that is changed: what changed reads back, and whatever else stands in it stays, comments above all. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Document } from "yaml";
import { findComments } from "../../src/documents/comments.ts";
import { inOrder } from "../../src/documents/layout.ts";
import { createLineIndex } from "../../src/documents/line-index.ts";
import type { Reading } from "../../src/documents/read-assessment.ts";
import { readText } from "../../src/documents/read-assessment.ts";
import { entryOf } from "../../src/documents/source-tree.ts";
import { updateAssessment } from "../../src/documents/write-assessment.ts";
import { writeYaml } from "../../src/documents/write-yaml.ts";
import type { Assessment } from "../../src/domain/assessment.ts";
import { withAnswer, withParts } from "../../src/domain/assessment.ts";
import { sameData } from "../../src/domain/same-data.ts";
import { anyAssessment, layout } from "./arbitrary.ts";
import { draft } from "./reading.ts";

/** What is in a text; throws if it is not valid. */
function read(text: string): Reading & { assessment: Assessment } {
  const reading = readText(text, "yaml");
  if (reading.assessment === undefined) throw new Error(`${JSON.stringify(reading.diagnostics)}\n${text}`);
  return { ...reading, assessment: reading.assessment };
}

function canonical(assessment: Assessment): string {
  return writeYaml(inOrder(assessment, layout), layout);
}

/** The text with its data turned into `after`. */
function update(text: string, after: Assessment): string {
  return updateAssessment(read(text), after, layout).text;
}

type Group = Readonly<Record<string, unknown>>;

/** Something of `a` and something of `b`: keys are kept, changed, added and removed, at every level. */
function mix(a: Group, b: Group, choose: () => number): Group {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  const entries = [...keys].map((key) => {
    const [left, right] = [a[key], b[key]];
    const choice = choose() % 3;
    const groups = isGroup(left) && isGroup(right);
    return [key, choice === 0 ? left : choice === 1 || !groups ? right : mix(left, right, choose)] as const;
  });
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

function isGroup(value: unknown): value is Group {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** An assessment, and another one that has parts of it. */
const anyChange = fc
  .tuple(anyAssessment, anyAssessment, fc.infiniteStream(fc.nat({ max: 2 })))
  .map(([before, other, choices]) => {
    const mixed = mix({ ...before }, { ...other }, () => choices.next().value ?? 0);
    const { format, checklist, stage } = before;
    return { before, after: { ...mixed, format, checklist, stage } as Assessment };
  });

/** Where a person may put a comment or a blank line: a line, and how. */
const anyNote = fc.record({
  place: fc.nat(),
  kind: fc.constantFrom("own line", "own line", "behind", "blank line"),
  indent: fc.nat({ max: 9 }),
});

type Note = typeof anyNote extends fc.Arbitrary<infer T> ? T : never;

/** The text with notes put in wherever they do not change the data; the texts of the comments are given back. */
function annotate(text: string, notes: readonly Note[]): { text: string; comments: readonly string[] } {
  const { assessment } = read(text);
  const comments: string[] = [];
  let annotated = text;
  for (const [index, { place, kind, indent }] of notes.entries()) {
    const lines = annotated.split("\n");
    const at = place % lines.length;
    if (kind === "behind" && lines[at]?.includes("#") === true) continue;
    const comment = `# note ${index}: "as agreed" – para. 7`;
    if (kind === "behind") lines[at] = `${lines[at] ?? ""}  ${comment}`;
    else lines.splice(at, 0, kind === "blank line" ? "" : " ".repeat(indent) + comment);
    const attempt = readText(lines.join("\n"), "yaml");
    if (attempt.assessment === undefined || !sameData(attempt.assessment, assessment)) continue;
    annotated = attempt.text;
    if (kind !== "blank line") comments.push(comment);
  }
  return { text: annotated, comments };
}

/** The lines of each answer as they stand in the text, from its key to the end of its last value. */
function linesOfAnswers(text: string): Map<string, string> {
  const { root } = read(text);
  const { position } = createLineIndex(text);
  const lines = text.split("\n");
  const answers = root && entryOf(root, "answers")?.value;
  const entries = answers?.kind === "map" && !answers.flow ? answers.entries : [];
  return new Map(
    entries.map(({ key, value }) => {
      const last = position(Math.max(value.end - 1, key.start)).line;
      return [
        key.text,
        lines
          .slice(position(key.start).line - 1, last)
          .join("\n")
          .trimEnd(),
      ];
    }),
  );
}

function unchangedAnswers(before: Assessment, after: Assessment): string[] {
  const [was, is] = [before.answers ?? {}, after.answers ?? {}];
  return Object.keys(was).filter((id) => Object.hasOwn(is, id) && sameData(was[id], is[id]));
}

function commentsIn(text: string): string[] {
  const { root } = read(text);
  return root === undefined ? [] : findComments(text, root).map((comment) => comment.text);
}

describe("changing a file", () => {
  it("gives what writing it anew would give, when nobody else wrote in it", () => {
    fc.assert(
      fc.property(anyChange, ({ before, after }) => {
        expect(update(canonical(before), after)).toBe(canonical(after));
      }),
      { numRuns: 500 },
    );
  });

  it("reads back as the change, keeps every comment, and leaves answers that did not change as they were", () => {
    fc.assert(
      fc.property(anyChange, fc.array(anyNote, { maxLength: 8 }), ({ before, after }, notes) => {
        const { text, comments } = annotate(canonical(before), notes);
        const updated = update(text, after);
        expect(read(updated).assessment).toEqual(after);
        expect(commentsIn(updated)).toEqual(expect.arrayContaining([...comments]));
        const [was, is] = [linesOfAnswers(text), linesOfAnswers(updated)];
        for (const id of unchangedAnswers(before, after)) expect(is.get(id), updated).toBe(was.get(id));
        expect([...is.keys()]).toEqual(Object.keys(inOrder(after, layout).answers ?? {}));
      }),
      { numRuns: 500 },
    );
  });

  it("may be done again and again", () => {
    fc.assert(
      fc.property(anyChange, anyAssessment, fc.array(anyNote, { maxLength: 5 }), ({ before, after }, last, notes) => {
        const { text, comments } = annotate(canonical(before), notes);
        let reading: Reading = read(text);
        for (const next of [after, last, before]) reading = updateAssessment(reading, next, layout);
        expect(read(reading.text).assessment).toEqual(before);
        expect(commentsIn(reading.text)).toEqual(expect.arrayContaining([...comments]));
      }),
      { numRuns: 200 },
    );
  });

  it("gives back the very text when nothing changed", () => {
    fc.assert(
      fc.property(anyAssessment, fc.array(anyNote, { maxLength: 8 }), (assessment, notes) => {
        const { text } = annotate(canonical(assessment), notes);
        expect(update(text, assessment)).toBe(text);
      }),
      { numRuns: 100 },
    );
  });

  it("keeps the line ends of Windows in every line", () => {
    fc.assert(
      fc.property(anyChange, fc.array(anyNote, { maxLength: 5 }), ({ before, after }, notes) => {
        const { text, comments } = annotate(canonical(before), notes);
        const updated = update(text.replaceAll("\n", "\r\n"), after);
        expect(updated).not.toMatch(/[^\r]\n|\r[^\n]/);
        expect(read(updated).assessment).toEqual(after);
        expect(commentsIn(updated)).toEqual(expect.arrayContaining([...comments]));
        expect(updated.replaceAll("\r\n", "\n")).toBe(update(text, after));
      }),
      { numRuns: 200 },
    );
  });

  it("can be done to a file of any style", () => {
    const style = fc.record({
      indent: fc.constantFrom(1, 2, 3, 4, 8),
      indentSeq: fc.boolean(),
      collectionStyle: fc.constantFrom("any", "block", "flow"),
      defaultKeyType: fc.constantFrom("PLAIN", "QUOTE_DOUBLE", "QUOTE_SINGLE"),
      defaultStringType: fc.constantFrom("PLAIN", "QUOTE_DOUBLE", "QUOTE_SINGLE", "BLOCK_FOLDED", "BLOCK_LITERAL"),
      directives: fc.constant(null),
    } as const);
    const marker = fc.constantFrom("...\n", "", "...");
    fc.assert(
      fc.property(anyChange, style, marker, fc.array(anyNote, { maxLength: 5 }), (change, options, end, notes) => {
        const { before, after } = change;
        const plain = new Document(before, { aliasDuplicateObjects: false }).toString(options) + end;
        // The other library does not read everything back that it writes.
        const start = readText(plain, "yaml");
        fc.pre(start.assessment !== undefined && sameData(start.assessment, before));
        const { text, comments } = annotate(plain, notes);
        const updated = update(text, after);
        expect(read(updated).assessment).toEqual(after);
        expect(updated).toMatch(/^\.\.\.(?: |$)/m);
        expect(commentsIn(updated)).toEqual(expect.arrayContaining([...comments]));
      }),
      { numRuns: 500 },
    );
  });
});

/** A file as a person keeps it: own order of words, own comments, own line breaks. */
const KEPT_BY_HAND = `\
# yaml-language-server: $schema=https://unpkg.com/tip-checklist/schemas/assessment.schema.json
# Self-assessment of the recommendations on trafficking in persons (CTOC/COP/2010/6)
# Agreed with the task force on 3 March.
format: tip-checklist/assessment/1
checklist: { id: ctoc-cop-2010-6, revision: 1 }
state: XUT   # Utopia
year: 2026
stage: draft

answers:
  # Para. 7 · Becoming party to the Convention and the Protocol
  para-07:
    instruments:
      convention: { status: party, ratified: 2004-06-18 }
      protocol:
        status: signatory   # ratification is before parliament
        signed: 2002

  # Ask the police again in May.

  # Para. 6 · A comprehensive and balanced approach
  # Checked by health.
  para-06:
    status: implemented
    # Both are in the plan of 2024.
    elements: [origin,
      transit]   # destination is not yet
    measures: >-
      A national plan
      covers all three.

  # Para. 57 · National legislation that suits the country
  para-57:
    status: partly-implemented
    practice: |

      One case in 2025.
  # That was all by November.

# Not yet cleared.
...
# The end.
`;

describe("a file that a person keeps by hand", () => {
  const kept = read(KEPT_BY_HAND).assessment;
  const para06 = kept.answers?.["para-06"];

  it("has only the lines changed that must be", () => {
    const stepwise = [
      withAnswer(kept, "para-06", withParts(para06 ?? {}, { status: "partly-implemented", elements: ["origin"] })),
      withAnswer(kept, "para-21a", { status: "implemented", measures: "A task force.\n\nIt meets monthly." }),
      withAnswer(kept, "para-57", undefined),
    ];
    const texts = stepwise.map((after) => update(KEPT_BY_HAND, after));
    expect(texts.map((text) => differences(KEPT_BY_HAND, text))).toEqual([
      [
        "-    status: implemented",
        '+    status: "partly-implemented"',
        "-    elements: [origin,",
        "-      transit]   # destination is not yet",
        "+    # destination is not yet",
        '+    elements: ["origin"]',
      ],
      [
        "+",
        "+  # Para. 21 (a) · National coordinating body or inter-ministerial task force",
        "+  para-21a:",
        '+    status: "implemented"',
        "+    measures: |-",
        "+      A task force.",
        "+",
        "+      It meets monthly.",
      ],
      [
        "-",
        "-  # Para. 57 · National legislation that suits the country",
        "-  para-57:",
        "-    status: partly-implemented",
        "-    practice: |",
        "-",
        "-      One case in 2025.",
      ],
    ]);
  });

  it("reads by itself after three changes, one after the other", () => {
    let reading: Reading = read(KEPT_BY_HAND);
    const changes: ((assessment: Assessment) => Assessment)[] = [
      (assessment) => ({ ...assessment, language: "en", helpWithForm: { wanted: false } }),
      (assessment) => withAnswer(assessment, "para-06", undefined),
      (assessment) =>
        withAnswer(assessment, "para-08", { status: "before-parliament", obstacles: { kinds: ["translation"] } }),
    ];
    for (const change of changes) reading = updateAssessment(reading, change(read(reading.text).assessment), layout);
    expect(reading.text).toBe(`\
# yaml-language-server: $schema=https://unpkg.com/tip-checklist/schemas/assessment.schema.json
# Self-assessment of the recommendations on trafficking in persons (CTOC/COP/2010/6)
# Agreed with the task force on 3 March.
format: tip-checklist/assessment/1
checklist: { id: ctoc-cop-2010-6, revision: 1 }
state: XUT   # Utopia
year: 2026
language: "en"
stage: draft
helpWithForm:
  wanted: false

answers:
  # Para. 7 · Becoming party to the Convention and the Protocol
  para-07:
    instruments:
      convention: { status: party, ratified: 2004-06-18 }
      protocol:
        status: signatory   # ratification is before parliament
        signed: 2002

  # Para. 8 · Stage of the ratification process, and obstacles
  para-08:
    status: "before-parliament"
    obstacles:
      kinds: ["translation"]

  # Ask the police again in May.

  # Checked by health.
  # Both are in the plan of 2024.
  # destination is not yet

  # Para. 57 · National legislation that suits the country
  para-57:
    status: partly-implemented
    practice: |

      One case in 2025.
  # That was all by November.

# Not yet cleared.
...
# The end.
`);
  });

  it("keeps a comment of a person that begins as the title of a question does", () => {
    const text = KEPT_BY_HAND.replace("# Checked by health.", "# Para. 6 is for the police to answer.");
    expect(update(text, withAnswer(kept, "para-06", undefined))).toContain("# Para. 6 is for the police to answer.");
    expect(update(text, { ...kept, answers: {} })).toContain("# Para. 6 is for the police to answer.");
  });

  it("has no titles left when all answers are taken out", () => {
    const { answers: _, ...without } = kept;
    for (const after of [{ ...kept, answers: {} }, without]) {
      const updated = update(KEPT_BY_HAND, after);
      expect(updated).not.toContain("# Para. ");
      expect(updated).toContain("# ratification is before parliament");
      expect(updated).toContain("# destination is not yet");
    }
  });

  it("has a comment that stands deep below a text kept out of the text that takes its place", () => {
    const text = draft("answers:", "  para-06:", "    measures: one", "", "      # deep", "    practice: two");
    const { assessment } = read(text);
    const changed = withAnswer(assessment, "para-06", { measures: "one\ntwo", practice: "two" });
    const removed = withAnswer(assessment, "para-06", { practice: "two" });
    expect(commentsIn(update(text, changed))).toEqual(["# deep"]);
    expect(commentsIn(update(text, removed))).toEqual(["# deep"]);
  });
});

/** The lines of one text that the other does not have, in order: taken out (`-`) and put in (`+`). */
function differences(before: string, after: string): string[] {
  const [left, right] = [before.split("\n"), after.split("\n")];
  const shared = left.map(() => right.map(() => 0));
  const sharedFrom = (i: number, j: number): number => shared[i]?.[j] ?? 0;
  for (let i = left.length - 1; i >= 0; i -= 1) {
    const row = shared[i] ?? [];
    for (let j = right.length - 1; j >= 0; j -= 1)
      row[j] =
        left[i] === right[j] ? sharedFrom(i + 1, j + 1) + 1 : Math.max(sharedFrom(i + 1, j), sharedFrom(i, j + 1));
  }
  const found: string[] = [];
  for (let i = 0, j = 0; i < left.length || j < right.length;) {
    if (left[i] === right[j]) [i, j] = [i + 1, j + 1];
    else if (i < left.length && sharedFrom(i + 1, j) >= sharedFrom(i, j + 1)) found.push(`-${left[i++] ?? ""}`);
    else found.push(`+${right[j++] ?? ""}`);
  }
  return found;
}
