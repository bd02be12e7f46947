/** A document of every kind of block as a page: what each becomes, and what is in the source of the page. */
import { describe, expect, it } from "vitest";
import messages from "../../src/generated/messages.en.ts";
import style from "../../src/generated/document-style.ts";
import type { Document, DocumentBlock, Inline } from "../../src/report/document/document.ts";
import { renderDocumentPage } from "../../src/report/document/page/page.ts";
import { createSay } from "../../src/messages/say.ts";
import { ATTACKS } from "../helpers/hostile.ts";
import { documentOfEveryBlock } from "../helpers/every-block.ts";

const say = createSay(messages);

/** The page of these blocks, from its contents on, without the room between its parts. */
function pageOf(body: readonly DocumentBlock[], more: Partial<Document> = {}): string {
  const document = { title: "T", subtitle: "S", language: "en", contents: "Contents", body, closing: "End", ...more };
  return renderDocumentPage(document, style, say).replace(/\s+/g, " ");
}

function inlinePage(...text: Inline[]): string {
  return /<section class="opening"[^]*?<\/section>/.exec(pageOf([{ kind: "paragraph", text }]))?.[0] ?? "";
}

describe("links", () => {
  it.each([
    "javascript:alert(1)",
    "data:text/html,x",
    "file:///etc/passwd",
    "\\\\host\\share",
    "https://un.org@evil.example/",
  ])("are none to %s, which is read as it is", (address) => {
    expect(inlinePage({ kind: "link", address, text: "The law" })).toContain(`The law (<bdi>${address}</bdi>)`);
    expect(inlinePage({ kind: "link", address })).toContain(`<bdi>${address}</bdi>`);
    expect(inlinePage({ kind: "link", address })).not.toContain("<a ");
  });

  it("show their host, and on paper their address", () => {
    const page = inlinePage({ kind: "link", address: "https://example.org/laws/1", text: "www.un.org" });
    expect(page).toContain('<a href="https://example.org/laws/1" rel="noopener noreferrer"><bdi>www.un.org</bdi></a>');
    expect(page).toContain('<bdi class="host">(example.org)</bdi');
    expect(page).toContain('<bdi class="address">(https://example.org/laws/1)</bdi>');
  });

  it("show it once where it is written already", () => {
    const page = inlinePage({ kind: "link", address: "https://example.org/laws/1" });
    expect(page.match(/example\.org/g)).toHaveLength(2);
  });

  it("name the host of an address that only looks like another", () => {
    // The first letter is Cyrillic.
    const page = inlinePage({ kind: "link", address: "https://аpple.example/x" });
    expect(page).toContain("(<bdi>xn--pple-43d.example</bdi>)");
  });

  it("show an address for mail without its scheme", () => {
    const page = inlinePage({ kind: "link", address: "mailto:a@example.org" });
    expect(page).toContain("<bdi>a@example.org</bdi></a>");
  });
});

describe("targets of links", () => {
  const heading = (level: 2 | 3 | 4, text: string, id?: string): DocumentBlock => ({
    kind: "heading",
    level,
    text,
    ...(id !== undefined && { id }),
  });
  const idsOf = (page: string): string[] => [...page.matchAll(/ id="([^"]*)"/g)].map(([, id = ""]) => id);

  it("have an id each, even where two have the same, or none, or one that is not valid", () => {
    const card: DocumentBlock = { kind: "card", id: "twice", citation: "Para. 6", title: "A card", body: [] };
    const ids = idsOf(
      pageOf([
        heading(2, "A", "twice"),
        card,
        heading(2, "B"),
        heading(3, "C"),
        heading(3, "D", '"> x'),
        heading(2, "E", "content"),
      ]),
    );
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[A-Za-z][\w.:-]*$/.test(id))).toEqual([]);
  });

  it("that are missing leave only the text", () => {
    const page = inlinePage({ kind: "reference", to: "para-99", text: "para. 99" });
    expect(page).toContain("para. 99");
    expect(page).not.toContain("<a ");
  });

  it("are in the contents, with what is within them", () => {
    const page = pageOf([heading(2, "A", "a"), heading(3, "B", "b"), heading(4, "C", "c")]);
    const contents = /<nav[^]*<\/nav>/.exec(page)?.[0] ?? "";
    expect([...contents.matchAll(/href="#(\w+)"/g)].map(([, id]) => id)).toEqual(["a", "b"]);
  });
});

describe("languages", () => {
  it("give the page its direction, and the answers theirs", () => {
    const quoted: DocumentBlock = { kind: "quoted", text: "نص" };
    expect(pageOf([quoted])).toContain('<html lang="en" dir="ltr">');
    expect(pageOf([quoted], { language: "ar" })).toContain('<html lang="ar" dir="rtl">');
    expect(pageOf([quoted], { answersLanguage: "ar" })).toContain('<blockquote dir="auto" lang="ar">نص</blockquote>');
  });
});

describe("hostile texts", () => {
  it("are texts in every place, and nothing in them changes what is read", () => {
    for (const attack of ATTACKS) {
      const page = renderDocumentPage(
        documentOfEveryBlock(() => attack),
        style,
        say,
      );
      expect(page).not.toMatch(/<(?:script|img|iframe|object|form|textarea)\b/i);
      expect(page).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
      expect(page).not.toMatch(/\sstyle="|<[^>]*\son\w+="/);
      // Each tag that begins ends, and but for places where a line may end there are no more than in a harmless document.
      const harmless = renderDocumentPage(
        documentOfEveryBlock(() => "harmless"),
        style,
        say,
      );
      const tagsOf = (markup: string): unknown =>
        markup.replace(/<wbr \/>|<span class="unbroken">/g, "").match(/<\w+/g);
      expect(tagsOf(page)).toEqual(tagsOf(harmless));
    }
  });

  it("lose no word, wherever they are", () => {
    const places: string[] = [];
    const document = documentOfEveryBlock((place) => {
      places.push(place);
      return `Text of ${place}.`;
    });
    const page = renderDocumentPage(document, style, say);
    expect(places.length).toBeGreaterThan(35);
    expect(places.filter((place) => !page.includes(`Text of ${place}.`))).toEqual([]);
  });
});
