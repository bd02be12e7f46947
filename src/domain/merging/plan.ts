/**
 * What a part brings back, by a comparison of three: what was sent, what came back, and what the file has now. Only what
 * was changed in the part comes back; where the file was changed as well, and differently, there is a conflict.
 */
import { fieldsWith } from "../model/find-fields.ts";
import type { Assessment, SentPart } from "../model/assessment.ts";
import { type Checklist, allQuestions } from "../model/checklist.ts";
import { withoutInternal } from "../model/publication.ts";
import { contributorEntries } from "./contributor-entries.ts";
import type { MergeEntry } from "./merge-entry.ts";
import { questionEntries } from "./question-entries.ts";
import type { Returned } from "./returned.ts";
import { isSame } from "./same-words.ts";

export interface PartPlan {
  readonly returned: Returned;
  /** The day on which the very same part was merged before; then there is nothing to do. */
  readonly mergedBefore?: string;
  readonly entries: readonly MergeEntry[];
  /** Ids of the questions that have internal notes in the part, which stay there. */
  readonly noted: readonly string[];
}

export interface PlanOptions {
  readonly checklist: Checklist;
  readonly today: string;
  /** Whether answers to questions outside the part are taken as well. */
  readonly outside: boolean;
}

/** What merging this part into `file` would do. Internal notes stay where they are, on either side. */
export function planPart(file: Assessment, returned: Returned, options: PlanOptions): PartPlan {
  const base = withoutInternal(file);
  const { part } = returned.assessment;
  const record = base.parts?.find(({ key, id }) => key === part.key && id === part.id);
  const back = asRecorded(returned, record);
  const ids = allQuestions(options.checklist).map(({ id }) => id);
  const entriesFor = (questions: readonly string[]): readonly MergeEntry[] =>
    questions.flatMap((id) => questionEntries(base, back, id, options));
  if (record?.returned?.digest === returned.digest) {
    // What was not asked for may not have been merged the first time.
    const entries = options.outside ? entriesFor(ids.filter((id) => !record.questions.includes(id))) : [];
    const mergedBefore = record.returned.date ?? "";
    return { returned: back, ...(entries.length === 0 && { mergedBefore }), entries, noted: [] };
  }
  const entries = [
    ...contributorEntries(base, back.assessment, back.sent),
    ...entriesFor(ids),
    ...otherEntries(base, back.assessment),
  ];
  return { returned: back, entries, noted: notedIn(returned.assessment) };
}

/** The part without internal notes, and asked what the file says that it was asked, whatever the part says of it. */
function asRecorded(returned: Returned, record: SentPart | undefined): Returned {
  const { returned: _, ...asked }: Partial<SentPart> = record ?? {};
  const part = { ...returned.assessment.part, ...asked };
  return { ...returned, assessment: { ...withoutInternal(returned.assessment), part } };
}

function notedIn({ answers = {} }: Assessment): readonly string[] {
  const internal = fieldsWith({ group: "internal" });
  return Object.keys(answers).filter((id) => internal.some((field) => answers[id]?.[field] !== undefined));
}

/** Keys of a part beside its answers that merging does not take over; it says so. */
const OTHERS = ["language", "focalPoint", "helpWithForm", "formerAnswers", "clearance"] as const;

function otherEntries(base: Assessment, part: Assessment): readonly MergeEntry[] {
  return OTHERS.filter((key) => part[key] !== undefined && !isSame(part[key], base[key])).map((field) => ({
    kind: "outside",
    field,
    ours: base[field],
    theirs: part[field],
  }));
}
