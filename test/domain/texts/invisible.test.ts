import { describe, expect, it } from "vitest";
import { hasRightToLeft, isBlankText, strayCharacters } from "../../../src/domain/texts/invisible.ts";

function straysIn(text: string): readonly string[] {
  return strayCharacters(text, { isRightToLeft: hasRightToLeft(text) }).map(
    ({ character, kind, meant }) =>
      `${(character.codePointAt(0) ?? 0).toString(16)} ${kind}${meant === undefined ? "" : ` ${JSON.stringify(meant)}`}`,
  );
}

describe("a character that does not belong in a text", () => {
  it.each([
    ["Persian with its non-joiners", "می‌خواهم"],
    ["Hindi with its joiners", "क्‍ष"],
    ["Arabic with numbers and marks of direction", "القانون رقم 64\u200f لسنة 2010\u200e"],
    ["Khmer with its spaces of no width", "ប្រទេស\u200bកម្ពុជា"],
    ["a word with a place to break it", "anti\u00adtrafficking"],
    ["emoji of several", "👩\u200d⚖️ 👨🏽\u200d👩🏽\u200d👧 🏳️\u200d🌈 1\ufe0f\u20e3 ©\ufe0f"],
    ["the flag of Scotland", "\u{1f3f4}\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}"],
    ["ideographs of a certain form", "葛\u{e0100} 漢\ufe00"],
    ["Mongolian", "ᠮᠣᠩᠭᠣᠯ\u180b"],
    ["Braille", "⠓⠑\u2800⠇⠇⠕"],
    ["a space that keeps words together", "Article\u00a05"],
  ])("is not in %s", (_, text) => {
    expect(straysIn(text)).toEqual([]);
  });

  it.each([
    ["a joiner of letters", "th\u034free", ['34f invisible ""']],
    ["a space of no width", "a\u200bb\u200bc", ['200b invisible ""', '200b invisible ""']],
    ["vowels that are not written", "a\u17b4\u17b5", ['17b4 invisible ""', '17b5 invisible ""']],
    ["a form of Mongolian letters elsewhere", "a\u180bb", ['180b invisible ""']],
    ["what is out of use", "a\u206ab\u206f", ['206a invisible ""', '206f invisible ""']],
    ["a form of emoji elsewhere", "a\ufe0fb", ['fe0f invisible ""']],
    ["joiners between letters of Latin", "a\u200cb\u200dc", ['200c invisible ""', '200d invisible ""']],
    ["a mark of direction where all goes one way", "12/2019\u200e", ['200e invisible ""']],
    ["a blank pattern of Braille", "a\u2800b", ['2800 invisible ""']],
    ["tags without a flag", "a\u{e0041}b", ['e0041 invisible ""']],
    ["a mark of a list of a word processor", "\uf0b7 Law", ['f0b7 sign "•"']],
    ["a sign that nobody knows", "\ue123", ["e123 sign"]],
    ["line breaks of word processors", "a\u000bb\u2028c\u2029d\u0085e", ['b lineBreak "\\n"', '2028 lineBreak "\\n"', '2029 lineBreak "\\n"', '85 lineBreak "\\n"']],
    ["quotation marks in another encoding", "\u0093Law\u0094", ['93 letter "“"', '94 letter "”"']],
    ["a hyphen of a word processor", "anti\u001etrafficking", ['1e letter "-"']],
    ["a bell", "a\u0007", ['7 control ""']],
    ["what moves the cursor or turns the direction", "\u001b[1m\u202e\b", ["1b control", "202e control", "8 control"]],
  ])("is found in %s, with what is meant", (_, text, expected) => {
    expect(straysIn(text)).toEqual(expected);
  }); // prettier-ignore

  it("is found in an address where a text could need it", () => {
    const around = { isRightToLeft: true, isAddress: true };
    expect(strayCharacters("https://exam\u00adple.org/\u200e", around).map(({ start }) => start)).toEqual([12, 21]);
  });

  it("is found in time that grows with the text", () => {
    const once = (length: number): number => {
      const started = process.cpuUsage();
      for (const text of ["\u{e0041}", "\u{1f3f4}\u{e0041}", "\u200b", "\u200d", "a\u200b", " "])
        straysIn(text.repeat(length));
      const { user, system } = process.cpuUsage(started);
      return user + system;
    };
    // The shortest of three: what else the machine does makes a time longer, never shorter.
    const timeOf = (length: number): number => Math.min(once(length), once(length), once(length));
    expect(timeOf(20_000)).toBeLessThan(30 * Math.max(timeOf(2000), 2000));
  });
});

describe("a text of which one can see nothing", () => {
  it.each(["", " \t\n", "\u2800", "\u200b\u00a0", "\u3164\u115f", "\u0007", "\u2800 \u00ad\u{e0001}"])(
    "is blank: %j",
    (text) => {
      expect(isBlankText(text)).toBe(true);
    },
  );

  it.each(["-", "\u2801", "·", "\u0301", "🏳️"])("is not one with a sign: %s", (text) => {
    expect(isBlankText(text)).toBe(false);
  });
});
