/** The diagnostics of `validate`, each with the question that it is about. */
import type { JSX } from "preact";
import { type Check, checkAssessment } from "../../format/check-assessment.ts";
import { fixAssessment } from "../../format/fix-assessment.ts";
import { readAssessment } from "../../format/read-assessment.ts";
import type { Reading } from "../../format/reading.ts";
import { describePath, questionOf } from "../../report/contents/validation/result.ts";
import { messageOf } from "../../report/wording/diagnostics.ts";
import { withoutKeys } from "../../messages/say.ts";
import type { Path } from "../../domain/model/path.ts";
import type { PageStore } from "../page-store.ts";
import type { PageSession } from "../session.ts";
import { today } from "../today.ts";

interface Props {
  readonly session: PageSession;
  readonly store: PageStore;
  /** Opens a question. */
  readonly open: (paragraph: string) => void;
}

export function CheckView({ session, store, open }: Props): JSX.Element {
  const { texts, say, stage, previous, isIntact } = session;
  const { checklist, states } = texts;
  const isFinal = stage.at === "final";
  const check = (reading: Reading): Check =>
    checkAssessment(reading, {
      checklist,
      states,
      today: today(),
      asFinal: false,
      ...(previous !== undefined && { previous: previous.reading.assessment }),
      // The seal was looked at when the file was opened.
      ...(isIntact !== undefined && { sealOf: ({ seal = "" }) => (isIntact ? seal : "") }),
    });
  const bytes = new TextEncoder().encode(store.text);
  const { diagnostics } = check(readAssessment(bytes, store.syntax));
  const count = diagnostics.filter(({ fix }) => fix !== undefined).length;
  const fix = (): void => {
    const { reading } = fixAssessment(bytes, store.syntax, check);
    if (reading.assessment !== undefined) store.take({ ...reading, assessment: reading.assessment });
  };
  return (
    <>
      <h1>{say("form.view-check")}</h1>
      <p role="status">{say("form.found", { count: diagnostics.length })}</p>
      {count > 0 && !isFinal && (
        <button type="button" onClick={fix}>
          {say("form.fix", { count })}
        </button>
      )}
      <ul class="choices">
        {diagnostics.map((one, index) => {
          const question = questionOf(one.path);
          return (
            <li key={index}>
              <p class={one.severity}>
                <b>{say(`severity.${one.severity}`)}</b> {describePath(inWords(one.path), checklist, say)}
              </p>
              <p class="said" dir="auto">
                {messageOf(one, withoutKeys(say))}
              </p>
              {question !== undefined && !isFinal && (
                <button
                  type="button"
                  onClick={() => {
                    open(question);
                  }}
                >
                  {say("form.go-to")}
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** Without the key of a field of an answer, which a person never sees here: the message says what it is about. */
function inWords(path: Path): Path {
  return questionOf(path) !== undefined && path.length === 3 ? path.slice(0, 2) : path;
}
