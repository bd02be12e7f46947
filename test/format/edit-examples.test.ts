/** Files that people keep by hand, before and after a save. */
import { describe, expect, it } from "vitest";
import { findComments } from "../../src/format/syntax/comments.ts";
import type { Reading } from "../../src/format/reading.ts";
import { readAssessment } from "../../src/format/read-assessment.ts";
import { savedText, updateAssessment, writeAssessment } from "../../src/format/write-assessment.ts";
import { type Assessment, withAnswer, withFields } from "../../src/domain/model/assessment.ts";
import { SMALL } from "../helpers/small.ts";
import { layout } from "./arbitrary.ts";
import { differences } from "./differences.ts";
import { HEAD, draft, read } from "./reading.ts";

function update(text: string, after: Assessment): string {
  return updateAssessment(read(text), after, layout).source.text;
}

function commentsIn(text: string): string[] {
  return findComments(text, read(text).root).map((comment) => comment.text);
}

/** A file as a person keeps it: own order of words, own comments, own line breaks. */
const KEPT_BY_HAND = `\
# Self-assessment on the recommendations on trafficking in persons (CTOC/COP/2010/6)
# Agreed with the task force on 3 March.
format: tip-checklist/assessment/1
checklist: { id: ctoc-cop-2010-6, revision: 1 }
state: XUT   # Utopia
year: 2026
stage: draft

answers:
  # Para. 7 · Becoming party to the Convention and the Protocol
  para-07:
    instruments:
      convention: { status: party, ratified: 2004-06-18 }
      protocol:
        status: signatory   # ratification is before parliament
        signed: 2002

  # Ask the police again in May.

  # Para. 6 · A comprehensive and balanced approach
  # Checked by health.
  para-06:
    status: implemented
    # Both are in the plan of 2024.
    elements: [origin,
      transit]   # destination is not yet
    measures: >-
      A national plan
      covers all three.

  # Para. 57 · National legislation that suits the country
  para-57:
    status: partly-implemented
    practice: |

      One case in 2025.
  # That was all by November.

# Not yet cleared.
...
# The end.
`;

describe("a file that a person keeps by hand", () => {
  const kept = read(KEPT_BY_HAND).assessment;
  const para06 = kept.answers?.["para-06"];

  it("has only the answer written again that changed, its comments in front of their fields", () => {
    const stepwise = [
      withAnswer(kept, "para-06", withFields(para06 ?? {}, { status: "partly-implemented", elements: ["origin"] })),
      withAnswer(kept, "para-21a", { status: "implemented", measures: "A task force.\n\nIt meets monthly." }),
      withAnswer(kept, "para-57", undefined),
      { ...kept, state: "NOR" },
    ];
    const texts = stepwise.map((after) => update(KEPT_BY_HAND, after));
    expect(texts.map((text) => differences(KEPT_BY_HAND, text))).toEqual([
      [
        "-    status: implemented",
        '+    status: "partly-implemented"',
        "-    elements: [origin,",
        "-      transit]   # destination is not yet",
        "-    measures: >-",
        "-      A national plan",
        "-      covers all three.",
        "+    # destination is not yet",
        '+    elements: ["origin"]',
        '+    measures: "A national plan covers all three."',
      ],
      [
        "+",
        "+  # Para. 21 (a) · National coordinating body or inter-ministerial task force",
        "+  para-21a:",
        '+    status: "implemented"',
        "+    measures: |-",
        "+      A task force.",
        "+",
        "+      It meets monthly.",
      ],
      [
        "-",
        "-  # Para. 57 · National legislation that suits the country",
        "-  para-57:",
        "-    status: partly-implemented",
        "-    practice: |",
        "-",
        "-      One case in 2025.",
      ],
      ["-state: XUT   # Utopia", "+# Utopia", '+state: "NOR"'],
    ]);
  });

  it("reads by itself after three changes, one after the other", () => {
    let reading: Reading = read(KEPT_BY_HAND);
    const changes: ((assessment: Assessment) => Assessment)[] = [
      (assessment) => ({ ...assessment, language: "en", helpWithForm: { wanted: false } }),
      (assessment) => withAnswer(assessment, "para-06", undefined),
      (assessment) =>
        withAnswer(assessment, "para-08", { status: "before-parliament", obstacles: { kinds: ["translation"] } }),
    ];
    for (const change of changes)
      reading = updateAssessment(reading, change(read(reading.source.text).assessment), layout);
    expect(reading.source.text).toBe(`\
# Self-assessment on the recommendations on trafficking in persons (CTOC/COP/2010/6)
# Agreed with the task force on 3 March.
format: tip-checklist/assessment/1
checklist: { id: ctoc-cop-2010-6, revision: 1 }
state: XUT   # Utopia
year: 2026
language: "en"
stage: draft
helpWithForm:
  wanted: false

answers:
  # Para. 7 · Becoming party to the Convention and the Protocol
  para-07:
    instruments:
      convention: { status: party, ratified: 2004-06-18 }
      protocol:
        status: signatory   # ratification is before parliament
        signed: 2002

  # Para. 8 · Stage of the ratification process, and obstacles
  para-08:
    status: "before-parliament"
    obstacles:
      kinds: ["translation"]

  # Ask the police again in May.

  # Checked by health.
  # Both are in the plan of 2024.
  # destination is not yet

  # Para. 57 · National legislation that suits the country
  para-57:
    status: partly-implemented
    practice: |

      One case in 2025.
  # That was all by November.

# Not yet cleared.
...
# The end.
`);
  });

  it("keeps a comment of a person that begins as the title of a question does", () => {
    const text = KEPT_BY_HAND.replace("# Checked by health.", "# Para. 6 is for the police to answer.");
    expect(update(text, withAnswer(kept, "para-06", undefined))).toContain("# Para. 6 is for the police to answer.");
    expect(update(text, { ...kept, answers: {} })).toContain("# Para. 6 is for the police to answer.");
  });

  it("has no titles left when all answers are removed", () => {
    const { answers: _, ...without } = kept;
    for (const after of [{ ...kept, answers: {} }, without]) {
      const updated = update(KEPT_BY_HAND, after);
      expect(updated).not.toContain("# Para. ");
      expect(updated).toContain("# ratification is before parliament");
      expect(updated).toContain("# destination is not yet");
    }
  });

  it("has no blank line left when one answer takes the place of all others", () => {
    const text = draft("answers:", "  para-57: {}", "", "  para-30: {}");
    const updated = update(text, { ...read(text).assessment, answers: { "para-06": { status: "implemented" } } });
    expect(updated).toBe(
      draft(
        "answers:",
        "  # Para. 6 · A comprehensive and balanced approach",
        "  para-06:",
        '    status: "implemented"',
      ),
    );
  });

  it("has a comment that is deep below a text kept out of the text that takes its place", () => {
    const text = draft("answers:", "  para-06:", "    measures: one", "", "      # deep", "    practice: two");
    const { assessment } = read(text);
    const changed = withAnswer(assessment, "para-06", { measures: "one\ntwo", practice: "two" });
    const removed = withAnswer(assessment, "para-06", { practice: "two" });
    expect(commentsIn(update(text, changed))).toEqual(["# deep"]);
    expect(commentsIn(update(text, removed))).toEqual(["# deep"]);
  });
});

describe("a line of a text that looks like a comment", () => {
  it("does not set apart what follows when the entry between them is removed", () => {
    const text = draft("focalPoint:", "  phone: |-", "    a", "    #", "helpWithForm: {}", "answers: {}");
    const { helpWithForm: _, ...after } = read(text).assessment;
    expect(update(text, after)).toBe(draft("focalPoint:", "  phone: |-", "    a", "    #", "answers: {}"));
  });
});

describe("the comments of an answer", () => {
  const text = draft(
    "answers:",
    "  # Para. 6 · A comprehensive and balanced approach",
    "  # of the task force",
    "  para-06:   # beside the key",
    "    # above a field",
    "    status: implemented # beside a value",
    "    law: # beside a list",
    "      # above a law",
    "      - title: Penal Code",
    "        provision: art. 010   # in a law",
    "    # from the plan",
    "    measures: |",
    "      One.",
    "",
    "    # above the last field",
    "    authority: MoJ",
    "    # below the last field",
    "      # deeper still",
    "  # below the answer",
  );
  const { assessment } = read(text);
  const before = assessment.answers?.["para-06"] ?? {};

  it("are in front of their fields, or of the next where theirs is gone", () => {
    const after = withFields(before, { status: "not-known", measures: undefined });
    expect(update(text, withAnswer(assessment, "para-06", after))).toBe(
      draft(
        "answers:",
        "  # Para. 6 · A comprehensive and balanced approach",
        "  # of the task force",
        "  # beside the key",
        "  para-06:",
        "    # above a field",
        "    # beside a value",
        '    status: "not-known"',
        "    # beside a list",
        "    # above a law",
        "    # in a law",
        "    law:",
        '      - title: "Penal Code"',
        '        provision: "art. 010"',
        "    # from the plan",
        "    # above the last field",
        '    authority: "MoJ"',
        "    # below the last field",
        "    # deeper still",
        "  # below the answer",
      ),
    );
  });

  it("stay in the place of an answer that is removed, apart from the next one", () => {
    const more = text.replace("  # below the answer", "  para-57:\n    status: withheld");
    const changed = withAnswer(read(more).assessment, "para-06", undefined);
    expect(update(more, changed)).toBe(
      draft(
        "answers:",
        "  # of the task force",
        ...commentsIn(text)
          .slice(2, -1)
          .map((comment) => `  ${comment}`),
        "",
        "  para-57:",
        "    status: withheld",
      ),
    );
  });
});

describe("a file in a style of its own", () => {
  const both = { "para-06": { status: "implemented" }, "para-57": { status: "withheld", reason: "Under\nreview." } };
  const written = [
    "answers:",
    "  # Para. 6 · A comprehensive and balanced approach",
    "  para-06:",
    '    status: "implemented"',
    "",
    "  # Para. 57 · National legislation that suits the country",
    "  para-57:",
    '    status: "withheld"',
    "    reason: |-",
    "      Under",
    "      review.",
  ];

  const inOwnForm = HEAD.trimEnd()
    .replace(/(: )([a-z].*)/g, '$1"$2"')
    .split("\n");

  it.each<[what: string, before: string, after: string]>([
    [
      "answers between braces has all of them written line by line",
      draft("state: XUT # Utopia", "answers: { # all", "  para-06: { status: implemented } # sure", "  }"),
      draft(
        "state: XUT # Utopia",
        "# all",
        "answers:",
        "  # Para. 6 · A comprehensive and balanced approach",
        "  # sure",
        ...written.slice(2),
      ),
    ],
    [
      "one answer between braces has that answer alone left as it is",
      draft("answers:", "  para-06: { status: implemented } # sure"),
      draft("answers:", "  para-06: { status: implemented } # sure", ...written.slice(4)),
    ],
    [
      "answers left blank has them put there",
      draft("answers: # none yet", "  # soon"),
      draft("# none yet", ...written, "  # soon"),
    ],
    ["no answers has them put there", draft("state: XUT"), draft("state: XUT", ...written)],
    ["an empty group of answers has it filled", draft("answers: {}", "", "# end"), draft(...written, "", "# end")],
    [
      "an indentation of four keeps that of its answers",
      draft("answers:", "    para-57:", "        status: withheld", "        # why", "        reason: Unknown."),
      draft(
        "answers:",
        "    # Para. 6 · A comprehensive and balanced approach",
        "    para-06:",
        '      status: "implemented"',
        "",
        "    para-57:",
        '      status: "withheld"',
        "      # why",
        "      reason: |-",
        "        Under",
        "        review.",
      ),
    ],
    [
      "keys in quotes has them found, and keeps its order",
      draft('"answers":', '  "para-57":', "    'status': \"withheld\"", "    'reason': x", '  "para-06": {}'),
      draft('"answers":', ...written.slice(6), ...written.slice(2, 4)),
    ],
    [
      "keys after question marks has the answer written as others are",
      draft("answers:", '  "para-06":', "    ? status", "    : implemented # yes", "  ? para-57 # odd", "  : {}"),
      draft("answers:", '  "para-06":', "    ? status", "    : implemented # yes", "  # odd", ...written.slice(6)),
    ],
    ["no end marker has it added", `${HEAD}state: XUT`, draft("state: XUT", ...written)],
    [
      "everything between braces is written line by line, its comments at the top",
      "{ # mine\n" +
        'format: tip-checklist/assessment/1, checklist: { id: ctoc-cop-2010-6, "revision": 1 }, # c\n' +
        "# Para. 6 · A comprehensive and balanced approach\n" +
        "stage: draft, answers: { para-06: {} } }\n...\n",
      [...layout.header, "# mine", "# c", ...inOwnForm, ...written, "...", ""].join("\n"),
    ],
  ])("and with %s", (_, before, after) => {
    const { assessment } = read(before);
    const updated = update(before, { ...assessment, answers: both });
    expect(updated).toBe(after);
    expect(read(updated).assessment.answers).toEqual(both);
    expect(update(before.replaceAll("\n", "\r\n"), { ...assessment, answers: both })).toBe(
      after.replaceAll("\n", "\r\n"),
    );
  });

  it("is left alone when nothing changed, but for the end marker", () => {
    const text = `${HEAD}answers: {para-06:   {status: implemented}}`;
    expect(update(text, read(text).assessment)).toBe(`${text}\n...\n`);
  });

  it("has new lines end as their neighbours do", () => {
    const both = draft("answers:", "  para-06:", "    status: implemented").replace("implemented\n", "implemented\r\n");
    const { assessment } = read(both.replace("para-06:\n", "para-06:\r\n"));
    const after = withAnswer(assessment, "para-06", { status: "implemented", authority: "MoJ" });
    expect(update(both.replace("para-06:\n", "para-06:\r\n"), after)).toBe(
      both.replace(
        "para-06:\n    status: implemented\r\n",
        'para-06:\r\n    status: "implemented"\r\n    authority: "MoJ"\r\n',
      ),
    );
  });

  it.each(["yaml", "json"] as const)("keeps its byte order mark through every save of %s", (syntax) => {
    const written = writeAssessment(SMALL, syntax, layout);
    expect(savedText(written)).toBe(written.source.text);
    const reading = readAssessment(Buffer.from(`\ufeff${written.source.text}`), syntax);
    const updated = updateAssessment(reading, withAnswer(SMALL, "para-57", { status: "not-known" }), layout);
    const emptied = updateAssessment(updated, SMALL, layout);
    expect(savedText(updated)).toMatch(/^\ufeff[^\ufeff]+$/);
    expect(savedText(emptied)).toBe(`\ufeff${written.source.text}`);
  });
});
