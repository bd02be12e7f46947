/** A short round with the built program on the Node.js that runs this file: starts, answers, saves, reads back. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strictEqual, match } from "node:assert";

const root = join(import.meta.dirname, "..");
const folder = mkdtempSync(join(tmpdir(), "tip-checklist-smoke-"));

function run(args, input = "") {
  return spawnSync(process.execPath, [join(root, "bin/tip-checklist.js"), ...args], {
    cwd: folder,
    input,
    encoding: "utf8",
  });
}

try {
  strictEqual(run(["--version"]).status, 0);
  match(run(["questions", "21a"]).stdout, /para\. 21 \(a\)/);
  const filled = run(["fill", "--plain", "--state", "XUT", "--year", "2026"], "\n\n\n\n\n\n\n1\n2000-12-13\n2003\n1\n");
  strictEqual(filled.status, 130, filled.stderr);
  match(readFileSync(join(folder, "XUT-2026.yaml"), "utf8"), /ratified: "2003"/);
  const converted = run(["convert", "XUT-2026.yaml", "--to", "json"]);
  strictEqual(JSON.parse(converted.stdout).answers["para-07"].instruments.convention.ratified, "2003");
  // And again with what this version of Node.js may have kept of the first time.
  strictEqual(run(["convert", "XUT-2026.yaml", "--to", "json"]).stdout, converted.stdout);
  process.stdout.write(`${process.version}: starts, answers, saves and reads back\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
