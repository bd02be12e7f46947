/** Asks the person what to do when a save fails, so that no answer is lost. */
import type { Assessment } from "../domain/model/assessment.ts";
import { replayChanges } from "../domain/model/assessment.ts";
import type { Failure } from "../messages/failure.ts";
import { isFailure } from "../messages/failure.ts";
import type { Say } from "../messages/say.ts";
import type { Asker, Option } from "../interview/asker.ts";
import type { Store } from "../interview/context.ts";
import { failureText } from "../report/wording/failure.ts";
import { visibleLine } from "../report/visible.ts";
import type { AssessmentStore } from "./assessment-store.ts";

interface Surroundings {
  readonly asker: Asker;
  readonly say: Say;
  /** Whether the session has ended, so that nobody can be asked. */
  readonly hasEnded: () => boolean;
  readonly tell: (text: string) => void;
}

/** A store that saves like `store`, and asks when that fails. It throws only what the person chose to end with. */
export function createSettlingStore(store: AssessmentStore, around: Surroundings): Store {
  return {
    get assessment(): Assessment {
      return store.assessment;
    },
    async save(after): Promise<void> {
      const before = store.assessment;
      let attempt = (): Promise<unknown> => store.save(after);
      for (;;) {
        try {
          await attempt();
          return;
        } catch (thrown) {
          if (!isFailure(thrown)) throw thrown;
          if (around.hasEnded()) {
            await keepAtTheEnd(store, after, around, thrown);
            return;
          }
          const chosen = await askWhatToDo(store, before, after, around, thrown).catch(async (ended: unknown) => {
            if (around.hasEnded()) await keepAtTheEnd(store, after, around, thrown);
            throw ended;
          });
          if (chosen === undefined) return;
          attempt = chosen;
        }
      }
    },
  };
}

/** Keeps the answer in a file beside the other when nobody can be asked. */
async function keepAtTheEnd(
  store: AssessmentStore,
  after: Assessment,
  { say, tell }: Surroundings,
  failure: Failure,
): Promise<void> {
  tell(failureText(failure, say));
  const name = await store.moveBeside(after);
  tell(say("save.beside-done", { file: visibleLine(name) }));
}

/** The texts in `after` that are not in `before`. */
function newTexts(before: unknown, after: unknown): readonly string[] {
  const known = new Set(textsIn(before));
  return textsIn(after).filter((text) => !known.has(text));
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** What the person wants to try next; undefined to go on without the answer. */
async function askWhatToDo(
  store: AssessmentStore,
  before: Assessment,
  after: Assessment,
  { asker, say }: Surroundings,
  failure: Failure,
): Promise<(() => Promise<unknown>) | undefined> {
  await asker.show([{ kind: "gap" }, { kind: "warning", text: failureText(failure, say) }]);
  const wasChanged = failure.failure === "file-changed";
  const options: readonly Option[] = [
    { value: "beside", label: say("save.beside") },
    ...(wasChanged
      ? [
          { value: "reload", label: say("save.reload") },
          { value: "overwrite", label: say("save.overwrite") },
        ]
      : [{ value: "retry", label: say("save.retry") }]),
    { value: "elsewhere", label: say("save.elsewhere") },
    { value: "without", label: say("save.without") },
    { value: "stop", label: say("save.stop") },
  ];
  const reply = await asker.choose({
    id: "save",
    outside: true,
    label: say("save.question"),
    options,
    current: wasChanged ? "beside" : "retry",
  });
  switch (reply.move === undefined ? reply.value : reply.move.to === "quit" ? "stop" : "retry") {
    case "reload":
      return async () => store.save(replayChanges(before, after, await store.reload()));
    case "overwrite":
      return () => store.overwrite(after);
    case "beside":
      return async () => {
        const name = await store.moveBeside(after);
        await asker.show([{ kind: "note", text: say("save.beside-done", { file: visibleLine(name) }) }]);
      };
    case "elsewhere": {
      const written = await asker.write({
        id: "save.file",
        outside: true,
        label: say("save.file"),
        lines: "one",
      });
      const name = written.value ?? "";
      return name === "" ? () => store.save(after) : () => store.moveTo(name, after);
    }
    case "without":
    case "stop": {
      // What is given up can still be copied from the screen.
      const given = newTexts(before, after);
      if (given.length > 0)
        await asker.show([
          { kind: "note", text: say("save.given-up") },
          { kind: "text", text: given.join("\n") },
        ]);
      if (reply.value === "without") return undefined;
      throw failure;
    }
    default:
      return () => store.save(after);
  }
}
