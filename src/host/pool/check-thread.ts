/** A thread that checks files for `check-together`. */
import { parentPort, workerData } from "node:worker_threads";
import { LANGUAGES } from "../../generated/languages.ts";
import { checkInTurn, createChecker } from "../../workspace/check-files.ts";
import { digest } from "../digest.ts";
import { createFiles } from "../files/files.ts";
import type { Commission } from "./check-together.ts";
import { type WorkerMessage, toMessage } from "./worker-message.ts";

const { options, today, language } = workerData as Commission;

const checker = createChecker(
  {
    files: createFiles({ input: () => process.stdin }),
    loadChecklist: () => LANGUAGES[language].checklist(),
    loadStates: LANGUAGES[language].states,
    loadRuleDocs: LANGUAGES[language].ruleDocs,
    today: () => today,
    digest,
  },
  options,
);

let last = Promise.resolve();
parentPort?.on("message", (files: readonly string[]) => {
  last = last.then(async () => {
    parentPort?.postMessage(await check(files));
  });
});

async function check(files: readonly string[]): Promise<readonly WorkerMessage[]> {
  const messages: WorkerMessage[] = [];
  for await (const checked of checkInTurn(files, await checker)) messages.push(toMessage(checked));
  return messages;
}
