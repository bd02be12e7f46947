/** What can be done with the file beside answering it: check it, compare it with an earlier year, read it as a report. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { compareYears } from "../../domain/comparison/comparison.ts";
import type { Assessment } from "../../domain/model/assessment.ts";
import { outOfForceIn, questionsOutOfForce } from "../../domain/model/in-force.ts";
import { forReaders } from "../../domain/model/publication.ts";
import { askedQuestions } from "../../domain/model/progress.ts";
import { adoptRevision } from "../../domain/model/revision.ts";
import { findState } from "../../domain/model/state.ts";
import { followedSteps } from "../../domain/steps/followed-steps.ts";
import { plannedSteps } from "../../domain/steps/planned-steps.ts";
import { type Check, checkAssessment } from "../../format/check-assessment.ts";
import { fixAssessment } from "../../format/fix-assessment.ts";
import type { Reading } from "../../format/reading.ts";
import { readAssessment } from "../../format/read-assessment.ts";
import { createComparison } from "../../report/contents/comparison/comparison.ts";
import { stepsBetween } from "../../report/contents/comparison/subject.ts";
import { createReport } from "../../report/contents/report/report.ts";
import { entriesOf } from "../../report/contents/report/subject.ts";
import { describePath, questionOf } from "../../report/contents/validation/result.ts";
import type { Document } from "../../report/document/document.ts";
import { documentBody } from "../../report/document/page/page.ts";
import { visibleLine } from "../../report/visible.ts";
import { messageOf } from "../../report/wording/diagnostics.ts";
import { type OpenedFile, type Refusal, openBytes } from "../open-bytes.ts";
import type { PageStore } from "../page-store.ts";
import { type PageSession, today } from "../session.ts";
import { FileButton, RefusalView } from "./start.tsx";

interface Props {
  readonly session: PageSession;
  readonly store: PageStore;
}

/** The diagnostics of `validate`, each with the question that it is about. */
export function CheckView({
  session,
  store,
  open,
}: Props & { readonly open: (paragraph: string) => void }): JSX.Element {
  const { texts, say } = session;
  const { checklist, states } = texts;
  const check = (reading: Reading): Check =>
    checkAssessment(reading, { checklist, states, today: today(), asFinal: false });
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
      {count > 0 && (
        <button type="button" onClick={fix}>
          {say("form.fix", { count })}
        </button>
      )}
      <ul class="choices">
        {diagnostics.map((one) => {
          const question = questionOf(one.path);
          return (
            <li key={`${one.rule}:${one.path.join("/")}`}>
              <p class={one.severity}>
                <b>{say(`severity.${one.severity}`)}</b> {describePath(one.path, checklist, say)}
              </p>
              <p class="said" dir="auto">
                {messageOf(one, say)}
              </p>
              {question !== undefined && (
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

/** What changed since an earlier year, as `diff` shows it. */
export function CompareView({ session, store }: Props): JSX.Element {
  const { texts, say } = session;
  const [before, setBefore] = useState<OpenedFile>();
  const [refusal, setRefusal] = useState<Refusal>();
  return (
    <>
      <h1>{say("form.view-compare")}</h1>
      <FileButton
        label={say("form.earlier-file")}
        opened={(bytes, name) => {
          const opened = openBytes(bytes, name, texts.states, say);
          setRefusal("problem" in opened ? opened : undefined);
          if (!("problem" in opened)) setBefore(opened);
        }}
      />
      <RefusalView refusal={refusal} say={say} />
      {before !== undefined && (
        <DocumentView session={session} document={comparisonOf(session, before, store.assessment)} />
      )}
    </>
  );
}

function comparisonOf({ texts, say, name }: PageSession, before: OpenedFile, after: Assessment): Document {
  const { checklist, states } = texts;
  const years = [before.reading.assessment, after];
  const series = years.map(forReaders);
  const comparison = compareYears(series, checklist);
  const named = new Set(years.map(({ state = "" }) => findState(states, state)?.name ?? state));
  return createComparison(
    {
      comparison,
      steps: stepsBetween(comparison, checklist, today()),
      strips: [],
      series,
      files: [visibleLine(before.name), visibleLine(name)],
      outOfForce: questionsOutOfForce(years, checklist),
      state: [...named].join(", "),
      checklist,
      say,
      language: checklist.language,
      all: false,
      full: true,
      isWanted: () => true,
      isFiltered: false,
    },
    { hints: false },
  );
}

/** The report of the file. */
export function ReadView({ session, store }: Props): JSX.Element {
  const { texts, say } = session;
  const { checklist, states } = texts;
  const adopted = adoptRevision(store.assessment, checklist);
  const assessment = forReaders(adopted);
  const state = findState(states, adopted.state ?? "")?.name ?? adopted.state;
  return (
    <DocumentView
      session={session}
      document={createReport({
        assessment,
        outOfForce: outOfForceIn(adopted),
        checklist,
        entries: entriesOf(assessment, checklist, askedQuestions(adopted, checklist)),
        followed: followedSteps(undefined, assessment, checklist, today()),
        planned: plannedSteps(assessment, checklist, today()),
        leftOut: [],
        revision: adopted.checklist.revision,
        ...(state !== undefined && { state }),
        say,
        language: texts.checklist.language,
      })}
    />
  );
}

/** A document as the report's page shows it; texts in it are text. */
function DocumentView({ session, document }: Pick<Props, "session"> & { readonly document: Document }): JSX.Element {
  return (
    <>
      <button
        type="button"
        onClick={() => {
          print();
        }}
      >
        {session.say("form.print")}
      </button>
      <div class="document" dangerouslySetInnerHTML={{ __html: documentBody(document, session.say).html }} />
    </>
  );
}
