/** What a report is made of. */
import type { Assessment } from "../../../domain/model/assessment.ts";
import type { Checklist, Question, Section } from "../../../domain/model/checklist.ts";
import type { Entry } from "./entries.ts";
import type { Say } from "../../../messages/say.ts";
import type { ComparisonSubject } from "../comparison/subject.ts";

/** One of the observations, if nothing else is wanted. */
export type Excerpt = "gaps" | "assistance" | "good-practices";

export interface ReportSubject {
  /** As an answer to the present revision of the questionnaire; without what may not be shown. */
  readonly assessment: Assessment;
  readonly checklist: Checklist;
  /** How each question that was put, and may be shown, stands. */
  readonly entries: readonly Entry[];
  /** Questions that were put, and whose answers may not be shown. */
  readonly leftOut: readonly Question[];
  /** How many answers were left out of a report for the public; undefined if it is not for the public. */
  readonly leftOutCount?: number;
  /** Whether the file is as it was when it was sealed; undefined where there is no seal. */
  readonly isIntact?: boolean;
  /** The revision that the answers were given to. */
  readonly revision: number;
  readonly section?: Section;
  readonly excerpt?: Excerpt;
  /** What changed since an earlier year. */
  readonly comparison?: ComparisonSubject;
  /** Name of the State. */
  readonly state?: string;
  readonly say: Say;
  /** BCP 47 tag of the language of `say`. */
  readonly language: string;
}
