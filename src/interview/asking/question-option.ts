import type { Question } from "../../domain/model/checklist.ts";
import { markOf } from "../../domain/model/progress.ts";
import type { Option } from "../asker.ts";
import type { Interview } from "../context.ts";

/** A question as an option of a list, with how it stands as a mark and in words. */
export function questionOption(interview: Interview, question: Question): Option {
  const mark = markOf(interview.store.assessment, interview.checklist, question);
  const optional = question.optional && mark === "open";
  const note = interview.say(optional ? "mark.optional" : `mark.${mark}`);
  return {
    value: question.id,
    label: interview.say("card.titled", { paragraph: question.paragraph, title: question.title }),
    note,
    mark,
  };
}
