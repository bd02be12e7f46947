/**
 * What this process has on the disk that must not stay there when it ends: versions that are being written, and locks.
 * However the program ends by itself, or by a signal that it hears, they are deleted.
 */
export class Unfinished {
  /** How each is deleted, by its name. */
  readonly #deletions = new Map<string, () => void>();
  readonly #creations = new Set<Promise<unknown>>();
  #isEnding = false;
  readonly #deleteAll = (): void => {
    for (const remove of this.#deletions.values()) remove();
    this.#deletions.clear();
  };

  /**
   * Creates `name`. `remove` deletes it if the program ends before `settle` is called; it must not wait, and must not throw
   * if there is nothing to delete.
   */
  async create<T>(name: string, create: () => Promise<T>, remove: () => void): Promise<T> {
    // Once the program is ending, nothing new is begun.
    if (this.#isEnding) await new Promise(() => undefined);
    if (this.#deletions.size === 0) process.on("exit", this.#deleteAll);
    this.#deletions.set(name, remove);
    const creation = create();
    this.#creations.add(creation);
    try {
      return await creation;
    } finally {
      this.#creations.delete(creation);
    }
  }

  /** Whether this process is writing a file of this name. */
  has(name: string): boolean {
    return this.#deletions.has(name);
  }

  /** Leaves `name` as it is, because it is finished or was deleted. */
  settle(name: string): void {
    this.#deletions.delete(name);
    if (this.#deletions.size === 0) process.removeListener("exit", this.#deleteAll);
  }

  /** Deletes everything, and begins nothing new: the program is ending. */
  async end(): Promise<void> {
    this.#isEnding = true;
    await Promise.allSettled(this.#creations);
    this.#deleteAll();
  }
}
