/** Seats a person at the terminal: chooses the asker, listens to the signals, and puts everything back afterwards. */
import type { Session } from "../../workspace/ports.ts";
import type { Say } from "../../messages/say.ts";
import type { Theme } from "../../report/theme.ts";
import { readingWidth } from "../../report/reading-width.ts";
import type { Ending } from "../../terminal/ending.ts";
import { endingCause } from "../../terminal/ending.ts";
import { Keyboard } from "../../terminal/keyboard.ts";
import { createEditor } from "./editor.ts";
import { LineReader } from "../../terminal/line-reader.ts";
import { PlainAsker } from "../../terminal/plain-asker.ts";
import { listenToSignals } from "./signals.ts";

export interface SessionParts {
  readonly ending: Ending;
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WriteStream;
  readonly plain: boolean;
  readonly say: Say;
  readonly theme: Theme;
  readonly unicode: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** A session at the terminal. `close` must be called when it is over. */
export async function createSession(options: SessionParts): Promise<Session> {
  const { ending, input, output, plain, say, theme, unicode, env } = options;
  const closers = [listenToSignals(ending)];
  const windowGone = (): void => {
    ending.end("closed");
  };
  output.on("error", windowGone);
  closers.push(() => output.removeListener("error", windowGone));
  const close = (): void => {
    for (const closer of closers.splice(0)) closer();
    input.pause();
  };

  if (plain) {
    const lines = new LineReader(input, ending);
    closers.push(() => {
      lines.close();
    });
    const width = (): number => readingWidth(output.isTTY ? output.columns : 80);
    const asker = new PlainAsker({ lines, write: (text) => void output.write(text), say, width, unicode });
    return { asker, signal: ending.signal, endedBy, workOn: () => undefined, close };
  }

  const keyboard = new Keyboard({
    input,
    write: (text) => void output.write(text),
    ending,
    ...(process.platform !== "win32" && { suspend }),
  });
  // The terminal may vanish while it is being set back; that is no error of ours.
  const swallow = (): void => undefined;
  input.on("error", swallow);
  keyboard.open();
  const resized = (): void => {
    keyboard.redraw();
  };
  output.on("resize", resized);
  closers.unshift(() => {
    output.removeListener("resize", resized);
    keyboard.close();
    output.write("\u001b[?25h");
  });
  const editor = createEditor({
    env,
    platform: process.platform,
    say,
    lend: () => {
      keyboard.close();
      output.write("\u001b[?25h");
      return () => {
        keyboard.open();
      };
    },
  });
  const { RichAsker } = await import("../../terminal/rich-asker.ts");
  const asker = new RichAsker({ keyboard, output, ending, say, theme, editor });
  return {
    asker,
    signal: ending.signal,
    endedBy,
    workOn(file): void {
      editor.workOn(file);
    },
    close,
  };
}

function endedBy(thrown: unknown): boolean {
  return endingCause(thrown) !== undefined;
}

function suspend(resumed: () => void): void {
  process.once("SIGCONT", () => setImmediate(resumed));
  process.kill(process.pid, "SIGTSTP");
}
