/** Opens a session at the terminal: chooses the asker, listens to signals, and restores the terminal at the end. */
import type { Say } from "../../messages/say.ts";
import { readingWidth } from "../../report/reading-width.ts";
import type { Theme } from "../../report/theme.ts";
import { type Ending, endingCause } from "../../terminal/ending.ts";
import { Keyboard } from "../../terminal/keyboard.ts";
import { LineReader } from "../../terminal/line-reader.ts";
import { PlainAsker } from "../../terminal/plain-asker.ts";
import { TypedLines } from "../../terminal/typed-lines.ts";
import type { Session } from "../../workspace/session/session.ts";
import type { World } from "../world.ts";
import { withLeftTexts } from "../../terminal/with-left-texts.ts";
import { createEditor } from "./editor.ts";
import { type HostLeftTexts, createLeftTexts } from "./left-texts.ts";
import { listenToSignals } from "./signals.ts";
import { USUAL_COLUMNS } from "./standard-streams.ts";

export interface SessionOptions {
  readonly world: World;
  readonly ending: Ending;
  readonly plain: boolean;
  readonly say: Say;
  readonly theme: Theme;
  readonly unicode: boolean;
}

export interface OpenSession extends Session {
  /** Must be called when the session is over. */
  close(): void;
}

/** How a person is asked, and what restores the terminal. */
type Asking = Pick<Session, "asker"> & { readonly close: () => void };

/** The control sequence that shows the cursor. */
const SHOW_CURSOR = "\u001b[?25h";

/** Opens a session; questions go to standard error. */
export async function openSession(options: SessionOptions): Promise<OpenSession> {
  const { world, ending, plain } = options;
  const { stdin, stderr } = world;
  const stopListening = listenToSignals((cause) => {
    ending.end(cause);
  });
  const windowGone = (): void => {
    ending.end("closed");
  };
  stderr.on("error", windowGone);
  const texts = createLeftTexts(world.env, process.platform);
  const { asker, close } = plain ? askByLine(options) : await askAtScreen(options, texts);
  return {
    asker: withLeftTexts(asker, texts, options.say),
    workOn: (file) => {
      texts.workOn(file);
    },
    unfinished: () => texts.all(),
    signal: ending.signal,
    endedBy: (thrown) => endingCause(thrown) !== undefined,
    close(): void {
      close();
      stopListening();
      stderr.removeListener("error", windowGone);
      // A pipe that nobody closes would keep the program waiting.
      if (stdin.isTTY) stdin.pause();
      else stdin.destroy();
    },
  };
}

/** Asks line by line, for screen readers and pipes. */
function askByLine(options: SessionOptions): Asking {
  const { world, ending, say, unicode } = options;
  const { stdin, stderr, env } = world;
  const write = (text: string): void => void stderr.write(text);
  const columns = (): number => (stderr.isTTY ? stderr.columns : USUAL_COLUMNS);
  // A dumb terminal, such as the shell of Emacs, has its own way to type a line and to show it.
  const keyboard = stdin.isTTY && env["TERM"] !== "dumb" ? openKeyboard(options) : undefined;
  const lines =
    keyboard === undefined ? new LineReader(stdin, ending) : new TypedLines({ keyboard, ending, write, say, columns });
  return {
    asker: new PlainAsker({ lines, write, say, width: () => readingWidth(columns()), unicode }),
    close: () => {
      lines.close();
      keyboard?.close();
    },
  };
}

/** Begins to read the terminal key by key. */
function openKeyboard({ world: { stdin, stderr }, ending }: SessionOptions): Keyboard {
  const keyboard = new Keyboard({
    input: stdin,
    write: (text) => void stderr.write(text),
    ending,
    ...(process.platform !== "win32" && { suspend }),
  });
  // The terminal may disappear while it is being restored; the session is over then.
  stdin.on("error", () => undefined);
  keyboard.open();
  return keyboard;
}

/** Asks with prompts that are drawn on the screen. */
async function askAtScreen(options: SessionOptions, texts: HostLeftTexts): Promise<Asking> {
  const { world, ending, say, theme } = options;
  const { stderr, env } = world;
  const keyboard = openKeyboard(options);
  const redraw = (): void => {
    keyboard.redraw();
  };
  stderr.on("resize", redraw);
  const leaveScreen = (): void => {
    keyboard.close();
    stderr.write(SHOW_CURSOR);
  };
  const editor = createEditor({
    env,
    platform: process.platform,
    say,
    texts,
    lend: () => {
      leaveScreen();
      return () => {
        keyboard.open();
      };
    },
  });
  const { RichAsker } = await import("../../terminal/rich-asker.ts");
  return {
    asker: new RichAsker({ keyboard, output: stderr, ending, say, theme, editor }),
    close: () => {
      stderr.removeListener("resize", redraw);
      leaveScreen();
    },
  };
}

function suspend(resumed: () => void): void {
  process.once("SIGCONT", () => setImmediate(resumed));
  process.kill(process.pid, "SIGTSTP");
}
