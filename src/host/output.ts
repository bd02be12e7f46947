/** Standard output that tells whether everything was written. */

export interface Output {
  write(text: string): void;
  /** Waits until all is written. False if it could not be; a reader that went away (`| head`) is no failure. */
  finish(): Promise<boolean>;
}

/** Wraps standard output. */
export function prepareOutput(stream: NodeJS.WriteStream): Output {
  let failed = false;
  let gone = false;
  const pending: Promise<void>[] = [];
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") gone = true;
    else failed = true;
  });
  return {
    write(text): void {
      if (gone || failed || text === "") return;
      pending.push(
        new Promise((resolve) => {
          stream.write(text, (error) => {
            if (error && (error as NodeJS.ErrnoException).code === "EPIPE") gone = true;
            else if (error) failed = true;
            resolve();
          });
        }),
      );
    },
    async finish(): Promise<boolean> {
      await Promise.all(pending);
      return !failed;
    },
  };
}
