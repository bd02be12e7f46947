/** A process that claims a file on command, and says whether it got it: several of them race for one lock. */
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import type { Lock } from "../../src/workspace/files.ts";
import { createFiles } from "../../src/host/files/files.ts";

const files = createFiles({ input: () => Readable.from([]) });
let lock: Lock | undefined;

async function answer(line: string): Promise<string> {
  if (line === "release") {
    await lock?.release();
    lock = undefined;
    return "released";
  }
  try {
    lock = await files.lock(line, () => undefined);
    return "got";
  } catch (thrown) {
    return thrown instanceof Error && "failure" in thrown ? String(thrown.failure) : String(thrown);
  }
}

createInterface({ input: process.stdin }).on("line", (line) => {
  void answer(line).then((text) => process.stdout.write(`${text}\n`));
});
