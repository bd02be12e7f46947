/** Goes through a text by its octets, and counts characters all the same. */
import { Scanner } from "./scanner.ts";
import type { Utf8Text } from "./utf8-text.ts";

const ASCII = /^[\n -~]*$/;

/** A `Scanner` of octets. What `characters` is not asked for must be ASCII, or the places behind it are wrong. */
export class OctetScanner extends Scanner {
  private readonly utf8: Utf8Text;
  /** By how many the octets up to here are more than the characters. */
  private surplus = 0;

  constructor(utf8: Utf8Text) {
    super(utf8.octets);
    this.utf8 = utf8;
  }

  /** Where the next piece begins, in characters. */
  protected get place(): number {
    return this.at - this.surplus;
  }

  /** The characters in the octets from `start` to `end`, which is where the next piece begins. */
  protected characters(start: number, end: number): string {
    const octets = this.text.slice(start, end);
    if (ASCII.test(octets)) return octets;
    const characters = this.utf8.charactersIn(start, end);
    this.surplus += octets.length - characters.length;
    return characters;
  }
}
