/** The keyboard: what reaches the prompts, what is a paste, what ends the session. */
import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { createEnding, endingCause } from "../../src/terminal/ending.ts";
import { type Attention, Keyboard } from "../../src/terminal/keyboard.ts";

function setUp(): {
  send: (...chunks: string[]) => Promise<void>;
  keys: () => string;
  ignored: () => number;
  escapes: () => number;
  pastes: string[];
  cause: () => unknown;
  written: string[];
  end: () => void;
  attend: (prompt: boolean) => void;
} {
  const input = new PassThrough();
  const ending = createEnding();
  const written: string[] = [];
  const pastes: string[] = [];
  const keyboard = new Keyboard({ input, write: (text) => void written.push(text), ending });
  let keys = "";
  let ignored = 0;
  let escapes = 0;
  keyboard.keys.on("data", (text: string) => (keys += text));
  const attention: Attention = {
    paste: (text) => pastes.push(text),
    escape: () => (escapes += 1),
    ignored: () => (ignored += 1),
    redraw: () => undefined,
  };
  keyboard.open();
  keyboard.attend(attention);
  const send = async (...chunks: string[]): Promise<void> => {
    for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    for (const chunk of chunks) {
      input.write(Buffer.from(chunk, "latin1"));
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  return {
    send,
    keys: () => keys,
    ignored: () => ignored,
    escapes: () => escapes,
    pastes,
    written,
    cause: () => endingCause(ending.signal.reason),
    end: () => input.end(),
    attend: (prompt) => {
      keyboard.attend(prompt ? attention : undefined);
    },
  };
}

/** As long as no more of a paste is waited for. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 60));
const utf8 = (text: string): string => Buffer.from(text, "utf8").toString("latin1");

describe("the keyboard", () => {
  it("passes keys on, and characters that come in pieces", async () => {
    const { send, keys } = setUp();
    const [first, second] = [utf8("é").slice(0, 1), utf8("é").slice(1)];
    await send("a", first, second, "\u001b[A", "\r");
    expect(keys()).toBe("aé\u001b[A\r");
  });

  it("separates a marked paste from the keys as a whole, also when it comes in pieces", async () => {
    const { send, keys, pastes } = setUp();
    await send("x\u001b[200~line one\rli", "ne two\r\u0003", "end\u001b[201~y");
    expect(pastes).toEqual(["line one\rline two\r\u0003end"]);
    expect(keys()).toBe("xy");
  });

  it("takes several lines at once for a paste, one line and its Enter for keys", async () => {
    const { send, keys, pastes } = setUp();
    await send("one\rtwo\r");
    await pause();
    await send("answer\r");
    await send("\u001b[B\u001b[B\r");
    expect(pastes).toEqual(["one\rtwo\r"]);
    expect(keys()).toBe("answer\r\u001b[B\u001b[B\r");
  });

  it("takes a long text at once for a paste, and marks that come in pieces for marks", async () => {
    const { send, keys, pastes } = setUp();
    await send("x".repeat(6_000), "\u001b[20", "0~one\rtwo\u001b[2", "01~y");
    expect(pastes).toEqual(["x".repeat(6_000), "one\rtwo"]);
    expect(keys()).toBe("y");
  });

  it("takes what comes right after an unmarked paste for the rest of it, up to its last line end", async () => {
    const { send, keys, pastes } = setUp();
    await send("one\rtwo\r", "3\r", "\r");
    await pause();
    await send("4\r");
    expect(pastes).toEqual(["one\rtwo\r3\r\r"]);
    expect(keys()).toBe("4\r");
  });

  it("passes on an unmarked paste before the key that ends the session", async () => {
    const { send, pastes, cause } = setUp();
    await send("one\rtwo", "\u0003");
    expect(pastes).toEqual(["one\rtwo"]);
    expect(cause()).toBe("interrupt");
  });

  it("is not blocked by a paste whose end never comes", async () => {
    const { send, cause } = setUp();
    await send("\u001b[200~abc", "\u0003");
    expect(cause()).toBe("interrupt");
  });

  it("knows Esc alone before a person notices, and leaves keys that begin with it to the prompts", async () => {
    const { send, keys, escapes } = setUp();
    await send("\u001b");
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect([escapes(), keys()]).toEqual([1, ""]);
    await send("\u001b[Z", "\u001bOP", "\u001b[11~", "\u001b[[A", "\u001bb");
    expect([escapes(), keys()]).toEqual([1, "\u001b[Z\u001bOP\u001b[11~\u001b[[A\u001bb"]);
  });

  it("ignores all of what was begun while there was no prompt", async () => {
    const { send, keys, ignored, attend } = setUp();
    attend(false);
    await send("We lac");
    attend(true);
    await send("k the staff\r", "\r");
    expect(keys()).toBe("");
    expect(ignored()).toBe(2);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await send("3\r");
    expect(keys()).toBe("3\r");
  });

  it("ignores what comes with the Enter that ends a prompt", async () => {
    const { send, keys } = setUp();
    await send("a\r\r");
    expect(keys()).toBe("a\r");
  });

  it.each([
    ["\u0003", "interrupt"],
    ["\u0004", "end-of-input"],
  ])("ends the session at %j", async (key, cause) => {
    const { send, keys, cause: ended } = setUp();
    await send(`a${key}`);
    expect(ended()).toBe(cause);
    expect(keys()).toBe("a");
  });

  it("ends the session at the end of the input", async () => {
    const { end, cause } = setUp();
    end();
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(cause()).toBe("end-of-input");
  });

  it("asks the terminal to mark pastes", () => {
    expect(setUp().written).toContain("\u001b[?2004h");
  });
});
