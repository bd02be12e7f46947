/** A file that is changed: what changed reads back, and whatever else stands in it stays, comments above all. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Document } from "yaml";
import { findComments } from "../../src/format/syntax/comments.ts";
import { inOrder } from "../../src/format/layout.ts";
import { createLineIndex } from "../../src/format/syntax/line-index.ts";
import type { Reading } from "../../src/format/reading.ts";
import { readText } from "../../src/format/read-assessment.ts";
import { entryOf } from "../../src/format/syntax/source-tree.ts";
import { updateAssessment } from "../../src/format/write-assessment.ts";
import { writeYaml } from "../../src/format/write-yaml.ts";
import type { Assessment } from "../../src/domain/model/assessment.ts";
import { sameData } from "../../src/domain/model/same-data.ts";
import { anyChange } from "./any-change.ts";
import { anyAssessment, layout } from "./arbitrary.ts";
import { read } from "./reading.ts";

function canonical(assessment: Assessment): string {
  return writeYaml(inOrder(assessment, layout), layout);
}

/** The text with its data turned into `after`. */
function update(text: string, after: Assessment): string {
  return updateAssessment(read(text), after, layout).source.text;
}

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
    annotated = attempt.source.text;
    if (kind !== "blank line") comments.push(comment);
  }
  return { text: annotated, comments };
}

/** The lines of each answer as they stand in the text, from its key to the end of its last value. */
function linesOfAnswers(text: string): Map<string, string> {
  const { root } = read(text);
  const index = createLineIndex(text);
  const lines = text.split("\n");
  const answers = entryOf(root, "answers")?.value;
  const entries = answers?.kind === "map" && !answers.flow ? answers.entries : [];
  return new Map(
    entries.map(({ key, value }) => {
      const last = index.position(Math.max(value.end - 1, key.start)).line;
      return [
        key.text,
        lines
          .slice(index.position(key.start).line - 1, last)
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
  return findComments(text, read(text).root).map((comment) => comment.text);
}

describe("changing a file", () => {
  it("gives what writing it anew would give, when nobody else wrote in it", () => {
    fc.assert(
      fc.property(anyChange, ({ before, after }) => {
        expect(update(canonical(before), after)).toBe(canonical(after));
      }),
      { numRuns: 250 },
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
      { numRuns: 250 },
    );
  });

  it("may be done again and again", () => {
    fc.assert(
      fc.property(anyChange, anyAssessment, fc.array(anyNote, { maxLength: 5 }), ({ before, after }, last, notes) => {
        const { text, comments } = annotate(canonical(before), notes);
        let reading: Reading = read(text);
        for (const next of [after, last, before]) reading = updateAssessment(reading, next, layout);
        expect(read(reading.source.text).assessment).toEqual(before);
        expect(commentsIn(reading.source.text)).toEqual(expect.arrayContaining([...comments]));
      }),
      { numRuns: 100 },
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
      { numRuns: 100 },
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
      { numRuns: 250 },
    );
  });
});
