/** Shows in one line of a terminal how far the work has come, and takes it away again. */
export function createProgress(stream: NodeJS.WriteStream): (text: string | undefined) => void {
  let shown = false;
  let last = 0;
  return (text) => {
    const now = performance.now();
    if (text === undefined) {
      if (shown) stream.write("\r\u001b[K");
      shown = false;
      last = now;
    } else if (now - last >= EVERY_MS) {
      stream.write(`\r\u001b[K${text.slice(0, Math.max(stream.columns - 1, 20))}`);
      shown = true;
      last = now;
    }
  };
}

/** Work that is done sooner shows nothing. */
const EVERY_MS = 300;
