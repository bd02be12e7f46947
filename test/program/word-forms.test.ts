/** Forms for word processors that come back: `merge` and `convert` from outside, and LibreOffice between them. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { beforeAll, describe, expect, it } from "vitest";
import { answerTo } from "../../src/domain/model/assessment.ts";
import { readSaved, textOf } from "../helpers/assessment-file.ts";
import { convertByOffice, fillInByOffice, hasOffice } from "../helpers/office.ts";
import { ROOT, run, temporaryFolder } from "../helpers/program.ts";
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
  const edit = (xml: string): string => (isBare ? xml.replaceAll(form.cut.record.key, "") : xml);
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

describe("convert of a form", () => {
  it("writes its answers to a file, which is the part", async () => {
    const cwd = folderWith(filledIn());
    expect((await run(["convert", "returned.docx", "--output", "moj.yaml"], { cwd })).exitCode).toBe(0);
    const merged = await run(["merge", BASE, "moj.yaml"], { cwd });
    expect(merged).toMatchObject({ exitCode: 0, stdout: expect.stringContaining("1 changed") as string });
  });

  it("writes to standard output, also of a form of nobody", async () => {
    const { exitCode, stdout } = await run(["convert", "returned.docx"], {
      cwd: folderWith(withoutProperties(filledIn(), true)),
    });
    expect(stdout).toContain("Section 5 was extended in 2026.");
    expect(exitCode).toBeLessThan(2);
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
