/** The calendar of the next steps: what another program reads in it, that it is always the same, and that nothing breaks out. */
import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { createMemoryContext } from "../../scripts/play-interview.ts";
import { createMemoryFiles } from "../../scripts/memory-files.ts";
import { type ReportOptions, report } from "../../src/commands/report.ts";
import type { Answer, Assessment, Step } from "../../src/domain/model/assessment.ts";
import { isFailure } from "../../src/messages/failure.ts";
import { ATTACKS } from "../helpers/hostile.ts";
import { readExample } from "../helpers/example.ts";

function assessmentWith(nextSteps: readonly Step[], answer: Answer = {}, year = 2026): Assessment {
  return {
    format: "tip-checklist/assessment/1",
    checklist: { id: "ctoc-cop-2010-6", revision: 1 },
    state: "XUT",
    year,
    language: "en",
    stage: "draft",
    contributors: [{ id: "moj", authority: "Ministry of Justice" }],
    answers: {
      "para-21a": {
        status: "partly-implemented",
        nextSteps: [...nextSteps],
        answered: { by: "moj", date: "2026-09-02" },
        ...answer,
      },
    },
  };
}

const told: string[] = [];

async function calendar(assessment: Assessment, options: Partial<ReportOptions> = {}): Promise<string> {
  told.length = 0;
  const context = createMemoryContext(createMemoryFiles({ "a.json": JSON.stringify(assessment) }), told);
  return (await report(context, { file: "a.json", only: "steps", format: "ics", ...options })).output ?? "";
}

/** The events as a reader of calendars sees them. */
function eventsIn(text: string): readonly ICAL.Component[] {
  const all = new ICAL.Component(ICAL.parse(text) as unknown[]);
  expect(all.name).toBe("vcalendar");
  return all.getAllSubcomponents();
}

const valueOf = (event: ICAL.Component | undefined, name: string): string =>
  String(event?.getFirstPropertyValue(name) ?? "");

describe("an event", () => {
  it("is a whole day on which nobody is busy, with paragraph, text, authority and question", async () => {
    const [event] = eventsIn(
      await calendar(assessmentWith([{ id: "s1", text: "A council; with offices, and a budget.\nThen a report.", by: "2027-05-31", authority: "Prime Minister's Office" }])),
    ); // prettier-ignore
    expect(event?.name).toBe("vevent");
    expect(event?.getFirstProperty("dtstart")?.getParameter("value") ?? event?.getFirstProperty("dtstart")?.type).toMatch(/date/i); // prettier-ignore
    expect([valueOf(event, "dtstart"), valueOf(event, "dtend")]).toEqual(["2027-05-31", "2027-06-01"]);
    expect(valueOf(event, "transp")).toBe("TRANSPARENT");
    expect(valueOf(event, "summary")).toBe("Para. 21 (a): A council; with offices, and a budget. Then a report.");
    const description = valueOf(event, "description").split("\n");
    expect(description.slice(0, 2)).toEqual(["A council; with offices, and a budget.", "Then a report."]);
    expect(description).toContain("Authority: Prime Minister's Office");
    expect(description.join(" ")).toContain("Para. 21 (a) · ");
    expect(description.join(" ")).not.toContain("without a day");
  });

  it.each([
    ["2027-02", "2027-02-28"],
    ["2028-02", "2028-02-29"],
    ["2027", "2027-12-31"],
  ])("that is due in %s is on the last day, %s, and says so", async (by, day) => {
    const [event] = eventsIn(await calendar(assessmentWith([{ id: "s1", text: "A budget.", by }])));
    expect(valueOf(event, "dtstart")).toBe(day);
    expect(valueOf(event, "description")).toContain(`The assessment says ${by}, without a day.`);
  });

  it("is the same event over the years, and a later file is the later word", async () => {
    const before = eventsIn(await calendar(assessmentWith([{ id: "s1", text: "A budget.", by: "2027-06" }])));
    const answered = { answered: { by: "moj", date: "2027-09-30" } };
    const after = eventsIn(
      await calendar(assessmentWith([{ id: "s1", text: "A larger budget.", by: "2028-06" }], answered, 2027)),
    );
    const uids = [before, after].map(([event]) => valueOf(event, "uid"));
    expect(uids).toEqual(["XUT.para-21a.s1@tip-checklist", "XUT.para-21a.s1@tip-checklist"]);
    const stamps = [before, after].map(([event]) => valueOf(event, "dtstamp"));
    expect(stamps).toEqual(["2026-09-02T00:00:00Z", "2027-09-30T00:00:00Z"]);
  });
});

describe("the file", () => {
  it("has no step without a date, and says how many there are", async () => {
    const text = await calendar(assessmentWith([{ id: "s1", text: "A." }, { id: "s2", text: "B.", by: "2027" }, { id: "s3", text: "C." }])); // prettier-ignore
    expect(eventsIn(text)).toHaveLength(1);
    expect(told.join()).toContain("2 steps have no date and are not in the calendar.");
  });

  it("is not written where it would have no event", async () => {
    const refused = calendar(assessmentWith([{ id: "s1", text: "A." }])).catch((thrown: unknown) => thrown);
    expect(isFailure(await refused, "calendar-empty")).toBe(true);
  });

  it("has the same bytes at any time, and other ones for the public where it must", async () => {
    const assessment = assessmentWith([{ id: "s1", text: "A budget.", by: "2027-02" }]);
    const texts = [await calendar(assessment), await calendar(assessment)];
    expect(texts[0]).toBe(texts[1]);
    expect(texts[0]).toContain("DTSTAMP:20260902T000000Z");
    const hidden = calendar(assessmentWith([{ id: "s1", text: "A.", by: "2027" }], { publish: false }), {
      public: true,
    });
    expect(isFailure(await hidden.catch((thrown: unknown) => thrown), "calendar-empty")).toBe(true);
  });

  it("keeps to the form of RFC 5545, and no text of the file becomes more than a text", async () => {
    const texts = [
      ...ATTACKS,
      "x\r\nEND:VEVENT\r\nBEGIN:VALARM\nATTACH:http://tracker.example\n\n",
      "人口贩运".repeat(60), "👩‍👩‍👧‍👦".repeat(30), "الاتجار بالأشخاص، ".repeat(20), "торговля людьми; ".repeat(20), "\\n\\;,\\", "\u0000\u0007\ud800\u2028x",
    ]; // prettier-ignore
    const steps = texts.map((text, at) => ({ id: `s${at}`, text, by: "2027-01", authority: text.slice(0, 200) }));
    const text = await calendar(assessmentWith(steps));
    expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
    for (const line of text.split("\r\n")) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(line).not.toMatch(/[\u0000-\u0008\u000a-\u001f\u007f\ufffd]/u);
    }
    const events = eventsIn(text);
    expect(events.map(({ name }) => name)).toEqual(texts.map(() => "vevent"));
    for (const [at, plain] of texts.entries()) {
      const event = events.find((one) => valueOf(one, "uid") === `XUT.para-21a.s${at}@tip-checklist`);
      if (event === undefined) throw new Error(`There is no event for ${plain}.`);
      expect(event.getAllSubcomponents()).toEqual([]);
      expect(event.getFirstProperty("attach")).toBeNull();
      if (!/[\u0000-\u001f\u007f-\u009f\u200b\u202a-\u202e\u2028\ud800-\udfff]/.test(plain))
        expect(valueOf(event, "description").startsWith(plain), plain).toBe(true);
      expect(valueOf(event, "summary").length).toBeLessThan(255);
    }
  });

  it("has every next step with a date of the shipped example", async () => {
    const example = readExample(2026);
    const steps = Object.values(example.answers ?? {}).flatMap(({ nextSteps = [], earlierSteps = [] }) => [
      ...nextSteps,
      // Nobody has said what became of these, so they are still to be done.
      ...earlierSteps.filter(({ outcome }) => outcome === undefined),
    ]);
    const dated = steps.filter(({ by }) => by !== undefined);
    expect(dated.length).toBeGreaterThan(5);
    const uids = eventsIn(await calendar(example)).map((event) => valueOf(event, "uid"));
    expect([uids.length, new Set(uids).size]).toEqual([dated.length, dated.length]);
  });
});
