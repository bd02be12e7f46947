/** One answer is changed in a file in any style: all else in the file stays to the byte, and so does every comment. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placeBehind } from "../../src/format/edit/block-lines.ts";
import { findComments } from "../../src/format/syntax/comments.ts";
import { readText } from "../../src/format/read-assessment.ts";
import type { Member, SourceText } from "../../src/format/edit/source-text.ts";
import { createSourceText } from "../../src/format/edit/source-text.ts";
import { entryOf } from "../../src/format/syntax/source-tree.ts";
import { updateAssessment } from "../../src/format/write-assessment.ts";
import { withAnswer } from "../../src/domain/model/assessment.ts";
import { sameData } from "../../src/domain/model/same-data.ts";
import { anyChange } from "./any-change.ts";
import { layout } from "./arbitrary.ts";
import { anyHand, writeByHand } from "./hand-style.ts";
import { read } from "./reading.ts";

const anyLineEnds = fc.constantFrom("\n", "\r\n", "mixed");

/** A text written by hand, if it reads as the data that were written; what is hard to write is left out. */
function written(
  data: object,
  hand: readonly number[],
  lineEnds: string,
): { text: string; comments: readonly string[] } {
  const { text, comments } = writeByHand(data, hand);
  let at = 0;
  const ended = `${text}...\n`.replace(/\n/g, () =>
    lineEnds === "mixed" ? (at++ % 3 === 0 ? "\r\n" : "\n") : lineEnds,
  );
  const { assessment } = readText(ended, "yaml");
  fc.pre(assessment !== undefined && sameData(assessment, data));
  return { text: ended, comments };
}

/** An answer as it stands in a text, with its key. */
function memberIn(text: string, id: string): { member: Member; source: SourceText; flow: boolean } {
  const { root } = read(text);
  const source = createSourceText(text, findComments(text, root));
  const answers = entryOf(root, "answers")?.value;
  const member = answers && source.membersOf(answers).find(({ name }) => name === id);
  if (answers?.kind !== "map" || member === undefined) throw new Error(`There is no answer ${id}.`);
  return { member, source, flow: answers.flow };
}

function answerIn(text: string, id: string): string {
  const { member } = memberIn(text, id);
  return text.slice(member.start, member.end).trimEnd();
}

/** What stands before an answer, and what stands behind it and the comments that are indented below it. */
function aroundAnswer(text: string, id: string): { before: string; behind: string } {
  const { member, source, flow } = memberIn(text, id);
  const end = flow ? member.end : source.startOf(placeBehind(source, member));
  return { before: text.slice(0, member.start), behind: text.slice(end) };
}

function commentsIn(text: string): string[] {
  return findComments(text, read(text).root).map((comment) => comment.text);
}

describe("a file in any style", () => {
  it("has one answer changed, and nothing else", () => {
    fc.assert(
      fc.property(anyChange, anyHand, anyLineEnds, fc.nat(), ({ before, after }, hand, lineEnds, which) => {
        const { text, comments } = written(before, hand, lineEnds);
        const ids = Object.keys(before.answers ?? {}).filter((id) => after.answers?.[id] !== undefined);
        fc.pre(ids.length > 0);
        const id = ids[which % ids.length] ?? "";
        const changed = withAnswer(before, id, after.answers?.[id]);
        const updated = updateAssessment(read(text), changed, layout).source.text;
        expect(read(updated).assessment).toEqual(changed);
        const around = aroundAnswer(text, id);
        expect(updated.slice(0, around.before.length)).toBe(around.before);
        expect(updated.slice(-around.behind.length)).toBe(around.behind);
        expect(commentsIn(updated)).toEqual(expect.arrayContaining([...comments]));
      }),
      { numRuns: 150 },
    );
  });

  it("has one part changed, and keeps the lines of all others", () => {
    fc.assert(
      fc.property(anyChange, anyHand, anyLineEnds, ({ before }, hand, lineEnds) => {
        const { text } = written(before, hand, lineEnds);
        const answers = Object.entries(before.answers ?? {});
        const [id, answer] = answers.find(([, { measures }]) => measures !== undefined) ?? ["", {}];
        fc.pre(id !== "");
        const changed = withAnswer(before, id, { ...answer, measures: "One.\nTwo." });
        const updated = updateAssessment(read(text), changed, layout).source.text;
        expect(read(updated).assessment).toEqual(changed);
        expect(valuesIn(updated, id)).toEqual(valuesIn(text, id));
        expect(commentsIn(updated)).toEqual(commentsIn(text));
      }),
      { numRuns: 150 },
    );
  });

  it("has much changed at once, and keeps every comment and the answers that did not change", () => {
    fc.assert(
      fc.property(anyChange, anyHand, anyLineEnds, ({ before, after }, hand, lineEnds) => {
        const { text, comments } = written(before, hand, lineEnds);
        const updated = updateAssessment(read(text), after, layout).source.text;
        expect(read(updated).assessment).toEqual(after);
        expect(commentsIn(updated)).toEqual(expect.arrayContaining([...comments]));
        const [was, is] = [before.answers ?? {}, after.answers ?? {}];
        const unchanged = Object.keys(was).filter((id) => sameData(was[id], is[id]));
        for (const id of unchanged) expect(answerIn(updated, id)).toBe(answerIn(text, id));
      }),
      { numRuns: 100 },
    );
  });

  it("has an answer put in and taken out again, and is what it was", () => {
    fc.assert(
      fc.property(anyChange, anyHand, anyLineEnds, ({ before }, hand, lineEnds) => {
        const { text } = written(before, hand, lineEnds);
        const start = read(text);
        fc.pre(Object.keys(before.answers ?? {}).length > 0);
        const added = updateAssessment(start, withAnswer(before, "para-30", { status: "not-known" }), layout);
        expect(read(added.source.text).assessment).toEqual(withAnswer(before, "para-30", { status: "not-known" }));
        // A comma may stay behind what is the last entry again: there is no need to touch its line once more.
        const again = updateAssessment(added, before, layout).source.text;
        expect(again.replaceAll(",", "")).toBe(text.replaceAll(",", ""));
      }),
      { numRuns: 100 },
    );
  });
});

/** The parts of an answer but its measures, as they stand in the text. */
function valuesIn(text: string, id: string): string[] {
  const { member, source } = memberIn(text, id);
  const others = source.membersOf(member.value).filter(({ name }) => name !== "measures");
  return others.map(({ start, end }) => text.slice(start, end).trimEnd());
}
