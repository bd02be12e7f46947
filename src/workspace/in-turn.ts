/** What `start` gives for each item, in their order; up to `most` are started ahead. What fails is thrown in its turn. */
export async function* inTurn<Item, Result>(
  items: readonly Item[],
  most: number,
  start: (item: Item, at: number) => Promise<Result>,
): AsyncGenerator<Result> {
  const started: Promise<Result>[] = [];
  for (const [at, item] of items.entries()) {
    const result = start(item, at);
    result.catch(() => undefined);
    started.push(result);
    if (started.length >= most) for (const first of started.splice(0, 1)) yield await first;
  }
  for (const result of started) yield await result;
}
