/** What invented States write. Nothing of it is true of any State. */
import type { Chance } from "./chance.ts";

/** What the measures of a section are about: things of which there is one. */
const TOPICS: Readonly<Record<string, readonly string[]>> = {
  adherence: ["the national strategy", "the action plan of the Government", "the guide to the Convention"],
  legislation: ["the Trafficking in Persons Act", "the amendment to the Penal Code", "the explanatory report"],
  prevention: ["the campaign “Look twice”", "the school programme", "the hotline for those who seek work abroad"],
  demand: ["the study on demand", "the code of conduct for hotels", "the campaign for consumers"],
  "labour-exploitation": [
    "the register of recruitment agencies",
    "the inspection plan for farms and building sites",
    "the guidance for public buyers",
  ],
  training: ["the course of the police academy", "the seminar for judges", "the handbook for consular staff"],
  victims: ["the referral mechanism", "the network of shelters", "the list of indicators"],
  "non-punishment": ["the directive to prosecutors", "the instruction to the border police", "the guide for defenders"],
  compensation: ["the compensation fund", "the form for claims in criminal cases", "the agreement on free legal aid"],
  "criminal-process": ["the protocol on interviews", "the programme of witness protection", "the video link of courts"],
  coordination: ["the interministerial committee", "the office of the national rapporteur", "the case conference"],
  "civil-society": ["the agreement with shelters", "the consultative forum", "the grant scheme for organizations"],
  "data-and-research": ["the national database", "the yearly statistical report", "the research programme"],
  investigation: ["the joint investigation team", "the specialized unit", "the network of contact points"],
};

export const AUTHORITIES = [
  "Ministry of Justice",
  "Ministry of the Interior",
  "Ministry of Labour",
  "Ministry of Social Affairs",
  "Ministry of Foreign Affairs",
  "Office of the Prosecutor General",
  "National Coordination Office",
  "Border Police",
  "Ministry of Health",
  "Institute of Statistics",
] as const;

const LAWS = [
  "Trafficking in Persons Act",
  "Penal Code",
  "Code of Criminal Procedure",
  "Act on the Rights of Victims",
  "Labour Inspection Act",
  "Foreign Nationals Act",
  "Act on International Cooperation in Criminal Matters",
];

const FIRST_NAMES = [
  "Amira", "Bastian", "Celeste", "Doru", "Elin", "Farid", "Greta", "Hanno", "Ines", "Jorun", "Kamal", "Leonor", "Mirea",
  "Nadir", "Oskar", "Pilar", "Rosalind", "Samir", "Tamsin", "Ulrik", "Vesna", "Yara", "Zoltan",
]; // prettier-ignore
const LAST_NAMES = [
  "Abelund", "Brandvik", "Castellmar", "Dorhaim", "Estravo", "Fenwald", "Garomi", "Holtanen", "Istrate", "Jokaari",
  "Kestrovic", "Lindemar", "Morandi", "Nagoura", "Ostrem", "Paravelle", "Quindara", "Rasmond", "Soltani", "Tervane",
]; // prettier-ignore

/** The texts of one State in one year. */
export interface Wording {
  measures(section: string): string;
  practice(section: string): string;
  law(): { readonly title: string; readonly provision: string; readonly date: string; readonly url: string };
  link(): { readonly title: string; readonly url: string };
  authority(): string;
  difficulty(section: string): string;
  step(section: string): string;
  /** What became of a step. */
  outcome(): string;
  assistance(section: string): string;
  received(): string;
  goodPractice(section: string): string;
  reason(status: string): string;
  person(): string;
}

/** Texts in the order in which they are asked for, for this year. */
export function createWording(chance: Chance, year: number): Wording {
  const authority = (): string => chance.pick(AUTHORITIES);
  const earlier = (): number => year - chance.between(1, 9);
  const topic = (section: string): string => chance.pick(TOPICS[section] ?? ["the action plan"]);
  const many = (): number => chance.between(12, 480);
  const oneOf = (...texts: readonly string[]): string => sentence(chance.pick(texts));
  return {
    measures(section) {
      const [what, who] = [topic(section), authority()];
      const other = chance.pick(AUTHORITIES.filter((one) => one !== who));
      const first = oneOf(
        `${what} has been in place since ${earlier()}. It was prepared by the ${who} and by ${chance.between(3, 20)} organizations`,
        `since ${earlier()} the ${who} has been responsible for ${what}; the ${other} takes part in it`,
        `${what} covers ${chance.between(4, 19)} of the ${chance.between(20, 31)} districts, and the ${who} reports on it every year`,
        `in ${earlier()} the ${who} adopted ${what}, after a consultation with ${chance.between(5, 40)} organizations`,
        `${what} was reviewed in ${earlier()}, and the ${who} published the results`,
      );
      if (!chance.is(0.3)) return first;
      return `${first}\n\n${oneOf(`it has its own budget, of ${many()},000 a year`, `the ${other} evaluates it every ${chance.between(2, 5)} years`, `${chance.between(2, 9)} of its ${chance.between(10, 15)} measures are carried out already`)}`;
    },
    practice: (section) =>
      oneOf(
        `in ${year - 1}, ${many()} officials worked with ${topic(section)}, and ${chance.between(3, 90)} cases were passed on`,
        `from ${year - 3} to ${year - 1}, ${many()} persons were reached; the ${authority()} keeps the figures`,
        `the courts referred to ${topic(section)} in ${chance.between(2, 25)} judgments up to ${year - 1}`,
        `an evaluation of ${year - 1} found that ${topic(section)} is used in ${chance.between(40, 95)} per cent of cases`,
      ),
    law() {
      const [title, of] = [chance.pick(LAWS), earlier()];
      return {
        title: `${title}, ${of}`,
        provision: `Section ${chance.between(1, 140)}`,
        date: `${of}-${twoDigits(chance.between(1, 12))}-${twoDigits(chance.between(1, 28))}`,
        url: `https://laws.example.org/${of}/${chance.between(1, 220)}`,
      };
    },
    link: () => ({
      title: `Report of the ${authority()}, ${year - 1}`,
      url: `https://reports.example.org/${year - 1}/${chance.between(1, 99)}`,
    }),
    authority,
    difficulty: (section) =>
      oneOf(
        `the ${authority()} has ${chance.between(1, 6)} posts for this, and ${topic(section)} needs more of them`,
        `outside the capital, ${topic(section)} is known to few: ${chance.between(5, 60)} officials took part in ${year - 1}`,
        `the figures of ${year - 1} for ${topic(section)} cannot be compared with those of the ${authority()}`,
        `${topic(section)} depends on funds that end in ${year + chance.between(1, 2)}`,
      ),
    step: (section) =>
      oneOf(
        `a review of ${topic(section)}`,
        `the extension of ${topic(section)} to ${chance.between(3, 12)} more districts`,
        `a proposal on ${topic(section)}, to be sent to the Government`,
        `training on ${topic(section)} for ${many()} officials`,
      ),
    outcome: () =>
      oneOf(
        `the funds for it were approved in ${year} only`,
        `it is waiting for the decision of the ${authority()}`,
        `a first version was discussed with ${chance.between(3, 15)} organizations`,
        `it became part of another plan`,
      ),
    assistance: (section) =>
      oneOf(
        `for ${topic(section)}, in ${chance.pick(["the first half of", "the second half of", "all of"])} ${year + 1}`,
        `for ${chance.between(10, 90)} officials who work with ${topic(section)}`,
        `examples from States with a similar legal system, of which ${chance.between(2, 9)} are known to the ${authority()}`,
      ),
    received: () =>
      oneOf(
        `a workshop of ${chance.between(2, 5)} days in ${earlier()}`,
        "none so far",
        `an expert's visit in ${year - 1}`,
      ),
    goodPractice: (section) =>
      oneOf(
        `the ${authority()} tested ${topic(section)} in ${chance.between(2, 6)} districts first, and changed ${chance.between(2, 9)} points of it before it was applied everywhere`,
        `those who work with ${topic(section)} meet every ${chance.between(2, 6)} months, and what they find is published`,
        `survivors were asked to comment on ${topic(section)} before it was printed, and ${chance.between(3, 17)} of their proposals were taken up`,
      ),
    reason: (status) =>
      status === "not-known"
        ? oneOf(
            `the ${authority()} keeps no separate figures of this; the districts may have them`,
            `the districts did not reply before the end of ${chance.pick(["August", "September"])} ${year}`,
          )
        : status === "withheld"
          ? oneOf("the matter is before the courts", `a decision of the ${authority()} is still confidential`)
          : oneOf(
              `the ${authority()} examined this in ${earlier()} and found that the law in force is enough`,
              "there are no such cases under the Constitution",
            ),
    person: () => `${chance.pick(FIRST_NAMES)} ${chance.pick(LAST_NAMES)}`,
  };
}

function sentence(text: string): string {
  const whole = text.charAt(0).toUpperCase() + text.slice(1);
  return `${whole}.`;
}

/** A number with a zero before it where it has one digit. */
export function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}
