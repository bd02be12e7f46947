/**
 * National situations, each with the one reply that the guidance gives it. The words that decide are named, so that a
 * change of the guidance that loses them is seen.
 */
import { describe, expect, it } from "vitest";
import { findQuestion, statusesOf } from "../src/domain/model/checklist.ts";
import checklist from "../src/generated/checklist.en.ts";

interface Situation {
  readonly question: string;
  readonly situation: string;
  readonly status: string;
  /** Words in the guidance of the status that make it the right one. */
  readonly because: string;
  /** Words in the guidance of other statuses by which these are not, where somebody could hesitate. */
  readonly not?: Readonly<Record<string, string>>;
}

const SITUATIONS: readonly Situation[] = [
  {
    question: "para-12a",
    situation:
      "In a federal State, each of eight regions decides on its curricula. Three have included trafficking in all of theirs. Two refused, and three have not looked at it.",
    status: "adopted-in-part",
    because: "only some regions include it",
    not: { "under-consideration": "no curricula include it" },
  },
  {
    question: "para-12c",
    situation:
      "The ministry discussed its plans for a campaign with two States parties that had run similar ones. It is still examining whether to discuss them with the Secretariat.",
    status: "adopted-in-part",
    because: "only with other States parties",
    not: { "under-consideration": "discussed with none of them" },
  },
  {
    question: "para-12d",
    situation:
      "A study explored ways for users of sexual services and of all products. Posters now speak to users of sexual services. For users of products nothing was done.",
    status: "adopted-in-part",
    because: "in practice for some of these users only",
    not: { adopted: "for users and potential users of all that is listed" },
  },
  {
    question: "para-16b",
    situation:
      "No law and no instruction protects trafficked persons from prosecution. The prosecutors of the capital have made it their habit not to charge them. A bill is before parliament.",
    status: "adopted-in-part",
    because: "there is a practice and no rule",
    not: { adopted: "in law or by instructions", "under-consideration": "no such rule or practice" },
  },
  {
    question: "para-18",
    situation:
      "A law of last year lets the criminal court order compensation and restitution. The rules of procedure are missing, so no court accepts an application.",
    status: "adopted-in-part",
    because: "victims cannot use them yet",
    not: { adopted: "victims can use them" },
  },
  {
    question: "para-32",
    situation:
      "Five years ago a working group handed guidelines for the police to the minister. They were neither approved nor rejected, and nobody works on them.",
    status: "under-consideration",
    because: "or has examined",
    not: { "considered-not-adopted": "decided not to do it", "adopted-in-part": "guidelines were decided" },
  },
  {
    question: "para-34",
    situation:
      "Religious charities give potential victims medical and social help, without the State. The health ministry is examining whether to pay for such help.",
    status: "under-consideration",
    because: "your State provides no such assistance",
    not: { adopted: "Your State provides" },
  },
  {
    question: "para-46",
    situation:
      "The State has paid for the same small survey on sexual exploitation for ten years. A ministry is examining a larger programme on all forms.",
    status: "adopted-in-part",
    because: "is not more extensive than before",
    not: { "under-consideration": "no research into trafficking is supported" },
  },
  {
    question: "para-49",
    situation:
      "The Government was asked to carry out such research and refused because of the cost. A private university studies the trafficking routes on its own.",
    status: "considered-not-adopted",
    because: "decided not to do it",
    not: { "adopted-in-part": "your State carries out only one", "under-consideration": "There is no decision yet" },
  },
  {
    question: "para-59",
    situation:
      "For twenty years the law has allowed less punishment for members of any organized group who testify. It was never used in a case of trafficking, and nobody has looked at this.",
    status: "adopted-in-part",
    because: "the law allows their use, nobody decided against it, and they are not used",
    not: { "not-considered": "the law does not allow it" },
  },
  {
    question: "para-63",
    situation:
      "A law in force forbids the import of goods made by forced labour. It says nothing of services, and no other measure does.",
    status: "adopted-in-part",
    because: "measures for goods only",
    not: { "under-consideration": "no such measure is in force" },
  },
  {
    question: "para-67",
    situation:
      "In March the Government decided that the statistical office shall collect all of these data, by form of exploitation. The work has not begun.",
    status: "adopted-in-part",
    because: "it was decided to collect them, and this has not begun",
    not: { "under-consideration": "There is no decision yet" },
  },
  {
    question: "para-17f",
    situation:
      "The law against trafficking is silent on threats. The criminal code punishes threats against anyone and intimidation of witnesses or victims, and courts apply it.",
    status: "implemented",
    because: "in general criminal law that applies in trafficking cases",
    not: { "not-implemented": "None of this conduct is a criminal offence" },
  },
  {
    question: "para-73",
    situation:
      "The only provision is in a circular: prosecutors may show mercy in suitable cases. It does not say to whom. On punishment there is nothing.",
    status: "not-implemented",
    because: "none of them is clearly stated",
    not: { "partly-implemented": "exist and are clearly stated", "not-applicable": "no such provisions" },
  },
  {
    question: "para-78",
    situation:
      "There is no fund. The Government has brought a bill to parliament that creates one for victims of all crimes, trafficking among them.",
    status: "implemented",
    because: "for example a bill or money set aside",
    not: { "partly-implemented": "the efforts are only beginning" },
  },
  {
    question: "para-57",
    situation:
      "The State is not party to the Protocol. Its criminal code punishes trafficking for sexual exploitation only. A committee is drafting amendments that follow the Protocol.",
    status: "partly-implemented",
    because: "it implements only some of the Protocol",
    not: { "not-implemented": "nobody has begun to draft it" },
  },
  {
    question: "para-21a",
    situation:
      "A decree of last month creates a committee of six ministries. Its members are not yet named, and it has never met.",
    status: "partly-implemented",
    because: "is being set up",
    not: { implemented: "officials from the ministries that are relevant in your State belong" },
  },
  {
    question: "para-50",
    situation:
      "Nobody monitors or evaluates national measures. The cabinet discussed a national rapporteur for all three tasks and rejected the idea.",
    status: "partly-implemented",
    because: "Only a part of this is true",
    not: { "not-implemented": "and no such institution was considered" },
  },
  {
    question: "para-36",
    situation:
      "Information is shared with neighbours more than before. Joint investigations are never used. Action across borders as a whole is what it was.",
    status: "partly-implemented",
    because: "only one or two of these means are used more or better than before",
    not: { "not-implemented": "None of the three means is used more or better" },
  },
  {
    question: "para-28a",
    situation:
      "The State is not party to the Convention. Under treaties with two neighbours, its police work in joint teams on trafficking cases.",
    status: "not-applicable",
    because: "not party to the Convention",
    not: { implemented: "uses the provisions" },
  },
  {
    question: "para-54a",
    situation:
      "The State has no offence of trafficking. What traffickers do is charged as kidnapping or pimping. A bill defines trafficking.",
    status: "not-implemented",
    because: "if your law has no offence of trafficking",
    not: { "partly-implemented": "the law says so" },
  },
  {
    question: "para-72",
    situation:
      "Procedures to identify and support victims were issued and are not yet used anywhere. A law on non-punishment was considered and rejected.",
    status: "partly-implemented",
    because: "are not yet applied",
    not: { implemented: "established and applied" },
  },
  {
    question: "para-81",
    situation:
      "Case management ends with the judgment. The authorities are building a system that reaches reintegration, with follow-up, and review its processes each year.",
    status: "implemented",
    because: "there are real efforts to achieve this",
    not: { "partly-implemented": "neither given nor aimed at" },
  },
  {
    question: "para-17d",
    situation: "Rules on the secrecy of files and on the privacy of victims were issued. No authority follows them.",
    status: "partly-implemented",
    because: "written down and not yet applied",
    not: { implemented: "in place and applied" },
  },
  {
    question: "para-16a",
    situation:
      "Police and charities identify and help victims case by case, each in its own way. A ministry has begun to draft procedures.",
    status: "not-implemented",
    because: "Work that has only begun belongs here as well",
    not: { "partly-implemented": "procedures of one kind only" },
  },
  {
    question: "para-12b",
    situation:
      "Campaigns for the public, for specific groups and for vulnerable communities ran in local languages. The use of radio and of sports events is being discussed, without a decision.",
    status: "implemented",
    because: "has considered, or is considering",
    not: { "partly-implemented": "was not considered" },
  },
  {
    question: "para-08",
    situation: "A commission began to prepare the accession. Last year the Government dissolved it.",
    status: "suspended",
    because: "was stopped",
    not: { "not-started": "No authority has begun" },
  },
];

/** What the reader of this reply sees: the guidance of the question or, without it, the general meaning. */
function guidanceOf(id: string, status: string): string {
  const question = findQuestion(checklist, id);
  if (question === undefined) throw new Error(`There is no question ${id}.`);
  const found = statusesOf(checklist, question).find((one) => one.id === status);
  return question.guidance.statuses[status] ?? found?.meaning ?? "";
}

describe("the guidance", () => {
  it.each(SITUATIONS)("of $question decides for $status", ({ question, situation, status, because, not = {} }) => {
    expect(guidanceOf(question, status), situation).toContain(because);
    for (const [other, words] of Object.entries(not))
      expect(guidanceOf(question, other), `${other}: ${situation}`).toContain(words);
  });

  it("is tried out on every question that asks whether something was considered", () => {
    const tried = SITUATIONS.map(({ question }) => question);
    const asked = checklist.sections.flatMap(({ questions }) => questions);
    expect(asked.filter(({ scale, id }) => scale === "consideration" && !tried.includes(id))).toEqual([]);
    expect(new Set(tried).size).toBe(SITUATIONS.length);
  });
});
