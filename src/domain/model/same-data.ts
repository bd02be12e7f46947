/** Whether two values of plain data are the same, in any order of keys; a key with undefined counts as missing. */
export function sameData(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const left = Object.entries(a).filter(([, value]) => value !== undefined);
  const right = Object.entries(b).filter(([, value]) => value !== undefined);
  const other = new Map<string, unknown>(right);
  return (
    left.length === right.length && left.every(([key, value]) => other.has(key) && sameData(value, other.get(key)))
  );
}
