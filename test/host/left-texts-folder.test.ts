/** The folder of texts that were left is for one person only. */
import { chmodSync, mkdirSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createLeftTexts } from "../../src/host/terminal/left-texts.ts";
import { temporaryFolder } from "../helpers/program.ts";

describe.skipIf(process.platform === "win32")("the folder of texts that were left", () => {
  it.each([0o777, 0o755, 0o750, 0o700, undefined])("is closed to others, also if it was there with mode %o", (mode) => {
    const state = temporaryFolder();
    const folder = join(state, "tip-checklist", "drafts");
    if (mode !== undefined) {
      mkdirSync(folder, { recursive: true });
      chmodSync(folder, mode);
    }
    const texts = createLeftTexts({ XDG_STATE_HOME: state }, "linux");
    texts.workOn(join(state, "XUT-2026.yaml"));
    expect(texts.keep("para-30.measures", "A plan.")).toBe(true);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(readdirSync(folder).map((name) => statSync(join(folder, name)).mode & 0o777)).toEqual([0o600]);
    expect(texts.left("para-30.measures")).toBe("A plan.");
  });
});
