/** Forms for word processors that come back: `merge` and `convert` from outside, and LibreOffice between them. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { answerTo } from "../../src/domain/model/assessment.ts";
import { readSaved, textOf } from "../helpers/assessment-file.ts";
import { convertByOffice, fillInByOffice, hasOffice } from "../helpers/office.ts";
import { PROGRAM, ROOT, run, temporaryFolder } from "../helpers/program.ts";
import { KEYS } from "../helpers/session.ts";
import { type TestTerminal, openTerminal } from "../helpers/terminal.ts";
import { type Made, madeForm, par, run as words, withCell, withXml } from "../helpers/word-form.ts";

const BASE = "XUT-2026.yaml";

let form: Made;
beforeAll(async () => {
  form = await madeForm();
});

/** A folder with the file that was split, and a form that came back. */
function folderWith(bytes: Uint8Array, name = "returned.docx"): string {
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, BASE), textOf(form.base));
  writeFileSync(join(cwd, name), bytes);
  return cwd;
}

function filledIn(): Uint8Array {
  return withXml(form.bytes, (xml) => withCell(xml, "10a.measures", par(words("Section 5 was extended in 2026."))));
}

/** The form without its properties, as some programs save it; without its last line too if `isBare`. */
function withoutProperties(bytes: Uint8Array, isBare = false): Uint8Array {
  const edit = (xml: string): string => (isBare ? xml.replace(/Form [^<]* · [0-9a-f]{16}/g, "") : xml);
  return withXml(bytes, edit, { "docProps/custom.xml": "<Properties/>" });
}

describe("merge of a form", () => {
  it("changes nothing where nobody touched it, and ends with 0", async () => {
    const cwd = folderWith(form.bytes);
    const { exitCode, stdout } = await run(["merge", BASE, "returned.docx"], { cwd });
    expect({ exitCode, stdout }).toMatchObject({
      exitCode: 0,
      stdout: expect.stringContaining("Nothing was changed") as string,
    });
    expect(readSaved(cwd).answers).toEqual(form.base.answers);
  });

  it.each([[[]], [["--form"]]])("changes nothing where nobody touched what split %j sent", async (beside) => {
    const cwd = folderWith(form.bytes);
    const sent = ["split", BASE, "--by", "authority", "--assign", "para-13=moj", "--due", "2099-12-01", ...beside];
    expect(await run(sent, { cwd })).toMatchObject({ exitCode: 0 });
    const { exitCode, stdout } = await run(["merge", BASE, "XUT-2026.moj.docx"], { cwd });
    expect({ exitCode, stdout }).toMatchObject({
      exitCode: 0,
      stdout: expect.stringContaining("Nothing was changed") as string,
    });
  });

  it("brings what was filled in, with who answered, and knows the form again", async () => {
    const cwd = folderWith(filledIn());
    expect((await run(["merge", BASE, "returned.docx"], { cwd })).exitCode).toBe(0);
    const { measures, answered } = answerTo(readSaved(cwd), "para-10a") ?? {};
    expect([measures, answered?.by]).toEqual(["Section 5 was extended in 2026.", "moj"]);
    const again = await run(["merge", BASE, "returned.docx"], { cwd });
    expect(again).toMatchObject({ exitCode: 0, stdout: expect.stringContaining("was merged before") as string });
  });

  it("names what has no place, ends with 1, and merges the rest", async () => {
    const bytes = withXml(filledIn(), (xml) => xml.replace("</w:body>", `${par(words("See our letter."))}</w:body>`));
    const cwd = folderWith(bytes);
    const { exitCode, stdout } = await run(["merge", BASE, "returned.docx"], { cwd });
    expect([exitCode, stdout.includes("See our letter.")]).toEqual([1, true]);
    expect(answerTo(readSaved(cwd), "para-10a")?.measures).toBe("Section 5 was extended in 2026.");
  });

  it("gives programs what its schema says", async () => {
    const bytes = withXml(filledIn(), (xml) => xml.replace("</w:body>", `${par(words("See our letter."))}</w:body>`));
    const { stdout } = await run(["merge", BASE, "returned.docx", "--format", "json", "--dry-run"], {
      cwd: folderWith(bytes),
    });
    const data = JSON.parse(stdout) as { readonly parts: readonly { readonly form: { readonly strays: unknown } }[] };
    const schema = JSON.parse(readFileSync(join(ROOT, "schemas/merge.schema.json"), "utf8")) as object;
    expect(new Ajv2020().validate(schema, data)).toBe(true);
    expect(data.parts[0]?.form.strays).toEqual([expect.objectContaining({ why: "outside", text: "See our letter." })]);
  });

  it("knows what was sent by the key in the last line, where the properties are lost", async () => {
    const cwd = folderWith(withoutProperties(filledIn()));
    const { exitCode, stdout } = await run(["merge", BASE, "returned.docx"], { cwd });
    expect({ exitCode, stdout }).toMatchObject({ exitCode: 0, stdout: expect.stringContaining("1 changed") as string });
  });

  it("refuses a form of nobody where nobody can be asked, and says what to do", async () => {
    const cwd = folderWith(withoutProperties(filledIn(), true));
    const { exitCode, stderr } = await run(["merge", BASE, "returned.docx"], { cwd });
    expect({ exitCode, stderr }).toMatchObject({ exitCode: 3, stderr: expect.stringContaining("convert") as string });
  });

  it.each([
    ["State", (text: string) => text.replace("XUT", "XNL")],
    [
      "year",
      (text: string) =>
        text.replace('"year":2026', '"year":2025').replace("&quot;year&quot;:2026", "&quot;year&quot;:2025"),
    ],
    ["revision", (text: string) => text.replace(/(revision(?:"|&quot;):)1/, "$19")],
  ])("refuses a form of another %s", async (what, edit) => {
    const { strFromU8, unzipSync } = await import("fflate");
    const custom = strFromU8(unzipSync(form.bytes)["docProps/custom.xml"] ?? new Uint8Array());
    const cwd = folderWith(
      withXml(form.bytes, (xml) => xml, { "docProps/custom.xml": edit(custom).replace(/sent-/g, "no-") }),
    );
    const { exitCode, stderr } = await run(["merge", BASE, "returned.docx"], { cwd });
    expect({ exitCode, stderr }).toMatchObject({ exitCode: 2, stderr: expect.stringContaining(what) as string });
  });

  it("says what else a file is, and how to go on", async () => {
    const { exitCode, stderr } = await run(["merge", BASE, "returned.doc"], {
      cwd: folderWith(
        Buffer.from("d0cf11e0a1b11ae157006f007200640044006f00630075006d0065006e007400", "hex"),
        "returned.doc",
      ),
    });
    expect({ exitCode, stderr }).toMatchObject({
      exitCode: 3,
      stderr: expect.stringContaining("save it as .docx") as string,
    });
  });
});

describe("merge of a folder", () => {
  const letter = (): Uint8Array =>
    withXml(
      form.bytes,
      (xml) => xml.replace(/<w:body>.*<\/w:body>/s, `<w:body>${par(words("Dear colleague,"))}</w:body>`),
      {
        "docProps/custom.xml": "<Properties/>",
      },
    );

  function returned(files: Readonly<Record<string, Uint8Array>>): string {
    const cwd = folderWith(form.bytes, "sent.docx");
    mkdirSync(join(cwd, "returned"));
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(cwd, "returned", name), bytes);
    return cwd;
  }

  it("takes the forms in it, names other Word files, and passes over temporary ones without a word", async () => {
    const cwd = returned({ "moj.docx": filledIn(), "Letter.docx": letter(), "~$moj.docx": new Uint8Array(162) });
    const { exitCode, stdout, stderr } = await run(["merge", BASE, "returned"], { cwd });
    expect({ exitCode, stdout }).toMatchObject({ exitCode: 0, stdout: expect.stringContaining("1 changed") as string });
    expect(stderr).toContain("Skipped: returned/Letter.docx is a Word document, but not a form");
    expect(stderr).not.toContain("~$");
  });

  it("says of a file that may be a form why it is not read, merges the rest, and ends with 1", async () => {
    const old = Buffer.from("d0cf11e0a1b11ae157006f007200640044006f00630075006d0065006e007400", "hex");
    const cwd = returned({ "moj.docx": filledIn(), "moi.doc": old });
    const { exitCode, stdout, stderr } = await run(["merge", BASE, "returned"], { cwd });
    expect({ exitCode, stdout }).toMatchObject({ exitCode: 1, stdout: expect.stringContaining("1 changed") as string });
    expect(stderr).toContain("Skipped: returned/moi.doc is in the old format of Word");
  });

  it("says so where there is nothing to merge in it", async () => {
    const cwd = returned({ "Letter.docx": letter() });
    const { exitCode, stderr } = await run(["merge", BASE, "returned"], { cwd });
    expect({ exitCode, stderr }).toMatchObject({
      exitCode: 3,
      stderr: expect.stringContaining("There is no part in returned.") as string,
    });
  });
});

describe.each([80, 40])("a form of nobody, at %i columns", (columns) => {
  function mergeIn(cwd: string): TestTerminal {
    const args = [PROGRAM, "merge", BASE, "returned.docx"];
    const terminal = openTerminal(process.execPath, args, { columns, rows: 60, cwd });
    onTestFinished(() => {
      terminal.kill();
    });
    return terminal;
  }

  it("is merged where the person says that its answers belong to the file", async () => {
    const cwd = folderWith(withoutProperties(filledIn(), true));
    const terminal = mergeIn(cwd);
    await terminal.waitForPrompt("Do they");
    await expect(`${await terminal.screen()}\n`).toMatchFileSnapshot(`../golden/merge/whose-${columns}.txt`);
    terminal.type(`1${KEYS.enter}`);
    await terminal.waitForPrompt("What should be kept?");
    terminal.type(`2${KEYS.enter}`);
    expect(await terminal.exit()).toBe(0);
    expect(answerTo(readSaved(cwd), "para-10a")?.measures).toBe("Section 5 was extended in 2026.");
  });
});

describe("convert of a form", () => {
  it("writes its answers to a file, which is the part", async () => {
    const cwd = folderWith(filledIn());
    expect((await run(["convert", "returned.docx", "--output", "moj.yaml"], { cwd })).exitCode).toBe(0);
    const merged = await run(["merge", BASE, "moj.yaml"], { cwd });
    expect(merged).toMatchObject({ exitCode: 0, stdout: expect.stringContaining("1 changed") as string });
  });

  it("has no step twice after a merge, although the ids of steps are lost with the properties", async () => {
    const filled = withXml(form.bytes, (xml) => withCell(xml, "54b.nextSteps.2", par(words("A new unit.")), 1));
    const cwd = folderWith(withoutProperties(filled));
    await run(["convert", "returned.docx", "--output", "moj.yaml"], { cwd });
    const { exitCode } = await run(["merge", BASE, "moj.yaml"], { cwd });
    const before = answerTo(form.base, "para-54b")?.nextSteps ?? [];
    const after = answerTo(readSaved(cwd), "para-54b")?.nextSteps ?? [];
    expect([exitCode, after.slice(0, -1), after.at(-1)?.text]).toEqual([0, before, "A new unit."]);
  });

  it("writes to standard output, also of a form of nobody", async () => {
    const { exitCode, stdout } = await run(["convert", "returned.docx"], {
      cwd: folderWith(withoutProperties(filledIn(), true)),
    });
    expect(stdout).toContain("Section 5 was extended in 2026.");
    expect(exitCode).toBe(1);
  });

  it("makes a whole file of a blank form that was filled in, also where its properties are lost", async () => {
    const cwd = temporaryFolder();
    expect((await run(["template", "--format", "docx", "--output", "blank.docx"], { cwd })).exitCode).toBe(0);
    const filled = { "file.state": "Norway", "file.year": "2026", "10a.status": "Yes", "10a.practice": "Three cases." };
    const fillIn = (xml: string): string =>
      Object.entries(filled).reduce((text, [code, value]) => withCell(text, code, par(words(value))), xml);
    const blank = readFileSync(join(cwd, "blank.docx"));
    writeFileSync(join(cwd, "answers.docx"), withoutProperties(withXml(blank, fillIn)));
    const { exitCode, stderr } = await run(["convert", "answers.docx", "--output", BASE], { cwd });
    expect({ exitCode, stderr }).toMatchObject({
      exitCode: 0,
      stderr: expect.stringContaining("answers.docx does not say whose it is") as string,
    });
    const saved = readSaved(cwd);
    expect(saved).toMatchObject({ state: "NOR", year: 2026 });
    expect(saved).not.toHaveProperty("part");
    expect(answerTo(saved, "para-10a")).toMatchObject({ status: "implemented", practice: "Three cases." });
  });
});

describe.skipIf(!hasOffice || !process.env["CI"])("in LibreOffice", { timeout: 120_000 }, () => {
  it("a form that nobody touched changes nothing, through OpenDocument and back", async () => {
    const cwd = folderWith(form.bytes);
    const odt = convertByOffice([join(cwd, "returned.docx")], "odt", cwd);
    mkdirSync(join(cwd, "back"));
    const [back = ""] = convertByOffice(odt, "docx", join(cwd, "back"));
    const { exitCode, stdout } = await run(["merge", BASE, join("back", basename(back))], { cwd });
    expect({ exitCode, stdout }).toMatchObject({
      exitCode: 0,
      stdout: expect.stringContaining("Nothing was changed") as string,
    });
  });

  it("what is filled in is in its place, through OpenDocument and back", async () => {
    const cwd = folderWith(form.bytes);
    const texts = { "10a.measures": "Filled in by hand.", "10a.status": "Yes, in part", "7.law.3": "Penal Code" };
    fillInByOffice(join(cwd, "returned.docx"), join(cwd, "filled.docx"), texts, cwd);
    expect(existsSync(join(cwd, "filled.docx"))).toBe(true);
    const odt = convertByOffice([join(cwd, "filled.docx")], "odt", cwd);
    mkdirSync(join(cwd, "back"));
    convertByOffice(odt, "docx", join(cwd, "back"));
    const { exitCode } = await run(["merge", BASE, "back/filled.docx"], { cwd });
    expect(exitCode).toBe(0);
    const saved = readSaved(cwd);
    expect(answerTo(saved, "para-10a")).toMatchObject({ measures: "Filled in by hand.", status: "partly-implemented" });
    expect(answerTo(saved, "para-07")?.law?.at(-1)).toEqual({ title: "Penal Code" });
  });
});
