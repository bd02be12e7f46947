/** The overview of many States as a document. */
import { note, toned } from "../../document/blocks.ts";
import type { Document } from "../../document/document.ts";
import { officialTextNote } from "../words.ts";
import { lawsPart, movesPart, namedPart, practicesPart, stepsPart } from "./lists-part.ts";
import { glancePart, repliesPart } from "./replies-part.ts";
import { ratificationPart } from "./ratification-part.ts";
import { lastingPart, sentPart } from "./sent-part.ts";
import type { OverviewSubject } from "./subject.ts";

export function createOverview(subject: OverviewSubject): Document {
  const { overview, checklist, least, say, language } = subject;
  return {
    title: say("overview.title", { year: String(overview.year) }),
    subtitle: say("overview.subtitle", {
      count: overview.states ?? 0,
      least: least ?? 0,
      symbol: checklist.source.symbol,
    }),
    language,
    contents: say("overview.contents"),
    body: [
      ...(least === undefined ? [] : [toned("attention", say("overview.public", { least }))]),
      note(say("overview.no-ranking")),
      officialTextNote(subject),
      ...glancePart(subject),
      ...sentPart(subject),
      ...namedPart("assistance", subject),
      ...namedPart("difficulties", subject),
      ...practicesPart(subject),
      ...ratificationPart(subject),
      ...movesPart(subject),
      ...stepsPart(subject),
      ...lastingPart(subject),
      ...lawsPart(subject),
      ...repliesPart(subject),
    ],
  };
}
