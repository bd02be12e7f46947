/** Standard output that tells whether everything was written. */

export interface Output {
  /** Resolves when the text is on its way. */
  write(text: string | Uint8Array): Promise<void>;
  /** Waits until all is written. False if it could not be; a reader that went away (`| head`) is no failure. */
  finish(): Promise<boolean>;
}

/** Wraps standard output. */
export function prepareOutput(stream: NodeJS.WriteStream): Output {
  let failed = false;
  let gone = false;
  const pending = new Set<Promise<void>>();
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") gone = true;
    else failed = true;
  });
  return {
    write(text): Promise<void> {
      if (gone || failed || text.length === 0) return Promise.resolve();
      const writing = new Promise<void>((resolve) => {
        stream.write(text, (error) => {
          if (error && (error as NodeJS.ErrnoException).code === "EPIPE") gone = true;
          else if (error) failed = true;
          resolve();
        });
      });
      pending.add(writing);
      void writing.then(() => pending.delete(writing));
      return writing;
    },
    async finish(): Promise<boolean> {
      await Promise.all(pending);
      return !failed;
    },
  };
}
