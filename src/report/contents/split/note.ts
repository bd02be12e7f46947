/** The note that goes with a part: what is asked, until when, and how it can be answered. */
import type { Checklist } from "../../../domain/model/checklist.ts";
import { findQuestion } from "../../../domain/model/checklist.ts";
import { authorOf } from "../../../domain/comparison/contributors.ts";
import type { CutPart } from "../../../domain/merging/cut.ts";
import type { Say } from "../../../messages/say.ts";
import type { Document, DocumentBlock, Field } from "../../document/document.ts";
import { answerBlocks } from "../report/answer-blocks.ts";
import { heading, note, paragraph } from "../words.ts";
import { shellName } from "../../shell-name.ts";
import { questionCard } from "../template/document.ts";

export interface NoteSubject {
  readonly cut: CutPart;
  /** Name of the part, without its folder. */
  readonly file: string;
  readonly checklist: Checklist;
  readonly say: Say;
  /** BCP 47 tag of the language of `say`. */
  readonly language: string;
  /** Name of the State. */
  readonly state?: string;
}

/** The note as a document: the questions in full, what was answered before, and room to write. */
export function createNote(subject: NoteSubject): Document {
  const { cut, checklist, say, language, state } = subject;
  const { assessment, assignment } = cut;
  const section = checklist.sections.find(({ id }) => id === assignment.id);
  const to =
    assignment.contributor === undefined ? (section?.title ?? assignment.id) : authorOf(assessment, assignment.id);
  return {
    title: say("note.title", { to }),
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
      ...questions(subject),
    ],
    closing: say("report.closing", { revision: checklist.revision }),
  };
}

/** To whom the answers go. */
function returnTo({ cut, say }: NoteSubject): readonly DocumentBlock[] {
  const { name, authority, email } = cut.assessment.part?.returnTo ?? {};
  const field = (label: string, text: string | undefined): readonly Field[] =>
    text === undefined ? [] : [{ label, value: [paragraph(text)] }];
  const entries = [
    ...field(say("note.return-name"), name),
    ...field(say("note.return-authority"), authority),
    ...field(say("note.return-email"), email),
  ];
  return entries.length === 0 ? [] : [heading(2, say("note.return"), "return"), { kind: "fields", entries }];
}

function ways({ file, say }: NoteSubject): readonly DocumentBlock[] {
  return [
    heading(2, say("note.how"), "how"),
    {
      kind: "list",
      items: [
        [say("note.how-program", { shellName: shellName(file) })],
        [say("note.how-editor", { file })],
        [say("note.how-by-hand")],
      ],
    },
    {
      kind: "list",
      items: [[say("template.hint-short")], [say("template.hint-practice")], [say("template.hint-victims")]],
    },
  ];
}

function questions({ cut, checklist, say, language }: NoteSubject): readonly DocumentBlock[] {
  const asked = new Set(cut.assignment.questions);
  const { assessment } = cut;
  return checklist.sections.flatMap((section): readonly DocumentBlock[] => {
    const here = section.questions.filter(({ id }) => asked.has(id));
    if (here.length === 0) return [];
    return [
      heading(2, section.title, section.id),
      ...here.flatMap((question): readonly DocumentBlock[] => {
        const card = questionCard(question, { checklist, say, language });
        const answer = assessment.asSent?.answers?.[question.id];
        const before =
          answer === undefined
            ? []
            : answerBlocks(answer, findQuestion(checklist, question.id), { assessment, checklist, say });
        return before.length === 0 || card.kind !== "card"
          ? [card]
          : [{ ...card, body: [...card.body, note(say("note.before")), ...before] }];
      }),
    ];
  });
}
