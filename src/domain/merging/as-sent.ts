/** How a part was sent: the part holds it, and the key in the file shows whether it still holds it unchanged. */
import type { Assessment, Part } from "../model/assessment.ts";

export type AsSent = NonNullable<Assessment["asSent"]>;

/** The digest of data, as `sha256:` and 64 hexadecimal digits; the order of keys does not count. */
export type DigestData = (data: unknown) => string;

/**
 * The key of a part: 16 hexadecimal digits of a digest over what is sent, and of what file, to whom, when. The same part
 * of the same file, cut twice on one day, has the same key.
 */
export function partKey(
  { checklist, state, year }: Assessment,
  { id, sent, questions }: Pick<Part, "id" | "sent" | "questions">,
  asSent: AsSent,
  digest: DigestData,
): string {
  return digest([checklist, state ?? null, year ?? null, id, sent ?? null, questions, asSent]).slice(-16);
}

/**
 * What was sent with a part that came back to `base`; undefined if the part does not hold it as it was sent. A part can be
 * changed by hand, as by a replacement in the whole file, so what it says of itself counts only if the key confirms it.
 */
export function asSentOf(base: Assessment, { part, asSent = {} }: Assessment, digest: DigestData): AsSent | undefined {
  const record = base.parts?.find(({ key, id }) => key === part?.key && id === part.id);
  if (record === undefined) return undefined;
  return partKey(base, record, asSent, digest) === record.key ? asSent : undefined;
}
