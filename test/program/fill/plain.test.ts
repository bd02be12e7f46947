/** The plain mode of the built program, through a pipe: for scripts, and as screen readers get it. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { playInterview } from "../../../scripts/play-interview.ts";
import { readText } from "../../../src/format/read-assessment.ts";
import type { Assessment } from "../../../src/domain/model/assessment.ts";
import { readExample, withoutEarlierYears, withoutProvenance } from "../../helpers/example.ts";
import { run, temporaryFolder } from "../../helpers/program.ts";
import { today, withDay } from "../../helpers/session.ts";
import { SMALL } from "../../helpers/small.ts";

function read(file: string): Assessment | undefined {
  return readText(readFileSync(file, "utf8"), file.endsWith(".json") ? "json" : "yaml").assessment;
}

const TO_FIRST_QUESTION = "\n\n\n\n\n\n\n";

describe("the plain mode", () => {
  // All 79 questions take half a minute; the tests below answer some, in both forms of the file.
  it.runIf(process.env["CI"]).each(["XUT-2026.yaml", "XUT-2026.json"])(
    "takes a whole interview from a pipe into %s, with the answers that were given",
    async (name) => {
      const cwd = temporaryFolder();
      const target = withoutEarlierYears(readExample(2026));
      const began = today();
      const { typed, text } = await playInterview(target);
      const input = typed
        .slice(2)
        .flatMap(({ lines }) => lines)
        .join("\n");
      const { exitCode, stdout, stderr } = await run(["fill", name, "--state", "XUT", "--year", "2026", "--plain"], {
        cwd,
        input: `${input}\n`,
      });
      expect(stderr).toContain("79 questions are answered. No question is open.");
      expect(exitCode).toBe(0);
      expect(stdout).toBe("");
      expect(stderr).not.toContain("\u001b");
      const saved = read(join(cwd, name));
      expect(saved && withoutProvenance(saved)).toEqual(withoutProvenance(target));
      // The mode with redrawn prompts must give the same text.
      if (name.endsWith(".yaml"))
        expect(withDay("2026-11-23", readFileSync(join(cwd, name), "utf8"), began)).toBe(text);
      expect(readdirSync(cwd).sort()).toEqual([name, `${name}~`]);
    },
    120_000,
  );

  it("finds the State by a part of its name and asks when several fit", async () => {
    const cwd = temporaryFolder();
    const { stderr, exitCode } = await run(["fill", "--plain"], { cwd, input: "guinea\n2\n2026\n" });
    expect(stderr).toContain("Which of these do you mean?");
    expect(readdirSync(cwd)).toHaveLength(1);
    expect(exitCode).toBe(130);
  });

  it.each(["XUT-2026.yaml", "XUT-2026.json"])(
    "ends with 130 at the end of its input, says where the file is, and keeps everything in %s",
    async (name) => {
      const cwd = temporaryFolder();
      const input = `${TO_FIRST_QUESTION}1\n2000-12-13\n2003\n1\n`;
      const { exitCode, stderr } = await run(["fill", name, "--plain", "--state", "xut", "--year", "2026"], {
        cwd,
        input,
      });
      expect(exitCode).toBe(130);
      expect(stderr).toContain(`To continue: tip-checklist fill ${name}`);
      expect(read(join(cwd, name))?.answers?.["para-07"]?.instruments).toEqual({
        convention: { status: "party", signed: "2000-12-13", ratified: "2003" },
        protocol: { status: "party" },
      });
    },
  );

  it("reads moves as words, keeps what is there on Enter, and checks what it reads", async () => {
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, "a.yaml"), (await playInterview(SMALL)).text);
    const input = [":go 6", ":help", "99", "2", "", "", "1", ":go 30", ":back", ":skip", ":quit"].join("\n");
    const { exitCode, stderr } = await run(["fill", "a.yaml", "--plain"], { cwd, input: `${input}\n` });
    expect(exitCode).toBe(130);
    expect(stderr).toContain("Guidance on para. 6");
    expect(stderr).toContain("Please type one of the numbers that are shown, up to 7.");
    expect(stderr).toMatch(/Enter alone chooses: Yes\./);
    expect(read(join(cwd, "a.yaml"))?.answers?.["para-06"]).toMatchObject({
      status: "partly-implemented",
      elements: ["comprehensive", "balanced", "mutual-cooperation", "origin", "transit", "destination"],
      measures: SMALL.answers?.["para-06"]?.measures,
    });
  });

  it("tells a text from a move, and lets a text be deleted", async () => {
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, "a.yaml"), (await playInterview(SMALL)).text);
    const input = [
      ":go 6",
      "",
      "",
      "::back is a word",
      ":empty",
      "more",
      "",
      "4",
      "Ministry",
      "4",
      ":clear",
      "1",
      ":quit",
    ].join("\n");
    await run(["fill", "a.yaml", "--plain"], { cwd, input: `${input}\n` });
    const answer = read(join(cwd, "a.yaml"))?.answers?.["para-06"];
    expect(answer?.measures).toBe(":back is a word\n\nmore");
    expect(answer?.authority).toBeUndefined();
  });

  it("is switched on by itself when the terminal is dumb", async () => {
    const cwd = temporaryFolder();
    const { stderr, exitCode } = await run(["fill", "--state", "XUT", "--year", "2026"], {
      cwd,
      env: { TERM: "dumb" },
      input: "",
    });
    expect(stderr).toContain("Type a number or a name and press Enter");
    expect(exitCode).toBe(130);
  });

  it("keeps comments and lines that a person wrote when it changes an answer", async () => {
    const cwd = temporaryFolder();
    const text = (await playInterview(SMALL)).text
      .replace('    status: "implemented"', '    # asked M. on Monday\n    status: "implemented"')
      .replace("stage:", "# to be cleared\nstage:");
    writeFileSync(join(cwd, "a.yaml"), text);
    await run(["fill", "a.yaml", "--plain"], { cwd, input: "\n3\nNo money.\n\n1\n:quit\n" });
    const after = readFileSync(join(cwd, "a.yaml"), "utf8");
    expect(after.startsWith(text.replace(/\n\.\.\.\n$/, "\n"))).toBe(true);
    expect(after).toContain("  # Para. 30 · ");
    expect(after).toMatch(/note: "No money\."[\s\S]*\n\.\.\.\n$/);
  });
});
