/** The review and what limits it; and where an answer that somebody wants to look at again is listed. */
import { describe, expect, it } from "vitest";
import { createMemoryFiles } from "../../scripts/memory-files.ts";
import { createMemoryContext } from "../../scripts/play-interview.ts";
import { diff } from "../../src/commands/diff.ts";
import { report } from "../../src/commands/report.ts";
import { status } from "../../src/commands/status.ts";
import type { Answer, Assessment } from "../../src/domain/model/assessment.ts";
import { askField } from "../../src/interview/asking/ask-field.ts";
import type { Block, ChoosePrompt } from "../../src/interview/asker.ts";
import type { Place, ReviewFilter } from "../../src/interview/context.ts";
import { askOutline, askSection } from "../../src/interview/outline.ts";
import { askReview } from "../../src/interview/review.ts";
import { type Answering, askingAbout, questionOf } from "../helpers/asking.ts";
import { textOf } from "../helpers/assessment-file.ts";
import { SMALL } from "../helpers/small.ts";

const OWN: Answer = { status: "not-implemented", answered: { by: "moj", date: "2026-11-20" } };
const OTHERS: Answer = { status: "not-implemented", answered: { by: "moi", date: "2026-11-20" } };

/** Of the two ministries, one was assigned para. 21 (a); paras. 30 and 57 were answered by one each. */
const FILE: Assessment = {
  ...SMALL,
  contributors: [
    { id: "moj", authority: "Ministry of Justice", questions: ["para-21a"] },
    { id: "moi", authority: "Ministry of the Interior" },
  ],
  answers: {
    ...SMALL.answers,
    "para-30": { ...OWN, revisit: true },
    "para-57": { ...OTHERS, internalNote: "Ask for the figures." },
    "para-36": { ...OTHERS, revisit: true, internalNote: "Not sure." },
    "para-84": OWN,
  },
};

interface Seen {
  readonly prompt: ChoosePrompt;
  readonly shown: readonly Block[];
  readonly place: Place;
}

async function seen(
  ask: (asking: ReturnType<typeof askingAbout>) => Promise<Place>,
  assessment = FILE,
  answering: Answering = () => ({ to: "quit" }),
): Promise<Seen> {
  const shown: Block[] = [];
  const asking = askingAbout(questionOf("para-30"), assessment, answering, { who: { contributor: "moj" } });
  const asker = { ...asking.asker, show: (blocks: readonly Block[]) => Promise.resolve(void shown.push(...blocks)) };
  const place = await ask({ ...asking, asker });
  return { prompt: asking.asked[0] as ChoosePrompt, shown, place };
}

const review = (only?: ReviewFilter, assessment?: Assessment, answering?: Answering): Promise<Seen> =>
  seen((asking) => askReview(asking, only), assessment, answering);

const labels = ({ prompt }: Seen, prefix: string): readonly string[] =>
  prompt.options.filter(({ value }) => value.startsWith(prefix)).map(({ label }) => label);

const MARKED = [
  `30 · Look again: ${questionOf("para-30").title}`,
  "57 · Note: Ask for the figures.",
  `36 · Look again: ${questionOf("para-36").title}. Note: Not sure.`,
];
const SHOW = {
  all: "Show everything",
  mine: "Show only my questions (Ministry of Justice)",
  revisit: "Show only what to look at again, and notes",
};

describe("the review", () => {
  it("lists what is missing, then what to look at again and what has a note", async () => {
    const all = await review();
    const entries = labels(all, "gap:");
    expect(entries).toContain(`21 (a) · ${questionOf("para-21a").title}`);
    expect(entries).toContain(`21 (b) · ${questionOf("para-21b").title}`);
    expect(entries.slice(-3)).toEqual(MARKED);
    expect(labels(all, "show:")).toEqual([SHOW.mine, SHOW.revisit]);
  });

  it("limited to what is mine, lists what was assigned to me, and what I answered where nothing else was said", async () => {
    const mine = await review("mine");
    const entries = labels(mine, "gap:");
    expect(entries).toContain(`21 (a) · ${questionOf("para-21a").title}`);
    expect(entries.filter((entry) => /^(?:21 \(b\)|57|36) /.test(entry))).toEqual([]);
    expect(entries.filter((entry) => entry.includes("Look again"))).toEqual(MARKED.slice(0, 1));
    expect(entries.some((entry) => /\b84 ·/.test(entry))).toBe(true);
    expect(labels(mine, "show:")).toEqual([SHOW.all, SHOW.revisit]);
    const text = `${entries.length} entries are shown. The list has only questions that Ministry of Justice answered or is asked to answer.`;
    expect(mine.shown).toContainEqual({ kind: "note", text });
  });

  it("of somebody to whom others' questions were assigned, lists none of those", async () => {
    const contributors = FILE.contributors?.map((one) => ({ ...one, questions: one.id === "moi" ? ["para-30"] : [] }));
    const mine = await review("mine", { ...FILE, contributors: contributors ?? [] });
    expect(labels(mine, "gap:").filter((entry) => entry.includes("Look again"))).toEqual([]);
  });

  it("limited to what to look at again, lists that and notes, and nothing that is missing", async () => {
    const revisit = await review("revisit");
    expect(labels(revisit, "gap:")).toEqual(MARKED);
    expect(labels(revisit, "show:")).toEqual([SHOW.all, SHOW.mine]);
    expect(revisit.shown).toContainEqual({
      kind: "note",
      text: "3 entries are shown. The list has only notes, and questions to look at again.",
    });
  });

  it("opens the question of an entry, and the way that is chosen", async () => {
    const chosen = async (value: string, only?: ReviewFilter): Promise<Place> =>
      (await review(only, FILE, () => value)).place;
    expect(await chosen("gap:0", "revisit")).toEqual({ kind: "question", question: questionOf("para-30") });
    expect(await chosen("show:mine")).toEqual({ kind: "review", only: "mine" });
    expect(await chosen("show:all", "mine")).toEqual({ kind: "review" });
  });

  it("says that nothing is shown where nothing is to be looked at again", async () => {
    const { shown, prompt } = await review("revisit", SMALL);
    expect(prompt.options.some(({ value }) => value.startsWith("gap:"))).toBe(false);
    expect(JSON.stringify(shown)).toContain(
      "There is nothing to show. The list has only notes, and questions to look at again.",
    );
  });
});

describe("an answer that somebody wants to look at again", () => {
  it.each([
    ["revisit", true],
    ["publish", false],
  ] as const)("Enter alone does what the list says of %s, and never the contrary", async (flag, marked) => {
    const replies = [undefined, undefined, "no"];
    const asking = askingAbout(questionOf("para-84"), FILE, () => replies.shift());
    const flagNow = (): unknown => asking.store.assessment.answers?.["para-84"]?.[flag];
    for (const expected of [marked, marked]) {
      await askField(asking, flag);
      expect(flagNow()).toBe(expected);
    }
    await askField(asking, flag);
    expect(flagNow()).toBeUndefined();
  });

  it("is named in its section, with a note that there is one", async () => {
    const { prompt } = await seen((asking) => askSection(asking, questionOf("para-36").section));
    const noteOf = (id: string): string | undefined => prompt.options.find(({ value }) => value === id)?.note;
    expect(noteOf("para-36")).toBe("answered, look again, note");
    expect(noteOf("para-35")).toBe("open");
  });

  it("is counted in the outline, at its section and as a way of its own, which leads to the first one", async () => {
    const { prompt, place } = await seen(askOutline, FILE, () => "revisit");
    const section = prompt.options.find(({ value }) => value === `section:${questionOf("para-30").section}`);
    expect(section?.note).toMatch(/, 1 question to look at again$/);
    expect(prompt.options.find(({ value }) => value === "revisit")?.label).toBe("Look again at 2 marked questions");
    expect(place).toEqual({ kind: "question", question: questionOf("para-30"), only: "revisit" });
    expect((await seen(askOutline, SMALL)).prompt.options.some(({ value }) => value === "revisit")).toBe(false);
  });

  it("is in no document as such: each is the same without the mark", async () => {
    const plain = JSON.parse(JSON.stringify(FILE, (key, value: unknown) => (/^(?:revisit|internalNote)$/.test(key) ? undefined : value))) as Assessment; // prettier-ignore
    const made = async (assessment: Assessment): Promise<readonly unknown[]> => {
      const files = { "old.yaml": textOf({ ...SMALL, year: 2025 }), "new.yaml": textOf(assessment) };
      const context = createMemoryContext(createMemoryFiles(files));
      const outcomes = await Promise.all([
        ...(["text", "markdown", "html"] as const).map((format) => report(context, { file: "new.yaml", format })),
        status(context, { files: ["new.yaml"] }),
        diff(context, { files: ["old.yaml", "new.yaml"], all: true, full: true }),
      ]);
      return outcomes.map(({ output }) => output);
    };
    const marked = await made(FILE);
    expect(marked.every((output) => typeof output === "string" && output.length > 100)).toBe(true);
    expect(marked).toEqual(await made(plain));
  });
});
