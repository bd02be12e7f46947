/** The report holds everything that is in the file, in every form, and nothing that is not for the public. */
import { describe, expect, it } from "vitest";
import { createMemoryContext } from "../../scripts/play-interview.ts";
import { createMemoryFiles } from "../../scripts/memory-files.ts";
import { type ReportOptions, report } from "../../src/commands/report.ts";
import { DOCUMENT_FORMATS } from "../../src/workspace/formats.ts";

const REPORT_FORMATS = [...DOCUMENT_FORMATS, "csv"] as const;
import type { Answer, Assessment } from "../../src/domain/model/assessment.ts";
import { canary, SECRET, FULL_ASSESSMENT, keysOfData, keysOfFormat } from "../helpers/full-assessment.ts";
import { plainTextOf } from "../helpers/plain-text.ts";

/** What a reader finds in the report on this assessment. */
async function readReport(
  assessment: Assessment,
  format: (typeof REPORT_FORMATS)[number],
  options: Partial<ReportOptions> = {},
): Promise<string> {
  const files = createMemoryFiles({ "XUT-2026.json": JSON.stringify(assessment) });
  const { output, bytes } = await report(createMemoryContext(files), { file: "XUT-2026.json", format, ...options });
  return plainTextOf(bytes ?? output ?? "", format);
}

/** All words by which a text of the assessment is recognised. */
const CANARIES = [...new Set(JSON.stringify(FULL_ASSESSMENT).match(/Canary\w+/g))];
const ANSWERED: readonly Answer[] = Object.values(FULL_ASSESSMENT.answers ?? {});

it("the assessment in these tests has every key of the format", () => {
  const keys = keysOfData(FULL_ASSESSMENT);
  // The schema is for editors. How a part was when it was sent is no answer; it shows when the part is merged.
  const wanted = [...keysOfFormat()].filter(
    (key) => key !== "$schema" && key !== "asSent" && !key.startsWith("asSent."),
  );
  expect(wanted.filter((key) => !keys.has(key))).toEqual([]);
  expect(CANARIES.length).toBeGreaterThan(35);
});

describe.each(REPORT_FORMATS)("as %s", (format) => {
  it("holds every text and every value of the file", async () => {
    const text = await readReport(FULL_ASSESSMENT, format);
    expect(text).not.toContain(SECRET);
    const values = ["2026", "2019-05-01", "2000-12-13", "2000-12-14", "2004-06-18", "2031-06", "2033", "2024", "2001-01-02", "2005-01-02",
      "2026-09-17", "2032-07", "6f1d2c3b4a596877", "7f1d2c3b4a596877", "2026-08-03", "2026-08-04", "2026-08-21", "2001-01-03", "2005-01-03", "2034", "2023", "2026-09-14",
      "2026-10-05", format === "csv" ? "fr-CA" : "French (Canada)", "moj", format === "csv" ? "es-MX" : "Spanish (Mexico)", "2022", "2024-11", "postponed", "2026-09-22", "2026-09-30", "2026-10-01", FULL_ASSESSMENT.seal ?? ""]; // prettier-ignore
    expect([...CANARIES, ...values].filter((value) => !text.includes(value))).toEqual([]);
    expect(text.match(/and on a second line\./g)?.length).toBeGreaterThanOrEqual(
      JSON.stringify(FULL_ASSESSMENT).match(/and on a second line\./g)?.length ?? 0,
    );
  });

  it("calls statuses, parts, kinds and contributors by their names", async () => {
    const text = await readReport(FULL_ASSESSMENT, format);
    const names = [
      "Yes, in part", "Not disclosed", "Before parliament", "Signatory, not yet party", "Limited funds or staff", "Legal advice",
      "Constitutional or federal procedure", "Established: mechanisms also at the level of investigation",
      canary("contributors.authority"),
    ]; // prettier-ignore
    expect(names.filter((name) => !text.includes(name))).toEqual([]);
  });

  it("leaves out of a report for the public what is not for it", async () => {
    const text = await readReport(FULL_ASSESSMENT, format, { public: true });
    const kept = CANARIES.filter((word) => text.includes(word));
    const hidden = CANARIES.filter((word) => !text.includes(word));
    expect(
      hidden.filter((word) => !/^Canary(?:para57|para99|para60reason|partof|partreturn|\w+(?:email|phone))/.test(word)),
    ).toEqual([]);
    expect(kept.some((word) => /para57|para99|para60reason|partof|partreturn|email|phone/.test(word))).toBe(false);
    expect(hidden.length).toBeGreaterThan(10);
    if (format !== "csv") expect(text).toMatch(/2\s+answers\s+that\s+are\s+not\s+for\s+publication/);
  });

  it("is about one section only, if that is wanted", async () => {
    const text = await readReport(FULL_ASSESSMENT, format, { section: "coordination" });
    expect(text).toContain(canary("para-37.measures"));
    expect(text).not.toContain(canary("para-57.measures"));
  });

  it("is an excerpt, if that is wanted", async () => {
    const wanted = [
      ["gaps", "para-37.difficulties.note", "para-37.goodPractice"],
      ["assistance", "para-37.assistance.note", "para-37.difficulties.note"],
      ["good-practices", "para-37.goodPractice", "para-37.measures"],
    ] as const;
    for (const [only, inside, outside] of wanted) {
      const text = await readReport(FULL_ASSESSMENT, format, { only });
      expect(text).toContain(canary(inside));
      expect(text).not.toContain(canary(outside));
    }
  });
});

it("a report for the public keeps no answer by way of a reference", async () => {
  const answers = { ...FULL_ASSESSMENT.answers, "para-37": { ...ANSWERED[2], publish: false } };
  const text = await readReport({ ...FULL_ASSESSMENT, answers }, "text", { public: true });
  expect(text).not.toContain("Same as");
  expect(text).not.toContain("para37");
  expect(text).toMatch(/5\s+answers\s+that\s+are\s+not/);
});

it.each(["text", "markdown", "html", "docx"] as const)(
  "a report for the public as %s tells nothing of what either year keeps from it",
  async (format) => {
    const year = (number: number, hidden: string): Assessment => ({
      ...FULL_ASSESSMENT,
      stage: "draft",
      year: number,
      answers: {
        "para-57": { status: "implemented", measures: `Measures57of${number}.`, publish: hidden !== "para-57" },
        "para-60": { status: "implemented", measures: `Measures60of${number}.`, publish: hidden !== "para-60" },
        "para-37": { status: "implemented", measures: `Measures37of${number}.` },
      },
    });
    const files = createMemoryFiles({
      "old.json": JSON.stringify(year(2025, "para-60")),
      "new.json": JSON.stringify(year(2026, "para-57")),
    });
    const options = { file: "new.json", previous: "old.json", public: true, format };
    const { output, bytes } = await report(createMemoryContext(files), options);
    const text = plainTextOf(bytes ?? output ?? "", format);
    const told = ["57of2025", "57of2026", "60of2025", "60of2026", "37of2025", "37of2026"].filter((one) =>
      text.includes(`Measures${one}`),
    );
    expect(told).toEqual(["60of2026", "37of2025", "37of2026"]);
  },
);
