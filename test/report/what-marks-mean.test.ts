/** What marks on points, and measures, say under each reply: nothing that is only considered is ever called done. */
import { beforeAll, describe, expect, it } from "vitest";
import { createMemoryFiles } from "../../scripts/memory-files.ts";
import { createMemoryContext } from "../../scripts/play-interview.ts";
import { diff } from "../../src/commands/diff.ts";
import { report } from "../../src/commands/report.ts";
import { askField } from "../../src/interview/asking/ask-field.ts";
import type { Answer, Assessment } from "../../src/domain/model/assessment.ts";
import type { Asker } from "../../src/interview/asker.ts";
import { DOCUMENT_FORMATS } from "../../src/workspace/formats.ts";
import { askingAbout, questionOf } from "../helpers/asking.ts";
import { plainTextOf } from "../helpers/plain-text.ts";
import { SMALL } from "../helpers/small.ts";

const EXAMINED: Answer = { status: "under-consideration", elements: ["goods"], measures: "A group examines it." };
const REFUSED: Answer = { status: "considered-not-adopted", elements: ["goods"], reason: "Other means are enough." };
const ADOPTED: Answer = { status: "adopted-in-part", elements: ["goods"], measures: "A rule for goods." };

function yearWith(year: number, answer: Answer): Assessment {
  return { ...SMALL, year, answers: { "para-63": answer } };
}

/** In one line and without signs of Markdown, since documents wrap their texts. */
function oneLine(text: string): string {
  return text.replace(/\*+/g, "").replace(/\s+/g, " ");
}

async function reportOn(answer: Answer, format: (typeof DOCUMENT_FORMATS)[number]): Promise<string> {
  const files = createMemoryFiles({ "a.json": JSON.stringify(yearWith(2026, answer)) });
  const { output, bytes } = await report(createMemoryContext(files), { file: "a.json", format });
  return oneLine(plainTextOf(bytes ?? output ?? "", format));
}

async function differenceOf(before: Answer, after: Answer): Promise<string> {
  const [old, now] = [yearWith(2025, before), yearWith(2026, after)].map((one) => JSON.stringify(one));
  const files = createMemoryFiles({ "old.json": old ?? "", "new.json": now ?? "" });
  const { output } = await diff(createMemoryContext(files), { files: ["old.json", "new.json"], format: "markdown" });
  return oneLine(output ?? "");
}

/** How the prompt for a field is called under this reply. */
async function labelAsked(answer: Answer, field: "elements" | "measures"): Promise<string> {
  let label = "";
  const seen = (prompt: { readonly label: string }): Promise<{ move: { to: "quit" } }> => {
    label = prompt.label;
    return Promise.resolve({ move: { to: "quit" } });
  };
  const asker = { tick: seen, write: seen } as unknown as Asker;
  await askField({ ...askingAbout(questionOf("para-63"), yearWith(2026, answer)), asker }, field);
  return label;
}

describe.each(DOCUMENT_FORMATS)("a report as %s", (format) => {
  let examined = "";
  let refused = "";
  let adopted = "";
  beforeAll(async () => {
    [examined = "", refused = "", adopted = ""] = await Promise.all(
      [EXAMINED, REFUSED, ADOPTED].map((answer) => reportOn(answer, format)),
    );
  });

  it("says of marked points what is true under the reply", () => {
    const headings = [
      "Points that are being considered",
      "Points that were considered and not adopted",
      "Points that are true for the State",
    ];
    const found = [examined, refused, adopted].map((text) => headings.filter((heading) => text.includes(heading)));
    expect(found).toEqual(headings.map((heading) => [heading]));
  });

  it("calls measures that are only considered by what they are", () => {
    expect(/What is being considered:? A group examines it/.exec(examined)).not.toBeNull();
    expect(/What has been done:? A rule for goods/.exec(adopted)).not.toBeNull();
  });

  it("has what is being considered, in the words of the answer, under a heading of its own, not among the gaps", () => {
    const observations = examined.slice(examined.lastIndexOf("Gaps and challenges"));
    const part = observations.indexOf("Being considered");
    expect(part).toBeGreaterThan(0);
    expect(observations.slice(0, part)).not.toContain("Para. 63");
    expect(observations.slice(part)).toMatch(/Measures against using what victims produce.{0,40}A group examines it\./);
    expect(examined).not.toContain("No difficulty or reason is stated");
  });

  it("has what was considered and not adopted, with the reason, under a heading of its own, not among the gaps", () => {
    const text = refused;
    const observations = text.slice(text.lastIndexOf("Gaps and challenges"));
    const heading = observations.indexOf("Considered and not adopted, with the reason");
    const reason = observations.indexOf("Other means are enough.");
    expect(observations.includes("No gap or difficulty is stated.")).toBe(true);
    expect(heading).toBeGreaterThan(0);
    expect(reason).toBeGreaterThan(heading);
    expect(observations.indexOf("Good practices")).toBeGreaterThan(reason);
    expect(adopted.includes("Considered and not adopted, with the reason")).toBe(false);
  });
});

describe("a comparison", () => {
  it("says of points that came and went what their marks say in both years", async () => {
    const more = { elements: ["goods", "services"] };
    expect(await differenceOf(ADOPTED, { ...ADOPTED, ...more })).toMatch(/Now true:?\*{0,2}/);
    expect(await differenceOf(EXAMINED, { ...EXAMINED, ...more })).toContain("Now being considered");
    expect(await differenceOf({ ...EXAMINED, ...more }, EXAMINED)).toContain("No longer being considered");
    expect(await differenceOf(REFUSED, { ...REFUSED, ...more })).toContain("Now considered and not adopted");
    expect(await differenceOf(EXAMINED, { ...ADOPTED, ...more })).toContain("Newly marked");
    expect(await differenceOf({ ...EXAMINED, ...more }, ADOPTED)).toContain("No longer marked");
  });
});

describe("the interview", () => {
  it("asks for points by what a mark means under the reply", async () => {
    expect(await labelAsked(EXAMINED, "elements")).toBe("Which of these are being considered? Mark each one.");
    expect(await labelAsked(REFUSED, "elements")).toBe(
      "Which of these were considered and not adopted? Mark each one.",
    );
    expect(await labelAsked(ADOPTED, "elements")).toBe("Which of these are true already? Mark each one.");
    expect(await labelAsked({ status: "adopted" }, "elements")).toBe("Which of these are true? Mark each one.");
  });

  it("asks for measures by what they are under the reply", async () => {
    expect(await labelAsked(EXAMINED, "measures")).toBe("What is being considered");
    expect(await labelAsked(ADOPTED, "measures")).toBe("What has been done");
  });
});
