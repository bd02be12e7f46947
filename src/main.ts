/** Builds the host, runs the program, and gives back the exit code. */
import { enableCompileCache } from "./host/compile-cache.ts";
import { quickAnswer } from "./host/quick-answer.ts";
import { prepareOutput } from "./host/terminal/output.ts";
import { createWorld } from "./host/world.ts";
import { EXIT } from "./messages/failure.ts";

/** Runs `tip-checklist`, installed in the folder `root`, for this process. Never throws and never ends the process. */
export async function main(root: string): Promise<number> {
  const world = createWorld(root);
  const output = prepareOutput(world);
  const quick = quickAnswer(world, output.terminal);
  if (quick !== undefined) {
    void output.write(quick);
    return (await output.finish()) ? EXIT.done : EXIT.failed;
  }
  enableCompileCache(world.env);
  const { runProgram } = await import("./host/run-program.ts");
  return runProgram(world, output);
}
