/** The note that goes with a part: what is asked, until when, and how it can be answered. */
import type { CutPart } from "../../../domain/merging/cut.ts";
import { type ScaleId, allQuestions } from "../../../domain/model/checklist.ts";
import { forReaders } from "../../../domain/model/publication.ts";
import { fields, heading, list, note, paragraph, textField } from "../../document/blocks.ts";
import type { Document, DocumentBlock } from "../../document/document.ts";
import { answerBlocks } from "../report/answer-blocks.ts";
import { type DocumentWords, officialTextNote, partName } from "../words.ts";
import { scalesPart } from "../scales.ts";
import { shellName } from "../../shell-name.ts";
import { hints, questionCard } from "../template.ts";

export interface NoteSubject extends DocumentWords {
  readonly cut: CutPart;
  /** Name of the part, without its folder. */
  readonly file: string;
  /** Name of its page for a browser, if it has one. */
  readonly page?: string;
  /** Name of the State. */
  readonly state?: string;
}

/** The note as a document: the questions in full, what was answered before, and room to write. */
export function createNote(subject: NoteSubject): Document {
  const { cut, checklist, say, language, state } = subject;
  const { assessment, assignment } = cut;
  return {
    title: say("note.title", {
      to: partName({ id: assignment.id, contributor: assignment.contributor?.id }, assessment, checklist),
    }),
    subtitle: say("note.subtitle", {
      state: state ?? assessment.state ?? "",
      year: String(assessment.year ?? ""),
      symbol: checklist.source.symbol,
      count: assignment.questions.length,
    }),
    language,
    ...(assessment.language !== undefined && { answersLanguage: assessment.language }),
    contents: say("report.contents"),
    body: [
      paragraph(say("note.intro")),
      ...(cut.record.due === undefined ? [] : [paragraph(say("note.due", { on: cut.record.due }))]),
      ...returnTo(subject),
      ...ways(subject),
      officialTextNote(subject),
      ...scalesPart(subject, scalesIn(subject)),
      ...questions(subject),
    ],
    closing: say("report.closing", { revision: checklist.revision }),
  };
}

/** The scales on which the questions of the part are answered. */
function scalesIn({ cut, checklist }: NoteSubject): readonly ScaleId[] {
  const { questions } = cut.assignment;
  return allQuestions(checklist)
    .filter(({ id }) => questions.includes(id))
    .map(({ scale }) => scale);
}

/** To whom the answers go. */
function returnTo({ cut, say }: NoteSubject): readonly DocumentBlock[] {
  const to = cut.assessment.part?.returnTo ?? {};
  const entries = (["name", "authority", "email"] as const).flatMap((key) =>
    textField(say(`note.return-${key}`), to[key]),
  );
  return entries.length === 0 ? [] : [heading(2, say("note.return"), "return"), ...fields(entries)];
}

function ways({ file, page, say }: NoteSubject): readonly DocumentBlock[] {
  return [
    heading(2, say("note.how"), "how"),
    ...list([
      ...(page === undefined ? [] : [[say("note.how-page", { page, file })]]),
      [say("note.how-program", { shellName: shellName(file) })],
      [say("note.how-editor", { file })],
      [say("note.how-by-hand")],
    ]),
    ...hints(say),
  ];
}

/** The questions of the part by section, each with what was answered before. */
function questions(subject: NoteSubject): readonly DocumentBlock[] {
  const { cut, checklist, say, language } = subject;
  const { assignment } = cut;
  const assessment = forReaders(cut.assessment);
  return checklist.sections.flatMap((section): readonly DocumentBlock[] => {
    const here = section.questions.filter(({ id }) => assignment.questions.includes(id));
    if (here.length === 0) return [];
    return [
      heading(2, section.title, section.id),
      ...here.map((question): DocumentBlock => {
        const card = questionCard(question, subject);
        const sent = assessment.asSent?.answers?.[question.id];
        const before = sent === undefined ? [] : answerBlocks(sent, question, { assessment, checklist, say, language });
        return before.length === 0 ? card : { ...card, body: [...card.body, note(say("note.before")), ...before] };
      }),
    ];
  });
}
