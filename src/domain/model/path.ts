/** Keys and positions that lead from the top of the data to a value. */
export type Path = readonly (string | number)[];

/** Whether one path leads to the same value as another, or to one below it. */
export function isWithin(inner: Path, outer: Path): boolean {
  return outer.every((key, index) => inner[index] === key);
}
