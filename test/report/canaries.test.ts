/** What is out of force is in no document; what is not public is in nothing public. Every field has a word of its own. */
import { describe, expect, it } from "vitest";
import { createMemoryFiles } from "../../scripts/memory-files.ts";
import { createMemoryContext } from "../../scripts/play-interview.ts";
import { diff } from "../../src/commands/diff.ts";
import { merge } from "../../src/commands/merge.ts";
import { report } from "../../src/commands/report.ts";
import { split } from "../../src/commands/split.ts";
import { status } from "../../src/commands/status.ts";
import type { Answer, Assessment } from "../../src/domain/model/assessment.ts";
import { FILE_FORMAT } from "../../src/domain/model/file-format.ts";
import { ASIDE } from "../../src/domain/model/in-force.ts";
import checklist from "../../src/generated/checklist.en.ts";
import type { Context, Outcome } from "../../src/workspace/context.ts";
import { DOCUMENT_FORMATS } from "../../src/workspace/formats.ts";
import { ANSWER_FIELDS, QUESTIONS, canaryAt, fullAnswer, fullAssessment, wordPaths } from "../helpers/canaries.ts";
import { plainTextOf } from "../helpers/plain-text.ts";

const REPLIES = ["partly-implemented", ...ASIDE] as const;

/** The answers: each reply given by itself, by reference to the one before it, and not for publication. */
const CASES = REPLIES.flatMap((reply) => (["own", "same", "unpublished"] as const).map((way) => ({ reply, way })));
type Case = (typeof CASES)[number];

const nameOf = ({ reply, way }: Case): string => reply.replaceAll("-", "") + way;

function assessmentOf(year: number): Assessment {
  const answers = CASES.map((one, at): [string, Answer] => {
    const own: Answer =
      one.way === "same"
        ? { sameAs: QUESTIONS[at - 1]?.id ?? "" }
        : { status: one.reply, ...(one.way === "unpublished" && { publish: false }) };
    return [QUESTIONS[at]?.id ?? "", fullAnswer(`${year}${nameOf(one)}`, at, own)];
  });
  const [former] = answers.filter((_, at) => CASES[at]?.reply === "withheld");
  const kept = { "para-99": { ...fullAnswer(`${year}former`, 0, {}), status: former?.[1].status ?? "" } };
  return { ...fullAssessment(`${year}file`, year, Object.fromEntries(answers)), formerAnswers: kept };
}

/** A year in which the same questions have only a reply. */
function plainYear(year: number): Assessment {
  const answers = CASES.map((_, at): [string, Answer] => [QUESTIONS[at]?.id ?? "", { status: "not-implemented" }]);
  return { ...assessmentOf(year), answers: Object.fromEntries(answers), formerAnswers: {} };
}

const ANSWER_WORDS = wordPaths(ANSWER_FIELDS);
const INTERNAL = ["cleared.words", "internalNote"];
/** What counts whatever the reply is. */
const ALWAYS = ["reason", "contributions.reason"];
/** What of the file beside its answers is public. A new entry is not, until it is named here. */
const PUBLIC_ENTRIES = [
  "focalPoint.name",
  "focalPoint.title",
  "focalPoint.authority",
  "contributors.authority",
  "contributors.name",
  "helpWithForm.note",
  "clearance.name",
  "clearance.title",
  "clearance.authority",
];
const { part: _, asSent: __, ...ENTRIES } = FILE_FORMAT;
const FILE_WORDS = wordPaths(ENTRIES);

/** Whether a document may show what an answer holds at a path. */
function mayShow({ reply, way }: Case, path: string, isPublic: boolean): boolean {
  if (INTERNAL.includes(path) || (isPublic && way === "unpublished")) return false;
  if (reply === "partly-implemented") return true;
  return ALWAYS.includes(path) && !(isPublic && reply === "withheld");
}

/** The words of a year that may be shown, and those that may not. */
function wordsOf(
  year: number,
  isPublic: boolean,
): { readonly may: readonly string[]; readonly not: readonly string[] } {
  const answers = CASES.flatMap((one) =>
    ANSWER_WORDS.map((path) => ({
      word: canaryAt(`${year}${nameOf(one)}`, path),
      may: mayShow(one, path, isPublic),
    })),
  );
  const former = ANSWER_WORDS.map((path) => ({
    word: canaryAt(`${year}former`, path),
    may: ALWAYS.includes(path) && !isPublic,
  }));
  const file = FILE_WORDS.map((path) => ({
    word: canaryAt(`${year}file`, path),
    may: !isPublic || PUBLIC_ENTRIES.includes(path),
  }));
  const all = [...answers, ...former, ...file];
  return {
    may: all.filter(({ may }) => may).map(({ word }) => word),
    not: all.filter(({ may }) => !may).map(({ word }) => word),
  };
}

const FILES = {
  "old.json": assessmentOf(2025),
  "new.json": assessmentOf(2026),
  "plain.json": plainYear(2025),
  "later.json": plainYear(2027),
};

async function shown(make: (context: Context) => Promise<Outcome>, format: string): Promise<string> {
  const texts = Object.entries(FILES).map(([name, data]) => [name, JSON.stringify(data)] as const);
  const told: string[] = [];
  const { output, bytes } = await make(createMemoryContext(createMemoryFiles(Object.fromEntries(texts)), told));
  return plainTextOf(bytes ?? output ?? "", format) + told.join("\n");
}

const PAIRS = [
  ["old.json", "new.json"],
  ["plain.json", "new.json"],
  ["new.json", "later.json"],
] as const;

const within = (text: string, words: readonly string[]): readonly string[] =>
  words.filter((word) => text.includes(word));

it("the replies that set a question aside are those of the questionnaire", () => {
  expect(checklist.exceptions.map(({ id }) => id)).toEqual([...ASIDE]);
});

it("every field has a word, and the files have all of them", () => {
  const text = JSON.stringify(FILES);
  const all = [2025, 2026].flatMap((year) => Object.values(wordsOf(year, false)).flat());
  expect(all.length).toBeGreaterThan(700);
  expect(all.filter((word) => !text.includes(word))).toEqual([]);
  expect(new Set(all).size).toBe(all.length);
});

describe.each([false, true])("for the public: %s", (isPublic) => {
  it.each([...DOCUMENT_FORMATS, "csv" as const])(
    "a report as %s shows what it may, and nothing else",
    async (format) => {
      const text = await shown((context) => report(context, { file: "new.json", format, public: isPublic }), format);
      const { may, not } = wordsOf(2026, isPublic);
      expect(within(text, not)).toEqual([]);
      expect(may.filter((word) => !text.includes(word))).toEqual([]);
    },
  );

  it.each(DOCUMENT_FORMATS)("a report with the year before as %s shows nothing else", async (format) => {
    const options = { file: "new.json", previous: "old.json", format, public: isPublic };
    const text = await shown((context) => report(context, options), format);
    expect(within(text, [...wordsOf(2025, isPublic).not, ...wordsOf(2026, isPublic).not])).toEqual([]);
  });

  it.each(DOCUMENT_FORMATS)("the summary on one page as %s shows nothing else", async (format) => {
    const options = { file: "new.json", previous: "old.json", only: "summary", format, public: isPublic } as const;
    const text = await shown((context) => report(context, options), format);
    expect(within(text, [...wordsOf(2025, isPublic).not, ...wordsOf(2026, isPublic).not])).toEqual([]);
    expect(within(text, wordsOf(2026, isPublic).may).length).toBeGreaterThan(0);
  });

  it.each(["gaps", "assistance", "good-practices"] as const)("an excerpt of %s shows nothing else", async (only) => {
    for (const format of ["text", "csv"] as const) {
      const text = await shown(
        (context) => report(context, { file: "new.json", format, only, public: isPublic }),
        format,
      );
      expect(within(text, wordsOf(2026, isPublic).not)).toEqual([]);
      expect(within(text, wordsOf(2026, isPublic).may).length).toBeGreaterThan(0);
    }
  });

  describe.each(PAIRS)("a comparison of %s and %s", (...files) => {
    it.each([...DOCUMENT_FORMATS, "json" as const, "csv" as const])("as %s shows nothing else", async (format) => {
      const options = { files, all: true, full: true, format, public: isPublic };
      const text = await shown((context) => diff(context, options), format);
      const [old, now] = [wordsOf(2025, isPublic), wordsOf(2026, isPublic)];
      expect(within(text, [...old.not, ...now.not])).toEqual([]);
      // Between years, only the later file says what happened with the steps of years before.
      const measures = now.may.filter(
        (word) =>
          word.includes("partlyimplementedown") && (files[1] === "new.json" || !word.includes("ownearlierSteps")),
      );
      // Within a column, a word that is longer than the column is in two pieces.
      const whole = format === "text" ? text.replaceAll(/\s+/g, "") : text;
      expect(measures.filter((word) => !whole.includes(word))).toEqual([]);
    });
  });
});

/** What the plan shows where all parts of `base` come back with the answers of `now`. */
async function mergePlan(
  base: Assessment,
  now: Assessment,
  format: (typeof DOCUMENT_FORMATS)[number] | "json",
): Promise<string> {
  const { part: ___, ...whole } = base;
  const files = createMemoryFiles({ "base.json": JSON.stringify({ ...whole, parts: [] }) });
  const context = createMemoryContext(files);
  await split(context, { file: "base.json", by: "section", note: "none" });
  const names = [...files.texts.keys()].filter((name) => name !== "base.json");
  for (const name of names) {
    const sent = JSON.parse(files.texts.get(name) ?? "") as Assessment;
    const own = Object.entries(now.answers ?? {}).filter(([id]) => sent.part?.questions.includes(id));
    files.texts.set(name, JSON.stringify({ ...sent, answers: { ...sent.answers, ...Object.fromEntries(own) } }));
  }
  const { output, bytes } = await merge(context, { base: "base.json", parts: names, dryRun: true, format });
  return plainTextOf(bytes ?? output ?? "", format);
}

it.each([...DOCUMENT_FORMATS, "json" as const])(
  "a plan of merging as %s shows no text out of force",
  async (format) => {
    for (const [base, now] of [
      [plainYear(2026), assessmentOf(2026)],
      [assessmentOf(2026), plainYear(2026)],
    ] as const) {
      const text = await mergePlan(base, now, format);
      const words = wordsOf(2026, false);
      const answers = words.not.filter((word) => !word.includes("2026former"));
      expect(within(text, answers)).toEqual([]);
      expect(within(text, words.may).length).toBeGreaterThan(20);
    }
  },
);

it.each([...DOCUMENT_FORMATS, "json" as const])(
  "a status as %s shows no text of an answer but its next steps, where they are in force",
  async (format) => {
    for (const files of [["new.json"], ["old.json", "new.json"]]) {
      const text = await shown((context) => status(context, { files, format }), format);
      const words = CASES.flatMap((one) =>
        ANSWER_WORDS.filter((path) => !(/^nextSteps\.(?:text|authority)$/.test(path) && mayShow(one, path, false))).map(
          (path) => canaryAt(`2026${nameOf(one)}`, path),
        ),
      );
      expect(within(text, words)).toEqual([]);
      expect(text).toContain(canaryAt("2026file", "contributors.authority").slice(0, files.length === 1 ? 20 : 0));
    }
  },
);
