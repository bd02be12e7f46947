/**
 * An asker that never lets something half-written replace something whole: what is being written is kept, a
 * text that a person leaves over a saved one is kept beside it, and both are shown when the text is asked for again.
 */
import type { Say } from "../../messages/say.ts";
import type { Asker, Block, Reply, WritePrompt } from "../asker.ts";

/** Where texts are kept that are not saved. Nothing here throws. */
export interface LeftTexts {
  /** The text that was left at this prompt. */
  left(promptId: string): string | undefined;
  /** Keeps a text; false if it could not be kept. */
  keep(promptId: string, text: string): boolean;
  /** Deletes what was kept for this prompt: it is saved, or the person gave it up. */
  settle(promptId: string): void;
}

/** What a place where texts are kept brings along. */
export interface Keeping {
  readonly say: Say;
  /** One line of a text by which it is told from the other. */
  readonly excerptOf: (text: string, other?: string) => string;
  /** Does something a moment later; gives how to call it off. Without it, what is typed is kept at each change. */
  readonly later?: (run: () => void) => () => void;
}

export function withLeftTexts(asker: Asker, texts: LeftTexts, { say, excerptOf, later }: Keeping): Asker {
  /** The prompt whose text was given; it is saved once the next prompt is put, except that of a failed save. */
  let given: string | undefined;
  /** The prompt that was left for help, and comes again. */
  let helped: string | undefined;

  const next = <P extends { readonly id: string }>(prompt: P): P => {
    if (given !== undefined && !isAboutSaving(prompt)) {
      texts.settle(given);
      given = undefined;
    }
    return prompt;
  };

  /** Offers what was left; gives back the text to go on with, or the move by which the person left. */
  async function offer(prompt: WritePrompt, left: string): Promise<Reply<string | undefined>> {
    const { id, about, outside, current } = prompt;
    const shown = (term: string, text: string): readonly Block[] => [
      { kind: "note", text: term },
      { kind: "text", text },
    ];
    await asker.show([
      { kind: "gap" },
      ...(current === undefined ? [] : shown(say("left.saved"), current)),
      ...shown(say("left.left"), left),
    ]);
    const reply = await asker.choose({
      id: `${id}.left`,
      ...(about && { about }),
      ...(outside && { outside }),
      label: say("left.question"),
      options: [
        { value: "left", label: say("left.go-on"), note: excerptOf(left, current) },
        current === undefined
          ? { value: "saved", label: say("left.delete") }
          : { value: "saved", label: say("left.keep-saved"), note: excerptOf(current, left) },
      ],
      current: "left",
    });
    if (reply.move) return { move: reply.move };
    if (reply.value === "left") return { value: left };
    texts.settle(id);
    return { value: undefined };
  }

  /** Says that a text is kept, or shows it where it could not be, so that it can be copied. */
  async function keepBeside(prompt: WritePrompt, text: string): Promise<void> {
    if (texts.keep(prompt.id, text)) await asker.show([{ kind: "note", text: say("left.kept") }]);
    else await showLost(text);
  }

  function showLost(text: string): Promise<void> {
    return asker.show([{ kind: "gap" }, { kind: "warning", text: say("left.not-kept") }, { kind: "text", text }]);
  }

  async function write(prompt: WritePrompt): Promise<Reply<string>> {
    const { id, current = "" } = next(prompt);
    if (isAboutSaving(prompt)) return asker.write(prompt);
    const left = helped === id ? undefined : texts.left(id);
    helped = undefined;
    const offered = left === undefined || left === current ? undefined : await offer(prompt, left);
    if (offered?.move) return { move: offered.move };
    const keeper = createKeeper(texts, id, current, later);
    const begun = offered?.value;
    let reply: Reply<string>;
    try {
      reply = await asker.write({ ...prompt, ...(begun !== undefined && { begun }), watch: keeper.watch });
      keeper.flush();
    } catch (ended) {
      // On a full disk, the screen is the last place for it.
      if (!keeper.flush()) await showLost(keeper.written());
      throw ended;
    }
    const { move, value } = reply;
    if (move?.to === "help") helped = id;
    if (move?.to === "help") return reply;
    if (value === undefined || value === current) {
      // What is too long, or no date, cannot be saved as it is.
      const rest = move === undefined ? "" : keeper.written().trim();
      if (begun !== undefined && !keeper.isTouched()) return reply;
      if (rest === "" || rest === current || isWord(rest)) texts.settle(id);
      else await keepBeside(prompt, rest);
      return reply;
    }
    if (move === undefined || (move.to !== "undo" && current === "")) {
      given = id;
      return reply;
    }
    await keepBeside(prompt, value);
    return { move };
  }

  return {
    show: (blocks) => asker.show(blocks),
    read: (blocks, about) => asker.read(blocks, about),
    choose: (prompt) => asker.choose(next(prompt)),
    tick: (prompt) => asker.tick(next(prompt)),
    find: (prompt) => asker.find(next(prompt)),
    write,
  };
}

/** Whether a prompt is about a save that failed: its reply is no text of the file. */
function isAboutSaving({ id }: { readonly id: string }): boolean {
  return /^save(?:\.|$)/.test(id);
}

/** Whether a text is only the word of a move, or what was typed of one. */
function isWord(text: string): boolean {
  return /^[:：]\p{L}*(?: [^\n]*)?$/u.test(text);
}

/** Keeps a text while it is being written: at once, then whenever a moment has passed. */
function createKeeper(
  texts: LeftTexts,
  id: string,
  saved: string,
  later: Keeping["later"],
): {
  readonly watch: (text: string) => void;
  /** Keeps what was written last; false if it could not be kept. */
  readonly flush: () => boolean;
  readonly written: () => string;
  readonly isTouched: () => boolean;
} {
  let last: string | undefined;
  let kept: string | undefined;
  let isKept = true;
  let callOff: (() => void) | undefined;
  const flush = (): boolean => {
    callOff?.();
    callOff = undefined;
    if (last === undefined || last === kept) return isKept;
    kept = last;
    const isNothing = last === saved || last.trim() === "";
    if (isNothing) texts.settle(id);
    isKept = isNothing || texts.keep(id, last);
    return isKept;
  };
  return {
    flush,
    written: () => last ?? saved,
    isTouched: () => last !== undefined,
    watch(text): void {
      last = text;
      if (callOff !== undefined) return;
      if (kept === undefined || later === undefined) flush();
      callOff = later?.(flush);
    },
  };
}
