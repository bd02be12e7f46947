/** Asks about words that could identify a victim: whether to change the text, or whether they identify nobody. */
import type { AnswerField } from "../../domain/model/answer-format.ts";
import { identifyingIn } from "../../domain/model/publication.ts";
import type { IdentifyingPlace } from "../../domain/victims/identifying-in.ts";
import type { Move } from "../asker.ts";
import type { Asking } from "../context.ts";
import { authorNow, currentAnswer, saveAnswer } from "../save-answer.ts";

/**
 * Asks about each of the words in `field`, or in the whole answer, that would be published. Says "change" if the text is to
 * be written again; undefined when all were asked about, or the move by which the person left.
 */
export async function askIdentifying(asking: Asking, field?: AnswerField): Promise<Move | "change" | undefined> {
  const asked = new Set<string>();
  for (;;) {
    const next = placesIn(asking, field).find(({ words }) => !asked.has(words));
    if (next === undefined) return undefined;
    asked.add(next.words);
    const reply = await askAbout(asking, next);
    if (reply !== undefined) return reply;
  }
}

/** The words of this answer that nobody has cleared yet. */
function placesIn({ store, checklist, question }: Asking, field?: AnswerField): readonly IdentifyingPlace[] {
  return identifyingIn(store.assessment, checklist).filter(
    ({ path: [group, id, key] }) => group === "answers" && id === question.id && (field === undefined || key === field),
  );
}

async function askAbout(asking: Asking, { words, kind }: IdentifyingPlace): Promise<Move | "change" | undefined> {
  const { asker, say, question } = asking;
  const reply = await asker.choose({
    id: `${question.id}.cleared`,
    sublist: true,
    label: say("identifying.question", { words }),
    hint: say("identifying.hint", { kind }),
    options: (["change", "clear", "leave"] as const).map((value) => ({ value, label: say(`identifying.${value}`) })),
    // Nothing becomes public while they are left.
    current: "leave",
  });
  if (reply.move) return reply.move.to === "back" ? "change" : reply.move;
  if (reply.value === "change") return "change";
  if (reply.value === "clear") {
    const { cleared = [] } = currentAnswer(asking);
    await saveAnswer(asking, { cleared: [...cleared, { words, ...authorNow(asking) }] });
  }
  return undefined;
}
