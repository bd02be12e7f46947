/** The schema of parts: of what a file is a part, what was sent out of a file, and how a part was when it was sent. */
import { LIMITS } from "../src/domain/model/limits.ts";
import type { Schema } from "./schema-pieces.ts";
import { day, line, object, questionIds, reference } from "./schema-pieces.ts";

/** Of what a file is a part; `most` is how many questions there are. */
export function partSchema(most: number): Schema {
  return object(
    "Part",
    "Of what this file is a part. Written by tip-checklist split; please leave it as it is.",
    {
      ...common(most),
      of: line("Of", "Name of the file that the part was cut out of."),
      returnTo: object("Return to", "To whom the file goes back.", {
        name: line("Name", "Name of the person."),
        authority: line("Authority", "Ministry or other authority."),
        email: line("E-mail", "E-mail address."),
      }),
    },
    ["id", "key", "questions"],
  );
}

/** What was sent out of a file. */
export function partsSchema(most: number): Schema {
  return {
    title: "Parts",
    description: "The parts of this file that were sent out. Written by tip-checklist split and merge.",
    type: "array",
    maxItems: LIMITS.parts,
    items: object(
      "Sent part",
      "A part that was sent out.",
      {
        ...common(most),
        returned: object("Returned", "That the part came back and was merged.", {
          date: day("Date", "Day on which it was merged, as 2026-11-23."),
          digest: {
            title: "Digest",
            description: "By this a part that was merged before is recognised.",
            type: "string",
            pattern: "^sha256:[0-9a-f]{64}$",
            maxLength: 71,
          },
        }),
      },
      ["id", "key", "questions"],
    ),
  };
}

/** How a part was when it was sent. */
export function asSentSchema(): Schema {
  return object(
    "As sent",
    "In a part: how it was when it was sent. By this is seen what was changed; please leave it as it is.",
    { contributors: reference("contributors"), answers: reference("answers") },
  );
}

function common(most: number): Record<string, Schema> {
  return {
    id: {
      title: "Id",
      description: "The contributor or the section that the part is for.",
      ...reference("contributorId"),
    },
    key: {
      title: "Key",
      description: "By this a part is recognised when it comes back.",
      type: "string",
      pattern: "^[0-9a-f]{16}$",
      maxLength: 16,
    },
    sent: day("Sent", "Day on which the part was sent, as 2026-11-23."),
    due: day("Due", "Day by which the part is to come back, as 2026-12-14."),
    contributor: {
      title: "Contributor",
      description: "Id of the contributor who is asked.",
      ...reference("contributorId"),
    },
    questions: questionIds("Questions", "The questions of the part.", most),
  };
}
