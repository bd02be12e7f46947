/** What States need and what hinders them, their good practices, laws and steps, and what changed since the year before. */
import type { NamedList } from "../../../domain/overview/state-facts.ts";
import { fields, heading, note, paragraph, quoted, table } from "../../document/blocks.ts";
import type { DocumentBlock } from "../../document/document.ts";
import { citations, lawInlines, questionReference, questionTitle } from "../words.ts";
import type { OverviewSubject } from "./subject.ts";

/** The kinds of a list, each with the questions and the States that name it; for the public with their number. */
export function namedPart(list: NamedList, subject: OverviewSubject): readonly DocumentBlock[] {
  return [heading(2, subject.say(`overview.${list}`), list), ...namedKinds(list, subject, 3)];
}

/** Each kind of the list, as a heading of this level. */
export function namedKinds(list: NamedList, subject: OverviewSubject, level: 3 | 4): readonly DocumentBlock[] {
  const { overview, least, say } = subject;
  const found = overview.named.filter((one) => one.list === list);
  const kinds = [...new Set(found.map(({ kind }) => kind))];
  const isPublic = least !== undefined;
  const head = [say("overview.question"), say("overview.number"), ...(isPublic ? [] : [say("overview.who")])];
  return [
    ...(kinds.length === 0
      ? [paragraph(least === undefined ? say("overview.nobody") : say("overview.nobody-public", { least }))]
      : []),
    ...kinds.flatMap((kind) => [
      heading(level, kind.label, `${list}-${kind.id}`),
      ...table(
        "",
        head,
        found
          .filter((one) => one.kind === kind)
          .map(({ question, count, states }) => [
            questionReference(question, say),
            [String(count ?? "")],
            ...(isPublic ? [] : [[states.map(({ name }) => name).join(say("list.comma"))]]),
          ]),
        isPublic ? [75, 25] : [40, 12, 48],
      ),
    ]),
  ];
}

/** Good practices in full, by section and question, then by State. */
export function practicesPart(subject: OverviewSubject): readonly DocumentBlock[] {
  const { practices, practicesLeftOut: count = 0 } = subject.overview;
  const offered = new Set(practices.map(({ question }) => question));
  const sections = subject.checklist.sections.flatMap((section) => {
    const questions = section.questions.filter((question) => offered.has(question));
    return questions.length === 0 ? [] : [{ section, questions }];
  });
  return [
    heading(2, subject.say("overview.practices"), "practices"),
    ...(sections.length === 0 ? [paragraph(subject.say("overview.no-practices"))] : []),
    ...(count === 0 ? [] : [note(subject.say("overview.practices-left-out", { count }))]),
    ...sections.flatMap(({ section, questions }) => [
      heading(3, section.title, `practices-${section.id}`),
      ...questions.flatMap((question) => [
        heading(4, questionTitle(question, subject)),
        ...fields(
          practices
            .filter((one) => one.question === question)
            .map(({ state, text }) => ({ label: state.name, value: quoted(text) })),
        ),
      ]),
    ]),
  ];
}

/** The laws of each State, with the questions to which it cites them; for the public nothing. */
export function lawsPart(subject: OverviewSubject): readonly DocumentBlock[] {
  const { overview, say } = subject;
  if (overview.laws.length === 0) return [];
  const rows = overview.laws.map(({ state, law, questions }) => [
    [state.name],
    lawInlines(law, say),
    citations(questions, subject),
  ]);
  const head = [say("overview.state"), say("overview.law"), say("overview.paragraphs")];
  return [heading(2, say("overview.laws"), "laws"), ...table("", head, rows, [24, 52, 24])];
}

/** Steps that are due, the earliest first; for the public nothing. */
export function stepsPart({ overview, say }: OverviewSubject): readonly DocumentBlock[] {
  if (overview.steps.length === 0) return [];
  const rows = overview.steps.map(({ by, state, question, text, isOverdue }) => [
    [by ?? say("overview.no-date")],
    [state.name],
    questionReference(question, say),
    [isOverdue ? say("overview.overdue", { text }) : text],
  ]);
  const head = [say("overview.by"), say("overview.state"), say("overview.question"), say("overview.step")];
  return [
    heading(2, say("overview.steps"), "steps"),
    note(say("overview.steps-hint")),
    ...table("", head, rows, [12, 20, 28, 40]),
  ];
}

/** What changed since the year before, in counts. */
export function movesPart({ overview, say }: OverviewSubject): readonly DocumentBlock[] {
  const { moves, before, year } = overview;
  if (before === undefined) return [];
  const rows = moves.map((one) => [[say(`class.${one.class}`)], [String(one.answers)]]);
  const each = moves.flatMap(({ class: kind, byQuestion }) =>
    byQuestion.map(({ question, count }) => [
      [say(`class.${kind}`)],
      questionReference(question, say),
      [String(count)],
    ]),
  );
  const head = [say("overview.kind"), say("overview.answers")];
  return [
    heading(2, say("overview.moves", { before: String(before), year: String(year) }), "moves"),
    moves.length === 0 ? paragraph(say("overview.no-moves")) : note(say("overview.moves-hint")),
    ...table("", head, rows, [70, 30]),
    ...(each.length === 0 ? [] : [heading(3, say("overview.moves-each"), "moves-by-question")]),
    ...table("", [say("overview.kind"), say("overview.question"), say("overview.number")], each, [28, 57, 15]),
  ];
}
