/** Taking back what was saved: as often as it was saved, to the file as it was, and never what others have changed. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type MemoryFiles, createMemoryFiles } from "../../scripts/memory-files.ts";
import { fillInMemory, lastSaved } from "../../scripts/play-interview.ts";
import type { Answer, Assessment } from "../../src/domain/model/assessment.ts";
import { allQuestions } from "../../src/domain/model/checklist.ts";
import checklist from "../../src/generated/checklist.en.ts";
import type { Asker, Block, Check, Move, Reply } from "../../src/interview/asker.ts";
import type { Interview } from "../../src/interview/context.ts";
import { undo } from "../../src/interview/undo.ts";
import { createSay } from "../../src/messages/say.ts";
import english from "../../src/generated/messages.en.ts";
import { textOf } from "../helpers/assessment-file.ts";
import { readExample } from "../helpers/example.ts";
import { runs } from "../helpers/runs.ts";
import { SMALL } from "../helpers/small.ts";

const say = createSay(english);
const FILE = "XUT-2026.yaml";
const UNDO = { move: { to: "undo" } } as const;
const go = (target: string): { readonly move: Move } => ({ move: { to: "go", target } });

const PARAGRAPHS = allQuestions(checklist).map(({ paragraph }) => paragraph);

interface AnyPrompt {
  readonly id: string;
  readonly options?: readonly { readonly value: string }[];
  readonly current?: unknown;
  readonly check?: Check | undefined;
}

/** An asker that replies to each prompt in turn, and then stops; what it was shown is kept. */
function askerInTurn(replies: readonly ((prompt: AnyPrompt) => Reply<unknown>)[], shown: Block[] = []): Asker {
  let at = 0;
  const next = <T>(prompt: AnyPrompt): Promise<Reply<T>> =>
    Promise.resolve((replies[at++]?.(prompt) ?? { move: { to: "quit" } }) as Reply<T>);
  return {
    show: (blocks) => Promise.resolve(void shown.push(...blocks)),
    read: () => Promise.resolve(undefined),
    choose: next,
    tick: next,
    write: next,
    find: next,
  };
}

const textsOf = (shown: readonly Block[]): readonly string[] =>
  shown.flatMap((block) => ("text" in block && block.text.startsWith("Undone") ? [block.text] : []));

/** A reply to any prompt, by a number and a text: an option, some options, the text, or a move. */
const anyReply = fc
  .tuple(fc.nat(30), fc.nat(100), fc.constantFrom("A text.", "2019", "", "Ministry of Ö"))
  .map(([number, chance, text]) => (prompt: AnyPrompt): Reply<unknown> => {
    const isElsewhere = /^(?:outline|review|section)/.test(prompt.id);
    if (chance < (isElsewhere ? 80 : 4)) return go(PARAGRAPHS[number] ?? "6");
    if (chance < 8) return { move: { to: "outline" } };
    if (prompt.options === undefined) {
      const fits = [text, "2028", ""].find((one) => prompt.check?.(one) === undefined);
      return fits === undefined ? { move: { to: "outline" } } : { value: fits };
    }
    // Neither the end of the session nor the end of the questionnaire.
    const options = prompt.options.filter(({ value }) => value !== "stop" && value !== "finalize");
    const option = options[number % Math.max(1, options.length)]?.value ?? "";
    return { value: Array.isArray(prompt.current) ? [option] : option };
  });

async function playThenUndo(
  start: Assessment,
  replies: readonly Parameters<typeof askerInTurn>[0][number][],
): Promise<{ readonly files: MemoryFiles; readonly begun: string; readonly saves: number }> {
  const begun = textOf(start);
  const counting = createMemoryFiles({ [FILE]: begun });
  await fillInMemory(askerInTurn(replies), counting, { file: FILE });
  const saves = counting.saved.length;
  const files = createMemoryFiles({ [FILE]: begun });
  const undos = Array.from({ length: saves }, () => () => UNDO);
  await fillInMemory(askerInTurn([...replies, ...undos]), files, { file: FILE });
  return { files, begun, saves };
}

describe("as many undos as saves", () => {
  it("give the file as it was, after any replies", async () => {
    let saved = 0;
    const example = readExample(2026);
    const few = Object.entries(example.answers ?? {}).filter((_, at) => at % 12 === 0);
    const starts = [SMALL, { ...example, answers: Object.fromEntries(few) }];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...starts),
        fc.array(anyReply, { minLength: 8, maxLength: 40 }),
        async (start, replies) => {
          const { files, begun, saves } = await playThenUndo(start, replies);
          saved += saves;
          expect(files.texts.get(FILE)).toBe(begun);
        },
      ),
      runs(30),
    );
    expect(saved).toBeGreaterThan(runs(30).numRuns * 0.8);
  }, 60_000);
});

describe("undo", () => {
  const partly: Assessment = { ...SMALL, answers: { "para-56": { status: "partly-implemented" } } };
  const choose = (value: unknown) => (): Reply<unknown> => ({ value });

  it("says what it took back, goes there, and says when nothing is left", async () => {
    const shown: Block[] = [];
    const asked: string[] = [];
    const files = createMemoryFiles({ [FILE]: textOf(partly) });
    const replies = [
      () => go("56"),
      choose("implemented"),
      choose("All of it."),
      () => go("57"),
      choose("implemented"),
      () => UNDO,
      () => UNDO,
      () => UNDO,
      () => UNDO,
    ].map((reply) => (prompt: { id: string }): Reply<unknown> => {
      asked.push(prompt.id);
      return reply();
    });
    await fillInMemory(askerInTurn(replies, shown), files, { file: FILE });
    expect(textsOf(shown)).toEqual([
      "Undone: para. 57 is open again",
      "Undone: para. 56, What has been done: empty again",
      'Undone: para. 56, Reply: "Yes, in part" again',
    ]);
    expect(asked.slice(-3)).toEqual(["para-57.status", "para-56.status", "para-56.status"]);
    expect(shown.at(-1)).toBeDefined();
    expect(JSON.stringify(shown)).toContain("There is nothing left to undo.");
    expect(files.texts.get(FILE)).toBe(textOf(partly));
  });

  it("says of a text that it is “none”, and of many changes the first ones and that there are others", async () => {
    const measures = "A council of all ministries meets twice a year, and reports to the Government each time.";
    const answer: Answer = { status: "implemented", measures: "none", practice: measures };
    const told = async (before: Assessment, after: Assessment): Promise<string> => {
      const shown: Block[] = [];
      const asker = askerInTurn([], shown);
      const interview = {
        asker,
        say,
        checklist,
        who: {},
        store: { assessment: after, takeBack: () => Promise.resolve({ before, after }) },
      };
      await undo(interview as unknown as Interview, { kind: "outline" });
      return textsOf(shown)[0] ?? "";
    };
    const saved = (change: Answer): Assessment => ({ ...SMALL, answers: { "para-56": change } });
    expect(await told(saved({ ...answer, measures: "All." }), saved(answer))).toContain(
      'What has been done: "none" again',
    );
    const many = await told(saved({ status: "not-implemented" }), saved({ ...answer, goodPractice: measures }));
    expect(many).toMatch(/^Undone: para\. 56, Reply: "Yes" again; .*; …$/);
    expect(many.length).toBeLessThan(200);
  });

  it("never takes back what another program has changed meanwhile", async () => {
    const files = createMemoryFiles({ [FILE]: textOf(partly) });
    const theirs: Assessment = {
      ...partly,
      answers: { "para-56": { status: "not-implemented", measures: "Theirs." }, "para-37": { status: "implemented" } },
    };
    const shown: Block[] = [];
    const replies = [
      () => go("56"),
      choose("implemented"),
      () => go("57"),
      () => {
        files.texts.set(FILE, textOf(theirs));
        return { value: "implemented" };
      },
      choose("reload"),
      () => UNDO,
      () => UNDO,
    ];
    await fillInMemory(askerInTurn(replies, shown), files, { file: FILE });
    expect(lastSaved(files)?.answers).toEqual(theirs.answers);
    expect(textsOf(shown)).toEqual(["Undone: para. 57 is open again"]);
    expect(JSON.stringify(shown)).toContain("because another program has changed the same");
  });

  it("takes back people and contacts, and forgets who is no contributor any more", async () => {
    const files = createMemoryFiles({ [FILE]: textOf(partly) });
    const shown: Block[] = [];
    const replies = [
      choose("who"),
      choose(":else"),
      choose("Ministry of Justice"),
      () => UNDO,
      choose("language"),
      choose("fr"),
      () => UNDO,
      () => go("56"),
      choose("implemented"),
    ];
    await fillInMemory(askerInTurn(replies, shown), files, { file: FILE });
    expect(textsOf(shown)).toEqual([
      "Undone: the last change of the contributors",
      "Undone: the last change of the language of the answers",
    ]);
    expect(lastSaved(files)).toMatchObject({ answers: { "para-56": { answered: { date: "2026-11-23" } } } });
    expect(lastSaved(files)?.contributors).toBeUndefined();
  });
});
