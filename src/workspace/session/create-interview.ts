/** An interview about what is in a store. When a save fails, the person is asked what to do, so that no answer is lost. */
import { type Assessment, replayChanges } from "../../domain/model/assessment.ts";
import { sameData } from "../../domain/model/same-data.ts";
import type { Checklist } from "../../domain/model/checklist.ts";
import type { Interview, SessionStore, TakenBack } from "../../interview/context.ts";
import { givenUp } from "../../interview/writing/given-up.ts";
import { type Failure, isFailure } from "../../messages/failure.ts";
import { visibleLine } from "../../report/visible.ts";
import { failureText } from "../../report/wording/failure.ts";
import type { AssessmentStore } from "../assessment-store.ts";
import type { Context } from "../context.ts";
import type { Session } from "./session.ts";

/** The interview of a session about what is in the store. */
export function createInterview(
  context: Context,
  session: Session,
  checklist: Checklist,
  store: AssessmentStore,
  lastYear?: Assessment,
): Interview {
  const { say, language, today, loadStates } = context;
  const asking = new AskingStore(store, context, session);
  return { checklist, say, language, asker: session.asker, store: asking, lastYear, today, who: {}, loadStates };
}

/** Saves in a store, and asks when that fails. Throws only what the person chose to end with. */
class AskingStore implements SessionStore {
  readonly #store: AssessmentStore;
  readonly #context: Context;
  readonly #session: Session;
  /** What was saved in this session and not taken back, the last one last. */
  readonly #saved: TakenBack[] = [];
  /** The file as it is before what is being saved: with what another program wrote, if it was read again. */
  #base: Assessment | undefined;

  constructor(store: AssessmentStore, context: Context, session: Session) {
    this.#store = store;
    this.#context = context;
    this.#session = session;
  }

  get assessment(): Assessment {
    return this.#store.assessment;
  }

  async save(after: Assessment): Promise<void> {
    this.#base = this.assessment;
    await this.#save(after);
    const [before, now] = [this.#base, this.assessment];
    if (!sameData(before, now)) this.#saved.push({ before, after: now });
  }

  async takeBack(): Promise<TakenBack | undefined> {
    const last = this.#saved.at(-1);
    if (last === undefined) return undefined;
    const before = this.assessment;
    const wanted = replayChanges(last.after, last.before, before, true);
    if (!sameData(wanted, before)) await this.#save(wanted, true);
    const after = this.assessment;
    // A person who goes on without saving keeps it to be taken back later.
    if (sameData(wanted, before) || !sameData(after, before)) this.#saved.pop();
    return { before, after };
  }

  /** Saves; with `onlyOurs`, what another program changed meanwhile is not changed back. */
  async #save(after: Assessment, onlyOurs = false): Promise<void> {
    const { signal } = this.#session;
    const before = this.assessment;
    let attempt: Attempt | undefined = () => this.#store.save(after);
    while (attempt !== undefined) {
      try {
        await attempt();
        return;
      } catch (thrown) {
        if (!isFailure(thrown)) throw thrown;
        if (signal.aborted) return this.#keepBeside(after, thrown);
        attempt = await this.#askWhatToDo(before, after, thrown, onlyOurs).catch(async (ended: unknown) => {
          if (signal.aborted) await this.#keepBeside(after, thrown);
          throw ended;
        });
      }
    }
  }

  /** Keeps the answer in a file beside the other when nobody can be asked. */
  async #keepBeside(after: Assessment, failure: Failure): Promise<void> {
    const { say, tell } = this.#context;
    tell(failureText(failure, say));
    const name = await this.#store.moveBeside(after);
    tell(say("save.beside-done", { file: visibleLine(name) }));
  }

  /** What the person wants to try next; undefined to go on without the answer. */
  async #askWhatToDo(
    before: Assessment,
    after: Assessment,
    failure: Failure,
    onlyOurs: boolean,
  ): Promise<Attempt | undefined> {
    const store = this.#store;
    const { say } = this.#context;
    const { asker } = this.#session;
    await asker.show([{ kind: "gap" }, { kind: "warning", text: failureText(failure, say) }]);
    const wasChanged = failure.failure === "file-changed";
    const ways = wasChanged ? (["reload", "overwrite"] as const) : (["retry"] as const);
    const reply = await asker.choose({
      id: "save",
      outside: true,
      label: say("save.question"),
      options: (["beside", ...ways, "elsewhere", "without", "stop"] as const).map((value) => ({
        value,
        label: say(`save.${value}`),
      })),
      current: wasChanged ? "beside" : "retry",
    });
    switch (reply.move === undefined ? reply.value : reply.move.to === "quit" ? "stop" : "retry") {
      case "reload":
        return async () => {
          this.#base = await store.reload();
          await store.save(replayChanges(before, after, this.#base, onlyOurs));
        };
      case "overwrite":
        return () => store.overwrite(after);
      case "beside":
        return async () => {
          const name = await store.moveBeside(after);
          await asker.show([{ kind: "note", text: say("save.beside-done", { file: visibleLine(name) }) }]);
        };
      case "elsewhere": {
        const { value: name = "" } = await asker.write({
          id: "save.file",
          outside: true,
          label: say("save.file"),
          lines: "one",
        });
        return name === "" ? () => store.save(after) : () => store.moveTo(name, after);
      }
      case "without":
      case "stop": {
        // What is given up can still be copied from the screen.
        await asker.show(givenUp(before, after, say));
        if (reply.value === "without") return undefined;
        throw failure;
      }
      default:
        return () => store.save(after);
    }
  }
}

type Attempt = () => Promise<unknown>;
