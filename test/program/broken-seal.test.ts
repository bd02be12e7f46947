/** Every command that uses a sealed file says so if it was changed after it was sealed, and uses it all the same. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import messages from "../../src/generated/messages.en.ts";
import type { Assessment } from "../../src/domain/model/assessment.ts";
import { createSay } from "../../src/messages/say.ts";
import { textOf } from "../helpers/assessment-file.ts";
import { readExample } from "../helpers/example.ts";
import { run, temporaryFolder } from "../helpers/program.ts";

const BROKEN = createSay(messages)("validate.seal-broken", { file: "XUT-2025.yaml" });

/** A folder with the years 2025, sealed, and 2026; `change` is made after the seal. */
function sealedFolder(change: (assessment: Assessment) => Assessment): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "XUT-2025.yaml"), textOf(change(readExample(2025))));
  writeFileSync(join(folder, "XUT-2026.yaml"), textOf(readExample(2026)));
  return folder;
}

describe("a broken seal", () => {
  it.each<[args: string[]]>([
    [["diff", "XUT-2025.yaml", "XUT-2026.yaml"]],
    [["report", "XUT-2026.yaml", "--previous", "XUT-2025.yaml"]],
    [["validate", "XUT-2026.yaml", "--previous", "XUT-2025.yaml"]],
    [["fill", "--from", "XUT-2025.yaml", "--year", "2027", "--plain"]],
  ])("is said by %j, an intact one is not", async (args) => {
    const broken = await run(args, { cwd: sealedFolder((sealed) => ({ ...sealed, language: "fr" })) });
    expect(broken.stderr + broken.stdout).toContain(BROKEN);
    const intact = await run(args, { cwd: sealedFolder((sealed) => sealed) });
    expect(intact.stderr + intact.stdout).not.toContain("seal");
    expect(broken.exitCode).toBe(intact.exitCode);
  });
});
