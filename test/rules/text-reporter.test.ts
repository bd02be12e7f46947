/** What a person sees of a file with mistakes, in a narrow terminal and in one without anything but ASCII. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readAssessment } from "../../src/format/read-assessment.ts";
import checklist from "../../src/generated/checklist.en.ts";
import messages from "../../src/generated/messages.en.ts";
import { createSay } from "../../src/messages/say.ts";
import { plainTheme } from "../../src/report/theme.ts";
import { codeFrame } from "../../src/report/contents/validation/code-frame.ts";
import { createTextReporter } from "../../src/report/contents/validation/diagnostics-text.ts";
import { widthOf } from "../../src/report/wrap.ts";
import { ROOT } from "../helpers/program.ts";
import { checkReading } from "./checking.ts";

const file = "docs/mistakes/XUT-2026.yaml";

function shown(width: number, unicode: boolean): string {
  const reading = readAssessment(readFileSync(join(ROOT, file)), "yaml");
  const { diagnostics } = checkReading(reading);
  const theme = plainTheme(unicode);
  const say = createSay(messages);
  const options = { checklist, say, theme, width, verbose: false, quiet: false, rules: 92 };
  return createTextReporter(options).file({ file, text: reading.source.text, diagnostics });
}

describe("results in a terminal", () => {
  it("of 40 columns are these", async () => {
    await expect(shown(39, true)).toMatchFileSnapshot("../golden/validate-40.txt");
  });

  it("never go beyond its edge", () => {
    for (const width of [39, 60, 79]) {
      const lines = shown(width, true).split("\n");
      expect(lines.filter((line) => widthOf(line) > width)).toEqual([]);
    }
  });

  it("need nothing but ASCII where there is nothing else", () => {
    expect(shown(79, false)).toMatch(/^[ -~\n]*$/);
  });

  it("show a tab as an arrow, with the marks below what is meant", () => {
    const place = { line: 2, column: 5, endLine: 2, endColumn: 6 };
    const frame = (unicode: boolean): string =>
      codeFrame(["answers:", "\ta:\tb \u001b"], place, 60, plainTheme(unicode)).join("\n");
    expect(frame(true)).toBe("  1 │ answers:\n> 2 │ → a:→ b \\u{1b}\n    │       ^");
    expect(frame(false)).toBe("  1 | answers:\n> 2 | -> a:-> b \\u{1b}\n    |         ^");
  });
});
