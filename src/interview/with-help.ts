import type { About, Asker, Block, Reply } from "./asker.ts";

/**
 * An asker that shows help when it is wanted and then asks the same again, so that help never leads away from where a
 * person is. What was written or ticked before is still there.
 */
export function withHelp(asker: Asker, help: () => readonly Block[]): Asker {
  async function ask<Value, Prompt extends { readonly about?: About | undefined }>(
    prompt: Prompt,
    once: (prompt: Prompt) => Promise<Reply<Value>>,
  ): Promise<Reply<Value>> {
    let begun: Value | undefined;
    for (;;) {
      const reply = await once(begun === undefined ? prompt : { ...prompt, current: begun });
      begun = reply.value ?? begun;
      if (reply.move === undefined) return reply;
      if (reply.move.to !== "help") return { value: begun, move: reply.move };
      await asker.read(help(), prompt.about);
    }
  }

  return {
    show: (blocks) => asker.show(blocks),
    read: (blocks, about) => asker.read(blocks, about),
    choose: (prompt) => ask(prompt, (one) => asker.choose(one)),
    tick: (prompt) => ask(prompt, (one) => asker.tick(one)),
    find: (prompt) => ask(prompt, (one) => asker.find(one)),
    write: (prompt) => ask(prompt, (one) => asker.write(one)),
  };
}
