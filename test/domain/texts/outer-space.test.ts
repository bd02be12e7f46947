/** White space is parted from a text and put on one line without a cost that grows faster than the text. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isEmailAddress, isWebAddress } from "../../../src/domain/texts/addresses.ts";
import { endSpace, oneLine, splitOuterSpace } from "../../../src/domain/texts/outer-space.ts";

const spaced = fc.string({ unit: fc.constantFrom("a", " ", "\n", "\t", "\u00a0", "b") });

describe("white space", () => {
  it("is parted from a text without a loss, and the text has none at its ends", () => {
    fc.assert(
      fc.property(spaced, (text) => {
        const parts = splitOuterSpace(text);
        expect(parts.before + parts.text + parts.after).toBe(text);
        expect(parts.text).toBe(text.trim());
        expect(text.trimEnd() + endSpace(text)).toBe(text);
      }),
    );
  });

  it("becomes one space where it holds a line end, and stays as it is elsewhere", () => {
    expect(oneLine("a  b\t \n\n c\nd")).toBe("a  b c d");
  });
});

describe("an address", () => {
  it("of e-mail has one @, and a dot within what follows", () => {
    for (const address of ["a@b.c", "a.b@c.d.e", "a@..c"]) expect(isEmailAddress(address), address).toBe(true);
    for (const text of ["a@b", "a@.b", "a@b.", "a@b@c.d", "a b@c.d", "@b.c"])
      expect(isEmailAddress(text), text).toBe(false);
  });

  it("of the web has a scheme, and a dot within its host", () => {
    for (const address of ["https://a.b", "HTTP://a.b/c", "https://a.b/c.d"]) expect(isWebAddress(address)).toBe(true);
    for (const text of ["https://a", "www.a.b", "https://a.", "ftp://a.b", "https:///a.b", "https://a.b c"])
      expect(isWebAddress(text), text).toBe(false);
  });
});
