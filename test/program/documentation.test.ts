/**
 * README and the pages of the commands are true: their help, their samples and their screens are those of the program.
 * `npx vitest run test/program/documentation.test.ts -u` writes help and samples into them again.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { withAnswer } from "../../src/domain/model/assessment.ts";
import { readExample } from "../helpers/example.ts";
import { ROOT, run } from "../helpers/program.ts";
import { FILE } from "../helpers/assessment-file.ts";
import { KEYS, openSession } from "../helpers/session.ts";

const COMMANDS = readdirSync(join(ROOT, "docs/commands")).map((name) => join("docs/commands", name));
const PAGES = ["README.md", "CONTRIBUTING.md", ...COMMANDS];
const read = (page: string): string => readFileSync(join(ROOT, page), "utf8");
const { enter } = KEYS;

/** A block of help begins with its usage; a sample begins with its command. */
const BLOCK = /```(?:text\nUsage: tip-checklist(?: ([a-z]+))?|console\n\$ tip-checklist (.+))[^]*?\n```/g;

/** A block as it would be written today. If it ends in "…", it keeps its number of lines. */
async function fresh(block: string, help: string | undefined, command: string | undefined): Promise<string> {
  if (command === undefined) {
    const { stdout } = await run(["help", ...(help === undefined ? [] : [help]), "--no-color"]);
    return `\`\`\`text\n${stdout.trimEnd()}\n\`\`\``;
  }
  const { stdout, stderr } = await run(command.split(" "));
  const lines = `${stderr}${stdout}`.trimEnd().split("\n");
  const shown = block.endsWith("\n…\n```") ? [...lines.slice(0, block.split("\n").length - 4), "…"] : lines;
  return `\`\`\`console\n$ tip-checklist ${command}\n${shown.join("\n")}\n\`\`\``;
}

/** The block of a page that begins with this line, in the pieces between which something is left out. */
function shown(page: string, firstLine: string): readonly string[] {
  const [, block = ""] =
    read(page)
      .split(`\n${firstLine}\n`)
      .at(1)
      ?.match(/^([\s\S]*?)\n```/) ?? [];
  expect(block, firstLine).not.toBe("");
  return `${firstLine}\n${block}`.split("\n…\n");
}

describe("every page", () => {
  it.each(PAGES)("%s shows help and samples as they are", async (page) => {
    const blocks = [...read(page).matchAll(BLOCK)];
    let text = read(page);
    for (const [block, help, command] of blocks) {
      const today = await fresh(block, help, command);
      text = text.replace(block, () => today);
    }
    await expect(text).toMatchFileSnapshot(join(ROOT, page));
  });
});

describe("README", () => {
  it("links to a page for every command, with its help", async () => {
    const { stdout } = await run(["--help"]);
    const commands = [...stdout.matchAll(/^ {2}([a-z]+)(?: \[| <)/gm)].flatMap(([, command = ""]) => command);
    const pages = commands.filter((command) => command !== "help").map((command) => `docs/commands/${command}.md`);
    expect(COMMANDS.filter((page) => !page.endsWith("README.md")).sort()).toEqual(pages.sort());
    for (const page of pages) {
      expect(read("README.md")).toContain(`](${page})`);
      expect(read(page)).toMatch(BLOCK);
    }
  });

  it("names the two commands that set everything up, and every exit code, in 200 lines", () => {
    const readme = read("README.md");
    expect(readme).toContain("npm ci && npm start");
    expect(readme).toContain("npm cit");
    for (const code of [0, 1, 2, 3, 130]) expect(readme).toMatch(new RegExp(`^\\| ${code} +\\|`, "m"));
    expect(readme.split("\n").length).toBeLessThanOrEqual(201);
  });
});

it("a conflict is shown as the prompt shows it", () => {
  const [conflict = ""] = shown("docs/commands/merge.md", "Ministry of Health: conflict 1 of 1");
  expect(read("test/golden/merge/settle-80.txt")).toContain(conflict);
});

it("the menu is shown as it is", () => {
  const [menu = ""] = shown("docs/commands/README.md", "What do you want to do with XUT-2026.yaml (XUT 2026, draft)?");
  expect(menu.split("\n").length).toBeGreaterThan(10);
  expect(read("test/golden/menu/two-files-80.txt")).toContain(menu);
});

it("the outline, a question and the file are shown as they are", async () => {
  const example = readExample(2026);
  const before = openSession(undefined, { rows: 60, file: example });
  await before.begins("Who is answering now?");
  await before.reply(enter, "Where do you want to go?");
  const outline = "Outline                                             75 of 79 questions answered";
  for (const piece of shown("docs/commands/fill.md", outline)) expect(await before.terminal.screen()).toContain(piece);
  await before.leave();

  const file = withAnswer(example, "para-37", undefined);
  const { begins, reply, press, terminal, leave, cwd } = openSession(undefined, { rows: 60, file });
  await begins("Who is answering now?");
  await reply(enter, "Where do you want to go?");
  await reply(`:go 37${enter}`, "Which of these is true");
  await press("2", "❯ 2. Yes, in part");
  for (const piece of shown("README.md", "National coordination, monitoring and case management"))
    expect(await terminal.screen()).toContain(piece);
  await reply(enter, "Which of these are true");
  await reply(enter, "What has been done");
  await press("The coordination office meets every month.", "every month.");
  await reply(enter, "Anything to add?");
  await leave();
  const [answer = ""] = shown("README.md", "# Para. 37 · Coordination, also in investigation and prosecution");
  expect(readFileSync(join(cwd, FILE), "utf8")).toContain(answer.replace(/^/gm, "  "));
});
