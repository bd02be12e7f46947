/** Nothing that is made for the public holds words by which a victim could be recognised. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT, run, temporaryFolder } from "../helpers/program.ts";

describe("--public", () => {
  it("stops every document, names the places without the words, and writes nothing", async () => {
    const cwd = temporaryFolder();
    const before = join(ROOT, "examples/XUT-2025.yaml");
    const text = readFileSync(before, "utf8");
    const field = text.slice(text.indexOf("    measures: |"));
    const head = field.slice(0, field.indexOf("\n") + 1);
    const words = "In May, Amina Bello, 15, was brought to a shelter.";
    const changed = text.replace(head, `${head}      ${words}\n`).replace(/^year: 2025/m, "year: 2026");
    writeFileSync(join(cwd, "XUT-2026.yaml"), changed);
    const commands = [
      ["report", "XUT-2026.yaml", "--public", "--output", "out.html"],
      ["report", "XUT-2026.yaml", "--public", "--format", "csv"],
      ["diff", before, "XUT-2026.yaml", "--public", "--format", "json"],
    ];
    for (const args of commands) {
      const { exitCode, stdout, stderr } = await run(args, { cwd });
      expect(exitCode, args.join(" ")).toBe(1);
      expect(stdout).toBe("");
      expect(stderr).toMatch(/XUT-2026\.yaml:\d+: para\. \d+/);
      expect(stderr).not.toContain("Amina");
    }
    expect(existsSync(join(cwd, "out.html"))).toBe(false);
    const cleared = changed.replace(head, `    cleared: [{ words: "Amina Bello, 15" }]\n${head}`);
    writeFileSync(join(cwd, "XUT-2026.yaml"), cleared);
    expect((await run(["report", "XUT-2026.yaml", "--public", "--output", "out.html"], { cwd })).exitCode).toBe(0);
    expect(readFileSync(join(cwd, "out.html"), "utf8")).toContain("Amina Bello, 15");
  });

  it("quotes nothing where many files are checked on several processors", async () => {
    const cwd = temporaryFolder();
    const text = `format: tip-checklist/assessment/1\nchecklist: { id: ctoc-cop-2010-6, revision: 1 }\nstate: Canary\n...\n`;
    for (let number = 0; number < 70; number += 1) writeFileSync(join(cwd, `${String(number)}.yaml`), text);
    const [open, closed] = [await run(["validate", "."], { cwd }), await run(["validate", ".", "--public"], { cwd })];
    expect(open.stdout).toContain("Canary");
    expect(closed.stdout).toContain("unknown-state");
    expect(closed.stdout).not.toContain("Canary");
  });
});
