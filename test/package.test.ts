/** The package: what users get, and what it is built with. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { packedFiles } from "./helpers/packed-files.ts";
import { ROOT } from "./helpers/program.ts";

const read = (name: string): string => readFileSync(join(ROOT, name), "utf8");

describe("the package", () => {
  it("holds only what users need", async () => {
    const names = await packedFiles();
    expect(names).toEqual(
      expect.arrayContaining([
        "bin/tip-checklist.js",
        "bin/package.json",
        "dist/main.cjs",
        "dist/help.en.txt",
        "dist/THIRD-PARTY-LICENSES.txt",
        "dist/sbom.cdx.json",
        "checklist/states.yaml",
        "docs/commands/README.md",
        "docs/rules.md",
        "schemas/assessment.schema.json",
        "LICENSE",
        "README.md",
      ]),
    );
    expect(
      names.filter(
        (name) => !/^(?:bin|dist|checklist|docs|schemas|examples)\/|^(?:LICENSE|[A-Z]+\.md|package\.json)$/.test(name),
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
