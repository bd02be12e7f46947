/** The entry that shows a question. */
import { allQuestions } from "../../domain/model/checklist.ts";
import { type Entry, leftBy } from "./entry.ts";
import { runAndReturn } from "./run.ts";

export const read: Entry = {
  id: "read",
  offer: ({ context }) => ({ label: context.say("menu.read") }),
  async run(desk) {
    const { say, loadChecklist } = desk.context;
    const { createChecklistSearch } = await import("../../search/search-checklist.ts");
    const checklist = await loadChecklist();
    const search = createChecklistSearch(checklist, allQuestions(checklist));
    const reply = await desk.asker.find({
      id: "menu.read",
      outside: true,
      label: say("menu.read-which"),
      hint: say("menu.read-hint"),
      nothing: say("move.nothing"),
      search: (typed) =>
        search(typed).questions.map(({ id, paragraph, title }) => ({
          value: id,
          label: say("card.titled", { paragraph, title }),
        })),
    });
    if (reply.move !== undefined) return leftBy(reply.move);
    const { questions } = await import("../questions.ts");
    return runAndReturn(desk, (context) => questions(context, { id: reply.value, format: "text" }));
  },
};
