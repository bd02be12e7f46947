/** Of what a file is a part, and which parts of it were sent to others. */
import type { SentPart } from "../../../domain/model/assessment.ts";
import { authorOf } from "../../../domain/comparison/contributors.ts";
import type { DocumentBlock, Field, Inlines } from "../../document/document.ts";
import type { ReportSubject } from "./subject.ts";
import { citationsOf, paragraph } from "../words.ts";

/** Of what the file is a part; how it was when it was sent shows only when it is merged. */
export function ownPart({ assessment, say }: ReportSubject): readonly Field[] {
  const { part } = assessment;
  if (part === undefined) return [];
  const { id, of = "?", sent, due, contributor, questions, returnTo, key } = part;
  const { name, authority, email } = returnTo ?? {};
  const lines = [
    say("particulars.part-of", { id, of }),
    ...(contributor === undefined
      ? []
      : [say("particulars.part-for", { name: `${authorOf(assessment, contributor)} (${contributor})` })]),
    ...(sent === undefined ? [] : [say("particulars.part-sent", { on: sent })]),
    ...(due === undefined ? [] : [say("particulars.part-due", { on: due })]),
    citationsOf(questions, say),
    ...(returnTo === undefined ? [] : [say("particulars.part-return")]),
    ...[name, authority, email].flatMap((line) => line ?? []),
    say("particulars.part-key", { key }),
  ];
  return [{ label: say("particulars.part"), value: lines.map((line) => paragraph(line)) }];
}

/** What was sent to whom, and what came back. */
export function partsSent(subject: ReportSubject): readonly DocumentBlock[] {
  const { assessment, say } = subject;
  const { parts = [] } = assessment;
  if (parts.length === 0) return [];
  return [
    {
      kind: "table",
      caption: say("particulars.parts"),
      head: [
        say("particulars.part-name"),
        say("particulars.part-questions"),
        say("particulars.part-dates"),
        say("particulars.part-keys"),
      ],
      rows: parts.map((part) => [
        [nameOf(part, subject)],
        [citationsOf(part.questions, say)],
        dates(part, subject),
        marks(part, subject),
      ]),
      columns: [26, 26, 22, 26],
    },
  ];
}

function nameOf({ id, contributor }: SentPart, { assessment }: ReportSubject): string {
  return contributor === undefined ? id : `${id}: ${authorOf(assessment, contributor)} (${contributor})`;
}

function dates({ sent = "", due, returned }: SentPart, { say }: ReportSubject): Inlines {
  const back =
    returned === undefined
      ? say("particulars.part-out")
      : say("particulars.part-returned", { on: returned.date ?? "?" });
  const until = due === undefined ? "" : say("particulars.part-due", { on: due });
  return [[sent, until, back].filter(Boolean).join("; ")];
}

/** By what the files are recognised when they come back. */
function marks({ key, returned }: SentPart, { say }: ReportSubject): Inlines {
  const digest = returned?.digest === undefined ? [] : [say("particulars.part-digest", { digest: returned.digest })];
  return [[say("particulars.part-key", { key }), ...digest].join("; ")];
}
