/** Where a move leads: to another place, or to one that a person names: a paragraph, words, a section, what is open. */
import { findQuestion } from "../domain/model/checklist.ts";
import { nextOpen, askedQuestions } from "../domain/model/progress.ts";
import type { Move, Option } from "./asker.ts";
import type { Interview } from "./context.ts";
import type { Place } from "./place.ts";
import { questionOption } from "./card.ts";
import { findSections, findTargets } from "./route.ts";

const NEXT_OPEN = "next-open";
const SECTION = "section:";

/** Where a move leads from a place that is no question; by default it leads back to the place itself. */
export async function placeOfMove(interview: Interview, move: Move, here: Place = { kind: "outline" }): Promise<Place> {
  switch (move.to) {
    case "quit":
      return { kind: "end", ending: "stopped" };
    case "outline":
      return { kind: "outline" };
    case "go":
      return (await goTo(interview, move.target)) ?? here;
    case "help":
      await interview.asker.show([{ kind: "note", text: interview.say("outline.help") }]);
      return here;
    default:
      return here;
  }
}

/** Finds the place that a person wants to go to; undefined to stay. An empty target is asked for. */
export async function goTo(interview: Interview, target: string): Promise<Place | undefined> {
  const { asker, say, store, checklist } = interview;
  const options = (typed: string): readonly Option[] => placeOptions(interview, typed);
  const open = nextOpen(store.assessment, checklist);
  if (target === "") {
    const reply = await asker.find({
      id: "go",
      label: say("move.where"),
      hint: say("move.where-hint"),
      nothing: say("move.nothing"),
      search: options,
    });
    return reply.move ? placeInstead(interview, reply.move) : placeOf(interview, reply.value);
  }
  const found = options(target);
  const [first] = found;
  if (first === undefined) {
    if (target.trim().toLowerCase() === say("move.open-word") && open === undefined)
      await asker.show([{ kind: "note", text: say("move.nothing-open") }]);
    else await asker.show([{ kind: "warning", text: say("move.not-found", { target }) }]);
    return undefined;
  }
  if (found.length === 1) return placeOf(interview, first.value);
  const reply = await asker.choose({ id: "go.which", label: say("move.which"), options: found });
  return reply.move ? placeInstead(interview, reply.move) : placeOf(interview, reply.value);
}

/** Where a person goes instead of saying where; undefined to stay. */
async function placeInstead(interview: Interview, move: Move): Promise<Place | undefined> {
  switch (move.to) {
    case "go":
      return goTo(interview, move.target);
    case "outline":
      return { kind: "outline" };
    case "quit":
      return { kind: "end", ending: "stopped" };
    default:
      return undefined;
  }
}

/** What a person may mean: the next open question, questions by paragraph or words, sections by number or title. */
function placeOptions(interview: Interview, typed: string): readonly Option[] {
  const { store, checklist, say } = interview;
  const open = nextOpen(store.assessment, checklist);
  if (open !== undefined && typed.trim().toLowerCase() === say("move.open-word"))
    return [{ value: NEXT_OPEN, label: say("move.next-open", { paragraph: open.paragraph, title: open.title }) }];
  return [
    ...findTargets(askedQuestions(store.assessment, checklist), typed).map((question) =>
      questionOption(interview, question),
    ),
    ...findSections(checklist, typed).map(({ id, title }) => ({
      value: `${SECTION}${id}`,
      label: say("move.section", { title }),
    })),
  ];
}

function placeOf({ store, checklist }: Interview, value: string): Place | undefined {
  if (value.startsWith(SECTION)) return { kind: "section", section: value.slice(SECTION.length) };
  const question = value === NEXT_OPEN ? nextOpen(store.assessment, checklist) : findQuestion(checklist, value);
  return question && { kind: "question", question };
}
