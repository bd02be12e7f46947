/** Nothing half-written replaces something whole: what becomes of a text, by what was saved and how the person left. */
import { describe, expect, it } from "vitest";
import messages from "../../src/generated/messages.en.ts";
import type { Asker, ChoosePrompt, Move, Reply, WritePrompt } from "../../src/interview/asker.ts";
import { createSay } from "../../src/messages/say.ts";
import { choose, startChoosing } from "../../src/terminal/prompts/choose.ts";
import type { LeftTexts } from "../../src/interview/writing/with-left-texts.ts";
import { withLeftTexts } from "../../src/terminal/with-left-texts.ts";
import { questionOf } from "../helpers/asking.ts";
import { sitAt } from "./prompts/person.ts";

const ID = "para-57.measures";
const say = createSay(messages);

interface Desk extends LeftTexts {
  readonly files: Map<string, string>;
}

function createDesk(initial: Readonly<Record<string, string>> = {}, isFull = false): Desk {
  const files = new Map(Object.entries(initial));
  return {
    files,
    left: (id) => files.get(id),
    keep: (id, text) => !isFull && files.set(id, text).size > 0,
    settle: (id) => void files.delete(id),
  };
}

interface Person {
  /** What is typed at the text; then it is replied with, left, or the session ends. */
  readonly typed?: string;
  readonly move?: Move;
  readonly ends?: true;
  /** No key was pressed in the text. */
  readonly isUntouched?: true;
  /** What is chosen where a left text is offered. */
  readonly offered?: string | Move;
}

async function ask(
  desk: Desk,
  { typed, move, ends, offered = "left", isUntouched }: Person,
  current?: string,
): Promise<{
  reply: Reply<string> | "ended";
  shown: string;
  begun: string | undefined;
  offer: ChoosePrompt | undefined;
  next: () => Promise<unknown>;
}> {
  const shown: string[] = [];
  let offer: ChoosePrompt | undefined;
  let begun: string | undefined;
  const asker: Asker = {
    show: (blocks) =>
      Promise.resolve(void shown.push(...blocks.flatMap((block) => ("text" in block ? [block.text] : [])))),
    read: () => Promise.resolve(undefined),
    choose(prompt) {
      if (prompt.options.length > 0) offer = prompt;
      return Promise.resolve(typeof offered === "string" ? { value: offered } : { move: offered });
    },
    tick: () => Promise.resolve({ value: [] }),
    find: () => Promise.resolve({ value: "" }),
    write(prompt: WritePrompt) {
      begun = prompt.begun;
      if (isUntouched && move !== undefined) return Promise.resolve({ move });
      const text = typed ?? prompt.begun ?? prompt.current ?? "";
      prompt.watch?.(text.slice(0, 3));
      prompt.watch?.(text);
      if (ends === true) return Promise.reject(new Error("closed"));
      if (move === undefined) return Promise.resolve({ value: text });
      return Promise.resolve(text === (prompt.current ?? "") ? { move } : { value: text, move });
    },
  };
  const careful = withLeftTexts(asker, desk, say);
  const prompt = { id: ID, label: "", lines: "many", ...(current !== undefined && { current }) } as const;
  const reply = await careful.write(prompt).catch(() => "ended" as const);
  const next = (id = "para-57.more"): Promise<unknown> => careful.choose({ id, label: "", options: [] });
  return { reply, shown: shown.join("\n"), begun, offer, next };
}

const back: Move = { to: "back" };
const undo: Move = { to: "undo" };

describe("a text", () => {
  it.each<readonly [string, string | undefined, Person, Reply<string> | "ended", string | undefined]>([
    ["that is given", "Whole.", { typed: "New." }, { value: "New." }, "New."],
    [
      "left by a move, in an empty field",
      undefined,
      { typed: "Half", move: back },
      { value: "Half", move: back },
      "Half",
    ],
    ["left by a move, over a saved one", "Whole.", { typed: "Half", move: back }, { move: back }, "Half"],
    ["left by undo, in an empty field", undefined, { typed: "Half", move: undo }, { move: undo }, "Half"],
    ["unchanged, and left by a move", "Whole.", { move: back }, { move: back }, undefined],
    ["at which the session ended, in an empty field", undefined, { typed: "Half", ends: true }, "ended", "Half"],
    ["at which the session ended, over a saved one", "Whole.", { typed: "Half", ends: true }, "ended", "Half"],
    ["unchanged, at which the session ended", "Whole.", { ends: true }, "ended", undefined],
  ])("%s: is replied or kept, never both in doubt", async (_, current, person, expected, kept) => {
    const desk = createDesk();
    const { reply } = await ask(desk, person, current);
    expect(reply).toEqual(expected);
    expect(desk.files.get(ID)).toBe(kept);
  });

  it("that is given is kept until it is saved: at the next prompt, but not at that of a failed save", async () => {
    const desk = createDesk();
    const { next } = await ask(desk, { typed: "New." }, "Whole.");
    await (next as (id: string) => Promise<unknown>)("save");
    expect(desk.files.get(ID)).toBe("New.");
    await next();
    expect(desk.files.has(ID)).toBe(false);
  });

  it("that cannot be kept is shown, and replaces nothing", async () => {
    const { reply, shown } = await ask(createDesk({}, true), { typed: "Half", move: back }, "Whole.");
    expect(reply).toEqual({ move: back });
    expect(shown).toContain("could not keep it");
    expect(shown).toContain("Half");
  });
});

describe("a left text", () => {
  it("is offered beside the saved one, and gone on with", async () => {
    const desk = createDesk({ [ID]: "Half" });
    const { reply, shown, begun, next } = await ask(desk, { offered: "left" }, "Whole.");
    expect([shown.includes("Whole."), shown.includes("Half"), begun]).toEqual([true, true, "Half"]);
    expect(reply).toEqual({ value: "Half" });
    await next();
    expect(desk.files.size).toBe(0);
  });

  it("stays where the person goes on with it, and leaves before a key is pressed", async () => {
    const desk = createDesk({ [ID]: "Half" });
    const { reply, next } = await ask(desk, { offered: "left", isUntouched: true, move: { to: "quit" } }, "Whole.");
    expect(reply).toEqual({ move: { to: "quit" } });
    await next();
    expect([...desk.files]).toEqual([[ID, "Half"]]);
  });

  const LONG = "A council of all ministries meets twice a year and reports to the government each spring.";
  it.each([
    ["that are short", "Half", "Whole.", "Half", "Whole."],
    [
      "that are long",
      `Since 2019, ${LONG}`,
      LONG,
      "Since 2019, A council of all ministries meets twice a year …",
      "A council of all ministries meets twice a year and reports …",
    ],
    [
      "that begin the same",
      `${LONG} And a`,
      `${LONG}\n\nIt has met since 2020.`,
      "… each spring. And a",
      "… each spring. It has met since 2020.",
    ],
    ["one of which goes on", `${LONG} And a`, LONG, "… each spring. And a", "… each spring."],
  ])("is told from the saved one by an excerpt of each: texts %s", async (_, left, saved, ofLeft, ofSaved) => {
    const { offer } = await ask(createDesk({ [ID]: left }), {}, saved);
    expect(offer?.options.map(({ note }) => note)).toEqual([ofLeft, ofSaved]);
  });

  it("can be told from the saved one in a window of 40 × 12, below its question", async () => {
    const { offer } = await ask(createDesk({ [ID]: `Since 2019, ${LONG}` }), {}, LONG);
    if (offer === undefined) throw new Error("Nothing was offered.");
    const text = questionOf("para-57").text;
    const about = { id: "para-57", heading: "H", citation: "para. 57", title: "Data on trafficking", text, notes: [] };
    const person = sitAt(choose, startChoosing({ ...offer, about }), { columns: 40, rows: 12 });
    expect(person.screen()).toContain("Continue the unfinished text\n      (Since 2019, A council of all");
    expect(person.type("2").screen()).toContain(
      "Delete the unfinished text, and\n      keep what is saved (A council of",
    );
  });

  it("is deleted where the saved one is chosen", async () => {
    const desk = createDesk({ [ID]: "Half" });
    const { begun } = await ask(desk, { offered: "saved", ends: true }, "Whole.");
    expect([begun, desk.files.size]).toEqual([undefined, 0]);
  });

  it("stays where the person leaves without choosing, and where it was only looked at", async () => {
    const desk = createDesk({ [ID]: "Half" });
    expect((await ask(desk, { offered: back }, "Whole.")).reply).toEqual({ move: back });
    await ask(desk, { offered: "left", move: back }, "Whole.");
    await ask(desk, { offered: "left", ends: true }, "Whole.");
    expect(desk.files.get(ID)).toBe("Half");
  });

  it("is not offered where it is what is saved, nor at another prompt", async () => {
    expect((await ask(createDesk({ [ID]: "Whole." }), {}, "Whole.")).shown).toBe("");
    expect((await ask(createDesk({ "para-56.measures": "Half" }), {}, "Whole.")).shown).toBe("");
  });
});
