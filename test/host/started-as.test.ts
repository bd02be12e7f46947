/** Hints are typed as the program was started. */
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { helpAsStarted, startedAs } from "../../src/host/started-as.ts";
import { INSTALLED } from "../../src/messages/say.ts";
import { ROOT, run, temporaryFolder } from "../helpers/program.ts";

const BIN = join(ROOT, "bin/tip-checklist.js");
const NPM_START = { npm_lifecycle_event: "start", npm_package_name: "tip-checklist", npm_command: "run" };
const NPX = { npm_lifecycle_event: "npx", npm_command: "exec" };

describe("the program that is started", () => {
  it.each([
    ["as an installed command", "/usr/bin/tip-checklist", "/home/a", {}, "tip-checklist", "tip-checklist fill"],
    ["by the script of pnpm", "/opt/node_modules/tip-checklist/bin/tip-checklist.js", "/home/a", {}, "tip-checklist", "tip-checklist fill"],
    ["by npx", "/home/a/.npm/_npx/1f/node_modules/.bin/tip-checklist", "/home/a", NPX, "npx tip-checklist", "npx tip-checklist fill"],
    ["in a package that uses it", "/home/a/x/node_modules/.bin/tip-checklist", "/home/a/x", {}, "npx tip-checklist", "npx tip-checklist fill"],
    ["in its checkout", BIN, ROOT, {}, "node bin/tip-checklist.js", "node bin/tip-checklist.js fill"],
    ["below its checkout", BIN, join(ROOT, "docs"), {}, "node ../bin/tip-checklist.js", "node ../bin/tip-checklist.js fill"],
    ["far from its checkout", "/a b/bin/tip-checklist.js", "/home/a/x", {}, 'node "/a b/bin/tip-checklist.js"', 'node "/a b/bin/tip-checklist.js" fill'],
    ["by npm start", BIN, ROOT, NPM_START, "node bin/tip-checklist.js", "npm start --"],
    ["by npm start of another package", BIN, ROOT, { ...NPM_START, npm_package_name: "another" }, "node bin/tip-checklist.js", "node bin/tip-checklist.js fill"],
  ])("%s is started so again", (_, script, folder, env, program, fill) => {
    expect(startedAs({ start: { script, folder }, env, root: ROOT })).toMatchObject({ program, fill });
  }); // prettier-ignore

  it("has scripts of its own only in its checkout", () => {
    const at = (folder: string, root = ROOT): string =>
      startedAs({ start: { script: join(root, "bin/tip-checklist.js"), folder }, env: {}, root }).started;
    expect([at(ROOT), at("/"), at("/usr", "/usr")]).toEqual(["checkout", "other", "other"]);
  });

  it("is named so in its help", () => {
    const started = { ...INSTALLED, program: "npx tip-checklist" };
    expect(helpAsStarted("Usage: tip-checklist fill [file]\n  tip-checklist fill", started)).toBe(
      "Usage: npx tip-checklist fill [file]\n  npx tip-checklist fill",
    );
  });

  it("says so when it runs", async () => {
    const args = ["fill", "--plain", "--state", "XUT", "--year", "2026"];
    const begin = async (env: Record<string, string>): Promise<string> =>
      (await run(args, { cwd: temporaryFolder(), env, program: BIN })).stderr.replace(/\s+/g, " ").trimEnd();
    expect(await begin(NPM_START)).toMatch(/To continue: npm start -- XUT-2026\.yaml$/);
    const { stdout } = await run(["help"], { program: BIN });
    expect(stdout).toMatch(/^Usage: node bin\/tip-checklist\.js \[options\]/);
    expect((await run(["fill"], { program: BIN })).stderr).toContain("npm run demo");
    expect((await run(["fill"])).stderr).not.toContain("npm run");
  });
});
