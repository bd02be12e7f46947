/** The built program when it is interrupted while it writes, and when nobody closes its standard input. */
import { spawn } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { contentsOf, OPERATIONS } from "../helpers/operations.ts";
import { PROGRAM, temporaryFolder } from "../helpers/program.ts";

/** Makes a file wait for its name, and says so on standard error. */
const SLOW = `const { promises } = require("node:fs");
const { link, rename } = promises;
const wait = (call) => async (from, to) => {
  if (from.endsWith(".lock") || to.endsWith(".lock")) return call(from, to);
  process.stderr.write("waiting\\n");
  await new Promise((resolve) => setTimeout(resolve, 2_000));
};
promises.link = wait(link);
promises.rename = wait(rename);
`;

describe("a command that is interrupted while it writes", () => {
  const commands = ["convert", "report --force", "validate --fix", "validate --format json=FILE", "merge", "split"];
  const cases = [
    ...commands.map((command) => [command, "SIGINT"] as const),
    ...["report --force", "merge"].flatMap((command) => [[command, "SIGTERM"], [command, "SIGHUP"]] as const), // prettier-ignore
  ];
  it.each(cases)("%s ends at %s with 130 and leaves nothing", async (command, signal) => {
    const operation = OPERATIONS[command];
    if (operation === undefined) throw new Error(command);
    const folder = temporaryFolder();
    operation.prepare(folder);
    const [before, there] = [contentsOf(folder, operation), readdirSync(folder)];
    const preload = join(temporaryFolder(), "slow.cjs");
    writeFileSync(preload, SLOW);
    const child = spawn(process.execPath, ["--require", preload, PROGRAM, ...operation.args(folder)]);
    const ended = new Promise((resolve) => child.on("exit", (code, by) => { resolve(code ?? by); })); // prettier-ignore
    let said = "";
    for await (const chunk of child.stderr.setEncoding("utf8")) {
      said += chunk as string;
      if (said.includes("waiting")) break;
    }
    child.kill(signal);
    expect(await ended).toBe(130);
    expect(readdirSync(folder)).toEqual(there);
    expect(contentsOf(folder, operation)).toEqual(before);
  });
});

describe("standard input that stays open", () => {
  /** Starts the program, and ends what is typed without closing the pipe. */
  function start(args: readonly string[], typed: string): { readonly ended: Promise<unknown>; kill(): void } {
    const child = spawn(process.execPath, [PROGRAM, ...args], { stdio: ["pipe", "ignore", "ignore"] });
    child.stdin.write(typed);
    const timer = setTimeout(() => child.kill("SIGKILL"), 20_000);
    const ended = new Promise((resolve) => {
      child.on("exit", (code, by) => {
        clearTimeout(timer);
        resolve(code ?? by);
      });
    });
    return { ended, kill: () => child.kill("SIGTERM") };
  }

  it.each([
    ["fill", ":quit\n", 130],
    ["fill", ":outline\nstop for today\n", 0],
    ["finalize", "\u00c9lise H\u00e1rfa\n\n\n\n1\n", 0],
    ["finalize", ":quit\n", 130],
  ] as const)("does not keep %s waiting after %j", async (command, typed, exitCode) => {
    const operation = OPERATIONS[command];
    const folder = temporaryFolder();
    operation?.prepare(folder);
    expect(await start(operation?.args(folder) ?? [], typed).ended).toBe(exitCode);
  });

  it.each(["fill", "finalize"] as const)("does not keep %s waiting after a signal", async (command) => {
    const operation = OPERATIONS[command];
    const folder = temporaryFolder();
    operation?.prepare(folder);
    const run = start(operation?.args(folder) ?? [], "");
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    run.kill();
    expect(await run.ended).toBe(130);
    expect(readdirSync(folder).filter((name) => name.startsWith("."))).toEqual([]);
  });

  it("does not keep the last question waiting", async () => {
    const folder = temporaryFolder();
    OPERATIONS["merge"]?.prepare(folder);
    const files = ["XUT-2026.yaml", "XUT-2026.moi.yaml", "XUT-2026.moh.yaml"].map((name) => join(folder, name));
    expect(await start(["merge", ...files, "--plain"], "3\n3\n").ended).toBe(0);
    expect(readFileSync(files[0] ?? "", "utf8")).toContain("prosecutors joined in 2026");
  });
});
