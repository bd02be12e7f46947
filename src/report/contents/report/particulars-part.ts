/** Everything that is in the file beside the answers: who assessed what, for which year, and who cleared it. */
import { namedText } from "../../../messages/name-before.ts";
import type { Contact, SentPart } from "../../../domain/model/assessment.ts";
import { field, fields, heading, paragraph, quoted, table, textField } from "../../document/blocks.ts";
import type { DocumentBlock, Field } from "../../document/document.ts";
import { languageName } from "../../../domain/texts/language-name.ts";
import { authorNamed, citationsOf, officialText } from "../words.ts";
import type { ReportSubject } from "./subject.ts";

export function particularsPart(subject: ReportSubject): readonly DocumentBlock[] {
  const { assessment, say } = subject;
  const entries = [
    ...identity(subject),
    ...person(assessment.focalPoint, subject),
    ...helpWanted(subject),
    ...clearance(subject),
    ...ownPart(subject),
  ];
  return [
    heading(2, say("report-part.particulars"), "particulars"),
    ...fields(entries),
    ...contributors(subject),
    ...partsSent(subject),
  ];
}

function identity(subject: ReportSubject): readonly Field[] {
  const { assessment, checklist, revision, state, say, language: own } = subject;
  const { year, stage, language } = assessment;
  return [
    ...textField(say("particulars.state"), state),
    ...textField(say("particulars.year"), year?.toString()),
    ...textField(say("particulars.stage"), say(`particulars.stage-${stage}`)),
    ...textField(say("particulars.language"), language && languageName(language, own)),
    ...textField(say("particulars.checklist"), say("particulars.checklist-text", { title: checklist.title, revision })),
    ...field(say("document.official-text"), [paragraph(officialText(subject))]),
  ];
}

/** A person, what they do, and how to reach them, a line for each. */
function person(contact: Contact | undefined, { say }: ReportSubject): readonly Field[] {
  const { name, title, authority, email, phone } = contact ?? {};
  const telephone = phone && namedText(say("particulars.phone"), phone, say);
  return textField(say("particulars.focal-point"), name, title, authority, email, telephone);
}

function helpWanted({ assessment: { helpWithForm }, say }: ReportSubject): readonly Field[] {
  const { wanted, note } = helpWithForm ?? {};
  const said =
    wanted === undefined ? [] : [paragraph(say(wanted ? "particulars.help-wanted" : "particulars.help-not-wanted"))];
  return field(say("particulars.help"), [...said, ...quoted(note)]);
}

function clearance({ assessment, isIntact, say }: ReportSubject): readonly Field[] {
  const { clearance: { name, title, authority, date } = {}, seal } = assessment;
  const on = date && namedText(say("particulars.cleared-on"), date, say);
  const state = say(isIntact === true ? "particulars.seal-intact" : "particulars.seal-broken");
  return [
    ...textField(say("particulars.clearance"), name, title, authority, on),
    ...(seal === undefined ? [] : textField(say("particulars.seal"), seal, isIntact === undefined ? "" : state)),
  ];
}

/** Of what the file is a part; how it was when it was sent shows only when it is merged. */
function ownPart({ assessment, say }: ReportSubject): readonly Field[] {
  const { part } = assessment;
  if (part === undefined) return [];
  const { id, of = "?", sent, due, contributor, questions, returnTo, key } = part;
  return textField(
    say("particulars.part"),
    say("particulars.part-of", { id, of }),
    contributor && say("particulars.part-for", { name: authorNamed(assessment, contributor) }),
    sent && say("particulars.part-sent", { on: sent }),
    due && say("particulars.part-due", { on: due }),
    citationsOf(questions, say),
    returnTo && say("particulars.part-return"),
    returnTo?.name,
    returnTo?.authority,
    returnTo?.email,
    say("particulars.part-key", { key }),
  );
}

/** Who answered what, as a table; with what is assigned to whom, where anything is. */
function contributors({ assessment, entries, say }: ReportSubject): readonly DocumentBlock[] {
  const { contributors: all = [] } = assessment;
  const answers = (id: string): number => entries.filter(({ snapshot }) => snapshot.own?.answered?.by === id).length;
  const isAssigned = all.some(({ questions }) => questions !== undefined);
  const names = ["authority", "name", "email", "id", "answers", ...(isAssigned ? ["assigned" as const] : [])] as const;
  const rows = all.map(({ id, authority = "", name = "", email = "", questions = [] }) => {
    const cells = [[authority], [name], [email], [id], [String(answers(id))]];
    return isAssigned ? [...cells, [citationsOf(questions, say)]] : cells;
  });
  return table(
    say("particulars.contributors"),
    names.map((name) => say(`particulars.${name}`)),
    rows,
    isAssigned ? [26, 17, 22, 9, 10, 16] : [33, 20, 27, 9, 11],
  );
}

/** What was sent to whom, and what came back. */
function partsSent({ assessment, say }: ReportSubject): readonly DocumentBlock[] {
  const name = ({ id, contributor }: SentPart): string =>
    contributor === undefined ? id : namedText(id, authorNamed(assessment, contributor), say);
  const dates = ({ sent, due, returned }: SentPart): readonly (string | undefined)[] => [
    sent,
    due && say("particulars.part-due", { on: due }),
    returned === undefined
      ? say("particulars.part-out")
      : say("particulars.part-returned", { on: returned.date ?? "?" }),
  ];
  // By these the files are recognised when they come back.
  const keys = ({ key, returned }: SentPart): readonly (string | undefined)[] => [
    say("particulars.part-key", { key }),
    returned?.digest && say("particulars.part-digest", { digest: returned.digest }),
  ];
  const rows = (assessment.parts ?? []).map((part) => [
    [name(part)],
    [citationsOf(part.questions, say)],
    [dates(part).filter(Boolean).join(say("list.semicolon"))],
    [keys(part).filter(Boolean).join(say("list.semicolon"))],
  ]);
  const head = (["name", "questions", "dates", "keys"] as const).map((one) => say(`particulars.part-${one}`));
  return table(say("particulars.parts"), head, rows, [26, 26, 22, 26]);
}
