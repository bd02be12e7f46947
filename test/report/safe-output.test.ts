/** A hostile file brings nothing but text into any format. */
import { describe, expect, it } from "vitest";
import { createMemoryFiles } from "../../scripts/memory-files.ts";
import { createMemoryContext } from "../../scripts/play-interview.ts";
import { type DiffOptions, diff } from "../../src/commands/diff.ts";
import type { Answer } from "../../src/domain/model/assessment.ts";
import { html } from "../../src/report/document/page/html.ts";
import { visible } from "../../src/report/visible.ts";
import { yearWith } from "../helpers/compare.ts";
import { readCsv } from "../helpers/read-csv.ts";

const HOSTILE = `=1+1 <script>alert(1)</script> "'><img src=x onerror=alert(2)> [x](javascript:alert(3)) ![y](http://t.example/z) \u001b[2J\u202e &amp; | \`code\` *b*`;

async function rendered(format: NonNullable<DiffOptions["format"]>, answer: Answer): Promise<string> {
  const files = createMemoryFiles({
    "<a>.json": JSON.stringify(yearWith(2025, { "para-06": { status: "partly-implemented" } })),
    "b.json": JSON.stringify(yearWith(2026, { "para-06": answer })),
  });
  const { output } = await diff(createMemoryContext(files), { files: ["<a>.json", "b.json"], format });
  return output ?? "";
}

const answer: Answer = {
  status: "implemented",
  measures: HOSTILE,
  authority: HOSTILE,
  law: [{ title: HOSTILE, url: "https://example.org/" }],
};

describe("hostile texts", () => {
  it("stay texts on a page, which allows nothing but its own style", async () => {
    const page = await rendered("html", answer);
    expect(page).toMatch(
      /content="default-src &#39;none&#39;; style-src &#39;sha256-[A-Za-z0-9+/]{43}=&#39;; img-src data:; base-uri &#39;none&#39;; form-action &#39;none&#39;"/,
    );
    expect(page.match(/<(?:script|img|svg(?!\s+class="(?:marks?|bar)")|iframe|link|a href="(?!#))/g)).toBeNull();
    expect(page).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
    expect(page).toContain("\\u{1b}[2J\\u{202e}");
    expect(page).toContain("&lt;a&gt;.json");
  });

  it("stay texts in Markdown", async () => {
    const markdown = await rendered("markdown", answer);
    expect(markdown).not.toMatch(/(?<!\\)<(?!https?:\/\/(?:t\.example\/z|example\.org\/)>)/);
    expect(markdown).not.toMatch(/(?<!\\)\]\(/);
    expect(markdown).toContain("\\<script>alert(1)\\</script>");
  });

  it("run nothing in a spreadsheet", async () => {
    for (const start of ["=", "+", "-", "@", "\t=", "  =", "＝", "＋", "－", "＠"]) {
      const csv = await rendered("csv", { status: "implemented", measures: `${start}1+1` });
      const cell = csv.split(",").find((part) => part.includes("1+1")) ?? "";
      expect(cell, start).toMatch(/^"?'/);
    }
    const csv = await rendered("csv", { status: "implemented", measures: 'say "x",\ny' });
    expect(csv).toContain('"say ""x"",\ny"');
    const lines = await rendered("csv", {
      status: "implemented",
      measures: "one\ntwo",
      reason: "x;=1+1\n=2+2\n- three",
    });
    expect(lines).toContain('"one\ntwo"');
    expect(lines).toContain(`"x;'=1+1\n'=2+2\n- three"`);
    expect(csv.startsWith("\ufeffstate,")).toBe(true);
    expect(csv).toMatch(/\r\n$/);
  });

  it("keep every row of a table together, whatever line ends they hold", async () => {
    const csv = await rendered("csv", { ...answer, measures: "one\ntwo", practice: `one\n"two"\r\n\n; three, four` });
    const rows = readCsv(csv);
    expect(rows.map(({ length }) => length)).toEqual([25, 25]);
  });

  it("are escaped in JSON, and mean the same", async () => {
    const measures = "\u009b2J \u202e \u{e0041} \u3164 a\u200db";
    const json = await rendered("json", { status: "implemented", measures });
    expect(json).toContain("\\u009b2J \\u202e \\udb40\\udc41 \\u3164 a\\u200db");
    const { changes } = JSON.parse(json) as { changes: { fields: { field: string; after?: unknown }[] }[] };
    expect(changes[0]?.fields.find(({ field }) => field === "measures")?.after).toBe(measures);
  });

  it("move no cursor in a terminal", async () => {
    const text = await rendered("text", answer);
    expect(text).not.toContain("\u001b");
    expect(text).not.toContain("\u202e");
    expect(text.replace(/\s+/g, "")).toContain("\\u{1b}[2J\\u{202e}");
  });
});

describe("invisible characters", () => {
  it("are written out, except those that scripts and emoji need", () => {
    const hidden = "a\u200db \u200c\u200d c\u3164d\u115f \ufdd0 \u{e0041}";
    expect(visible(hidden)).toBe("a\\u{200d}b \\u{200c}\\u{200d} c\\u{3164}d\\u{115f} \\u{fdd0} \\u{e0041}");
    const needed = "می\u200cخواهم क्\u200dष 👨\u200d👩\u200d👧 1\ufe0f\u20e3";
    expect(visible(needed)).toBe(needed);
  });
});

describe("templates", () => {
  it("escape texts, for contents and for attributes", () => {
    expect(html`<b title="${`"x'&`}">${"<i>"}${undefined}${3}${[html`<u></u>`]}</b>`.html).toBe(
      '<b title="&quot;x&#39;&amp;">&lt;i&gt;3<u></u></b>',
    );
  });
});
