/** What must hold of every kind of prompt, of every question, in windows of all sizes. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Question, allQuestions, paragraphOfId, sectionOf } from "../../../src/domain/model/checklist.ts";
import { recommendationOf } from "../../../src/domain/recommendations/recommendation.ts";
import checklist from "../../../src/generated/checklist.en.ts";
import type { About, Option } from "../../../src/interview/asker.ts";
import { addressedText, questionNotes } from "../../../src/messages/addressed.ts";
import { widthOf } from "../../../src/report/wrap.ts";
import { choose, startChoosing } from "../../../src/terminal/prompts/choose.ts";
import { find, startFinding } from "../../../src/terminal/prompts/find.ts";
import type { Prompt, PromptEvent } from "../../../src/terminal/prompts/prompt.ts";
import { read, startReading } from "../../../src/terminal/prompts/reading.ts";
import { startTicking, tick } from "../../../src/terminal/prompts/tick.ts";
import { startWriting, write } from "../../../src/terminal/prompts/write.ts";
import { runs } from "../../helpers/runs.ts";
import { type Person, KEY, keysOf, say, sitAt } from "./person.ts";

const { numRuns: RUNS } = runs(150);

const QUESTIONS = allQuestions(checklist);
const LONGEST = QUESTIONS.toSorted((one, other) => other.text.length - one.text.length).slice(0, 10);

/** The question with all kinds of notes, some of them long. */
function aboutOf(question: Question): About {
  const { id, title, text, paragraph, seeAlso, guidance } = question;
  const related = "Yes, in part. A council of all ministries meets twice a year and reports to the government.";
  return {
    id,
    heading: sectionOf(checklist, question).title,
    aside: say("card.position", { number: 79, total: 79, open: 78 }),
    citation: say(question.optional ? "card.cited-optional" : "card.cited", {
      paragraph,
      addressed: addressedText(recommendationOf(checklist, question), say),
    }),
    title,
    text,
    notes: [
      { kind: "note", text: guidance.why ?? "Last year the answer was “No”." },
      ...questionNotes(question, checklist, say).map((text) => ({ kind: "note", text }) as const),
      { kind: "note", text: `See also paras. ${seeAlso.map(paragraphOfId).join(", ")}` },
      { kind: "term", term: "Para. 16 (a)", text: related },
      { kind: "warning", text: "Para. 16 (a) was changed on 2026-11-02, after this answer was given." },
    ],
  };
}

const optionsOf = (labels: readonly string[]): readonly Option[] =>
  labels.map((label, at) => ({ value: `value-${at}`, label }));
const STATUSES: readonly Option[] = [
  ...optionsOf(["Yes", "Yes, in part", "No", "Does not apply", "Not known", "Not disclosed"]),
  { value: "leave", label: "Leave open for now", apart: true },
  { value: "same", label: "Same as para. 16 (a): Yes, in part", apart: true },
];

type AnyPerson = Person<unknown, unknown>;
type Size = Parameters<typeof sitAt>[2];

/** One person at a prompt of each kind about a question. */
const KINDS: Readonly<Record<string, (about: About | undefined, question: Question, size?: Size) => AnyPerson>> = {
  choose: (about, { id }, size) => {
    const prompt = { id, about, label: "Which of these is true for your State?", options: STATUSES };
    return at(choose, startChoosing(prompt), size);
  },
  tick: (about, { id, elements }, size) => {
    const options = optionsOf(elements.map(({ label }) => label));
    return at(tick, startTicking({ id, about, label: "Which of these are done?", options, current: [] }), size);
  },
  write: (about, { id }, size) => {
    const hint = "Laws, measures, institutions. Do not write anything that could identify a victim.";
    return at(write, startWriting({ id, about, label: "What has been done", hint, lines: "many" }), size);
  },
  date: (about, { id }, size) => {
    const check = (text: string): string | undefined => (/^\d*$/.test(text) ? undefined : "This is not a date.");
    return at(write, startWriting({ id, about, label: "Date of the law", lines: "one", most: 10, check }), size);
  },
  find: (about, { id }, size) => {
    const search = (): readonly Option[] => STATUSES;
    return at(find, startFinding({ id, about, label: "Where?", nothing: "Nothing matches.", search }), size);
  },
  read: (about, _, size) => {
    const blocks = Array.from({ length: 20 }, (__, line) => ({ kind: "text", text: `Guidance ${line}` }) as const);
    return at(read, startReading(blocks, about), size);
  },
};

function at<State, Reply>(prompt: Prompt<State, Reply>, start: State, size: Size): AnyPerson {
  return sitAt(prompt, start, size);
}

const kind = fc.constantFrom(...Object.keys(KINDS));
const question = fc.constantFrom(...QUESTIONS);
const letter = fc.oneof(
  fc.constantFrom("y", "e", "s", "n", "o", "b", "g", "q", "a", "Y", "N", "й", "ب"),
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 1 }).filter((one) => /^\p{L}\p{M}*$/u.test(one)),
);
/** Keys that end no prompt that is about a question. */
const harmless = fc.oneof(
  letter,
  fc.constantFrom("0", "1", "2", "9", "٣", "３", " ", ":", ";", "?"),
  fc.constantFrom(
    KEY.escape,
    KEY.up,
    KEY.down,
    KEY.left,
    KEY.right,
    KEY.tab,
    KEY.home,
    KEY.end,
    KEY.backspace,
    KEY.all,
  ),
);
const paste = fc.constantFrom("yes\r", ":quit\r", "1\r\n2\r\n", "\u001b[Z", ":back", "No\n");
const pressed = (typed: string): readonly PromptEvent[] => keysOf(typed).map((key) => ({ kind: "key", key }));
const pasted = paste.map((text): readonly PromptEvent[] => [{ kind: "paste", text }]);
const event = fc.oneof({ weight: 9, arbitrary: harmless.map(pressed) }, { weight: 1, arbitrary: pasted });
const lettersOrPaste = fc.oneof({ weight: 9, arbitrary: letter.map(pressed) }, { weight: 1, arbitrary: pasted });

function sit(one: string, about: Question, size?: Size): AnyPerson {
  const person = KINDS[one]?.(aboutOf(about), about, size);
  if (person === undefined) throw new Error(one);
  return person;
}

/** How the foot names keys and words, and what is typed then. */
const NAMED: readonly (readonly [name: string, typed: string])[] = [
  ["↑↓", KEY.down],
  ["Space", " "],
  ["number", "2"],
  ["word", "no"],
  ["Type to search", "e"],
  ["Enter", KEY.enter],
  ["Ctrl+A", KEY.all],
  ["Ctrl+J", KEY.newLine],
  ["Ctrl+G", KEY.editor],
  ["Shift+Tab", KEY.backTab],
  ["F1", KEY.help],
  ["Esc", KEY.escape],
  ...["skip", "go", "outline", "undo", "quit"].map((word) => [`:${word}`, `:${word}${KEY.enter}`] as const),
];

describe("every kind of prompt", () => {
  it(`replies nothing to letters and pastes without Enter (${RUNS} ways)`, () => {
    fc.assert(
      fc.property(kind, question, fc.array(lettersOrPaste, { maxLength: 30 }), (one, about, events) => {
        const person = sit(one, about);
        for (const given of events.flat()) person.give(given);
        expect(person.reply()).toBeUndefined();
      }),
      { numRuns: RUNS },
    );
  });

  it(`is left by Shift+Tab, whatever was typed before (${RUNS} ways)`, () => {
    fc.assert(
      fc.property(kind, question, fc.array(event, { maxLength: 30 }), (one, about, events) => {
        const person = sit(one, about);
        for (const given of events.flat()) if (person.reply() === undefined) person.give(given);
        // Help is left by Esc, too.
        if (one === "read" && person.reply() !== undefined) return;
        expect(person.reply()).toBeUndefined();
        const isAtEnd = person.screen().includes("Guidance 19");
        person.type(KEY.backTab);
        if (one === "read") expect(person.reply()).toBe(isAtEnd ? "read" : "left");
        else expect(person.reply()).toMatchObject({ move: { to: "back" } });
      }),
      { numRuns: RUNS },
    );
  });

  it(`is never higher or wider than the window, whatever was typed (${RUNS} ways)`, () => {
    const columns = fc.integer({ min: 20, max: 120 });
    const rows = fc.integer({ min: 6, max: 50 });
    fc.assert(
      fc.property(
        kind,
        question,
        columns,
        rows,
        fc.array(event, { maxLength: 8 }),
        (one, about, width, height, events) => {
          const person = sit(one, about, { columns: width, rows: height });
          for (const given of events.flat()) if (person.reply() === undefined) person.give(given);
          const lines = linesOf(person);
          expect(lines.length).toBeLessThanOrEqual(height);
          expect(lines.filter((line) => widthOf(line) > width)).toEqual([]);
        },
      ),
      { numRuns: RUNS },
    );
  });

  const SIZES = [
    [80, 24],
    [100, 30],
    [40, 20],
    [40, 12],
  ] as const;
  it.each(SIZES.flatMap((size) => Object.keys(KINDS).map((one) => [...size, one] as const)))(
    "at %i × %i has the question of all 79 in it: %s",
    (columns, rows, one) => {
      for (const about of QUESTIONS) {
        const person = sit(one, about, { columns, rows });
        const screens = [person.screen()];
        if (one !== "read") screens.push(person.type(`ab${KEY.escape}`).screen());
        for (const screen of screens) {
          const text = screen.replace(/\s+/g, " ");
          const { citation } = aboutOf(about);
          // In a narrow window, whom it addresses may be cut: the question itself needs the rows. F1 shows it whole.
          const [cited = ""] = columns >= 80 ? [citation] : shownOf(citation, about.title, text);
          if (rows >= 20) expect(text).toContain(`${cited} ${about.title}`);
          else expect(text).toContain(citation.slice(0, citation.indexOf("·")));
          expect(text).toContain(about.title);
          if (rows >= 20) expect(text).toContain(about.text);
          else expect(text).toContain(about.text.slice(0, 30));
        }
      }
    },
  );

  it.each(Object.keys(KINDS))("at 40 × 20 leaves what was just said in sight above the question: %s", (one) => {
    const said = 4;
    const hidden = QUESTIONS.filter((about) => {
      const size = { columns: 40, rows: 20 };
      const person = sit(one, about, { ...size, shown: said, said });
      const isSeen = linesOf(person).length + said <= size.rows;
      // Where it is not, that is because the question would not be whole: it is read before, and the prompt is as ever.
      if (!isSeen) expect(person.screen()).toBe(sit(one, about, size).screen());
      expect(person.screen().replace(/\s+/g, " ")).toContain(about.text);
      return !isSeen;
    });
    expect(hidden.length).toBeLessThan(QUESTIONS.length / 3);
  });

  it.each(Object.keys(KINDS))("names the key of the moves in every window from 40 × 12 up: %s", (one) => {
    for (const about of LONGEST) {
      for (let rows = 12; rows <= 26; rows += 1) {
        const person = sit(one, about, { columns: 40, rows });
        expect(person.screen(), `${about.id} at ${rows} rows`).toMatch(/\bEsc: (?:moves|back|skip)/);
        if (one === "choose" || one === "tick")
          expect(person.type("zz").screen()).toMatch(/\bEsc: (?:moves|back|skip)/);
      }
    }
  });

  const everywhere = Object.keys(KINDS).flatMap((one) =>
    [true, false].flatMap((isAsked) => [24, 60].map((rows) => [one, isAsked, rows] as const)),
  );
  it.each(everywhere)(
    "does something with every key that its foot names: %s, at a question: %s, %i rows",
    (...given) => {
      const [one, isAsked, rows] = given;
      const [about] = QUESTIONS.filter(({ elements }) => elements.length > 2);
      if (about === undefined) throw new Error("There is no question.");
      const begin = (): AnyPerson => {
        const person = KINDS[one]?.(isAsked ? aboutOf(about) : undefined, about, { columns: 80, rows });
        if (person === undefined) throw new Error(one);
        // Where a mark can move, and there is something to take.
        return one === "choose" ? person.type(KEY.down) : one === "find" ? person.type("y") : person;
      };
      const foot = begin()
        .screen()
        .split("\n")
        .filter((line) => NAMED.some(([name]) => line.startsWith(name)))
        .join(" ");
      const named = NAMED.filter(([name]) => foot.includes(name));
      expect(named.length).toBeGreaterThan(0);
      for (const [name, typed] of named) {
        const person = begin();
        const before = [person.screen(), person.reply(), person.edited()];
        person.type(typed);
        expect([person.screen(), person.reply(), person.edited()], name).not.toEqual(before);
      }
      // Nothing else is named.
      const rest = NAMED.reduce((text, [name]) => text.replaceAll(name, ""), foot);
      expect(rest.match(/Ctrl|Shift|Alt|Tab|F\d|Page|:\w+/g)).toBeNull();
    },
  );

  it("says in the row of the moves what is hidden where there is no other row", () => {
    const [longest] = LONGEST;
    if (longest === undefined) throw new Error("There is no question.");
    const rows = sit("choose", longest, { columns: 40, rows: 20 }).screen().split("\n");
    expect(rows.at(-1)).toBe("↓6 choices · Esc: moves · F1: help");
  });

  it("at 40 × 24 shows all ways to settle a conflict of a merge at once, below a long conflict", () => {
    const ways = (["mine", "theirs", "both", "edit", "stop"] as const).map((value) => ({
      value,
      label: say(`merge.take-${value}`),
    }));
    const prompt = { id: "merge", outside: true, label: say("merge.question"), options: ways } as const;
    const screen = sitAt(choose, startChoosing(prompt), { columns: 40, rows: 24, shown: 60 }).screen();
    const text = screen.replace(/\s+/g, " ");
    for (const { label } of ways) expect(text).toContain(label);
    expect(screen.split("\n").length).toBeLessThanOrEqual(24);
  });
});

/** The citation as it is above the title: whole, or the words of it that fit into its line, and a mark. */
function shownOf(citation: string, title: string, text: string): readonly string[] {
  const words = citation.split(" ");
  // The paragraph and the first word of whom it addresses are always among them.
  const least = citation.slice(0, citation.indexOf("·")).trim().split(" ").length + 2;
  const cuts = words.slice(least).map((_, at) => `${words.slice(0, least + at).join(" ")} …`);
  return [citation, ...cuts].filter((one) => text.includes(`${one} ${title}`));
}

function linesOf(person: AnyPerson): readonly string[] {
  return person.screen().replace("|", "").split("\n");
}
