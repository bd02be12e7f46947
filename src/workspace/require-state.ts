/** The State that is named on the command line. */
import { type State, findState } from "../domain/model/state.ts";
import { stateMeant } from "../domain/rules/what-is-meant.ts";
import { createFailure, EXIT } from "../messages/failure.ts";
import { visibleLine } from "../report/visible.ts";

/** Most States that are suggested. */
const MOST = 3;

/** The State with this code or name. Throws a failure that says which ones may be meant if there is none. */
export async function requireState(states: readonly State[], typed: string): Promise<State> {
  const state = findState(states, stateMeant(typed, states) ?? typed);
  if (state !== undefined) return state;
  const { createStateSearch } = await import("../search/search-states.ts");
  const found = createStateSearch(states)(typed).map(({ code, name }) => `${code} (${name})`);
  const meant = found.length > MOST ? "" : found.join(", ");
  throw createFailure("state-unknown", { state: visibleLine(typed), meant: meant || "none" }, EXIT.usage);
}
