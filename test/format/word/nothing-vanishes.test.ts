/** Whatever is done to a form: a text that somebody wrote in it is in an answer, or in the list of what has no place. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runForms } from "../../../scripts/soak/word-forms.ts";
import { madeForm, par, readBack, run, withXml } from "../../helpers/word-form.ts";
import { runs } from "../../helpers/runs.ts";

type Edit = (xml: string, pick: (count: number) => number) => string;

/** The places in a text where something is. */
function matches(xml: string, pattern: RegExp): readonly (readonly [from: number, to: number])[] {
  return [...xml.matchAll(pattern)].map(({ 0: found, index }) => [index, index + found.length]);
}

const ROW = /<w:tr>.*?<\/w:tr>/gs;

function editRow(edit: (row: string, all: string) => string): Edit {
  return (xml, pick) => {
    const rows = matches(xml, ROW);
    const [from, to] = rows[pick(rows.length)] ?? [0, 0];
    return xml.slice(0, from) + edit(xml.slice(from, to), xml) + xml.slice(to);
  };
}

/** What is done to rows and cells, before something is written. */
const STRUCTURE: readonly Edit[] = [
  editRow((row) => row + row),
  editRow(() => ""),
  editRow((row) => row.replace("</w:tc><w:tc>", "").replace(/(<\/w:p>)<w:tcPr>.*?<\/w:tcPr>/s, "$1")),
  editRow((row) => row.replace(/<w:tc>.*?<\/w:tc>/s, "")),
  editRow((row) => row.replace(/<w:tc>(?:(?!<w:tc>).)*<\/w:tc><\/w:tr>$/s, "</w:tr>")),
  editRow((row) => row.replace("<w:tcPr>", "<w:tcPr><w:vMerge/>")),
  editRow((row) => row.replace(/(.*<w:tcPr>)/s, "$1<w:vMerge/>")),
  editRow((row) => row.replace(/\[[^\]]*\]/, "")),
  editRow((row) => row.replace(/<w:bookmarkStart[^>]*>/g, "")),
  editRow((row) => row.replace(/<\/w:tr>$/, `<w:tc>${par("")}</w:tc></w:tr>`)),
  (xml, pick) => {
    const rows = matches(xml, ROW);
    const [one = [0, 0], two = [0, 0]] = [rows[pick(rows.length)], rows[pick(rows.length)]].sort(
      (a, b) => (a?.[0] ?? 0) - (b?.[0] ?? 0),
    );
    const [first, second] = [xml.slice(...one), xml.slice(...two)];
    return one[0] === two[0]
      ? xml
      : xml.slice(0, one[0]) + second + xml.slice(one[1], two[0]) + first + xml.slice(two[1]);
  },
];

function insertBefore(pattern: RegExp, written: (text: string) => string): (text: string) => Edit {
  return (text) => (xml, pick) => {
    const places = matches(xml, pattern);
    const [at] = places[pick(places.length)] ?? [0];
    return xml.slice(0, at) + written(text) + xml.slice(at);
  };
}

const BY = 'w:id="1" w:author="A"';

/** How and where something is written. */
const WRITING = [
  insertBefore(/<\/w:p>/g, run),
  insertBefore(/<\/w:p>/g, (text) => `<w:ins ${BY}>${run(text)}</w:ins>`),
  insertBefore(/<\/w:p>/g, (text) => `<w:hyperlink>${run(text)}</w:hyperlink>`),
  insertBefore(
    /<\/w:p>/g,
    (text) => `<w:r><w:drawing><w:txbxContent>${par(run(text))}</w:txbxContent></w:drawing></w:r>`,
  ),
  insertBefore(/<\/w:tc>/g, (text) => par(run(text))),
  insertBefore(/<\/w:tc>/g, (text) => `<w:tbl><w:tr><w:tc>${par(run(text))}</w:tc></w:tr></w:tbl>${par("")}`),
  insertBefore(/<\/w:tc>/g, (text) => `<w:sdt><w:sdtContent>${par(run(text))}</w:sdtContent></w:sdt>`),
  insertBefore(/<w:tbl>/g, (text) => par(run(text))),
  insertBefore(/<\/w:tbl>/g, (text) => `<w:tr><w:tc>${par("")}</w:tc><w:tc>${par(run(text))}</w:tc></w:tr>`),
  insertBefore(/<w:sectPr/g, (text) => par(run(text))),
];

it("never vanishes", { timeout: 300_000 }, async () => {
  const { bytes } = await madeForm();
  const edit = fc.record({ kind: fc.nat(), at: fc.infiniteStream(fc.nat()) });
  await fc.assert(
    fc.asyncProperty(
      fc.array(edit, { maxLength: 4 }),
      fc.array(edit, { minLength: 1, maxLength: 6 }),
      async (changes, texts) => {
        const marks = texts.map((_, at) => `Zq${String(at)}vé`);
        const pickFrom =
          (stream: Iterator<number>) =>
          (count: number): number =>
            count === 0 ? 0 : (stream.next().value as number) % count;
        const edited = withXml(bytes, (xml) => {
          const changed = changes.reduce(
            (text, { kind, at }) => STRUCTURE[kind % STRUCTURE.length]?.(text, pickFrom(at)) ?? text,
            xml,
          );
          return texts.reduce(
            (text, { kind, at }, index) =>
              WRITING[kind % WRITING.length]?.(marks[index] ?? "")(text, pickFrom(at)) ?? text,
            changed,
          );
        });
        const { assessment, strays } = await readBack(edited);
        const found = JSON.stringify([assessment.answers, assessment.contributors, strays]);
        expect(marks.filter((mark) => !found.includes(mark))).toEqual([]);
      },
    ),
    runs(25),
  );
});

describe("the long search for texts that vanish", () => {
  const search = async (read?: typeof readBack): Promise<readonly string[]> => {
    const failures: string[] = [];
    await runForms(4, 1, (text) => failures.push(text), read);
    return failures;
  };

  it("finds none, but finds them in a reader that forgets what is outside of the places", async () => {
    expect(await search()).toEqual([]);
    const forgetful: typeof readBack = async (bytes) => ({ ...(await readBack(bytes)), strays: [] });
    expect(await search(forgetful)).toContainEqual(expect.stringMatching(/^Form \d of seed 1: .+ vanished$/));
  });
});
