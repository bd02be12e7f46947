import type { About, Asker, Block, Reply } from "./asker.ts";

/** The question that a prompt is about, if it is about one, and the help on it, by the prompt's id. */
interface Subject {
  about?(promptId: string): About;
  help(promptId: string): readonly Block[];
}

/**
 * An asker that shows help when it is wanted and then asks the same again, so that help never leads away from where a
 * person is. An asker in which something can be begun remembers it until then. Its prompts carry the question that they
 * are about.
 */
export function withHelp(asker: Asker, subject: Subject): Asker {
  async function ask<Value, Prompt extends { readonly id: string }>(
    prompt: Prompt,
    once: (prompt: Prompt & { readonly about?: About }) => Promise<Reply<Value>>,
  ): Promise<Reply<Value>> {
    const about = subject.about?.(prompt.id);
    for (;;) {
      const reply = await once({ ...prompt, ...(about && { about }) });
      if (reply.move?.to !== "help") return reply;
      // The notes are in the help, whole.
      const move = await asker.read(subject.help(prompt.id), about && { ...about, notes: [] });
      if (move !== undefined) return { move };
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
