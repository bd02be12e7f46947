/** What can be read of the file: what changed since an earlier year, and the report. */
import { Component, type JSX } from "preact";
import { compareYears, narrow } from "../../domain/comparison/comparison.ts";
import type { Assessment } from "../../domain/model/assessment.ts";
import { allQuestions } from "../../domain/model/checklist.ts";
import { outOfForceIn, questionsOutOfForce } from "../../domain/model/in-force.ts";
import { isInPart } from "../../domain/model/part.ts";
import { forReaders } from "../../domain/model/publication.ts";
import { askedQuestions } from "../../domain/model/progress.ts";
import { adoptRevision } from "../../domain/model/revision.ts";
import { findState } from "../../domain/model/state.ts";
import { followedSteps } from "../../domain/steps/followed-steps.ts";
import { plannedSteps } from "../../domain/steps/planned-steps.ts";
import { createComparison } from "../../report/contents/comparison/comparison.ts";
import { stepsBetween } from "../../report/contents/comparison/subject.ts";
import { createReport } from "../../report/contents/report/report.ts";
import { entriesOf } from "../../report/contents/report/subject.ts";
import type { Document } from "../../report/document/document.ts";
import { documentBody } from "../../report/document/page/page.ts";
import { visibleLine } from "../../report/visible.ts";
import { type GivenFile, type OpenedFile, type Refusal, openGiven } from "../open-bytes.ts";
import type { PageStore } from "../page-store.ts";
import { problemOfComparison } from "../refusals.ts";
import type { PageSession } from "../session.ts";
import { today } from "../today.ts";
import { FileButton } from "./file-button.tsx";
import { RefusalView } from "./refusal.tsx";

interface Props {
  readonly session: PageSession;
  readonly store: PageStore;
}

interface Compared {
  readonly before: OpenedFile | undefined;
  readonly refusal: Refusal | undefined;
}

/** What changed since an earlier year, as `diff` shows it. */
export class CompareView extends Component<Props, Compared> {
  override state: Compared = { before: this.props.session.previous, refusal: undefined };

  async #open(given: GivenFile): Promise<void> {
    const { session, store } = this.props;
    const opened = await openGiven(given, session.texts, session.say);
    if ("problem" in opened) {
      this.setState({ refusal: opened });
      return;
    }
    const problem = (): string | undefined => problemOfComparison(opened, store.assessment, session.name, session.say);
    if (problem() === undefined) this.setState({ before: opened, refusal: undefined });
    else this.setState({ refusal: { problem: () => problem() ?? "", diagnostics: [] } });
  }

  override render({ session, store }: Props, { before, refusal }: Compared): JSX.Element {
    const { say } = session;
    return (
      <>
        {/* What changed has a heading of its own. */}
        {before === undefined && <h1>{say("form.view-compare")}</h1>}
        <FileButton label={say("form.earlier-file")} say={say} isForAll opened={(given) => void this.#open(given)} />
        <RefusalView refusal={refusal} say={say} opened={(given) => void this.#open(given)} />
        {before?.isIntact === false && (
          <p class="warning">{say("validate.seal-broken", { file: visibleLine(before.name) })}</p>
        )}
        {before !== undefined && (
          <DocumentView session={session} document={comparisonOf(session, before, store.assessment)} />
        )}
      </>
    );
  }
}

function comparisonOf({ texts, say, name }: PageSession, before: OpenedFile, after: Assessment): Document {
  const { checklist, states } = texts;
  const years = [before.reading.assessment, after];
  const series = years.map(forReaders);
  // In a part, only the questions that were asked in it can be compared.
  const asked = allQuestions(checklist).filter(({ id }) => years.every((one) => isInPart(one, id)));
  const ids = new Set(asked.map(({ id }) => id));
  const comparison = narrow(compareYears(series, checklist), ids);
  const named = new Set(years.map(({ state = "" }) => findState(states, state)?.name ?? state));
  return createComparison(
    {
      comparison,
      steps: stepsBetween(comparison, checklist, today()),
      strips: [],
      series,
      files: [visibleLine(before.name), visibleLine(name)],
      outOfForce: questionsOutOfForce(years, checklist).filter(({ id }) => ids.has(id)),
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
        ...(session.isIntact !== undefined && { isIntact: session.isIntact }),
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
