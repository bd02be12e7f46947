/** The options that a command gets for what is typed on the command line. */
import { describe, expect, it } from "vitest";
import type { Runner } from "../../src/cli/command-line.ts";
import { createProgram } from "../../src/cli/program.ts";
import messages from "../../src/generated/messages.en.ts";
import { createSay } from "../../src/messages/say.ts";

interface Call {
  readonly options: unknown;
  readonly asks: boolean;
  readonly command: string;
}

/** Reads the arguments, and gives what the command would be run with. Throws what commander throws. */
async function read(argv: readonly string[], isAtTerminal = false): Promise<Call | undefined> {
  let call: Call | undefined;
  const keep =
    (asks: boolean): Runner["run"] =>
    async (_, load, options) => {
      call = { options, asks, command: (await load()).name };
    };
  const runner: Runner = {
    run: keep(false),
    runInSession: keep(true),
    canAsk: (typed) => typed.optsWithGlobals().plain === true || isAtTerminal,
    isFile: (argument) => argument.endsWith(".yaml"),
    showHelp: () => undefined,
  };
  const program = createProgram(createSay(messages), "0.0.0", runner);
  for (const command of [program, ...program.commands])
    command.exitOverride().configureOutput({ outputError: () => undefined, writeErr: () => undefined });
  await program.parseAsync([...argv], { from: "user" });
  return call;
}

const FILE = "NOR-2026.yaml";
const validateDefaults = {
  formats: [{ format: "text" }],
  fix: false,
  dryRun: false,
  final: false,
  quiet: false,
  isPublic: false,
};

describe("the command line", () => {
  it.each<readonly [string, string, unknown]>([
    ["fill", "fill", {}],
    [`fill ${FILE} --reopen`, "fill", { file: FILE, reopen: true }],
    ["fill --state NOR --year 2026 --from old.yaml", "fill", { state: "NOR", year: 2026, from: "old.yaml" }],
    [`finalize ${FILE} --plain`, "finalize", { file: FILE }],
    ["validate a b", "validate", { ...validateDefaults, verbose: false, files: ["a", "b"] }],
    [
      "validate a --final --format json=out.json --format text -v --max-warnings 3",
      "validate",
      {
        ...validateDefaults,
        files: ["a"],
        formats: [{ format: "json", file: "out.json" }, { format: "text" }],
        final: true,
        verbose: true,
        maxWarnings: 3,
      },
    ],
    ["explain", "explain", {}],
    ["explain unknown-question --format json", "explain", { rule: "unknown-question", format: "json" }],
    [
      "diff a b --only better,worse --fail-on attention --no-pager",
      "diff",
      { files: ["a", "b"], only: ["better", "worse"], failOn: ["attention"] },
    ],
    [
      `split ${FILE} --by authority --assign 13=moj,17*=moh --assign 21a=moi`,
      "split",
      { file: FILE, by: "authority", assign: ["13=moj", "17*=moh", "21a=moi"], note: "docx" },
    ],
    [`split ${FILE} --by section --form`, "split", { file: FILE, by: "section", form: true, note: "docx" }],
    [`merge ${FILE} a b`, "merge", { base: FILE, parts: ["a", "b"], format: "text" }],
    [`merge ${FILE} a --ours`, "merge", { base: FILE, parts: ["a"], prefer: "mine", format: "text" }],
    [`merge ${FILE} a --theirs`, "merge", { base: FILE, parts: ["a"], prefer: "theirs", format: "text" }],
    ["status a b --format json", "status", { files: ["a", "b"], format: "json" }],
    [
      `report ${FILE} --format docx --output out.docx --public --only gaps`,
      "report",
      { file: FILE, format: "docx", output: "out.docx", public: true, only: "gaps" },
    ],
    ["template --state NOR --year 2026", "template", { state: "NOR", year: 2026 }],
    ["form --state NOR --year 2026", "form", { state: "NOR", year: 2026 }],
    [`form ${FILE} --output a.html`, "form", { file: FILE, output: "a.html" }],
    ["questions 21a", "questions", { id: "21a" }],
    ["questions --search labour exploitation", "questions", { search: ["labour", "exploitation"] }],
    ["recommendations --addressee unodc", "recommendations", { addressee: "unodc" }],
    [`convert ${FILE} --to json`, "convert", { file: FILE, to: "json" }],
    ["schema", "schema", { name: "assessment" }],
    ["schema diff", "schema", { name: "diff" }],
  ])("%s", async (line, command, options) => {
    const call = await read(line.split(" "));
    expect({ command: call?.command, options: call?.options }).toEqual({ command, options });
  });

  it.each([
    ["fill", true],
    ["finalize a", true],
    ["merge a b", true],
    ["merge a b --dry-run", false],
    ["merge a b --ours", false],
    ["merge a b --format json", false],
    ["validate a", false],
    ["", true],
  ])("asks a person for %j: %s", async (line, asks) => {
    expect((await read(line === "" ? [] : line.split(" "), true))?.asks).toBe(asks);
  });

  it("shows help where nobody can be asked for a command", async () => {
    expect(await read([])).toBeUndefined();
    expect(await read(["--plain"])).toMatchObject({ command: "menu" });
  });

  it("opens the menu for a file that is named alone, where somebody can be asked", async () => {
    const call = { command: "menu", asks: true, options: { file: FILE } };
    expect(await read([FILE], true)).toEqual(call);
    expect(await read([FILE, "--plain"])).toEqual(call);
    for (const args of [[FILE], [FILE, "other.yaml"], ["nonsense"]])
      await expect(read(args), args.join(" ")).rejects.toMatchObject({ code: "commander.unknownCommand" });
    await expect(read(["nonsense"], true)).rejects.toMatchObject({ code: "commander.unknownCommand" });
  });

  it.each([
    ["fill --year soon", "commander.invalidArgument"],
    ["validate a --format xml", "commander.invalidArgument"],
    ["validate a --format json=x --format sarif=x", "commander.invalidArgument"],
    ["validate a --max-warnings many", "commander.invalidArgument"],
    ["validate - --fix", "commander.error"],
    ["merge a b --ours --theirs", "commander.conflictingOption"],
    ["convert a --to text", "commander.invalidArgument"],
    ["schema nothing", "commander.invalidArgument"],
    ["overlook a", "commander.unknownCommand"],
  ])("refuses %j", async (line, code) => {
    await expect(read(line.split(" "))).rejects.toMatchObject({ code });
  });
});
