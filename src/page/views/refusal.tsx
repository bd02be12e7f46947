/** Why a file was not opened, with what is wrong in it. */
import type { JSX } from "preact";
import type { Say } from "../../messages/say.ts";
import { messageOf } from "../../report/wording/diagnostics.ts";
import type { GivenFile, Refusal } from "../open-bytes.ts";

/** Diagnostics that are shown; whoever corrected these can open the file again to see others. */
const MOST_SHOWN = 50;

interface Props {
  readonly refusal: Refusal | undefined;
  readonly say: Say;
  /** Opens the file that was corrected. */
  readonly opened: (given: GivenFile) => void;
}

export function RefusalView({ refusal, say, opened }: Props): JSX.Element {
  const { problem, diagnostics = [], corrected } = refusal ?? {};
  const count = diagnostics.filter(({ fix }) => fix !== undefined).length;
  const more = diagnostics.length - MOST_SHOWN;
  return (
    <div role="alert">
      <p class="problem">{problem?.()}</p>
      {corrected !== undefined && (
        <button
          type="button"
          onClick={() => {
            opened(corrected());
          }}
        >
          {say("form.fix-and-open", { count })}
        </button>
      )}
      <ul>
        {diagnostics.slice(0, MOST_SHOWN).map((one, index) => (
          <li key={index}>
            {say("form.line", { line: one.place.line })} <span dir="auto">{messageOf(one, say)}</span>
          </li>
        ))}
      </ul>
      {more > 0 && <p>{say("form.more", { count: more })}</p>}
    </div>
  );
}
