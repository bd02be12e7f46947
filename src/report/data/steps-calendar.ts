/** The next steps as a calendar (RFC 5545): each is an event of a whole day, on the last day by which it is to be done. */
import { ICalCalendar, ICalCalendarMethod, ICalEventBusyStatus, ICalEventTransparency } from "ical-generator";
import { addDays, lastDayOf } from "../../domain/model/date.ts";
import { documentLine, documentText } from "../visible.ts";
import { shortenText } from "../contents/comparison/shorten.ts";
import { type ListedStep, listedSteps } from "../contents/report/listed-steps.ts";
import type { ReportSubject } from "../contents/report/subject.ts";
import { remarksOn } from "../contents/report/steps-list.ts";
import { capital, questionTitle } from "../contents/words.ts";

/** Characters of the name of an event; Outlook shows 255. */
const SUMMARY = 180;

type DatedStep = ListedStep & { readonly by: string };

export interface StepsCalendar {
  readonly text: string;
  /** How many steps are in it, and how many have no date and are not. */
  readonly dated: number;
  readonly undated: number;
}

/**
 * The calendar, the same bytes for the same file. An event keeps its UID over the years while State, question and id of
 * the step stay the same, so a calendar program replaces the one that it has. A calendar without events is no calendar
 * (section 3.6), so `text` is of use only if `dated` is not 0.
 */
export function createStepsCalendar(subject: ReportSubject): StepsCalendar {
  const { say, state, language } = subject;
  const steps = listedSteps(subject);
  const dated = steps.filter((step): step is DatedStep => step.by !== undefined);
  const calendar = new ICalCalendar({
    prodId: { company: "tip-checklist", product: "steps", language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    name: documentLine(say("steps.calendar-name", { state: state ?? say("report.no-state") })),
  });
  for (const step of dated) calendar.createEvent(eventOf(step, subject));
  return { text: `${calendar.toString()}\r\n`, dated: dated.length, undated: steps.length - dated.length };
}

function eventOf(step: DatedStep, subject: ReportSubject): Parameters<ICalCalendar["createEvent"]>[0] {
  const { say, assessment } = subject;
  const { question, text } = step;
  const day = lastDayOf(step.by);
  const citation = say("citation.heading", { paragraph: question.paragraph });
  const name = text.trim() === "" ? question.title : text;
  return {
    id: uidOf(step, assessment.state),
    stamp: startOf(step.written ?? `${assessment.year ?? day.slice(0, 4)}-01-01`),
    start: startOf(day),
    end: startOf(addDays(day, 1)),
    allDay: true,
    summary: documentLine(shortenText(say("steps.event", { citation, step: documentLine(name) }), SUMMARY)),
    description: documentText(descriptionOf(step, subject).join("\n")),
    // Nobody is busy all day because something is due.
    transparency: ICalEventTransparency.TRANSPARENT,
    busystatus: ICalEventBusyStatus.FREE,
  };
}

function descriptionOf(step: DatedStep, subject: ReportSubject): readonly string[] {
  const { say, assessment, state } = subject;
  const { text, by, authority, author } = step;
  return [
    text === "" ? say("steps.no-text") : text,
    questionTitle(step.question, subject),
    ...(authority === undefined ? [] : [say("steps.event-authority", { authority })]),
    ...(authority === undefined && author !== undefined ? [say("steps.event-author", { authority: author })] : []),
    ...(by.length < "2026-01-31".length ? [say("steps.event-last-day", { date: by })] : []),
    ...remarksOn(step, say).map(capital),
    say("steps.event-source", { state: state ?? say("report.no-state"), year: String(assessment.year ?? "") }),
  ];
}

/** `XUT.para-21a.s1@tip-checklist`. Ids have no dots; whatever else one holds is encoded, since the library does not. */
function uidOf({ question, id }: ListedStep, state: string | undefined): string {
  const pieces = [state ?? "", question.id, id];
  return `${pieces.map(encodeURIComponent).join(".")}@tip-checklist`;
}

function startOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
