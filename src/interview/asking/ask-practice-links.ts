/** Asking for links to the practice that an answer reports: as many as wanted, each with its address and what it is. */
import { ANSWER_FORMAT } from "../../domain/model/answer-format.ts";
import type { PracticeLink } from "../../domain/model/assessment.ts";
import type { Move } from "../asker.ts";
import type { Asking } from "../context.ts";
import { currentAnswer, saveAnswer } from "../save-answer.ts";
import { askList } from "./ask-list.ts";
import { checkOf } from "./checks.ts";

/** Asks for links until that is all. A link without an address is not kept. */
export function askPracticeLinks(asking: Asking): Promise<Move | undefined> {
  const { say, question } = asking;
  const { fields, most } = ANSWER_FORMAT.practiceLinks;
  const links = (): readonly PracticeLink[] => currentAnswer(asking).practiceLinks ?? [];
  return askList<PracticeLink, "url" | "title">(asking, {
    id: `${question.id}.practiceLinks`,
    label: say("field.practiceLinks-list"),
    addLabel: say("choice.practiceLinks-add"),
    most,
    // The address goes first: without it there is no link.
    keys: ["url", "title"],
    promptFor: (key, at) => {
      const check = checkOf(fields[key], say);
      const mayBeEmpty = key !== "url" || links()[at] === undefined;
      return {
        label: say(`field.practiceLinks-${key}`),
        hint: say(`hint.practiceLinks-${key}`),
        check: (text) => (text === "" && !mayBeEmpty ? say("check.practiceLinks-url") : check?.(text)),
      };
    },
    create: (url) => ({ url }),
    nameOf: ({ title, url }) => title ?? url,
    changeLabel: (title) => say("choice.practiceLinks-change", { title }),
    mayDelete: () => true,
    entries: links,
    save: (practiceLinks) => saveAnswer(asking, { practiceLinks }),
  });
}
