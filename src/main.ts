/** Builds the host, runs the program, and gives back the exit code. */
import { EXIT } from "./messages/failure.ts";
import { prepareOutput } from "./host/terminal/output.ts";
import { quickAnswer } from "./host/startup/quick-answer.ts";

/** The world as the program is given it: `process`, or a stand-in. */
export interface World {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  /** By which standard output can be written without being opened as a stream, where that is so. */
  readonly stdoutNumber?: number;
  readonly stderr: NodeJS.WriteStream;
  /** The folder in which the package is installed. */
  readonly root: string;
}

/** Runs `tip-checklist` with these arguments. Never throws and never ends the process. */
export async function main(world: World): Promise<number> {
  const output = prepareOutput(world);
  const quick = quickAnswer(world, output.terminal);
  if (quick === undefined) {
    const { runProgram } = await import("./host/run-program.ts");
    const exitCode = await runProgram(world, output);
    return (await output.finish()) ? exitCode : EXIT.failed;
  }
  void output.write(quick);
  return (await output.finish()) ? EXIT.done : EXIT.failed;
}
