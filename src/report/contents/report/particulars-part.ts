/** Who assessed, what, for which year, and who cleared it. */
import type { Assessment, Contact } from "../../../domain/model/assessment.ts";
import type { DocumentBlock, Field } from "../../document/document.ts";
import type { ReportSubject } from "./subject.ts";
import { ownPart, partsSent } from "./parts-part.ts";
import { citationsOf, heading, paragraph, quoted } from "../words.ts";

/** Everything that stands in the file beside the answers. */
export function particularsPart(subject: ReportSubject): readonly DocumentBlock[] {
  const { assessment, say } = subject;
  const entries: readonly Field[] = [
    ...identity(subject),
    ...person(say("particulars.focal-point"), assessment.focalPoint, subject),
    ...helpWanted(assessment, subject),
    ...clearance(subject),
    ...ownPart(subject),
  ];
  return [
    heading(2, say("report-part.particulars"), "particulars"),
    { kind: "fields", entries },
    ...contributors(subject),
    ...partsSent(subject),
  ];
}

function field(label: string, ...texts: readonly (string | undefined)[]): readonly Field[] {
  const value = texts.flatMap((text) => (text === undefined || text === "" ? [] : [paragraph(text)]));
  return value.length === 0 ? [] : [{ label, value }];
}

function identity({ assessment, checklist, revision, state, say }: ReportSubject): readonly Field[] {
  const { year, stage, language } = assessment;
  const named = state === assessment.state ? state : `${state ?? ""} (${assessment.state ?? ""})`;
  return [
    ...(assessment.state === undefined ? [] : field(say("particulars.state"), named)),
    ...(year === undefined ? [] : field(say("particulars.year"), String(year))),
    ...field(say("particulars.stage"), say(stage === "final" ? "particulars.stage-final" : "particulars.stage-draft")),
    ...field(say("particulars.language"), language),
    ...field(say("particulars.checklist"), say("particulars.checklist-text", { id: checklist.id, revision })),
  ];
}

/** A person, what they do, and how to reach them, a line for each. */
function person(label: string, contact: Contact | undefined, { say }: ReportSubject): readonly Field[] {
  if (contact === undefined) return [];
  const { name, title, authority, email, phone } = contact;
  const reach = [
    email === undefined ? [] : [email],
    phone === undefined ? [] : [`${say("particulars.phone")}: ${phone}`],
  ];
  return field(label, name, title, authority, ...reach.flat());
}

function helpWanted({ helpWithForm }: Assessment, { say }: ReportSubject): readonly Field[] {
  if (helpWithForm === undefined) return [];
  const { wanted, note } = helpWithForm;
  const said =
    wanted === undefined ? [] : [paragraph(say(wanted ? "particulars.help-wanted" : "particulars.help-not-wanted"))];
  return [{ label: say("particulars.help"), value: [...said, ...quoted(note)] }];
}

function clearance({ assessment, isIntact, say }: ReportSubject): readonly Field[] {
  const { clearance: cleared, seal } = assessment;
  const on = cleared?.date === undefined ? undefined : `${say("particulars.cleared-on")}: ${cleared.date}`;
  const state =
    isIntact === undefined ? undefined : say(isIntact ? "particulars.seal-intact" : "particulars.seal-broken");
  return [
    ...field(say("particulars.clearance"), cleared?.name, cleared?.title, cleared?.authority, on),
    ...field(say("particulars.seal"), seal, seal === undefined ? undefined : state),
  ];
}

/** Who answered what, as a table; with what is assigned to whom, where anything is. */
function contributors({ assessment, entries, say }: ReportSubject): readonly DocumentBlock[] {
  const { contributors: all = [] } = assessment;
  if (all.length === 0) return [];
  const answers = (id: string): number => entries.filter(({ snapshot }) => snapshot.own?.answered?.by === id).length;
  const isAssigned = all.some(({ questions }) => questions !== undefined);
  return [
    {
      kind: "table",
      caption: say("particulars.contributors"),
      head: [
        say("particulars.authority"),
        say("particulars.name"),
        say("particulars.email"),
        say("particulars.id"),
        say("particulars.answers"),
        ...(isAssigned ? [say("particulars.assigned")] : []),
      ],
      rows: all.map(({ id, authority = "", name = "", email = "", questions = [] }) => [
        [authority],
        [name],
        [email],
        [id],
        [String(answers(id))],
        ...(isAssigned ? [[citationsOf(questions, say)]] : []),
      ]),
      columns: isAssigned ? [26, 17, 22, 9, 10, 16] : [33, 20, 27, 9, 11],
    },
  ];
}
