/** A thread that checks and reads files for `FileThreads`. */
import { parentPort, workerData } from "node:worker_threads";
import { LANGUAGES } from "../../generated/languages.ts";
import { checkInTurn, createChecker } from "../../workspace/check-files.ts";
import { readAssessments } from "../../workspace/collection/read-assessments.ts";
import { digest } from "../digest.ts";
import { createFiles } from "../files/files.ts";
import type { Commission, Job } from "./threads.ts";
import { toMessage } from "./worker-message.ts";

const { today, language } = workerData as Commission;

const context = {
  files: createFiles({ input: () => process.stdin }),
  loadChecklist: () => LANGUAGES[language].checklist(),
  loadStates: LANGUAGES[language].states,
  loadRuleDocs: LANGUAGES[language].ruleDocs,
  today: () => today,
  digest,
};

let last = Promise.resolve();
parentPort?.on("message", (job: Job) => {
  last = last.then(async () => {
    parentPort?.postMessage(await work(job));
  });
});

/** What is sent back, for each file. */
async function work({ files, options }: Job): Promise<readonly unknown[]> {
  const results: unknown[] = [];
  if (options === undefined) for await (const one of readAssessments(context, files)) results.push(one);
  else for await (const one of checkInTurn(files, await createChecker(context, options))) results.push(toMessage(one));
  return results;
}
