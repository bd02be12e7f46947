/** The package: what users get, and that its documentation says what is true. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT, run } from "./helpers/program.ts";

const read = (name: string): string => readFileSync(join(ROOT, name), "utf8");

describe("the package", () => {
  it("holds only what users need", () => {
    const output = execFileSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], {
      cwd: ROOT,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
    const [{ files }] = JSON.parse(output) as [{ files: { path: string }[] }];
    const names = files.map(({ path }) => path);
    expect(names).toEqual(
      expect.arrayContaining([
        "bin/tip-checklist.js",
        "bin/package.json",
        "bin/fill-code-cache.js",
        "bin/check-thread.js",
        "dist/main.cjs",
        "dist/help.en.txt",
        "dist/THIRD-PARTY-LICENSES.txt",
        "schemas/assessment.schema.json",
        "LICENSE",
        "README.md",
      ]),
    );
    expect(
      names.filter(
        (name) =>
          // What was compiled is of use to one version of Node.js only.
          name.startsWith("dist/code-cache/") ||
          !/^(?:bin|dist|checklist|schemas|examples)\/|^(?:LICENSE|README\.md|CHANGELOG\.md|package\.json)$/.test(name),
      ),
    ).toEqual([]);
  });

  it("pins exact versions of everything it is built with, and needs nothing at run time", () => {
    const manifest = JSON.parse(read("package.json")) as {
      dependencies?: object;
      devDependencies: Record<string, string>;
      version: string;
    };
    expect(manifest.dependencies).toBeUndefined();
    expect(Object.values(manifest.devDependencies).filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
    expect(read("CHANGELOG.md")).toContain(manifest.version);
  });

  it("says for every library what it is for", () => {
    const { devDependencies } = JSON.parse(read("package.json")) as { devDependencies: Record<string, string> };
    const decisions = read("docs/decisions.md");
    expect(Object.keys(devDependencies).filter((name) => !decisions.includes(`\`${name}\``))).toEqual([]);
  });
});

describe("README", () => {
  const readme = read("README.md");

  it("shows the help as it is", async () => {
    const { stdout } = await run(["--help"]);
    expect(readme).toContain(stdout.trimEnd());
  });

  it("shows the output of its examples as it is", async () => {
    const examples = [...readme.matchAll(/```console\n\$ tip-checklist (.+)\n([\s\S]*?)```/g)];
    expect(examples.length).toBeGreaterThan(1);
    for (const [, command = "", output = ""] of examples) {
      const { stdout, stderr } = await run(command.split(" "));
      expect(`${stderr}${stdout}`.trimEnd()).toContain(output.replace(/\n…\n$/, "").trimEnd());
    }
  });

  it("names every command, the two that set everything up, and every exit code", async () => {
    const { stdout } = await run(["--help"]);
    for (const [, command = ""] of stdout.matchAll(/^ {2}([a-z]+)(?: \[| <)/gm))
      expect(readme).toContain(`### \`${command}`);
    expect(readme).toContain("npm ci && npm start");
    expect(readme).toContain("npm cit");
    for (const code of [0, 1, 2, 3, 130]) expect(readme).toMatch(new RegExp(`^\\| ${code} +\\|`, "m"));
  });

  it("speaks of nothing that is not there", () => {
    for (const [, file = ""] of readme.matchAll(/\]\((?!https?:)([^)#]+)/g)) expect(() => read(file)).not.toThrow();
  });
});
