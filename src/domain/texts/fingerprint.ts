/**
 * A short name for a text, 32 bits as an unsigned number (FNV-1a over its UTF-16 code units). Two texts may have the same
 * one by chance, once in four thousand million: for what is only looked up, never for what must be proved.
 */
export function fingerprint(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
