/** A thread that checks files for `check-together`. */
import { parentPort, workerData } from "node:worker_threads";
import { LANGUAGES } from "../../generated/languages.ts";
import type { CheckContext } from "../../workspace/check-files.ts";
import type { Batch, Commission } from "./check-together.ts";
import { sha256 } from "../files/digest.ts";
import { createLazyFiles } from "../files/lazy-files.ts";
import type { WorkerMessage } from "./worker-message.ts";
import { toMessage } from "./worker-message.ts";

const { options, today, language } = workerData as Commission;

const context: CheckContext = {
  files: createLazyFiles({ input: () => process.stdin, now: () => new Date(), atOnce: true }),
  loadChecklist: LANGUAGES[language].checklist,
  loadStates: LANGUAGES[language].states,
  today: () => today,
  digest: (text) => `sha256:${sha256(text)}`,
};

const loaded = import("../../workspace/check-files.ts");
const checker = loaded.then(({ createChecker }) => createChecker(context, options));

parentPort?.on("message", ({ number, items }: Batch<string>) => {
  void check(items).then((messages) => {
    parentPort?.postMessage({ number, items: messages } satisfies Batch<WorkerMessage>);
  });
});

async function check(files: readonly string[]): Promise<WorkerMessage[]> {
  const { checkFile, checkInTurn } = await loaded;
  const one = await checker;
  const messages: WorkerMessage[] = [];
  for await (const checked of checkInTurn(files, one, (file, content) => checkFile(one, file, content)))
    messages.push(toMessage(checked));
  return messages;
}
