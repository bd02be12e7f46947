/**
 * What is on the screen, so that it can be drawn again. When a window changes its size, each terminal breaks the lines
 * in its own way; a shell and an editor write between them. The screen is then cleared, and what was on it is laid out
 * for the window as it is.
 */
import { Writable } from "node:stream";

export interface Canvas {
  /** What one prompt draws to; the prompt closes it when it is done. */
  open(): Writable;
  /** Writes lines that stay; `layOut` gives them for the present width, with a line feed at the end of each. */
  write(layOut: () => string): void;
  /** Clears the screen and writes again what was last above the prompt, which must draw itself next. */
  readonly repaint: () => void;
}

/** Most texts that are kept, the newest; more than fill a screen. */
const KEPT = 30;
const CLEAR = "\u001b[H\u001b[J";
/** How each drawing of the prompt library begins: down to the end of the previous one, and up again, erasing. */
const ERASING = /^(?:\u001b\[\d+B)?\u001b\[2K(?:\u001b\[1A\u001b\[2K)*\u001b\[G/;

/** A canvas on this terminal. */
export function createCanvas(terminal: NodeJS.WriteStream): Canvas {
  const kept: (() => string)[] = [];
  let isCleared = false;

  function open(): Writable {
    const output = new Writable({
      decodeStrings: false,
      write(chunk: string | Buffer, _encoding, done): void {
        const text = String(chunk);
        // On a cleared screen there is no previous drawing to erase.
        const isDrawing = isCleared && ERASING.test(text);
        terminal.write(isDrawing ? text.replace(ERASING, "") : text);
        if (isDrawing) isCleared = false;
        done();
      },
    });
    return Object.defineProperties(output, {
      columns: { get: () => terminal.columns },
      rows: { get: () => terminal.rows },
      isTTY: { value: true },
    });
  }

  return {
    open,
    write(layOut): void {
      kept.push(layOut);
      if (kept.length > KEPT) kept.shift();
      terminal.write(layOut());
    },
    repaint(): void {
      const lines = kept
        .map((layOut) => layOut())
        .join("")
        .split("\n")
        .slice(0, -1);
      const last = lines.slice(-Math.max(terminal.rows - 1, 1));
      terminal.write(CLEAR + last.map((line) => `${line}\n`).join(""));
      isCleared = true;
    },
  };
}
