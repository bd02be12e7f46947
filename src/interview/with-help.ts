import type { Asker, Block, Reply, TickPrompt, Ticked, WritePrompt, Written } from "./asker.ts";

/**
 * An asker that answers a call for help itself and then asks the same again, so that help never leads away from
 * where a person is. What was being written is still there.
 */
export function withHelp(asker: Asker, help: () => readonly Block[]): Asker {
  async function again<T>(ask: () => Promise<Reply<T>>): Promise<Reply<T>> {
    for (;;) {
      const reply = await ask();
      if (reply.move?.to !== "help") return reply;
      await asker.read(help());
    }
  }

  async function write(prompt: WritePrompt): Promise<Written> {
    let begun: string | undefined;
    for (;;) {
      const reply = await asker.write({ ...prompt, ...(begun !== undefined && { current: begun }) });
      begun = reply.value ?? begun;
      if (reply.move?.to === "help") await asker.read(help());
      else if (reply.move === undefined || begun === undefined) return reply;
      else return { value: begun, move: reply.move };
    }
  }

  async function tick(prompt: TickPrompt): Promise<Ticked> {
    let marked: readonly string[] | undefined;
    for (;;) {
      const reply = await asker.tick({ ...prompt, current: marked ?? prompt.current });
      marked = reply.value ?? marked;
      if (reply.move?.to === "help") await asker.read(help());
      else if (reply.move === undefined || marked === undefined) return reply;
      else return { value: marked, move: reply.move };
    }
  }

  return {
    show: (blocks) => asker.show(blocks),
    read: (blocks) => asker.read(blocks),
    choose: (prompt) => again(() => asker.choose(prompt)),
    tick,
    find: (prompt) => again(() => asker.find(prompt)),
    write,
  };
}
