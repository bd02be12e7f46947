/** The same answers give the same file, in whatever order a person goes through the questionnaire. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type MemoryFiles, createMemoryFiles } from "../../scripts/memory-files.ts";
import { fillInMemory, lastSaved, playInterview } from "../../scripts/play-interview.ts";
import { createScriptedAsker } from "../../scripts/scripted-asker.ts";
import type { Assessment } from "../../src/domain/model/assessment.ts";
import { allQuestions } from "../../src/domain/model/checklist.ts";
import checklist from "../../src/generated/checklist.en.ts";
import type { Asker, Move, Reply } from "../../src/interview/asker.ts";
import { readExample, withoutEarlierYears, withoutProvenance } from "../helpers/example.ts";
import { runs } from "../helpers/runs.ts";

const FILE = "XUT-2026.yaml";
const { numRuns: RUNS } = runs(50);
/** Most prompts of a session that a restless person leaves by a move. */
const MOST_MOVES = 40;

const paragraphs = allQuestions(checklist).map(({ paragraph }) => paragraph);
const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 4, arbitrary: fc.constant<Move>({ to: "back" }) },
  { weight: 2, arbitrary: fc.constant<Move>({ to: "skip" }) },
  { weight: 1, arbitrary: fc.constant<Move>({ to: "help" }) },
  { weight: 1, arbitrary: fc.constant<Move>({ to: "outline" }) },
  { weight: 1, arbitrary: fc.constant<Move>({ to: "quit" }) },
  { weight: 3, arbitrary: fc.constantFrom(...paragraphs).map((target): Move => ({ to: "go", target })) },
);
/** The moves, each with the number of prompts before it. */
const restlessness = fc.array(fc.tuple(fc.integer({ min: 1, max: 25 }), move), { maxLength: MOST_MOVES });

/** An asker that replies as `calm` does, but leaves some of its prompts by a move instead. */
function createRestlessAsker(calm: Asker, moves: (readonly [number, Move])[]): Asker {
  let until = moves[0]?.[0] ?? Infinity;
  const next = (): Move | undefined => {
    until -= 1;
    if (until > 0) return undefined;
    const [, made] = moves.shift() ?? [];
    until = moves[0]?.[0] ?? Infinity;
    return made;
  };
  async function either<T>(ask: () => Promise<Reply<T>>): Promise<Reply<T>> {
    const made = next();
    return made === undefined ? ask() : { move: made };
  }
  /** As `either`; what was written or ticked before going back comes along. */
  async function both<T>(ask: () => Promise<Reply<T>>): Promise<Reply<T>> {
    const made = next();
    if (made === undefined) return ask();
    const { value } = made.to === "back" ? await ask() : {};
    return { value, move: made };
  }
  return {
    show: (blocks) => calm.show(blocks),
    read: (blocks) => calm.read(blocks),
    choose: (prompt) => either(() => calm.choose(prompt)),
    tick: (prompt) => both(() => calm.tick(prompt)),
    find: (prompt) => either(() => calm.find(prompt)),
    write: (prompt) => both(() => calm.write(prompt)),
  };
}

/** Goes on with the file, question by question, until every one says what it should. */
async function finish(target: Assessment, files: MemoryFiles): Promise<void> {
  const { asker } = createScriptedAsker(target, () => lastSaved(files));
  const left = allQuestions(checklist).filter(({ id }) => target.answers?.[id] !== undefined);
  let first: Move | undefined = { to: "go", target: left[0]?.paragraph ?? "" };
  const guided: Asker = {
    ...asker,
    async choose(prompt) {
      const id = prompt.id.split(".")[0] ?? "";
      if (prompt.id === "outline" && first !== undefined) {
        const go = first;
        first = undefined;
        return { move: go };
      }
      // From the end of one question straight to the next, whether it is open or not.
      const reply = await asker.choose(prompt);
      const isEnd = prompt.id.endsWith(".more") && reply.value === "go-on";
      const following = isEnd ? left[left.findIndex((question) => question.id === id) + 1] : undefined;
      return following === undefined ? reply : { move: { to: "go", target: following.paragraph } };
    },
  };
  await fillInMemory(guided, files, { file: FILE });
}

/** The example with every sixth of its answers, and that of para. 7, so that there are many ways in little time. */
function everySixth(example: Assessment): Assessment {
  const answers = Object.entries(example.answers ?? {}).filter(([id], index) => index % 6 === 0 || id === "para-07");
  return { ...example, answers: Object.fromEntries(answers) };
}

describe("a restless interview", () => {
  it(`ends with the file that the same answers without moves give (${RUNS} ways)`, async () => {
    const target = everySixth(withoutEarlierYears(readExample(2026)));
    const { text } = await playInterview(target);
    const calmly = withoutProvenance(lastSaved({ ...createMemoryFiles(), saved: [text] }) ?? target);
    await fc.assert(
      fc.asyncProperty(restlessness, async (moves) => {
        const files = createMemoryFiles();
        const left = [...moves];
        for (let sessions = 0; left.length > 0 && sessions < MOST_MOVES; sessions += 1) {
          const { asker } = createScriptedAsker(target, () => lastSaved(files));
          const before = left.length;
          await fillInMemory(createRestlessAsker(asker, left), files, files.texts.has(FILE) ? { file: FILE } : {});
          if (left.length === before) break;
        }
        if (!files.texts.has(FILE)) {
          const { asker } = createScriptedAsker(target, () => lastSaved(files));
          await fillInMemory(asker, files, {});
        }
        await finish(target, files);
        const assessment = lastSaved(files);
        const people = {
          focalPoint: calmly.focalPoint,
          contributors: calmly.contributors,
          helpWithForm: calmly.helpWithForm,
          language: calmly.language,
        };
        expect(assessment && { ...withoutProvenance(assessment), ...people }).toEqual(calmly);
      }),
      { numRuns: RUNS },
    );
  }, 240_000);
});
