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
    ["a ticks all", `a${KEY.enter}`, { value: ["police", "judges", "labour"] }],
    ["a again ticks none", `aa${KEY.enter}`, { value: [] }],
    ["Home and End", `${KEY.end}${KEY.home} ${KEY.enter}`, { value: ["police", "labour"] }],
    ["a move alone", "s", { move: { to: "skip" } }],
    ["a move with what was ticked", "1s", { value: ["police", "labour"], move: { to: "skip" } }],
    ["a move as nothing has changed after all", "11b", { move: { to: "back" } }],
    ["a word with what was ticked", `1:help${KEY.enter}`, { value: ["police", "labour"], move: { to: "help" } }],
    ["letters that mean nothing", "xz", undefined],
  ])("%s", (_, keys, reply) => {
    expect(sitAt(tick, startTicking(ELEMENTS)).type(keys).reply()).toEqual(reply);
  });

  it.each([80, 40])("at %i columns", (columns) => {
    const screen = sitAt(tick, startTicking(ELEMENTS), { columns }).type(KEY.down).screen();
    for (const line of screen.split("\n")) expect(line.length).toBeLessThan(columns);
    if (columns === 80)
      expect(screen).toMatchInlineSnapshot(`
      "Which of these are true? Mark each one.
        [ ] Police
      ❯ [ ] Judges and prosecutors, at all levels of the judiciary
        [x] Labour inspectors
      Space: mark · a: all · Enter: done · ?: help · b: back · s: skip · g: go to
      o: outline · q: stop"
    `);
    else
      expect(screen).toMatchInlineSnapshot(`
      "Which of these are true? Mark each one.
        [ ] Police
      ❯ [ ] Judges and prosecutors, at all
            levels of the judiciary
        [x] Labour inspectors
      Space: mark · a: all · Enter: done
      ?: help · b: back · s: skip · g: go to
      o: outline · q: stop"
    `);
  });
});
