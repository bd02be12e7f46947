/** Keeps one file in the browser while it is answered, and watches whether another tab does as well. */
import { canKeep, keep, keptOf, meetOtherTabs } from "./kept.ts";

export class Keeper {
  readonly #key: string;
  readonly #name: string;
  /** The text that this tab kept last. */
  #kept: string | undefined;
  /** Whether the browser keeps what was answered. */
  isKept = canKeep();
  /** Whether another tab of this browser works on the same file. */
  isOpenElsewhere = false;
  /** Whether another tab kept newer answers, over which this one keeps nothing. */
  isOutdated = false;

  /** `changed` is called when another tab has done something. */
  constructor(key: string, name: string, changed: () => void) {
    this.#key = key;
    this.#name = name;
    this.#kept = keptOf(key)?.text;
    meetOtherTabs(key, () => {
      this.isOpenElsewhere = true;
      this.isOutdated = this.#isNewerKept();
      changed();
    });
  }

  /** Keeps the text, unless another tab kept newer answers. */
  keep(text: string): void {
    this.isOutdated = this.#isNewerKept();
    if (this.isOutdated) return;
    this.isKept = keep(this.#key, this.#name, text);
    if (this.isKept) this.#kept = text;
  }

  #isNewerKept(): boolean {
    const text = keptOf(this.#key)?.text;
    return text !== undefined && text !== this.#kept;
  }
}
