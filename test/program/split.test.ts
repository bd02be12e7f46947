/** `split` from outside: the parts, the notes, what the file records, and what is refused. */
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { allQuestions } from "../../src/domain/model/checklist.ts";
import checklist from "../../src/generated/checklist.en.ts";
import { ROOT, run, temporaryFolder } from "../helpers/program.ts";
import { readSaved, textOf } from "../helpers/assessment-file.ts";
import { PARTS, START } from "../helpers/round.ts";

const FILE = "XUT-2026.yaml";

function folderWithExample(): string {
  const folder = temporaryFolder();
  cpSync(join(ROOT, "examples", FILE), join(folder, FILE));
  return folder;
}

describe("split", () => {
  it("assigns every question, in files that are valid, and records what was sent", async () => {
    const cwd = folderWithExample();
    const before = readFileSync(join(cwd, FILE), "utf8");
    const { exitCode, stdout, stderr } = await run(["split", FILE, "--by", "authority", "--to", "out/parts"], { cwd });
    expect({ exitCode, stderr }).toMatchObject({
      exitCode: 0,
      stderr: expect.stringContaining("tip-checklist merge") as string,
    });
    const names = readdirSync(join(cwd, "out/parts")).filter((name) => name.endsWith(".yaml"));
    expect(names).toEqual(["moi", "moj", "msa", "nco"].map((id) => `XUT-2026.${id}.yaml`));
    const schema = JSON.parse(readFileSync(join(ROOT, "schemas/assessment.schema.json"), "utf8")) as object;
    const isAssessment = new Ajv2020({ strict: true, allErrors: true }).compile(schema);
    const parts = names.map((name) => readSaved(join(cwd, "out/parts"), name));
    for (const part of parts) expect(isAssessment(part), JSON.stringify(isAssessment.errors)).toBe(true);
    const asked = parts.flatMap(({ part }) => part?.questions ?? []);
    expect(asked.sort()).toEqual(
      allQuestions(checklist)
        .map(({ id }) => id)
        .sort(),
    );
    for (const { part, answers = {} } of parts) {
      const own = part?.questions ?? [];
      // An answer that says "same as" comes with the answer that it means, to be read.
      const meant = own.flatMap((id) => answers[id]?.sameAs ?? []);
      expect(Object.keys(answers).sort()).toEqual([...new Set([...own, ...meant])].sort());
    }
    const checked = await run(["validate", FILE, ...names.map((name) => `out/parts/${name}`)], { cwd });
    expect(checked).toMatchObject({
      exitCode: 0,
      stdout: expect.stringContaining("there is nothing to correct") as string,
    });
    expect(
      readSaved(cwd)
        .parts?.map(({ id, key }) => `${id} ${key}`)
        .sort(),
    ).toEqual(parts.map(({ part }) => `${part?.id ?? ""} ${part?.key ?? ""}`).sort());
    // Nothing else of the file was touched.
    const now = readFileSync(join(cwd, FILE), "utf8").split("\n");
    expect(before.split("\n").filter((line) => !now.includes(line))).toEqual([]);
    expect(stdout).toContain("Ministry of Justice, International Law Department (moj)");
  });

  it("writes a note that says what is asked, to whom it goes back, and how to answer", async () => {
    const cwd = folderWithExample();
    await run(["split", FILE, "--by", "authority", "--note", "markdown"], { cwd });
    const note = readFileSync(join(cwd, "XUT-2026.msa.md"), "utf8");
    expect(note).toContain("# Questions for: Ministry of Labour and Social Affairs");
    expect(note).toContain("mara.osterlind\\@example.org");
    expect(note).toContain("tip-checklist fill XUT-2026.msa.yaml");
    const { questions = [] } = readSaved(cwd, "XUT-2026.msa.yaml").part ?? {};
    for (const { id, paragraph } of allQuestions(checklist))
      expect(note.includes(`Para. ${paragraph} ·`), id).toBe(questions.includes(id));
    await run(["split", FILE, "--by", "authority", "--to", "bare", "--note", "none"], { cwd });
    expect(readdirSync(join(cwd, "bare")).every((name) => name.endsWith(".yaml"))).toBe(true);
  });

  it("writes a page for each part with --form, which holds the part, and says how it is opened and sent", async () => {
    const cwd = folderWithExample();
    const { stdout, stderr } = await run(
      ["split", FILE, "--by", "authority", "--to", "p", "--form", "--note", "markdown"],
      { cwd },
    );
    expect(stdout).toContain("→ p/XUT-2026.msa.html");
    expect(stderr).toContain("Put the page in a zip archive or in a shared folder");
    for (const id of ["moi", "moj", "msa", "nco"]) {
      const name = `XUT-2026.${id}`;
      const page = readFileSync(join(cwd, `p/${name}.html`), "utf8");
      const [, seed = ""] = /<script type="application\/json" id="seed">(.*)<\/script>/.exec(page) ?? [];
      const text = readFileSync(join(cwd, `p/${name}.yaml`), "utf8");
      expect(JSON.parse(seed)).toEqual({ state: "XUT", year: 2026, file: { name: `${name}.yaml`, text } });
      const note = readFileSync(join(cwd, `p/${name}.md`), "utf8");
      expect(note).toContain(`save ${name}.html on your computer. Open it`);
      expect(note).toContain(`choose “Save ${name}.yaml”`);
    }
    const refused = await run(["merge", FILE, "p/XUT-2026.msa.html"], { cwd });
    expect(refused).toMatchObject({
      exitCode: 3,
      stderr: expect.stringContaining("the answers are not in it") as string,
    });
    const again = await run(["split", FILE, "--by", "authority", "--to", "p", "--form", "--force"], { cwd });
    expect(again.exitCode).toBe(0);
    const other = await run(["split", FILE, "--by", "authority", "--form", "--note", "html"], { cwd });
    expect(other).toMatchObject({ exitCode: 2, stderr: expect.stringContaining("--note docx") as string });
  });

  it("follows --assign, then the assignment in the file, then who answered, then the suggestions", async () => {
    const cwd = temporaryFolder();
    const [moj, moi, moh] = START.contributors ?? [];
    if (moj === undefined || moi === undefined || moh === undefined) throw new Error("There are three.");
    const contributors = [{ ...moj, questions: ["para-70", "para-13"] }, moi, moh];
    writeFileSync(join(cwd, FILE), textOf({ ...START, contributors }));
    await run(["split", FILE, "--by", "authority", "--assign", "13=moi,13=moh,17*=moh", "--to", "p"], { cwd });
    const askedOf = (id: string): readonly string[] =>
      readSaved(join(cwd, "p"), `XUT-2026.${id}.yaml`).part?.questions ?? [];
    expect(askedOf("moi")).toContain("para-13");
    expect(askedOf("moh")).toContain("para-13");
    expect(askedOf("moj")).not.toContain("para-13");
    expect(askedOf("moh").filter((id) => id.startsWith("para-17"))).toHaveLength(8);
    expect(askedOf("moj")).toEqual(expect.arrayContaining(["para-70", "para-57"]));
    // An authority that is only suggested becomes a contributor, so that the answers have an author.
    const added = (readSaved(cwd).contributors ?? []).slice(3);
    expect(added.length).toBeGreaterThan(0);
    for (const { id, authority } of added) expect(checklist.lists.authorities).toContainEqual({ id, label: authority });
    // What depends on para. 7 goes with it while that is open.
    const [holder] = readdirSync(join(cwd, "p")).filter(
      (name) => name.endsWith(".yaml") && readSaved(join(cwd, "p"), name).part?.questions.includes("para-07"),
    );
    expect(readSaved(join(cwd, "p"), holder ?? "").part?.questions).toContain("para-08");
  });

  it("makes one part for each section", async () => {
    const cwd = folderWithExample();
    await run(["split", FILE, "--by", "section", "--to", "s", "--note", "none"], { cwd });
    expect(readdirSync(join(cwd, "s")).sort()).toEqual(
      checklist.sections.map(({ id }) => `XUT-2026.${id}.yaml`).sort(),
    );
  });

  it("says by when the parts are to come back: in the file, the parts, the notes and what it shows", async () => {
    const cwd = folderWithExample();
    const due = ["--due", "2199-03-01", "--note", "markdown"];
    const { stdout } = await run(["split", FILE, "--by", "authority", ...due], { cwd });
    expect(stdout).toContain("To be sent back by 2199-03-01");
    expect(readSaved(cwd, "XUT-2026.moj.yaml").part?.due).toBe("2199-03-01");
    expect((readSaved(cwd).parts ?? []).map(({ due }) => due)).toEqual(Array(4).fill("2199-03-01"));
    const note = readFileSync(join(cwd, "XUT-2026.moj.md"), "utf8").replaceAll("\\", "");
    expect(note).toContain("Please send your answers back by 2199-03-01.");
  });

  it.each([
    ["2199-03-01", "Please send it back by 2199-03-01."],
    ["2001-03-01", "This part was due on 2001-03-01. Please send it back as soon as you can"],
  ])("says first to whoever opens a part that is due on %s", async (due, words) => {
    const cwd = folderWithExample();
    const { part, ...rest } = PARTS.moi;
    if (part === undefined) throw new Error("The example is no part.");
    writeFileSync(join(cwd, "part.yaml"), textOf({ ...rest, part: { ...part, due } }));
    const { stderr } = await run(["fill", "part.yaml", "--plain"], { cwd, input: "" });
    expect(stderr.replace(/\s+/g, " ")).toContain(words);
  });

  it("writes nothing if something would be replaced; with --force it keeps the previous version", async () => {
    const cwd = folderWithExample();
    writeFileSync(join(cwd, "XUT-2026.moi.yaml"), textOf(PARTS.moi));
    const before = readFileSync(join(cwd, FILE), "utf8");
    const refused = await run(["split", FILE, "--by", "authority"], { cwd });
    expect(refused).toMatchObject({ exitCode: 3, stderr: expect.stringContaining("XUT-2026.moi.yaml") as string });
    expect(readdirSync(cwd).sort()).toEqual(["XUT-2026.moi.yaml", FILE]);
    expect(readFileSync(join(cwd, FILE), "utf8")).toBe(before);
    const forced = await run(["split", FILE, "--by", "authority", "--force"], { cwd });
    expect(forced.exitCode).toBe(0);
    expect(readFileSync(join(cwd, "XUT-2026.moi.yaml~"), "utf8")).toBe(textOf(PARTS.moi));
  });

  it("only shows what it would do with --dry-run", async () => {
    const cwd = folderWithExample();
    const before = readFileSync(join(cwd, FILE), "utf8");
    const { exitCode, stdout } = await run(["split", FILE, "--by", "authority", "--to", "p", "--dry-run"], { cwd });
    expect({ exitCode, stdout }).toMatchObject({
      exitCode: 0,
      stdout: expect.stringContaining("p/XUT-2026.moj.yaml") as string,
    });
    expect(existsSync(join(cwd, "p"))).toBe(false);
    expect(readFileSync(join(cwd, FILE), "utf8")).toBe(before);
  });

  it("run twice on one day, does the same and records it once", async () => {
    const cwd = folderWithExample();
    const args = ["split", FILE, "--by", "authority", "--force"];
    await run(args, { cwd });
    const once = readFileSync(join(cwd, FILE), "utf8");
    await run(args, { cwd });
    expect(readFileSync(join(cwd, FILE), "utf8")).toBe(once);
  });

  it.each([
    [["--by", "authority", "--assign", "13"], 2, "looks like para-13=moj"],
    [["--by", "authority", "--assign", "13=nobody"], 2, "No contributor and no kind of authority has the name nobody"],
    [["--by", "authority", "--assign", "199=moj"], 2, "no question 199"],
    [["--by", "section", "--assign", "13=moj"], 2, "--by authority"],
    [["--by", "section", "--due", "2027-02-30"], 2, "Type today or a later day"],
    [["--by", "section", "--due", "2027-03"], 2, "Type today or a later day"],
    [["--by", "section", "--due", "2001-01-01"], 2, "Type today or a later day"],
    [["--by", "colour"], 2, "authority, section"],
  ])("refuses %j", async (args, exitCode, reason) => {
    const cwd = folderWithExample();
    const result = await run(["split", FILE, ...args], { cwd });
    expect(result).toMatchObject({ exitCode, stderr: expect.stringContaining(reason) as string });
    expect(readdirSync(cwd)).toEqual([FILE]);
  });

  it("refuses a final file", async () => {
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, FILE), textOf({ ...START, stage: "final" }));
    const result = await run(["split", FILE, "--by", "authority"], { cwd });
    expect(result).toMatchObject({ exitCode: 3, stderr: expect.stringContaining("--reopen") as string });
  });
});
