/** An assessment with every key of the format, each text with a word of its own to look for. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Answer, Assessment, Contribution } from "../../src/domain/model/assessment.ts";
import { ROOT } from "./program.ts";

/** The word by which the text of a field is recognised. */
export function canary(field: string): string {
  return `Canary${field.replace(/[^A-Za-z0-9]+/g, "")}`;
}

/** A word in what is only for those who work on the file. */
export const SECRET = "Backstage";

const text = (field: string): string => `${canary(field)} is said here,\nand on a second line.`;

function contributionOf(name: string): Contribution {
  return {
    by: "moi",
    date: "2026-09-17",
    measures: text(`${name}.measures`),
    practice: text(`${name}.practice`),
    authority: canary(`${name}.authority`),
    difficulties: { kinds: ["lack-of-data"], note: text(`${name}.difficulties.note`) },
    obstacles: { kinds: ["reservations"], note: text(`${name}.obstacles.note`) },
    nextSteps: [
      {
        id: "s1",
        text: text(`${name}.nextSteps.text`),
        by: "2032-07",
        authority: canary(`${name}.nextSteps.authority`),
      },
    ],
    assistance: {
      requested: ["training"],
      received: text(`${name}.assistance.received`),
      note: text(`${name}.assistance.note`),
    },
    goodPractice: text(`${name}.goodPractice`),
    reason: text(`${name}.reason`),
  };
}

function answerOf(name: string): Answer {
  return {
    elements: ["recommendations-2009", "investigation"],
    measures: text(`${name}.measures`),
    law: [
      {
        title: canary(`${name}.law.title`),
        provision: canary(`${name}.law.provision`),
        date: "2019-05-01",
        url: `https://example.org/${canary(`${name}.law.url`)}`,
      },
    ],
    practice: text(`${name}.practice`),
    practiceLinks: [
      {
        title: canary(`${name}.practiceLinks.title`),
        url: `https://example.org/${canary(`${name}.practiceLinks.url`)}`,
      },
    ],
    authority: canary(`${name}.authority`),
    difficulties: { kinds: ["limited-resources"], note: text(`${name}.difficulties.note`) },
    nextSteps: [
      {
        id: "s1",
        text: text(`${name}.nextSteps.text`),
        by: "2031-06",
        authority: canary(`${name}.nextSteps.authority`),
      },
    ],
    assistance: {
      requested: ["legal-advice"],
      received: text(`${name}.assistance.received`),
      note: text(`${name}.assistance.note`),
    },
    contributions: [contributionOf(`${name}.contributions`)],
    goodPractice: text(`${name}.goodPractice`),
    reason: text(`${name}.reason`),
    earlierSteps: [
      {
        id: "s1",
        year: 2022,
        text: text(`${name}.earlierSteps.text`),
        by: "2024-11",
        authority: canary(`${name}.earlierSteps.authority`),
        outcome: "postponed",
        note: text(`${name}.earlierSteps.note`),
      },
    ],
    language: "es-MX",
    answered: { by: "moj", date: "2026-09-14" },
    confirmed: { by: "moi", date: "2026-09-22" },
    cleared: [{ words: `${SECRET} words`, by: "moi", date: "2026-09-23" }],
    revisit: true,
    internalNote: `${SECRET} note`,
  };
}

export const FULL_ASSESSMENT: Assessment = {
  format: "tip-checklist/assessment/1",
  checklist: { id: "ctoc-cop-2010-6", revision: 1 },
  state: "XUT",
  year: 2026,
  language: "fr-CA",
  stage: "final",
  focalPoint: {
    name: canary("focalPoint.name"),
    title: canary("focalPoint.title"),
    authority: canary("focalPoint.authority"),
    email: `${canary("focalPoint.email")}@example.org`,
    phone: `+999 ${canary("focalPoint.phone")}`,
  },
  contributors: [
    {
      id: "moj",
      authority: canary("contributors.authority"),
      name: canary("contributors.name"),
      email: `${canary("contributors.email")}@example.org`,
      questions: ["para-57", "para-60"],
    },
    { id: "moi", authority: canary("contributors.second") },
  ],
  part: {
    id: "moj-part",
    of: canary("part.of"),
    key: "6f1d2c3b4a596877",
    sent: "2026-08-03",
    due: "2026-09-30",
    contributor: "moj",
    questions: ["para-07", "para-08", "para-37", "para-21a", "para-57", "para-60"],
    returnTo: {
      name: canary("part.returnTo.name"),
      authority: canary("part.returnTo.authority"),
      email: `${canary("part.returnTo.email")}@example.org`,
    },
  },
  parts: [
    {
      id: "moi-part",
      key: "7f1d2c3b4a596877",
      sent: "2026-08-04",
      due: "2026-10-01",
      contributor: "moi",
      questions: ["para-37"],
      returned: { date: "2026-08-21", digest: `sha256:${"d16e".repeat(16)}` },
    },
  ],
  helpWithForm: { wanted: true, note: text("helpWithForm.note") },
  answers: {
    "para-07": {
      instruments: {
        convention: { status: "party", signed: "2000-12-13", ratified: "2004-06-18" },
        protocol: { status: "signatory", signed: "2000-12-14", ratified: "2030" },
      },
    },
    "para-08": {
      status: "before-parliament",
      obstacles: { kinds: ["constitutional-procedure"], note: text("para-08.obstacles.note") },
      expectedYear: 2033,
    },
    "para-37": { status: "partly-implemented", ...answerOf("para-37") },
    "para-21a": { sameAs: "para-37", elements: ["justice"], carriedFrom: 2024 },
    "para-57": { status: "implemented", measures: text("para-57.measures"), publish: false },
    "para-60": { status: "withheld", reason: text("para-60.reason") },
  },
  formerAnswers: {
    "para-99": { status: "not-implemented", ...answerOf("para-99"), publish: false },
    "para-98": {
      instruments: {
        convention: { status: "neither", signed: "2001-01-02", ratified: "2005-01-02" },
        protocol: { status: "neither", signed: "2001-01-03", ratified: "2005-01-03" },
      },
      obstacles: { kinds: ["translation"], note: text("para-98.obstacles.note") },
      expectedYear: 2034,
      sameAs: "para-37",
      carriedFrom: 2023,
    },
  },
  clearance: {
    name: canary("clearance.name"),
    title: canary("clearance.title"),
    authority: canary("clearance.authority"),
    date: "2026-10-05",
  },
  seal: `sha256:${"5ea1".repeat(16)}`,
};

interface Schema {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly patternProperties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly $defs?: Readonly<Record<string, Schema>>;
}

/** The keys that the published schema knows, below the answer to any question as `answers.*`. */
export function keysOfFormat(): ReadonlySet<string> {
  const root = JSON.parse(readFileSync(join(ROOT, "schemas/assessment.schema.json"), "utf8")) as Schema;
  const keys = new Set<string>();
  const walk = (schema: Schema, path: readonly string[]): void => {
    const target = schema.$ref === undefined ? schema : root.$defs?.[schema.$ref.replace("#/$defs/", "")];
    if (target === undefined || path.length > 8) return;
    if (target !== schema) {
      walk(target, path);
    }
    for (const [key, part] of Object.entries(schema.properties ?? {})) {
      const here = [...path, isQuestion(key) ? "*" : key];
      keys.add(here.join("."));
      walk(part, here);
    }
    const others = [...Object.values(schema.patternProperties ?? {}), schema.additionalProperties];
    for (const part of others) if (typeof part === "object") walk(part, [...path, "*"]);
    if (schema.items !== undefined) walk(schema.items, path);
  };
  walk(root, []);
  return keys;
}

/** The keys of the data, in the same form. */
export function keysOfData(data: unknown): ReadonlySet<string> {
  const keys = new Set<string>();
  const walk = (value: unknown, path: readonly string[]): void => {
    if (Array.isArray(value)) {
      for (const item of value) walk(item, path);
      return;
    }
    if (typeof value !== "object" || value === null) return;
    for (const [key, part] of Object.entries(value)) {
      const here = [...path, isQuestion(key) ? "*" : key];
      keys.add(here.join("."));
      walk(part, here);
    }
  };
  walk(data, []);
  return keys;
}

function isQuestion(key: string): boolean {
  return key.startsWith("para-");
}
