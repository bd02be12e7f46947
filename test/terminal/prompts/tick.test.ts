/** The list in which any number of options is ticked. */
import { describe, expect, it } from "vitest";
import type { Reply, TickPrompt } from "../../../src/interview/asker.ts";
import { startTicking, tick } from "../../../src/terminal/prompts/tick.ts";
import { KEY, sitAt } from "./person.ts";

const ELEMENTS: TickPrompt = {
  id: "para-13.elements",
  label: "Which of these are true? Mark each one.",
  options: [
    { value: "police", label: "Police" },
    { value: "judges", label: "Judges and prosecutors, at all levels of the judiciary" },
    { value: "labour", label: "Labour inspectors" },
  ],
  current: ["labour"],
};

describe("a list with boxes", () => {
  it.each<[string, string, Reply<readonly string[]> | undefined]>([
    ["keeps what was ticked", KEY.enter, { value: ["labour"] }],
    ["Space ticks what is marked", ` ${KEY.enter}`, { value: ["police", "labour"] }],
    ["Space takes a tick away", `${KEY.up} ${KEY.enter}`, { value: [] }],
    ["gives ticks in the order of the list", `2 ${KEY.up} ${KEY.enter}`, { value: ["police", "labour"] }],
    ["a digit ticks", `21${KEY.enter}`, { value: ["police", "judges", "labour"] }],
    ["a digit for which there is no option does nothing", `09${KEY.enter}`, { value: ["labour"] }],
    ["a digit of another script ticks", `٢${KEY.enter}`, { value: ["judges", "labour"] }],
    ["Ctrl+A ticks all", `${KEY.all}${KEY.enter}`, { value: ["police", "judges", "labour"] }],
    ["Ctrl+A again ticks none", `${KEY.all}${KEY.all}${KEY.enter}`, { value: [] }],
    ["Home and End", `${KEY.end}${KEY.home} ${KEY.enter}`, { value: ["police", "labour"] }],
    ["a word and Enter tick, and Enter alone saves", `judges${KEY.enter}${KEY.enter}`, { value: ["judges", "labour"] }],
    ["a word and Enter take a tick away", `labour${KEY.enter}${KEY.enter}`, { value: [] }],
    ["a word alone ticks nothing", "police", undefined],
    ["leaving drops what was ticked", `1${KEY.backTab}`, { move: { to: "back" } }],
    ["a word drops what was ticked", `1:skip${KEY.enter}`, { move: { to: "skip" } }],
  ])("%s", (_, keys, reply) => {
    expect(sitAt(tick, startTicking(ELEMENTS)).type(keys).reply()).toEqual(reply);
  });

  it.each([80, 40])("at %i columns", (columns) => {
    const screen = sitAt(tick, startTicking(ELEMENTS), { columns }).type(KEY.down).screen();
    for (const line of screen.split("\n")) expect(line.length).toBeLessThan(columns);
    if (columns === 80)
      expect(screen).toMatchInlineSnapshot(`
        "Which of these are true? Mark each one.
          1. [ ] Police
        ❯ 2. [ ] Judges and prosecutors, at all levels of the judiciary
          3. [x] Labour inspectors
        Space or number: mark · Ctrl+A: all · Enter: save
        Esc: back · F1: help · :skip :go :outline :undo :quit"
      `);
    else
      expect(screen).toMatchInlineSnapshot(`
        "Which of these are true? Mark each one.
          1. [ ] Police
        ❯ 2. [ ] Judges and prosecutors, at all
                 levels of the judiciary
          3. [x] Labour inspectors
        Space or number: mark · Ctrl+A: all
        Enter: save
        Esc: back · F1: help
        :skip :go :outline :undo :quit"
      `);
  });
});
