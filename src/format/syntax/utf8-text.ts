/** A text in UTF-8. Its characters are decoded when somebody asks for them, which takes longer than to check most files. */
export class Utf8Text {
  /** The text with one character (U+0000 to U+00FF) for each of its octets; those of ASCII stand for themselves. */
  readonly octets: string;
  readonly #bytes: Buffer;
  #text: string | undefined;

  /** `bytes` are correct UTF-8, without a byte order mark. */
  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    this.octets = this.#bytes.toString("latin1");
  }

  /** The whole text, decoded. */
  get text(): string {
    return (this.#text ??= this.#bytes.toString("utf8"));
  }

  /** The characters in the octets from `start` to `end`, neither of which cuts one in two. */
  charactersIn(start: number, end: number): string {
    return this.#bytes.toString("utf8", start, end);
  }
}
