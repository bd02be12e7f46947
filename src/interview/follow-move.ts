/** Where a move leads: back, to the outline, or to what a person names: a paragraph, words, a section, what is open. */
import { answerTo } from "../domain/model/assessment.ts";
import { type Question, allQuestions } from "../domain/model/checklist.ts";
import { findById } from "../domain/model/find-by-id.ts";
import { askedQuestions, markOf, nextOpen } from "../domain/model/progress.ts";
import type { Block, ChoosePrompt, Move, Option } from "./asker.ts";
import type { Interview, Place } from "./context.ts";
import { undo } from "./undo.ts";

/** An option that leads to a place. */
export interface Way extends Option {
  readonly place: Place;
}

/** Where a move leads from a place that is not a question; by default it leads back to the place itself. */
export async function placeOfMove(interview: Interview, move: Move, here: Place = { kind: "outline" }): Promise<Place> {
  switch (move.to) {
    case "quit":
      return { kind: "end", ending: "stopped" };
    case "outline":
      return { kind: "outline" };
    case "go":
      return goTo(interview, move.target, here);
    case "help":
      await interview.asker.show([{ kind: "note", text: interview.say("outline.help") }]);
      return here;
    case "undo":
      return undo(interview, here);
    case "skip": {
      const { store, checklist } = interview;
      const question = nextOpen(store.assessment, checklist);
      return question === undefined ? { kind: "review" } : { kind: "question", question };
    }
    default:
      return here;
  }
}

/** Asks which way to take from `here`. */
export async function choosePlace(
  interview: Interview,
  prompt: Omit<ChoosePrompt, "options">,
  ways: readonly Way[],
  here: Place,
): Promise<Place> {
  const { asker, say } = interview;
  const reply = await asker.choose({ ...prompt, options: ways });
  if (reply.move?.to === "back") return { kind: "back" };
  if (reply.move?.to === "outline" && here.kind === "outline")
    await asker.show([{ kind: "note", text: say("move.outline-already") }]);
  return reply.move ? placeOfMove(interview, reply.move, here) : placeIn(ways, reply.value, here);
}

/** The place that a person wants to go to; `here` if there is none, or they stay. An empty target is asked for. */
export async function goTo(interview: Interview, target: string, here: Place): Promise<Place> {
  const { asker, say } = interview;
  const search = await createWaySearch(interview);
  const ways = search(target);
  if (target !== "" && ways.length === 0) {
    await asker.show([whyNowhere(interview, target)]);
    return here;
  }
  if (ways.length === 1) return ways[0]?.place ?? here;
  const reply =
    target === ""
      ? await asker.find({
          id: "go",
          label: say("move.where"),
          hint: say("move.where-hint"),
          nothing: say("move.nothing"),
          search,
        })
      : await asker.choose({ id: "go.which", label: say("move.which"), options: ways });
  if (reply.move === undefined) return placeOf(interview, reply.value) ?? here;
  // Help on the outline would be of no use here.
  return reply.move.to === "help" ? here : placeOfMove(interview, reply.move, here);
}

/** Why what was typed leads nowhere. */
function whyNowhere({ say, store, checklist }: Interview, target: string): Block {
  const isOpen = target.trim().toLowerCase() === say("move.open-word");
  if (isOpen && nextOpen(store.assessment, checklist) === undefined)
    return { kind: "note", text: say("move.nothing-open") };
  const [notAsked] = findById(checklist.recommendations, target);
  return notAsked === undefined
    ? { kind: "warning", text: say("move.not-found", { target }) }
    : { kind: "warning", text: say("move.not-asked", { paragraph: notAsked.paragraph }) };
}

function placeIn(ways: readonly Way[], chosen: string, here: Place): Place {
  return ways.find(({ value }) => value === chosen)?.place ?? here;
}

/** A search for what a person may mean: the next open question, questions by paragraph or words, sections by number or title. */
async function createWaySearch(interview: Interview): Promise<(typed: string) => readonly Way[]> {
  const { createChecklistSearch } = await import("../search/search-checklist.ts");
  const { store, checklist, say } = interview;
  const search = createChecklistSearch(checklist, askedQuestions(store.assessment, checklist));
  const open = nextOpen(store.assessment, checklist);
  return (typed) => {
    if (open !== undefined && typed.trim().toLowerCase() === say("move.open-word"))
      return [
        { ...wayTo(interview, open), label: say("move.next-open", { paragraph: open.paragraph, title: open.title }) },
      ];
    const { questions, sections } = search(typed);
    return [
      ...questions.map((question) => wayTo(interview, question)),
      ...sections.map(({ id, title }) => wayToSection(id, say("move.section", { title }))),
    ];
  };
}

/** A question as a way to it, with its progress as a mark and in words. */
export function wayTo({ store, checklist, say }: Interview, question: Question): Way {
  const { id, paragraph, title, optional } = question;
  const mark = markOf(store.assessment, checklist, question);
  const { revisit, internalNote } = answerTo(store.assessment, id) ?? {};
  const note = [
    say(optional && mark === "open" ? "mark.optional" : `mark.${mark}`),
    revisit === true ? say("mark.revisit") : "",
    internalNote === undefined ? "" : say("mark.noted"),
  ]
    .filter(Boolean)
    .join(say("list.comma"));
  return {
    value: id,
    label: say("card.titled", { paragraph, title }),
    note,
    mark,
    place: { kind: "question", question },
  };
}

/** The place to which a way with this value leads. */
function placeOf({ checklist }: Interview, value: string): Place | undefined {
  if (value.startsWith(SECTION)) return { kind: "section", section: value.slice(SECTION.length) };
  const question = allQuestions(checklist).find(({ id }) => id === value);
  return question && { kind: "question", question };
}

const SECTION = "section:";

/** A section as a way to it. */
export function wayToSection(id: string, label: string): Way {
  return { value: `${SECTION}${id}`, label, place: { kind: "section", section: id } };
}
