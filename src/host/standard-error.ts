import { readingWidth } from "../report/reading-width.ts";
import type { World } from "./world.ts";

/** Says things to the person, on standard error. */
export class Person {
  readonly #world: World;
  /** Breaks lines between words in a terminal, once it is loaded. */
  #layOut: ((text: string) => string) | undefined;

  constructor(world: World) {
    this.#world = world;
  }

  /** Writes a line. */
  readonly tell = (text: string): void => {
    this.#world.stderr.write(`${this.#layOut?.(text) ?? text}\n`);
  };

  /** Loads what breaks lines, if there is a terminal. */
  async prepare(): Promise<void> {
    const { stderr } = this.#world;
    if (!stderr.isTTY) return;
    const { wrapLines } = await import("../report/wrap.ts");
    this.#layOut = (text) => wrapLines(text, readingWidth(stderr.columns));
  }

  /** Whether somebody at a terminal can be asked. */
  get isAtTerminal(): boolean {
    return this.#world.stdin.isTTY && this.#world.stderr.isTTY;
  }
}
