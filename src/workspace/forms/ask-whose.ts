/** Asks whose a form is that does not say it. */
import { findState } from "../../domain/model/state.ts";
import { withHelp } from "../../interview/with-help.ts";
import { createFailure, EXIT } from "../../messages/failure.ts";
import { fileLabel } from "../../report/file-label.ts";
import { visibleLine } from "../../report/visible.ts";
import type { Context } from "../context.ts";
import type { AskWhose } from "../read-parts.ts";
import type { Session } from "../session/session.ts";

/**
 * Asks in the session, if there is one, whether the answers in a form belong to the file `base`. Throws the failure
 * `merge-stopped` if the person stops or goes back.
 */
export function askWhoseBy({ say, loadStates }: Context, base: string, session: Session | undefined): AskWhose {
  return async (file, { state, year, focalPoint, contributors = [], answers = {}, part }) => {
    if (session === undefined) return undefined;
    const person =
      part === undefined ? focalPoint : contributors.find(({ id }) => id === (part.contributor ?? part.id));
    const name = state === undefined ? undefined : (findState(await loadStates(), state)?.name ?? state);
    const from = [name, year, person?.name, person?.authority]
      .filter((one) => one !== undefined)
      .join(say("list.comma"));
    const count = Object.keys(answers).filter((id) => part?.questions.includes(id) ?? true).length;
    const values = { file: fileLabel(file), base: fileLabel(base), count, from: visibleLine(from) || "none" };
    const asker = withHelp(session.asker, { help: () => [{ kind: "note", text: say("returned-form.whose-help") }] });
    const reply = await asker.choose({
      id: "merge.whose",
      outside: true,
      label: say("returned-form.whose", values),
      hint: say("returned-form.whose-hint"),
      options: [
        { value: "yes", label: say("returned-form.whose-yes") },
        { value: "no", label: say("returned-form.whose-no") },
      ],
    });
    if (reply.move !== undefined) throw createFailure("merge-stopped", {}, EXIT.interrupted);
    return reply.value === "yes";
  };
}
