/** Next steps in the interview, and what became of those of earlier years. */
import { describe, expect, it } from "vitest";
import type { Answer, Assessment } from "../../src/domain/model/assessment.ts";
import { askQuestion } from "../../src/interview/asking/ask-question.ts";
import type { Asker, ChoosePrompt, Move, Reply } from "../../src/interview/asker.ts";
import type { Interview, SessionStore } from "../../src/interview/context.ts";
import checklist from "../../src/generated/checklist.en.ts";
import { createSay } from "../../src/messages/say.ts";
import english from "../../src/generated/messages.en.ts";
import { SMALL } from "../helpers/small.ts";

const TODAY = "2026-11-24";
const QUESTION = checklist.sections.flatMap(({ questions }) => questions).find(({ id }) => id === "para-30");

/** Replies by the end of a prompt's id, once each; then what is there, or the first option. */
type Script = Readonly<Record<string, readonly (string | Move)[]>>;

interface Played {
  readonly answer: Answer;
  /** The ids of the prompts, without the question's. */
  readonly asked: readonly string[];
  readonly said: string;
  readonly move: Move | undefined;
  /** The labels of the prompts, by id. */
  readonly labels: ReadonlyMap<string, string>;
}

async function play(answer: Answer, script: Script): Promise<Played> {
  let assessment: Assessment = { ...SMALL, answers: { ...SMALL.answers, "para-30": answer } };
  const left = new Map(Object.entries(script).map(([id, replies]) => [id, [...replies]]));
  const asked: string[] = [];
  const said: string[] = [];
  const labels = new Map<string, string>();
  const reply = (id: string, label: string, fallback: string): Promise<Reply<string>> => {
    const name = id.replace("para-30.", "");
    asked.push(name);
    labels.set(name, label);
    const next = left.get(name)?.shift() ?? fallback;
    return Promise.resolve(typeof next === "string" ? { value: next } : { move: next });
  };
  const asker: Asker = {
    show: (blocks) => Promise.resolve(void said.push(...blocks.flatMap((one) => ("text" in one ? [one.text] : [])))),
    read: () => Promise.resolve(undefined),
    choose: ({ id, label, current, options }: ChoosePrompt) => reply(id, label, current ?? options[0]?.value ?? ""),
    tick: ({ current }) => Promise.resolve({ value: current }),
    write: ({ id, label, current }) => reply(id, label, current ?? ""),
    find: ({ id, label }) => reply(id, label, ""),
  };
  const store: SessionStore = {
    get assessment() {
      return assessment;
    },
    save: (next) => Promise.resolve(void (assessment = next)),
    takeBack: () => Promise.resolve(undefined),
  };
  if (QUESTION === undefined) throw new Error("There is no such question.");
  const interview: Interview = {
    checklist,
    say: createSay(english),
    language: "en",
    asker,
    store,
    today: () => TODAY,
    loadStates: () => Promise.resolve([]),
    who: { contributor: "nco" },
  };
  const move = await askQuestion(interview, QUESTION);
  return { answer: assessment.answers?.["para-30"] ?? {}, asked, said: said.join("\n"), move, labels };
}

const WRITTEN = {
  status: "not-implemented",
  difficulties: { note: "Funds." },
  answered: { by: "moj", date: "2025-10-01" },
};
const BILL = { id: "s1", year: 2025, text: "A bill is sent to parliament.", by: "2026-06" };
const STUDY = { id: "s2", year: 2025, text: "A study of demand.", by: "2026-12" };
const COPY: Answer = { ...WRITTEN, carriedFrom: 2025, earlierSteps: [BILL, STUDY] };

describe("next steps", () => {
  it("are asked one after the other, each with its date and its authority, until that is all", async () => {
    const { answer, asked } = await play(WRITTEN, {
      more: ["nextSteps"],
      "nextSteps.0.text": ["A bill."],
      "nextSteps.0.by": ["June 2027"],
      "nextSteps.0.authority": ["Ministry of Justice"],
      nextSteps: ["add"],
      "nextSteps.1.text": ["A law."],
    });
    expect(answer.nextSteps).toEqual([
      { id: "s2026-1", text: "A bill.", by: "2027-06", authority: "Ministry of Justice" },
      { id: "s2026-2", text: "A law." },
    ]);
    expect(asked.filter((id) => id === "nextSteps")).toHaveLength(2);
  });

  it("are changed and deleted one by one, and a new one never has an id of an earlier step", async () => {
    const nextSteps = [
      { id: "s2026-1", text: "A bill." },
      { id: "s2026-2", text: "A law." },
    ];
    const earlierSteps = [{ id: "s2026-3", year: 2025, text: "A study.", outcome: "done" as const }];
    const { answer } = await play(
      { ...WRITTEN, nextSteps, earlierSteps },
      {
        more: ["nextSteps"],
        nextSteps: ["0", "1", "add"],
        "nextSteps.0.change": ["remove"],
        "nextSteps.0.text": ["A better law."],
        "nextSteps.1.change": ["remove"],
        "nextSteps.1.text": ["A plan."],
      },
    );
    expect(answer.nextSteps).toEqual([
      { id: "s2026-2", text: "A law." },
      { id: "s2026-1", text: "A plan." },
    ]);
  });
});

describe("steps of earlier years", () => {
  it("that are due are asked about when an answer is confirmed, which counts as confirmed after that", async () => {
    const { answer, asked, labels } = await play(COPY, {
      "earlierSteps.0.outcome": ["postponed"],
      "earlierSteps.0.by": ["2027-03"],
      "earlierSteps.0.note": ["Elections were held."],
      "earlierSteps.1.outcome": ["done"],
    });
    expect(asked).toEqual([
      "carried",
      "earlierSteps.0.outcome",
      "earlierSteps.0.by",
      "earlierSteps.0.note",
      "earlierSteps.1.outcome",
      "earlierSteps.1.note",
    ]);
    expect(labels.get("earlierSteps.0.outcome")).toContain("A bill is sent to parliament. (by 2026-06)");
    expect(answer).toEqual({
      ...WRITTEN,
      nextSteps: [{ id: "s1", text: "A bill is sent to parliament.", by: "2027-03" }],
      earlierSteps: [
        { ...BILL, outcome: "postponed", note: "Elections were held." },
        { ...STUDY, outcome: "done" },
      ],
      confirmed: { by: "nco", date: TODAY },
    });
  });

  it("keep the answer a copy if the person leaves in the middle, and what was said so far stays", async () => {
    const { answer, move } = await play(COPY, {
      "earlierSteps.0.outcome": ["done"],
      "earlierSteps.1.outcome": [{ to: "quit" }],
    });
    expect(move).toEqual({ to: "quit" });
    expect(answer).toEqual({ ...COPY, earlierSteps: [{ ...BILL, outcome: "done" }, STUDY] });
  });

  it("lead back to where one came from", async () => {
    const back: Move = { to: "back" };
    const { asked } = await play(COPY, {
      carried: ["confirm", "later"],
      "earlierSteps.0.outcome": ["dropped", back],
      "earlierSteps.0.note": [back],
    });
    expect(asked).toEqual([
      "carried",
      "earlierSteps.0.outcome",
      "earlierSteps.0.note",
      "earlierSteps.0.outcome",
      "carried",
    ]);
  });

  it("are asked about where an answer is changed, before anything else can be added", async () => {
    const { asked, answer } = await play(COPY, {
      carried: ["change"],
      "earlierSteps.0.outcome": ["under-way"],
      "earlierSteps.0.by": ["2027"],
      "earlierSteps.1.outcome": ["under-way"],
    });
    const at = asked.indexOf("earlierSteps.0.outcome");
    expect(asked.slice(at)).toEqual([
      "earlierSteps.0.outcome",
      "earlierSteps.0.by",
      "earlierSteps.1.outcome",
      "earlierSteps.1.by",
      "more",
    ]);
    // A date that has not passed is proposed again.
    expect(answer.nextSteps?.map(({ by }) => by)).toEqual(["2027", "2026-12"]);
  });

  it("can be left open, which is pointed out, and are asked about when the question is opened again", async () => {
    const script = { "earlierSteps.0.outcome": ["open"], "earlierSteps.1.outcome": ["open"] };
    const first = await play(COPY, script);
    expect(first.answer.earlierSteps).toEqual([BILL, STUDY]);
    expect(first.answer.carriedFrom).toBeUndefined();
    expect(first.said).toContain("what happened with this step of 2025");
    const again = await play(first.answer, script);
    expect(again.asked).toContain("earlierSteps.0.outcome");
  });

  it("can be changed later from the list, which says what became of each", async () => {
    const earlierSteps = [{ ...BILL, outcome: "postponed" as const, note: "Elections." }];
    const { answer } = await play(
      { ...WRITTEN, earlierSteps, nextSteps: [{ id: "s1", text: BILL.text, by: "2027-03" }] },
      {
        more: ["earlierSteps"],
        earlierSteps: ["0"],
        "earlierSteps.0.outcome": ["done"],
        "earlierSteps.0.note": ["In force."],
      },
    );
    expect(answer.earlierSteps).toEqual([{ ...BILL, outcome: "done", note: "In force." }]);
    expect(answer.nextSteps).toBeUndefined();
  });

  it("are not asked about where the reply sets the question aside, or in an answer without any that are due", async () => {
    const { asked } = await play({ ...COPY, status: "withheld", reason: "Secret." }, {});
    expect(asked).toEqual(["carried"]);
    const later = await play({ ...COPY, earlierSteps: [{ ...BILL, by: "2028" }] }, {});
    expect(later.asked).toEqual(["carried"]);
  });
});
