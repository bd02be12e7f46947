/** What a person must have seen is read before the prompt where the window has no room for both. */
import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import type { About, ChoosePrompt } from "../../src/interview/asker.ts";
import { createEnding } from "../../src/terminal/ending.ts";
import { Keyboard } from "../../src/terminal/keyboard.ts";
import { RichAsker } from "../../src/terminal/rich-asker.ts";
import { plainTheme } from "../../src/report/theme.ts";
import { say } from "./prompts/person.ts";

const ABOUT: About = {
  id: "para-13",
  heading: "Training",
  citation: "Para. 13",
  title: "Training of officials",
  text: "Does your State train them?",
  notes: [],
};
const CARRIED = "What last year's answer said.";
const PROMPT: ChoosePrompt = {
  id: "para-13.carried",
  about: ABOUT,
  label: "Is it still true?",
  options: [
    { value: "confirm", label: "Yes" },
    { value: "change", label: "No" },
  ],
  current: "confirm",
  seenFirst: { value: "confirm", blocks: Array.from({ length: 20 }, () => ({ kind: "text", text: CARRIED })) },
};
const CHANGED = "The answer to para. 18 changed as well.";

/** An asker at a terminal of these rows: what it wrote since the last look, and keys for it. */
function atTerminal(rows: number): {
  readonly asker: RichAsker;
  readonly written: (text: string) => Promise<string>;
  readonly press: (keys: string) => void;
} {
  const input = new PassThrough();
  const output = Object.assign(new PassThrough(), { columns: 80, rows, isTTY: true });
  let text = "";
  output.on("data", (data: Buffer) => (text += data.toString()));
  const ending = createEnding();
  const keyboard = new Keyboard({ input, write: () => undefined, ending });
  keyboard.open();
  const editor = { edit: (was: string) => Promise.resolve({ text: was }) };
  const theme = plainTheme(true);
  const stream = output as unknown as NodeJS.WriteStream;
  return {
    asker: new RichAsker({ keyboard, output: stream, ending, editor, say, theme }),
    async written(wanted) {
      await expect.poll(() => text).toContain(wanted);
      const all = text;
      text = "";
      return all;
    },
    press: (keys) => void input.write(keys),
  };
}

describe("what must be seen before a prompt is answered", () => {
  it("is read first where the window is too low for both, and then the prompt is asked", async () => {
    const { asker, written, press } = atTerminal(24);
    const reply = asker.choose(PROMPT);
    expect(await written(CARRIED)).not.toContain(PROMPT.label);
    await new Promise((resolve) => setTimeout(resolve, 300));
    for (const key of [" ", " ", "\r"]) press(key);
    expect(await written(PROMPT.label)).toContain("Yes");
    await new Promise((resolve) => setTimeout(resolve, 300));
    press("\r");
    expect(await reply).toEqual({ value: "confirm" });
  });

  it("comes before the prompt where a remark on the last reply has no room above it", async () => {
    const { asker, written, press } = atTerminal(12);
    const { seenFirst: _, ...prompt } = PROMPT;
    await asker.show(Array.from({ length: 5 }, () => ({ kind: "warning", text: CHANGED })));
    await written(CHANGED);
    const reply = asker.choose({
      ...prompt,
      options: Array.from({ length: 9 }, (_, at) => ({ value: `${at}`, label: `Option ${at}` })),
    });
    expect(await written(CHANGED)).not.toContain(PROMPT.label);
    await new Promise((resolve) => setTimeout(resolve, 300));
    press("\r");
    await written(PROMPT.label);
    await new Promise((resolve) => setTimeout(resolve, 300));
    press("2\r");
    expect(await reply).toEqual({ value: "1" });
  });
});
