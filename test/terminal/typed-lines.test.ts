/** Lines typed at a terminal in the plain mode: what is read, and what is echoed. */
import { PassThrough } from "node:stream";
import xterm from "@xterm/headless";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import messages from "../../src/generated/messages.en.ts";
import { createSay } from "../../src/messages/say.ts";
import { createEnding } from "../../src/terminal/ending.ts";
import { Keyboard } from "../../src/terminal/keyboard.ts";
import { TypedLines } from "../../src/terminal/typed-lines.ts";
import { runs } from "../helpers/runs.ts";

/** Longer than pastes without marks, and marks that have begun, are waited for. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 70));
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const paste = (text: string): string => `\u001b[200~${text}\u001b[201~`;

function setUp(columns = 80): {
  lines: TypedLines;
  /** Sends chunks as a terminal does, one after the other. */
  send: (...chunks: string[]) => Promise<void>;
  /** What the program wrote since the last call. */
  echo: () => string;
  ending: ReturnType<typeof createEnding>;
} {
  const input = new PassThrough();
  const ending = createEnding();
  let written = "";
  const write = (text: string): void => void (written += text);
  const suspend = (resumed: () => void): void => {
    write("[stopped]");
    resumed();
  };
  // What switches the marks of pastes is written to the terminal alone.
  const keyboard = new Keyboard({ input, write: () => undefined, ending, suspend });
  keyboard.open();
  const lines = new TypedLines({ keyboard, ending, write, say: createSay(messages), columns: () => columns });
  return {
    lines,
    ending,
    echo: () => {
      const echo = written;
      written = "";
      return echo;
    },
    async send(...chunks) {
      for (let at = 0; at < 3; at += 1) await turn();
      for (const chunk of chunks) {
        input.write(Buffer.from(chunk));
        await turn();
      }
    },
  };
}

describe("a line that is typed", () => {
  it("is echoed once, letter by letter, and ends with Enter", async () => {
    const { lines, send, echo } = setUp();
    const line = lines.next();
    await send("N", "o");
    expect(echo()).toBe("No");
    await send("\r");
    expect(echo()).toBe("\n");
    expect(await line).toEqual({ text: "No" });
  });

  it.each([
    ["a letter", "ab", "\u007f", "\b \b", "a"],
    ["a letter by Ctrl+H", "ab", "\b", "\b \b", "a"],
    ["a wide letter", "a国", "\u007f", "\b \b\b \b", "a"],
    ["a letter with its accents", "ae\u0301\u0323", "\u007f", "\b \b", "a"],
    ["a family", "a👨‍👩‍👧", "\u007f", "\b \b\b \b", "a"],
    ["a letter of Devanagari with its sign", "कि", "\u007f", "\b \b", ""],
    ["the line", "one two", "\u0015", "\b \b".repeat(7), ""],
    ["a word", "one two", "\u0017", "\b \b".repeat(3), "one "],
    ["nothing where there is nothing", "", "\u007f", "", ""],
  ])("loses %s", async (_, typed, key, erased, left) => {
    const { lines, send, echo } = setUp();
    const line = lines.next();
    await send(...Array.from(typed), key);
    expect(echo()).toBe(typed + erased);
    await send("\r");
    expect(await line).toEqual({ text: left });
  });

  it("goes on in a new row where the row above cannot be changed, with the end of what is left", async () => {
    const { lines, send, echo } = setUp(20);
    const line = lines.next();
    const typed = "a".repeat(17);
    await send(...Array.from(typed), "b");
    echo();
    await send("\u007f");
    expect(echo()).toBe(`\n> ${typed}`);
    await send(...Array.from(typed), "b", "\u0015");
    expect(echo().endsWith("\n> ")).toBe(true);
    await send("c", "\r");
    expect(await line).toEqual({ text: "c" });
  });

  it("is not changed by arrows, other escape sequences and control characters, and nothing is echoed for them", async () => {
    const { lines, send, echo } = setUp();
    const line = lines.next();
    await send("a", "\u001b[A", "\u001b[1;5D", "\u001bOP", "\u001b[3", "~", "\u001bx", "\t", "\u0001", "\u000c");
    await send("\u001b");
    await pause();
    await send("b", "\r");
    expect(await line).toEqual({ text: "ab" });
    expect(echo()).toBe("ab\n");
  });

  it("shows what could change the terminal spelt out, and keeps joiners that a script needs", async () => {
    const { lines, send, echo } = setUp();
    const line = lines.next();
    await send("a\u202eb", "\u0645\u06cc", "\u200c", "\u062e");
    expect(echo()).toBe("a\\u{202e}b\u0645\u06cc\u200c\u062e");
    await send("\r");
    expect(await line).toEqual({ text: "a\u202eb\u0645\u06cc\u200c\u062e" });
  });

  it("is refused if the terminal does not send UTF-8", async () => {
    const { lines, send } = setUp();
    const line = lines.next();
    await send("Minist\ufffdre\r");
    expect(await line).toEqual({ problem: "not-utf8" });
  });

  it("is shown again after the program was in the background", async () => {
    const { lines, send, echo } = setUp();
    void lines.next();
    await send("a", "b", "\u001a");
    expect(echo()).toBe("ab[stopped]\n> ab");
  });

  it.each([
    ["\u0003", "interrupt"],
    ["\u0004", "end-of-input"],
  ])("ends with the session at %j, and is not forgotten", async (key, cause) => {
    const { lines, send } = setUp();
    const line = lines.next().catch((thrown: unknown) => thrown);
    await send("half", key);
    expect(await line).toMatchObject({ ending: cause });
    expect(lines.begun).toBe("half");
    await expect(lines.next()).rejects.toMatchObject({ ending: cause });
  });

  it("is not begun by what was typed before it was asked for, and the person is told once", async () => {
    const { lines, send, echo } = setUp();
    const first = lines.next();
    await send("1\r");
    await first;
    await send("2");
    echo();
    const second = lines.next();
    await send("3", "4", "\r");
    expect(echo()).toMatch(
      /^\nWhat you typed before this question appeared was not used\. Please type it\s+again\.\n> $/,
    );
    await new Promise((resolve) => setTimeout(resolve, 260));
    await send("5\r");
    expect(await second).toEqual({ text: "5" });
  });
});

describe("what is pasted", () => {
  it.each([
    ["with marks", paste],
    ["without marks", (text: string) => text],
  ])("is read to its end %s, and ends nothing", async (_, sent) => {
    const { lines, send, echo } = setUp();
    const line = lines.next();
    await send(sent("First paragraph.\r\n\r\nSecond paragraph.\r"));
    await pause();
    expect(echo()).toBe("First paragraph.\n> \n> Second paragraph.\n> ");
    await send("\r");
    expect(await line).toEqual({ text: "First paragraph.\n\nSecond paragraph.\n", isPasted: true });
  });

  it("joins what was typed before and after it, and only its last line can be changed", async () => {
    const { lines, send } = setUp();
    const line = lines.next();
    await send("a", paste("b\rc"), "\u0015", "\u007f", "d", "\r");
    expect(await line).toEqual({ text: "ab\nd" });
  });

  it("counts as typed again when all of it is deleted", async () => {
    const { lines, send } = setUp();
    const line = lines.next();
    await send(paste(":quit"), "\u0015", ":", "q", "\r");
    expect(await line).toEqual({ text: ":q" });
  });

  it.each(["word ", "كلمة ", "国家"])("may be 20,000 letters such as %j in one paragraph", async (word) => {
    const { lines, send, echo } = setUp();
    const line = lines.next();
    const text = word.repeat(20_000 / word.length).trimEnd();
    await send(paste(text), "\r");
    expect(await line).toEqual({ text, isPasted: true });
    expect(echo()).toBe(`${text}\n`);
  });
});

describe("whatever is typed", () => {
  const KEY = fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom("a", "b", " ", "é", "国", "e\u0301", "ش") },
    { weight: 4, arbitrary: fc.constantFrom("\u007f", "\u0017", "\u0015", "\u001b[A", "\u001b[3~", "\t") },
    { weight: 1, arbitrary: fc.constantFrom(paste("one two"), paste("国家\r行动")) },
  );

  it("is on the screen, or its end after three dots, and no escape code is written", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(KEY, { maxLength: 60 }), async (keys) => {
        const { lines, send, echo } = setUp(20);
        const screen = new xterm.Terminal({ cols: 20, rows: 10, allowProposedApi: true, convertEol: true });
        void lines.next().catch(() => undefined);
        await send(...keys);
        const written = `> ${echo()}`;
        expect(written).not.toContain("\u001b");
        await new Promise<void>((resolve) => {
          screen.write(written, resolve);
        });
        const { active } = screen.buffer;
        let at = active.baseY + active.cursorY;
        const rows = [active.getLine(at)];
        while (rows[0]?.isWrapped === true) rows.unshift(active.getLine((at -= 1)));
        const shown = rows.map((row) => row?.translateToString(true)).join("");
        // A wide letter that does not fit at the end of a row leaves a gap there.
        const [, isCut, end = ""] = /^>(\.\.\.)?(.*)$/u.exec(shown.replace(/\s/g, "")) ?? [];
        const line = lines.begun.slice(lines.begun.lastIndexOf("\n") + 1).replace(/\s/g, "");
        if (isCut === undefined) expect(end).toBe(line);
        else expect(line.endsWith(end)).toBe(true);
      }),
      runs(100),
    );
  });
});
