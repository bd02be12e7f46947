/** The laws of a save: what changed reads back, every comment survives, and nothing else in the file is touched. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Document } from "yaml";
import { findComments } from "../../src/format/syntax/comments.ts";
import { inOrder } from "../../src/format/layout.ts";
import { LineIndex } from "../../src/format/syntax/line-index.ts";
import type { Reading } from "../../src/format/reading.ts";
import { readText } from "../../src/format/read-assessment.ts";
import { type MapNode, entryOf, nameOf } from "../../src/format/syntax/source-tree.ts";
import { updateAssessment } from "../../src/format/write-assessment.ts";
import { writeYaml } from "../../src/format/write-yaml.ts";
import { type Assessment, withAnswer } from "../../src/domain/model/assessment.ts";
import { sameData } from "../../src/domain/model/same-data.ts";
import { runs } from "../helpers/runs.ts";
import { anyChange } from "./any-change.ts";
import { anyAssessment, layout } from "./arbitrary.ts";
import { anyHand, writeByHand } from "./hand-style.ts";
import { draft, read } from "./reading.ts";

/** All in CI, a third elsewhere; PROPERTY_RUNS raises both. */

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
  kind: fc.constantFrom("own line", "own line", "after", "blank line"),
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
    if (kind === "after" && lines[at]?.includes("#") === true) continue;
    const comment = `# note ${index}: "as agreed" – para. 7`;
    if (kind === "after") lines[at] = `${lines[at] ?? ""}  ${comment}`;
    else lines.splice(at, 0, kind === "blank line" ? "" : " ".repeat(indent) + comment);
    const attempt = readText(lines.join("\n"), "yaml");
    if (attempt.assessment === undefined || !sameData(attempt.assessment, assessment)) continue;
    annotated = attempt.source.text;
    if (kind !== "blank line") comments.push(comment);
  }
  return { text: annotated, comments };
}

/** The lines of each answer as they are in the text, from its key to the end of its last value. */
function linesOfAnswers(text: string): Map<string, string> {
  const { root } = read(text);
  const index = new LineIndex(text);
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

describe("a save", () => {
  it("gives what writing the whole would give, when nobody else wrote in it", () => {
    fc.assert(
      fc.property(anyChange, ({ before, after }) => {
        expect(update(canonical(before), after)).toBe(canonical(after));
      }),
      runs(250),
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
      runs(250),
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
      runs(100),
    );
  });

  it("gives back the very text when nothing changed", () => {
    fc.assert(
      fc.property(anyAssessment, fc.array(anyNote, { maxLength: 8 }), (assessment, notes) => {
        const { text } = annotate(canonical(assessment), notes);
        expect(update(text, assessment)).toBe(text);
      }),
      runs(100),
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
      runs(100),
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
      runs(250),
    );
  });
});

/** A text written by hand, if it reads as the data that were written; what is hard to write is left out. */
function written(data: object, hand: readonly number[], lineEnds: "\n" | "\r\n" | "mixed"): Written {
  const { text, comments } = writeByHand(data, hand);
  let count = 0;
  const endOf = (): string => (lineEnds === "mixed" ? (count++ % 3 === 0 ? "\r\n" : "\n") : lineEnds);
  const ended = `${text}...\n`.replace(/\n/g, endOf);
  const { assessment } = readText(ended, "yaml");
  fc.pre(assessment !== undefined && sameData(assessment, data));
  return { text: ended, comments };
}

interface Written {
  readonly text: string;
  readonly comments: readonly string[];
}

const anyLineEnds = fc.constantFrom("\n", "\r\n", "mixed");

/** The text before the line of an entry, and from the line of the next one on, or else from `end` on. */
function around(text: string, { entries }: MapNode, name: string, end: number): { before: string; after: string } {
  const at = entries.findIndex((entry) => nameOf(entry) === name);
  const [start = 0, next = end] = entries.slice(at, at + 2).map(({ key }) => text.lastIndexOf("\n", key.start - 1) + 1);
  return { before: text.slice(0, start), after: text.slice(next) };
}

/** The map of answers, if each entry of it and of the file begins on a line of its own. */
function answersByLine(text: string, root: MapNode): MapNode | undefined {
  const answers = entryOf(root, "answers")?.value;
  const isByLine = (map: MapNode): boolean =>
    !map.flow &&
    map.entries.every(({ key }) => /^ *(?:\? )?$/.test(/[^\n]*$/.exec(text.slice(0, key.start))?.[0] ?? ""));
  return answers?.kind === "map" && isByLine(root) && isByLine(answers) ? answers : undefined;
}

describe("a save of a file in any style", () => {
  it("writes one answer again, and touches no byte of the others, nor of what is around them", () => {
    let byLine = 0;
    const property = fc.property(
      anyChange,
      anyHand,
      anyLineEnds,
      fc.nat(),
      ({ before, after }, hand, lineEnds, which) => {
        const { text, comments } = written(before, hand, lineEnds);
        const ids = unchangedAnswers(before, before).filter((id) => after.answers?.[id] !== undefined);
        fc.pre(ids.length > 0);
        const id = ids[which % ids.length] ?? "";
        const changed = withAnswer(before, id, after.answers?.[id]);
        const { root } = read(text);
        const updated = update(text, changed);
        expect(read(updated).assessment).toEqual(changed);
        expect(commentsIn(updated)).toEqual(expect.arrayContaining([...comments]));
        if (root.flow) return;
        const answers = answersByLine(text, root);
        // Where answers are not on lines of their own, all of them are written again.
        const all = around(text, root, "answers", text.search(/^\.\.\.\r?\n$/m));
        const rest = answers === undefined ? all : around(text, answers, id, text.length - all.after.length);
        expect(updated.slice(0, rest.before.length)).toBe(rest.before);
        expect(updated.slice(-rest.after.length)).toBe(rest.after);
        if (answers !== undefined) byLine += 1;
      },
    );
    fc.assert(property, runs(200));
    expect(byLine).toBeGreaterThan(runs(200).numRuns / 4);
  });

  it("keeps every comment and the answers that did not change, however much changed at once", () => {
    const property = fc.property(anyChange, anyHand, anyLineEnds, ({ before, after }, hand, lineEnds) => {
      const { text, comments } = written(before, hand, lineEnds);
      const updated = update(text, after);
      expect(read(updated).assessment).toEqual(after);
      expect(commentsIn(updated)).toEqual(expect.arrayContaining([...comments]));
      if (answersByLine(text, read(text).root) === undefined) return;
      const [was, is] = [linesOfAnswers(text), linesOfAnswers(updated)];
      for (const id of unchangedAnswers(before, after)) expect(is.get(id), updated).toBe(was.get(id));
    });
    fc.assert(property, runs(150));
  });

  it("that removes what was added gives the text that there was", () => {
    const property = fc.property(anyChange, anyHand, anyLineEnds, ({ before }, hand, lineEnds) => {
      const { text } = written(before, hand, lineEnds);
      fc.pre(answersByLine(text, read(text).root) !== undefined);
      const more = withAnswer(before, "para-30", { status: "not-known" });
      const added = updateAssessment(read(text), more, layout);
      expect(read(added.source.text).assessment).toEqual(more);
      expect(updateAssessment(added, before, layout).source.text).toBe(text);
    });
    fc.assert(property, runs(100));
  });

  it("that removes the first answer leaves the blank line above it as it was, with its line end", () => {
    const text = draft("answers:", "", "  para-57:\r", "    status: not-known\r", "    reason: none\r");
    const before = read(text).assessment;
    const added = updateAssessment(read(text), withAnswer(before, "para-30", { status: "not-known" }), layout);
    expect(updateAssessment(added, before, layout).source.text).toBe(text);
  });
});
