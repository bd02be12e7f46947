/** What the replies mean. */
import type { Status } from "../../../domain/model/checklist.ts";
import type { DocumentBlock } from "../../document/document.ts";
import type { ReportSubject } from "./subject.ts";
import { heading, paragraph } from "../words.ts";

export function scalesPart({ checklist, say }: Pick<ReportSubject, "checklist" | "say">): readonly DocumentBlock[] {
  const explained = (title: string, statuses: readonly Status[]): readonly DocumentBlock[] => [
    heading(3, title),
    { kind: "fields", entries: statuses.map(({ label, meaning }) => ({ label, value: [paragraph(meaning)] })) },
  ];
  return [
    heading(2, say("report-part.scales"), "scales"),
    paragraph(say("scales.intro")),
    ...checklist.scales.flatMap(({ id, statuses }) => explained(say(`scales.${id}`), statuses)),
    ...explained(say("scales.exceptions"), checklist.exceptions),
  ];
}
