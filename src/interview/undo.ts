/** Taking back the last change of this session, with words for what was taken back. */
import { type Answer, type Assessment, answerTo } from "../domain/model/assessment.ts";
import { type Question, allQuestions } from "../domain/model/checklist.ts";
import { isCarried } from "../domain/model/progress.ts";
import { sameData } from "../domain/model/same-data.ts";
import type { Say } from "../messages/say.ts";
import { summaryOf } from "./answer-summary.ts";
import { forgetUnknown } from "./asking/ask-contributors.ts";
import type { Interview, Place } from "./context.ts";

/** Most characters of a text that are said. */
const MOST = 60;
/** Characters of all changes together from which on no further one is said, so that the first ones stay in sight. */
const ENOUGH = 120;

/** Takes back the last change and says what it was; the place where it was made, or `here` if nothing is left. */
export async function undo(interview: Interview, here: Place): Promise<Place> {
  const { asker, say, store, checklist } = interview;
  const taken = await store.takeBack();
  if (taken === undefined) {
    await asker.show([{ kind: "note", text: say("undo.nothing") }]);
    return here;
  }
  forgetUnknown(interview);
  const { before, after } = taken;
  const question = allQuestions(checklist).find(({ id }) => !sameData(answerTo(before, id), answerTo(after, id)));
  const text =
    question === undefined ? wordsOfOther(before, after, say) : wordsOfAnswer(interview, question, before, after);
  await asker.show([{ kind: "note", text }]);
  return question === undefined ? { kind: "outline" } : { kind: "question", question };
}

/** What was taken back in an answer: each of its fields that changed, with what it says again. */
function wordsOfAnswer(
  { checklist, say }: Interview,
  question: Question,
  before: Assessment,
  after: Assessment,
): string {
  const { paragraph } = question;
  const answer = answerTo(after, question.id);
  if (answer === undefined) return say("undo.open", { paragraph });
  const termsIn = (one: Answer): ReadonlyMap<string, string> => {
    const texts = new Map<string, string>();
    for (const { term, text } of summaryOf(question, one, checklist, say))
      texts.set(term, [texts.get(term), text].filter(Boolean).join(say("list.semicolon")));
    return texts;
  };
  const [old, now] = [termsIn(answerTo(before, question.id) ?? {}), termsIn(answer)];
  const changes = [...new Set([...old.keys(), ...now.keys()])]
    .filter((term) => old.get(term) !== now.get(term))
    .map((field) => wordsOfField(field, now.get(field), say));
  if (changes.length > 0) return say("undo.answer", { paragraph, changes: firstOf(changes, say) });
  return say(isCarried(answer) ? "undo.carried" : "undo.other", { paragraph });
}

/** What a field says again. */
function wordsOfField(field: string, text: string | undefined, say: Say): string {
  return text === undefined ? say("undo.field-empty", { field }) : say("undo.field", { field, text: excerpt(text) });
}

/** The first of the changes, and three dots if there are others. */
function firstOf([first = "", ...others]: readonly string[], say: Say): string {
  let text = first;
  for (const change of others) {
    if (text.length + change.length > ENOUGH) return `${text}${say("list.semicolon")}…`;
    text += say("list.semicolon") + change;
  }
  return text;
}

/** The beginning of a text. */
function excerpt(text: string): string {
  const letters = Array.from(text.replace(/\s+/g, " ").trim());
  return letters.length > MOST ? `${letters.slice(0, MOST).join("")} …` : letters.join("");
}

const ENTRIES = ["focalPoint", "contributors", "helpWithForm", "language"] as const;

function wordsOfOther(before: Assessment, after: Assessment, say: Say): string {
  const entry = ENTRIES.find((key) => !sameData(before[key], after[key]));
  return entry === undefined ? say("undo.not-ours") : say(`undo.${entry}`);
}
