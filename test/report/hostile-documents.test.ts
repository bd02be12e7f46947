/** Hostile texts in every field of a file: in every document they stay texts. */
import { Parser, type NodeType } from "commonmark";
import { describe, expect, it } from "vitest";
import { createMemoryContext } from "../../scripts/play-interview.ts";
import { createMemoryFiles } from "../../scripts/memory-files.ts";
import { report } from "../../src/commands/report.ts";
import { status } from "../../src/commands/status.ts";
import type { Assessment } from "../../src/domain/model/assessment.ts";
import { FULL_ASSESSMENT } from "../helpers/full-assessment.ts";
import { documentLine } from "../../src/report/visible.ts";
import { readCsv } from "../helpers/read-csv.ts";
import { ATTACKS, hostile } from "../helpers/hostile.ts";

const FILE = "XUT-2026.json";
const attacked = hostile(FULL_ASSESSMENT);

function contextFor(assessment: Assessment): ReturnType<typeof createMemoryContext> {
  return createMemoryContext(createMemoryFiles({ [FILE]: JSON.stringify(assessment) }));
}

async function reported(format: "text" | "markdown" | "csv"): Promise<string> {
  return (await report(contextFor(attacked), { file: FILE, format })).output ?? "";
}

describe("as Markdown", () => {
  it("has no link, image, code or markup of HTML but its own, and every attack as a text", async () => {
    const walker = new Parser().parse(await reported("markdown")).walker();
    const kinds = new Map<NodeType, number>();
    const links: string[] = [];
    let words = "";
    for (let event = walker.next(); event !== null; event = walker.next()) {
      const { node, entering } = event;
      if (!entering) continue;
      kinds.set(node.type, (kinds.get(node.type) ?? 0) + 1);
      if (node.type === "link") links.push(node.destination ?? "");
      if (node.type === "text") words += node.literal ?? "";
      if (node.type === "softbreak" || node.type === "linebreak") words += " ";
    }
    for (const kind of ["html_inline", "html_block", "image", "code", "code_block"] as const)
      expect(kinds.has(kind), kind).toBe(false);
    expect(links.filter((address) => !/^https?:/.test(address))).toEqual([]);
    expect(kinds.get("text") ?? 0).toBeGreaterThan(500);
    expect(ATTACKS.map(documentLine).filter((attack) => !words.includes(attack))).toEqual([]);
  });
});

describe("as a table", () => {
  it("has no cell that a spreadsheet would take for a formula", async () => {
    const csv = await reported("csv");
    const cells = readCsv(csv).flat();
    expect(cells.length).toBeGreaterThan(500);
    expect(cells.filter((cell) => /^\s*[=+\-@\t\r＝＋－＠]/.test(cell))).toEqual([]);
    expect(cells).toContain(`'${ATTACKS[3]}`);
  });
});

describe.each([
  ["a report", () => reported("text")],
  ["a status", async () => (await status(contextFor(attacked), { files: [FILE], format: "text" })).output ?? ""],
])("%s in a terminal", (_, show) => {
  it("has no control characters and nothing invisible", async () => {
    expect(await show()).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b\u202a-\u202e\u2066-\u2069]/);
  });
});
