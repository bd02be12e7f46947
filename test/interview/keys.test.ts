/** How many keys an answer takes, beside the letters of its texts: the prompts of a terminal, without the terminal. */
import { describe, expect, it } from "vitest";
import { createMemoryFiles } from "../../scripts/memory-files.ts";
import { fillInMemory, lastSaved } from "../../scripts/play-interview.ts";
import type { Answer } from "../../src/domain/model/assessment.ts";
import type { Asker, Reply } from "../../src/interview/asker.ts";
import { choose, startChoosing } from "../../src/terminal/prompts/choose.ts";
import { find, startFinding } from "../../src/terminal/prompts/find.ts";
import type { Prompt } from "../../src/terminal/prompts/prompt.ts";
import { startTicking, tick } from "../../src/terminal/prompts/tick.ts";
import { startWriting, write } from "../../src/terminal/prompts/write.ts";
import { textOf } from "../helpers/assessment-file.ts";
import { SMALL } from "../helpers/small.ts";
import { KEY, keysOf, sitAt } from "../terminal/prompts/person.ts";

const FILE = "XUT-2026.yaml";
const { enter } = KEY;
/** A text that is written. Only how it ends counts. */
const written = (text: string): { readonly text: string } => ({ text });
type Pressed = string | { readonly text: string };

/** Types all this into the prompts that come, and stops; what is left of it, and the ids of the prompts that it ended. */
function askerTyping(pressed: readonly Pressed[]): { asker: Asker; ended: string[]; isUsedUp: () => boolean } {
  const left = pressed.flatMap((one) => (typeof one === "string" ? Array.from(one) : [one.text]));
  const ended: string[] = [];
  function sit<State, Value>(
    prompt: Prompt<State, Reply<Value>>,
    start: State & { readonly prompt: { readonly id: string } },
  ): Reply<Value> {
    const person = sitAt(prompt, start);
    for (;;) {
      const next = left.shift();
      if (next === undefined) return { move: { to: "quit" } };
      for (const key of keysOf(next)) person.give({ kind: "key", key });
      const reply = person.reply();
      if (reply !== undefined) {
        ended.push(start.prompt.id);
        return reply;
      }
    }
  }
  const asker: Asker = {
    show: () => Promise.resolve(),
    read: () => Promise.resolve(undefined),
    choose: (prompt) => Promise.resolve(sit(choose, startChoosing(prompt))),
    tick: (prompt) => Promise.resolve(sit(tick, startTicking(prompt))),
    write: (prompt) => Promise.resolve(sit(write, startWriting(prompt))),
    find(prompt) {
      const { value, move } = sit(find, startFinding(prompt)) as Awaited<ReturnType<Asker["find"]>>;
      return Promise.resolve(move === undefined ? { value } : { move });
    },
  };
  return { asker, ended, isUsedUp: () => left.length === 0 };
}

/** What becomes of the answer to para. `at` by these keys, pressed from its first prompt on. */
async function answered(
  at: string,
  pressed: readonly Pressed[],
  answers: Readonly<Record<string, Answer>> = {},
): Promise<{ keys: number; answer: Answer | undefined; ended: readonly string[] }> {
  const text = textOf({ ...SMALL, answers: { ...SMALL.answers, ...answers } });
  const files = createMemoryFiles({ [FILE]: text });
  const { asker, ended, isUsedUp } = askerTyping([written(`:go ${at}`), enter, ...pressed]);
  await fillInMemory(asker, files, { file: FILE });
  expect(isUsedUp()).toBe(true);
  const keys = pressed.filter((one) => typeof one === "string").join("").length;
  const { answered: _, ...answer } = lastSaved(files)?.answers?.[`para-${at}`] ?? {};
  return { keys, answer, ended: ended.filter((id) => id.startsWith("para-")) };
}

describe("the keys of an answer, beside the letters of its texts, are", () => {
  it("four without elements: a number, and Enter for the status, for the text and to go on", async () => {
    const { keys, answer, ended } = await answered("57", ["1", enter, written("A law."), enter, enter]);
    expect([keys, answer]).toEqual([4, { status: "implemented", measures: "A law." }]);
    expect(ended).toEqual(["para-57.status", "para-57.measures", "para-57.more"]);
  });

  it("one more for the list of elements, and one for each that is marked", async () => {
    for (const [marks, elements] of [
      ["1", 1],
      ["12", 2],
    ] as const) {
      const { keys, answer, ended } = await answered("16a", [
        "1",
        enter,
        marks,
        enter,
        written("A plan."),
        enter,
        enter,
      ]);
      expect([keys, answer?.elements?.length]).toEqual([5 + elements, elements]);
      expect(ended).toEqual(["para-16a.status", "para-16a.elements", "para-16a.measures", "para-16a.more"]);
    }
  });

  it("one for what was answered before and is still true", async () => {
    const given: Answer = { status: "implemented", measures: "A law.", carriedFrom: 2025 };
    const { keys, answer } = await answered("57", [enter], { "para-57": given });
    expect([keys, answer]).toEqual([
      1,
      { status: "implemented", measures: "A law.", confirmed: { date: "2026-11-23" } },
    ]);
  });

  it("two for another provision of an Act that is cited, and Enter after it", async () => {
    const act = { title: "Act on Trafficking in Persons, 2019", date: "2019-05-14" };
    const given: Answer = { status: "implemented", measures: "A law.", law: [{ ...act, provision: "Section 2" }] };
    const toLaws = [enter, enter, written("law"), enter];
    const { answer, ended } = await answered("57", [...toLaws, "3", enter, written("Section 3"), enter], {
      "para-57": given,
    });
    expect(ended.slice(-2)).toEqual(["para-57.law", "para-57.law.1.provision"]);
    expect(answer?.law).toEqual([
      { ...act, provision: "Section 2" },
      { ...act, provision: "Section 3" },
    ]);
  });
});
