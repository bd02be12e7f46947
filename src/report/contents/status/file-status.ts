/** The status of one file: how far it is answered, and what is still missing. */
import type { Assessment, SentPart } from "../../../domain/model/assessment.ts";
import type { Question, Section } from "../../../domain/model/checklist.ts";
import type { Severity } from "../../../domain/rules/rule.ts";
import type { Mark, Progress } from "../../../domain/model/progress.ts";

export interface FileStatus {
  /** As it was named. */
  readonly file: string;
  readonly assessment: Assessment;
  /** Name of the State. */
  readonly state?: string;
  /** The revision that the answers were given to. */
  readonly revision: number;
  readonly progress: Progress;
  readonly sections: readonly SectionStatus[];
  /** Questions that are still to be answered. */
  readonly open: readonly Question[];
  /** Questions whose answers were copied from an earlier year and not yet confirmed. */
  readonly carried: readonly Question[];
  /** What a final file would still need, beside answers; empty for a final file. */
  readonly gaps: readonly { readonly question?: Question; readonly text: string; readonly severity: Severity }[];
  readonly contributors: readonly ContributorStatus[];
  /** Parts that were sent out, each as it was sent last. */
  readonly parts: readonly PartStatus[];
  /** Answers that name nobody. */
  readonly unnamed: readonly Question[];
  /** The day of the last answer (ISO 8601), and who gave it. */
  readonly lastAnswer?: { readonly on: string; readonly by?: string };
  /** Whether a sealed file is as it was when it was sealed; undefined where there is no seal. */
  readonly isIntact?: boolean;
}

export interface SectionStatus {
  readonly section: Section;
  readonly progress: Progress;
  /** One for each question that is asked, in order. */
  readonly marks: readonly Mark[];
}

export interface ContributorStatus {
  readonly id: string;
  /** The authority, else the person, else the id. */
  readonly name: string;
  readonly answered: readonly Question[];
}

/** The status of a part that was sent out. */
export interface PartStatus {
  readonly part: SentPart;
  /** The authority that is asked, or the section. */
  readonly name: string;
  /** Questions of the part that are still open in the file. */
  readonly open: readonly Question[];
}
