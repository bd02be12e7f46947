/** What a form is known to show is what a reader finds in its file, so that nothing of it is taken for an answer. */
import { describe, expect, it } from "vitest";
import { allQuestions } from "../../../src/domain/model/checklist.ts";
import { openForm } from "../../../src/format/word/open-form.ts";
import type { MadeForm } from "../../../src/format/word/made-form.ts";
import type { Block, WordDocument } from "../../../src/format/word/tree.ts";
import { canonicalText } from "../../../src/format/seal.ts";
import checklist from "../../../src/generated/checklist.en.ts";
import messages from "../../../src/generated/messages.en.ts";
import { createSay } from "../../../src/messages/say.ts";
import type { FormSubject } from "../../../src/report/contents/form/form.ts";
import { writeForm } from "../../../src/report/document/docx/form/form-docx.ts";
import { shownForm } from "../../../src/report/document/docx/form/shown-form.ts";
import { FULL_ASSESSMENT } from "../../helpers/full-assessment.ts";
import { readExample } from "../../helpers/example.ts";
import { formSubject } from "../../helpers/word-form.ts";

/** What a reader finds, as plain texts. */
function textsIn({ body, margins }: WordDocument): MadeForm {
  const textOf = (block: Block): string => (block.kind === "paragraph" ? block.text : "");
  return {
    body: body.map((block) =>
      block.kind === "paragraph"
        ? plain(block.text)
        : block.rows.map(({ cells }) => cells.map(({ blocks }) => blocks.map(textOf))),
    ),
    margins: margins.map(textOf),
  };
}

/** A paragraph of the front without the sign of a list, and without the places where an address may be broken. */
function plain(text: string): string {
  return text
    .replace(/^- /, "")
    .replace(/ \(https:[^()]*\)$/, "")
    .replaceAll("\u200b", "");
}

async function expectSame(subject: FormSubject): Promise<void> {
  const { document } = await openForm(await writeForm(subject, canonicalText), "made.docx");
  const { body, margins } = shownForm(subject);
  expect(textsIn(document)).toEqual({ body: body.map((one) => (typeof one === "string" ? plain(one) : one)), margins });
}

const WORDS = { checklist, say: createSay(messages), language: "en" };
const ALL = allQuestions(checklist).map(({ id }) => id);

describe("the texts of a form", () => {
  it("are those of the file, for a blank form", async () => {
    await expectSame(WORDS);
    await expectSame({ ...WORDS, state: "Norway", code: "NOR", year: 2026 });
  });

  it("are those of the file, for a part with all questions and everything that a file can hold", async () => {
    await expectSame(formSubject(readExample(2026), ALL));
    await expectSame(formSubject(FULL_ASSESSMENT, Object.keys(FULL_ASSESSMENT.answers ?? {})));
  });

  it("are those of the file, whichever signs are in the answers", async () => {
    const base = readExample(2026);
    const odd =
      " Tab\there,\u00a0soft\u00adhyphen \u202eoverride\u202c \u2067isolate <&> ]]> \u0001 \ufeff \u{1f469}\u200d\u{1f52c} هذا نص. \n line \n\n\n  two ";
    const law = [{ title: odd, provision: odd, date: "2019", url: odd }];
    const answers = { "para-10a": { status: "implemented", measures: odd, practice: `\n\n${odd}`, law } };
    await expectSame(formSubject({ ...base, answers }, ["para-10a"]));
  });
});
