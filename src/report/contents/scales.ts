/** What the replies mean in general: once in front of every blank form, and at the end of a report. */
import { type ScaleId, type Status } from "../../domain/model/checklist.ts";
import { meaningOfMarks } from "../../domain/model/needs.ts";
import { fields, heading, paragraph } from "../document/blocks.ts";
import type { DocumentBlock } from "../document/document.ts";
import type { DocumentWords } from "./words.ts";

/** The meaning of each status on these scales, then that of the replies without a scale, then that of marks on parts. */
export function scalesPart(
  { checklist, say }: DocumentWords,
  wanted: readonly ScaleId[] = checklist.scales.map(({ id }) => id),
): readonly DocumentBlock[] {
  const explained = (title: string, statuses: readonly Status[]): readonly DocumentBlock[] => [
    heading(3, title),
    ...fields(statuses.map(({ label, meaning }) => ({ label, value: [paragraph(meaning)] }))),
  ];
  const scales = checklist.scales.filter(({ id }) => wanted.includes(id));
  return [
    heading(2, say("report-part.scales"), "scales"),
    paragraph(say("scales.intro")),
    ...scales.flatMap(({ id, statuses }) => explained(say(`scales.${id}`), statuses)),
    ...explained(say("scales.exceptions"), checklist.exceptions),
    paragraph(marksText({ checklist, say })),
  ];
}

/** What a mark on a part says under each reply. */
export function marksText({ checklist, say }: Pick<DocumentWords, "checklist" | "say">): string {
  const statuses = checklist.scales.flatMap((scale) => scale.statuses);
  const labelOf = (meaning: string): string => statuses.find(({ id }) => meaningOfMarks(id) === meaning)?.label ?? "";
  return say("scales.marks", { considered: labelOf("considered"), refused: labelOf("refused") });
}
