/** Seats a person at the terminal: chooses the asker, listens to the signals, and puts everything back afterwards. */
import type { Seat } from "../../workspace/ports.ts";
import type { Say } from "../../messages/say.ts";
import type { Theme } from "../../report/theme.ts";
import { readingWidth } from "../../report/reading-width.ts";
import type { Sitting } from "../../terminal/ending.ts";
import { createKeyboard } from "../../terminal/keyboard.ts";
import { createEditor } from "./editor.ts";
import { createLineReader } from "../../terminal/line-reader.ts";
import { createPlainAsker } from "../../terminal/plain-asker.ts";
import { listenToSignals } from "./signals.ts";

export interface SeatOptions {
  readonly sitting: Sitting;
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WriteStream;
  readonly plain: boolean;
  readonly say: Say;
  readonly theme: Theme;
  readonly unicode: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** A seat for one sitting. `close` must be called when it is over. */
export async function createSeat(options: SeatOptions): Promise<Seat> {
  const { sitting, input, output, plain, say, theme, unicode, env } = options;
  const closers = [listenToSignals(sitting)];
  const windowGone = (): void => {
    sitting.end("closed");
  };
  output.on("error", windowGone);
  closers.push(() => output.removeListener("error", windowGone));
  const close = (): void => {
    for (const closer of closers.splice(0)) closer();
    input.pause();
  };

  if (plain) {
    const lines = createLineReader(input, sitting);
    closers.push(() => {
      lines.close();
    });
    const width = (): number => readingWidth(output.isTTY ? output.columns : 80);
    const asker = createPlainAsker({ lines, write: (text) => void output.write(text), say, width, unicode });
    return { asker, signal: sitting.signal, workOn: () => undefined, close };
  }

  const keyboard = createKeyboard({
    input,
    write: (text) => void output.write(text),
    sitting,
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
  const { createRichAsker } = await import("../../terminal/rich-asker.ts");
  const asker = createRichAsker({ keyboard, output, sitting, say, theme, editor });
  return {
    asker,
    signal: sitting.signal,
    workOn(file): void {
      editor.workOn(file);
    },
    close,
  };
}

function suspend(resumed: () => void): void {
  process.once("SIGCONT", () => setImmediate(resumed));
  process.kill(process.pid, "SIGTSTP");
}
