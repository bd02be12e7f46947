import type { Context } from "./context.ts";

/** Does `work` while nobody else can work on `file`; says so if an earlier session left its lock there. */
export async function withLock<T>(
  { files, say, tell }: Pick<Context, "files" | "say" | "tell">,
  file: string,
  work: () => Promise<T>,
): Promise<T> {
  const lock = await files.lock(file, () => {
    tell(say("fill.stale-lock"));
  });
  try {
    return await work();
  } finally {
    await lock.release();
  }
}
