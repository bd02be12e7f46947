/** A language is found by its name in the language of the program, by its own name, and by its tag. */
import { describe, expect, it } from "vitest";
import { createLanguageSearch, knownLanguage } from "../../src/search/search-languages.ts";

describe("a language", () => {
  const search = createLanguageSearch("en");

  it.each([
    ["its name", "French", "fr"],
    ["the beginning of its name", "portug", "pt"],
    ["its name with a slip", "Spansh", "es"],
    ["its own name", "français", "fr"],
    ["its own name without accents", "francais", "fr"],
    ["its own name in its own script", "العربية", "ar"],
    ["its tag", "ru", "ru"],
    ["its tag in capitals", "ZH", "zh"],
    ["a tag of three letters", "tet", "tet"],
    ["a tag with a script", "zh-hant", "zh-Hant"],
    ["a tag with an underscore", "pt_br", "pt-BR"],
  ])("is found first by %s", (_, typed, tag) => {
    expect(search(typed)[0]?.tag).toBe(tag);
  });

  it("whose tag was typed is there once, before those whose names fit", () => {
    const tags = search("fr").map(({ tag }) => tag);
    expect(tags.filter((tag) => tag === "fr")).toEqual(["fr"]);
    expect(tags[0]).toBe("fr");
  });

  it("has its name in the language of the program, and its own", () => {
    expect(knownLanguage("FR", "en")).toEqual({ tag: "fr", name: "French", ownName: "français" });
    expect(knownLanguage("en", "fr")).toMatchObject({ tag: "en", name: "anglais", ownName: "English" });
    expect(createLanguageSearch("fr")("anglais")[0]?.tag).toBe("en");
  });

  it.each(["", "qq", "not a tag", "e", "en-u-ca-buddhist-co-phonebk-nu-thai-hc-h23", "12"])(
    "is none that a file could not hold or nobody knows: %j",
    (typed) => {
      expect(knownLanguage(typed, "en")).toBeUndefined();
    },
  );

  it("is not found by nothing, nor by what is like none", () => {
    expect(search("")).toEqual([]);
    expect(search("xyzzyx")).toEqual([]);
  });
});
