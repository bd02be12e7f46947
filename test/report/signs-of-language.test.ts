/** The signs between a name and what it says, and between the items of a list, are those of the language. */
import { describe, expect, it } from "vitest";
import { compileMessage } from "../../scripts/compile-messages.ts";
import checklist from "../../src/generated/checklist.en.ts";
import english from "../../src/generated/messages.en.ts";
import { createCatalogue } from "../../src/messages/catalogue.ts";
import { type Say, createSay } from "../../src/messages/say.ts";
import { recommendationsPart } from "../../src/report/contents/report/recommendations-part.ts";
import { field, fields, table } from "../../src/report/document/blocks.ts";
import { type DocumentBlock, countsWords } from "../../src/report/document/document.ts";
import { renderDocumentMarkdown } from "../../src/report/document/markdown.ts";
import { renderDocumentText } from "../../src/report/document/text.ts";
import { plainTheme } from "../../src/report/theme.ts";
import { renderBlocks } from "../../src/terminal/blocks.ts";

const theme = plainTheme(true);

/** The English texts with the signs of another language. */
function withSigns(language: string, list: Readonly<Record<"comma" | "semicolon" | "colon", string>>): Say {
  return createSay(createCatalogue({ language, hasLatinDigits: true }, { list: JSON.stringify(list) }), english);
}

const french = withSigns("fr", { comma: ", ", semicolon: "\u00a0; ", colon: "\u00a0: " });
const chinese = withSigns("zh", { comma: "、", semicolon: "；", colon: "：" });

const body: readonly DocumentBlock[] = [
  ...fields(field("Raison", [{ kind: "quoted", text: "Une loi" }])),
  ...table(
    "",
    ["", "Réponse"],
    [["Question", "Oui".repeat(20)]].map((row) => row.map((cell) => [cell])),
    [50, 50],
  ),
];
const document = { title: "Titre", language: "fr", body };

describe("the sign after a name", () => {
  it("is that of the language in a text", () => {
    expect(renderDocumentText(document, { width: 40, theme, say: french })).toContain("Raison\u00a0: Une loi\n");
    expect(renderDocumentText(document, { width: 40, theme, say: chinese })).toContain("Raison：Une loi\n");
  });

  it("is that of the language in Markdown", () => {
    const [inFrench, inChinese] = [french, chinese].map((say) => renderDocumentMarkdown(document, say));
    expect(inFrench).toContain("**Raison\u00a0:** Une loi");
    expect(inFrench).toContain("Réponse\u00a0: OuiOui");
    expect(inChinese).toContain("**Raison：** Une loi");
    expect(inChinese).toContain("Réponse：OuiOui");
  });

  it("is that of the language in the interview", () => {
    const shown = (say: Say): string =>
      renderBlocks([{ kind: "term", term: "Loi", text: "A" }], { width: 40, theme, say });
    expect([french, chinese].map(shown)).toEqual(["Loi\u00a0: A\n", "Loi：A\n"]);
  });

  it("is that of the language in counts, as are the signs between them", () => {
    const legend = [
      { level: "full", label: "Oui" },
      { level: "none", label: "Non" },
    ] as const;
    expect(countsWords(legend, [2, 1], french)).toBe("Oui\u00a0: 2\u00a0; Non\u00a0: 1");
    expect(countsWords(legend, [2, 1], chinese)).toBe("Oui：2；Non：1");
  });
});

describe("the number of a paragraph", () => {
  it("is cited in the index of recommendations as the language does", () => {
    const numerals = {
      language: "es",
      hasLatinDigits: true,
      citation: {
        subparagraph: "{number} {letter})",
        letters: ["a", "b", "c", "d", "e", "f", "g", "h"],
        separator: ", ",
      },
    };
    const number = compileMessage("citation.number", "{paragraph}");
    const spanish = createSay(createCatalogue(numerals, { citation: JSON.stringify({ number }) }), english);
    const index: Parameters<typeof recommendationsPart>[0] = { checklist, entries: [], leftOut: [], say: spanish };
    const shown = JSON.stringify(recommendationsPart(index));
    expect(shown).toContain('"10 a)"');
    expect(shown).not.toMatch(/\d \([a-j]\)"/);
  });
});
