import { PassThrough, Readable } from "node:stream";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createEnding, endingCause } from "../../src/terminal/ending.ts";
import { LineReader } from "../../src/terminal/line-reader.ts";
import type { Line } from "../../src/terminal/lines.ts";

/** All lines of an input that comes in these chunks, and why it ended. */
async function readLines(chunks: Iterable<Uint8Array>): Promise<{ lines: (string | undefined)[]; end: unknown }> {
  const reader = new LineReader(Readable.from(chunks, { objectMode: true }), createEnding());
  const lines: (string | undefined)[] = [];
  for (;;) {
    try {
      const line = await reader.next();
      lines.push("text" in line ? line.text : undefined);
    } catch (thrown) {
      return { lines, end: endingCause(thrown) ?? (thrown as { failure?: string }).failure };
    }
  }
}

describe("lines", () => {
  it("end at all kinds of line ends, wherever the chunks are split; the last line needs none", async () => {
    const text = "one\ntwo\r\nthree\rfour\r\n\r\n\n\rélan\u2028vital\nlast";
    const expected = ["one", "two", "three", "four", "", "", "", "élan\u2028vital", "last"];
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1 }), async (sizes) => {
        const bytes = Buffer.from(text);
        const chunks: Buffer[] = [];
        for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
          const size = sizes[turn % sizes.length] ?? 1;
          chunks.push(bytes.subarray(at, at + size));
          at += size;
        }
        expect(await readLines(chunks)).toEqual({ lines: expected, end: "end-of-input" });
      }),
    );
  });

  it("that are not UTF-8 are undefined, and the next one is read", async () => {
    const chunks = [Buffer.from("Ministère\n", "latin1"), Buffer.from("Ministère\n", "utf8")];
    expect(await readLines(chunks)).toEqual({ lines: [undefined, "Ministère"], end: "end-of-input" });
  });

  it("that never end are refused after a mebibyte, and the lines before them are read", async () => {
    let taken = 0;
    function* endless(): Generator<Buffer> {
      yield Buffer.from("one\n");
      for (;;) {
        taken += 65_536;
        yield Buffer.alloc(65_536);
      }
    }
    expect(await readLines(endless())).toEqual({ lines: ["one"], end: "line-too-long" });
    expect(taken).toBeLessThan(4_000_000);
  });

  it("are not read faster than they are asked for", async () => {
    let taken = 0;
    function* endless(): Generator<Buffer> {
      for (;;) {
        taken += 1;
        yield Buffer.from(`${taken}\n`);
      }
    }
    const reader = new LineReader(Readable.from(endless(), { objectMode: true }), createEnding());
    expect(await reader.next()).toEqual({ text: "1" });
    expect(await reader.next()).toEqual({ text: "2" });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(taken).toBeLessThan(100);
  });

  it("from a terminal that come together are one paste, and one that fills its line buffer is refused", async () => {
    const input = Object.assign(new PassThrough(), { isTTY: true });
    const reader = new LineReader(input, createEnding());
    const next = (...chunks: string[]): Promise<Line> => {
      const line = reader.next();
      for (const chunk of chunks) input.write(chunk);
      return line;
    };
    expect(await next("typed\n")).toEqual({ text: "typed" });
    expect(await next("one\n", "\n", ":quit\n")).toEqual({ text: "one\n\n:quit", isPasted: true });
    expect(await next(`${"a".repeat(4_095)}\n`)).toEqual({ problem: "line-cut" });
    expect(await next(`one\n${"\u00e9".repeat(511)}a\n`)).toEqual({ problem: "line-cut" });
    expect(await next(`${"a".repeat(4_000)}\n`)).toEqual({ text: "a".repeat(4_000) });
  });

  it("are dropped when the session ends, also those that came before", async () => {
    const ending = createEnding();
    const reader = new LineReader(Readable.from([Buffer.from("one\ntwo\n")]), ending);
    expect(await reader.next()).toEqual({ text: "one" });
    ending.end("terminated");
    await expect(reader.next()).rejects.toMatchObject({ ending: "terminated" });
  });
});

describe("a session", () => {
  async function insists(
    ends: readonly (readonly [at: number, cause: "interrupt" | "terminated" | "closed"])[],
  ): Promise<boolean> {
    let now = 0;
    const ending = createEnding(() => now);
    for (const [at, cause] of ends) {
      now = at;
      ending.end(cause);
    }
    return Promise.race([
      ending.insisted.then(() => true),
      new Promise<boolean>((resolve) => setImmediate(resolve, false)),
    ]);
  }

  it("is ended at once by a second request", async () => {
    expect(await insists([[0, "interrupt"]])).toBe(false);
    expect(
      await insists([
        [0, "interrupt"],
        [200, "interrupt"],
      ]),
    ).toBe(true);
    expect(
      await insists([
        [0, "terminated"],
        [3_000, "terminated"],
      ]),
    ).toBe(true);
    expect(
      await insists([
        [0, "closed"],
        [100, "terminated"],
      ]),
    ).toBe(true);
  });

  it("is not ended by the echo of a signal, or by the many ways in which a lost window is reported", async () => {
    expect(
      await insists([
        [0, "interrupt"],
        [5, "interrupt"],
      ]),
    ).toBe(false);
    expect(
      await insists([
        [0, "interrupt"],
        [200, "closed"],
        [300, "closed"],
      ]),
    ).toBe(false);
  });
});
