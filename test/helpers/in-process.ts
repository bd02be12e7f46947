/** The whole program in this process, on a disk of the test's own. */
import { PassThrough, Writable } from "node:stream";
import { runProgram } from "../../src/host/run-program.ts";
import { prepareOutput } from "../../src/host/terminal/output.ts";
import type { FaultyDisk } from "./faulty-disk.ts";
import { type Run, ROOT } from "./program.ts";

/**
 * Runs the program to its end, or until it is killed; `input` is its standard input. Names of files must be whole, because
 * the present folder is that of the tests.
 */
export async function runInProcess(args: readonly string[], faulty: FaultyDisk, input = ""): Promise<Run> {
  const before = EVENTS.map((event) => process.listeners(event));
  const [stdout, stderr] = [collector(), collector()];
  const world = {
    argv: args,
    env: { LANG: "C.UTF-8" },
    stdin: new PassThrough().end(input) as unknown as NodeJS.ReadStream,
    stdout: stdout.stream as unknown as NodeJS.WriteStream,
    stderr: stderr.stream as unknown as NodeJS.WriteStream,
    root: ROOT,
    disk: faulty.disk,
  };
  const output = prepareOutput(world);
  const exitCode = await Promise.race([runProgram(world, output), faulty.killed.then(() => null)]);
  await output.finish();
  await faulty.end();
  // A program that was killed has no time to stop listening.
  EVENTS.forEach((event, at) => {
    for (const listener of process.listeners(event))
      if (before[at]?.includes(listener) !== true) process.removeListener(event, listener);
  });
  return { exitCode, stdout: stdout.text(), stderr: stderr.text() };
}

const EVENTS = ["exit", "SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT", "SIGALRM", "SIGVTALRM", "SIGXCPU", "SIGUSR2", "SIGPWR"] as NodeJS.Signals[]; // prettier-ignore

function collector(): { readonly stream: Writable; readonly text: () => string } {
  let text = "";
  const stream = new Writable({
    write(chunk: Buffer, _, done): void {
      text += chunk.toString("utf8");
      done();
    },
  });
  return { stream, text: () => text };
}
