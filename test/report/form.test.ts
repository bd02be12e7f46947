/** The form for word processors: what is in the file, read by a strict parser. */
import { inflateSync, strFromU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { codesIn, createPlaceFinder } from "../../src/domain/form/find-place.ts";
import { filePlaces, placesOf } from "../../src/domain/form/place.ts";
import { HEAD_PROPERTY, SENT_PROPERTY, formMarkIn } from "../../src/domain/form/sent-form.ts";
import { cutPart } from "../../src/domain/merging/cut.ts";
import { type Checklist, allQuestions, statusesOf } from "../../src/domain/model/checklist.ts";
import { canonicalText } from "../../src/format/seal.ts";
import checklist from "../../src/generated/checklist.en.ts";
import messages from "../../src/generated/messages.en.ts";
import { createSay } from "../../src/messages/say.ts";
import { guidanceOf } from "../../src/report/contents/guidance.ts";
import type { FormSubject } from "../../src/report/contents/form/form.ts";
import { writeForm } from "../../src/report/document/docx/form/form-docx.ts";
import { type Element, elementsOf, partOf, readDocx, textOf, wordsOf } from "../helpers/docx.ts";
import { readExample } from "../helpers/example.ts";
import { digest } from "../helpers/round.ts";

const say = createSay(messages);
const WORDS = { checklist, say, language: "en" };
const questions = allQuestions(checklist);

async function formOf(subject: Partial<FormSubject> = {}): Promise<ReadonlyMap<string, Element>> {
  return readDocx(await writeForm({ ...WORDS, ...subject }, canonicalText));
}

function bodyOf(file: ReadonlyMap<string, Element>): Element {
  return partOf(file, "word/document.xml");
}

type Rows = readonly (readonly string[])[];
const read = new Map<unknown, Rows>();

/** The cells of all rows, each with its words. */
function rowsOf(file: ReadonlyMap<string, Element>): Rows {
  const rows =
    read.get(file) ??
    elementsOf(bodyOf(file), "w:tr").map((row) => elementsOf(row, "w:tc").map((cell) => wordsOf(cell).trim()));
  read.set(file, rows);
  return rows;
}

function firstOf(elements: readonly Element[]): Element {
  const [first] = elements;
  if (first === undefined) throw new Error("There is no such element.");
  return first;
}

/** The cells beside this code. */
function besides(file: ReadonlyMap<string, Element>, code: string): readonly string[] {
  return (
    rowsOf(file)
      .find(([first = ""]) => first.startsWith(`[${code}]`))
      ?.slice(1) ?? []
  );
}

function namesOf(file: ReadonlyMap<string, Element>, element: string, attribute: string): readonly string[] {
  return elementsOf(bodyOf(file), element).map(({ attributes }) => attributes[attribute] ?? "");
}

function propertiesOf(file: ReadonlyMap<string, Element>): ReadonlyMap<string, string> {
  const properties = elementsOf(partOf(file, "docProps/custom.xml"), "property");
  return new Map(
    properties.map((one) => [one.attributes["name"] ?? "", elementsOf(one, "vt:lpwstr").map(textOf).join("")]),
  );
}

const blank = await formOf();

describe("a blank form", () => {
  it("has each place of each question once, in a row of its own", () => {
    const given = ["earlierSteps", "confirmed"];
    const places = [...questions.flatMap((one) => placesOf(one, checklist)), ...filePlaces(false)];
    const wanted = places.filter(({ path }) => !given.includes(path[0] ?? "")).map(({ code }) => code);
    const finder = createPlaceFinder(places);
    const found = rowsOf(blank).flatMap(([first = ""]) => codesIn(first).map(({ code }) => code));
    expect(new Set(found).size).toBe(found.length);
    expect(found.filter((code) => finder.byCode(code) === undefined)).toEqual([]);
    expect(found.filter((code) => finder.byCode(code)?.entry === undefined).sort()).toEqual([...wanted].sort());
  });

  it("names each bookmark and each control once, and each number of them", () => {
    const names = namesOf(blank, "w:bookmarkStart", "w:name");
    expect(names.length).toBeGreaterThan(2_000);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    const tags = namesOf(blank, "w:tag", "w:val");
    expect(new Set(tags).size).toBe(tags.length);
    // Word takes a file with a longer name for damaged.
    expect([...names.filter((name) => name.length > 40), ...tags.filter((tag) => tag.length > 64)]).toEqual([]);
    expect(namesOf(blank, "w:alias", "w:val").filter((name) => name.length > 64)).toEqual([]);
    const starts = namesOf(blank, "w:bookmarkStart", "w:id");
    expect(new Set(starts).size).toBe(starts.length);
    expect([...namesOf(blank, "w:bookmarkEnd", "w:id")].sort()).toEqual([...starts].sort());
  });

  it("has a box for each element and each kind, with its number after its words", () => {
    const question = questions.find(({ id }) => id === "para-13");
    const text = besides(blank, "13.elements").join("\n").replaceAll("\u00a0", " ");
    expect(question?.elements.length).toBeGreaterThan(5);
    for (const [index, { label }] of (question?.elements ?? []).entries())
      expect(text).toContain(`☐ ${label} [${index + 1}]`);
    const kinds = besides(blank, "13.difficulties.kinds").join("").replaceAll("\u00a0", " ");
    for (const [index, { label }] of checklist.lists.difficulties.entries())
      expect(kinds).toContain(`☐ ${label} [${index + 1}]`);
  });

  it("offers the replies of the question, and shows all of them while nothing is chosen", () => {
    for (const question of questions.filter(({ form }) => form !== "adherence")) {
      const labels = statusesOf(checklist, question).map(({ label }) => label);
      const code = `${question.id.replace(/^para-0*/, "")}.status`;
      expect(besides(blank, code), question.id).toEqual([labels.join(" / ")]);
    }
    const combo = firstOf(elementsOf(bodyOf(blank), "w:comboBox"));
    expect(elementsOf(combo, "w:listItem").map(({ attributes }) => attributes["w:displayText"])).toEqual([
      "Party", "Signatory, not yet party", "Neither signatory nor party",
    ]); // prettier-ignore
  });

  it("says everything that the questionnaire says", () => {
    const text = wordsOf(bodyOf(blank)).replaceAll("\u00a0", " ");
    const wanted = checklist.sections.flatMap(({ title, intro, questions: own }) => [
      title,
      intro,
      ...own.flatMap((one) => [one.title, one.text, ...guidanceOf(one, WORDS).map((each) => each.text)]),
    ]);
    const meanings = [...checklist.scales.flatMap(({ statuses }) => statuses), ...checklist.exceptions];
    expect(wanted.length).toBeGreaterThan(500);
    expect([...wanted, ...meanings.map(({ meaning }) => meaning)].filter((one) => !text.includes(one))).toEqual([]);
    expect(meanings.filter(({ meaning }) => text.split(meaning).length !== 2)).toEqual([]);
  });

  it("repeats the title of a question on each page, and keeps it with what is asked", () => {
    const tables = elementsOf(bodyOf(blank), "w:tbl");
    expect(tables).toHaveLength(questions.length + 2);
    for (const table of tables) {
      const rows = elementsOf(table, "w:tr");
      expect(rows.filter((row) => elementsOf(row, "w:tblHeader").length > 0)).toEqual([rows[0]]);
    }
    const styles = elementsOf(partOf(blank, "word/styles.xml"), "w:style");
    const style = firstOf(styles.filter(({ attributes }) => attributes["w:styleId"] === "FormTitle"));
    expect(elementsOf(style, "w:keepNext")).toHaveLength(1);
  });

  it("says of which questionnaire it is, and has no key", () => {
    const properties = propertiesOf(blank);
    expect([...properties.keys()]).toEqual([HEAD_PROPERTY]);
    expect(JSON.parse(properties.get(HEAD_PROPERTY) ?? "")).toEqual({
      format: "tip-checklist/form/1", checklist: checklist.id, revision: checklist.revision, language: "en",
    }); // prettier-ignore
    expect(formMarkIn(wordsOf(bodyOf(blank)))).toBeUndefined();
  });

  it("is the same each time", async () => {
    const [one, two] = [await writeForm(WORDS, canonicalText), await writeForm(WORDS, canonicalText)];
    expect(Buffer.compare(one, two)).toBe(0);
  });
});

describe("the form of a part", async () => {
  const base = readExample(2026);
  const contributor = base.contributors?.find(({ id }) => id === "moj") ?? { id: "moj" };
  const asked = ["para-07", "para-08", "para-57", "para-10b", "para-56", "para-16b"];
  const cut = cutPart(
    base,
    { id: "moj", contributor, questions: asked },
    { of: "XUT-2026.yaml", today: "2026-11-23", due: "2026-12-31", digest },
  );
  const file = await formOf({ cut, state: "Utland", code: "XUT", year: 2026 });
  const sent = cut.assessment.asSent?.answers ?? {};

  it("has what was answered, and two empty entries below those that are there", () => {
    expect(besides(file, "8.status")).toEqual(["Before parliament"]);
    expect(besides(file, "7.instruments.convention.ratified")).toEqual(["2004-06-18"]);
    expect(besides(file, "57.measures")[0]?.replace(/\s+/g, " ")).toBe(
      sent["para-57"]?.measures?.replace(/\s+/g, " ").trim(),
    );
    const law = sent["para-10b"]?.law ?? [];
    expect(law.length).toBeGreaterThan(0);
    for (const [index, { title, provision = "", date = "", url = "" }] of law.entries())
      expect(besides(file, `10b.law.${index + 1}`)).toEqual([title, provision, date, url]);
    expect(besides(file, `10b.law.${law.length + 2}`)).toEqual(["", "", "", ""]);
    expect(besides(file, `10b.law.${law.length + 3}`)).toEqual([]);
    const [step] = sent["para-08"]?.earlierSteps ?? [];
    expect(besides(file, "8.earlierSteps.1")).toEqual([step?.text, "under way", step?.note]);
    const ticked = besides(file, "10b.elements").join("\n").split("☒").length - 1;
    expect(ticked).toBe(sent["para-10b"]?.elements?.length);
  });

  it("asks whether an answer that was copied is still true, and only there", () => {
    const carried = Object.entries(sent).flatMap(([id, one]) => (one.carriedFrom === undefined ? [] : [id]));
    const codes = rowsOf(file).flatMap(([first = ""]) => codesIn(first).map(({ code }) => code));
    expect(carried).toContain("para-56");
    expect(codes.filter((code) => code.endsWith(".confirmed"))).toEqual(
      carried.filter((id) => asked.includes(id)).map((id) => `${id.replace(/^para-0*/, "")}.confirmed`),
    );
  });

  it("holds the part as it was sent, in properties that Word keeps", () => {
    const properties = [...propertiesOf(file)].filter(([name]) => name.startsWith(SENT_PROPERTY));
    expect(properties.filter(([, value]) => value.length > 255)).toEqual([]);
    const packed = properties.sort(([one], [other]) => (one < other ? -1 : 1)).map(([, value]) => value);
    const text = strFromU8(inflateSync(Buffer.from(packed.join(""), "base64")));
    const { answers: _, ...rest } = cut.assessment;
    expect(JSON.parse(text)).toEqual(rest);
    expect(JSON.parse(propertiesOf(file).get(HEAD_PROPERTY) ?? "")).toMatchObject({
      state: "XUT", year: 2026, part: "moj", key: cut.record.key,
    }); // prettier-ignore
  });

  it("says who is asked, until when, where it goes, and in its last line which part it is", () => {
    const text = wordsOf(bodyOf(file));
    expect(text).toContain("Please send your answers back by 2026-12-31.");
    expect(text).toContain(`Please send the form back to: ${base.focalPoint?.name ?? ""}`);
    expect(besides(file, "file.name")).toEqual([contributor.name]);
    expect(text.trim().split("\n").at(-1)).toBe(`Form XUT 2026 moj · ${cut.record.key}`);
  });
});

it("a form in a language from right to left has its tables and texts from the right", async () => {
  const title = "معنى الردود";
  const arabic: Checklist = { ...checklist, language: "ar", title };
  const saySo = ((id: string, ...values: object[]) =>
    id === "report-part.scales"
      ? title
      : (say as (id: string, ...values: object[]) => string)(id, ...values)) as typeof say;
  const file = await formOf({ checklist: arabic, say: saySo, language: "ar" });
  const tables = elementsOf(bodyOf(file), "w:tbl");
  expect(tables.filter((table) => elementsOf(table, "w:bidiVisual").length !== 1)).toEqual([]);
  const cell = firstOf(elementsOf(bodyOf(file), "w:tc"));
  expect(elementsOf(cell, "w:bidi")).toHaveLength(1);
  expect(namesOf(blank, "w:bidiVisual", "w:val")).toEqual([]);
});
