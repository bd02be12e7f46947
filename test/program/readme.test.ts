/** The screens and the file that README shows are those of the program. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { withAnswer } from "../../src/domain/model/assessment.ts";
import { readExample } from "../helpers/example.ts";
import { ROOT } from "../helpers/program.ts";
import { FILE, KEYS, sit } from "../helpers/sitting.ts";

const README = readFileSync(join(ROOT, "README.md"), "utf8");
const { enter } = KEYS;

/** What README shows in a block that begins with this line, in the pieces between which it leaves something out. */
function shown(firstLine: string): readonly string[] {
  const [, block = ""] =
    README.split(`\n${firstLine}\n`)
      .at(1)
      ?.match(/^([\s\S]*?)\n```/) ?? [];
  expect(block, firstLine).not.toBe("");
  return `${firstLine}\n${block}`.split("\n…\n");
}

it("README shows the outline, a question and the file as they are", async () => {
  const example = readExample(2026);
  const before = sit(undefined, { rows: 60, file: example });
  await before.begins("Who is answering now?");
  await before.reply(enter, "Where do you want to go?");
  for (const piece of shown("Outline                                                     75 answered, 4 open"))
    expect(await before.terminal.screen()).toContain(piece);
  await before.leave();

  const file = withAnswer(example, "para-37", undefined);
  const { begins, reply, press, terminal, leave, cwd } = sit(undefined, { rows: 60, file });
  await begins("Who is answering now?");
  await reply(enter, "Where do you want to go?");
  await reply(`:go 37${enter}`, "Which of these is true");
  await press("3", "❯ 3. Yes, in part");
  for (const piece of shown("National coordination, monitoring and case management"))
    expect(await terminal.screen()).toContain(piece);
  await reply(enter, "Which of these are done?");
  await reply(enter, "What has been done");
  await press("The coordination office meets every month.", "every month.");
  await reply(enter, "Anything to add?");
  await leave();
  const [answer = ""] = shown("# Para. 37 · Coordination, also in investigation and prosecution");
  expect(readFileSync(join(cwd, FILE), "utf8")).toContain(answer.replace(/^/gm, "  "));
});
