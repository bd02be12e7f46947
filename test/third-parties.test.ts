/** What others made: all that the package contains is listed, for people and for programs, under a licence that fits. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { sbomText } from "../scripts/package/sbom.ts";
import { noticesText, type ThirdParty, thirdParties } from "../scripts/package/third-parties.ts";
import { ROOT, temporaryFolder } from "./helpers/program.ts";

interface Component {
  readonly type: string;
  readonly name: string;
  readonly version?: string;
  readonly licenses: readonly { readonly license: { readonly id: string } }[];
}

const DIST = join(ROOT, "dist");
const require = createRequire(import.meta.url);
const SCHEMAS = join(dirname(require.resolve("@cyclonedx/cyclonedx-library")), "../res/schema");
const readJson = (file: string): unknown => JSON.parse(readFileSync(file, "utf8"));

const notices = readFileSync(join(DIST, "THIRD-PARTY-LICENSES.txt"), "utf8")
  .split(`\n\n${"-".repeat(80)}\n\n`)
  .slice(1);
const bom = readJson(join(DIST, "sbom.cdx.json")) as { readonly components: readonly Component[] };
const named = (name: string): Component | undefined => bom.components.find((component) => component.name === name);

/** A module of a package in a folder of its own, with these files. */
function packageWith(files: Readonly<Record<string, string>>): string {
  const folder = join(temporaryFolder(), "node_modules/foreign");
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return join(folder, "index.js");
}

const manifest = (license: unknown): string => JSON.stringify({ name: "foreign", version: "1.2.3", license });

describe("the licences that are given with the program", () => {
  it("are those of every package in the bundle", () => {
    const chunks = readdirSync(DIST).filter((name) => name.endsWith(".cjs"));
    const marks = /^\/\/ node_modules\/((?:@[^/]+\/)?[^/]+)\//gm;
    const bundled = new Set(
      chunks.flatMap((name) => [...readFileSync(join(DIST, name), "utf8").matchAll(marks)].map(([, one = ""]) => one)),
    );
    expect(bundled.size).toBeGreaterThan(15);
    for (const name of bundled) {
      const { version } = readJson(join(ROOT, "node_modules", name, "package.json")) as { version: string };
      expect(named(name)?.version, name).toBe(version);
    }
  });

  it("are of code that libraries contain, of the bundler, and of data, too", () => {
    const others = ["events", "lodash", "nanoid", "rolldown", "stream-browserify", "unicode-cldr", "country-codes"];
    expect(others.filter((name) => named(name) === undefined)).toEqual([]);
    expect(bom.components.filter(({ type }) => type === "data").map(({ name }) => name)).toEqual([
      "country-codes",
      "unicode-cldr",
    ]);
  });

  it("each have their text, and are the same for people and for programs", () => {
    const headings = bom.components.map(({ name, version, licenses }) =>
      [name, ...(version === undefined ? [] : [version]), `(${licenses[0]?.license.id ?? ""})`].join(" "),
    );
    expect(notices.map((notice) => notice.split("\n")[0])).toEqual(headings);
    for (const notice of notices) {
      const text = notice.split("\n").slice(1).join("\n");
      expect(text, notice.slice(0, 40)).toMatch(/permission|public domain|redistribution|Apache License/i);
      expect(text.length).toBeGreaterThan(150);
    }
  });
});

describe("the build", () => {
  it("lists a package with its licence", () => {
    const module = packageWith({
      "package.json": manifest("ISC"),
      "LICENSE.md": "Permission to use.\n",
      "index.js": "",
    });
    const found: ThirdParty | undefined = thirdParties([module]).find(({ name }) => name === "foreign");
    expect(found).toEqual({
      name: "foreign",
      version: "1.2.3",
      kind: "library",
      licence: "ISC",
      text: "Permission to use.",
    });
  });

  it.each([
    ["without the text of its licence", { "package.json": manifest("MIT"), "index.js": "" }, "has no text"],
    [
      "without a licence",
      { "package.json": manifest(undefined), LICENSE: "All rights.", "index.js": "" },
      "not stated",
    ],
    [
      "under a licence that asks for more than a notice",
      { "package.json": manifest("ODbL-1.0"), LICENSE: "Share alike.", "index.js": "" },
      "ODbL-1.0",
    ],
    [
      "with code of others that nobody listed",
      {
        "package.json": manifest("MIT"),
        LICENSE: "Permission.",
        "index.js": "// ../node_modules/@other/thing/index.js\nvar thing;\n",
      },
      "code of @other/thing",
    ],
  ])("refuses a package %s", (_, files, message) => {
    expect(() => thirdParties([packageWith(files)])).toThrow(message);
  });

  it("reads data only from our own files and from what is listed", () => {
    // These packages read, write or check; nothing of theirs is data in the program.
    const tools = ["@messageformat/parser", "@swc/core", "ajv", "prettier", "rolldown", "yaml"];
    const scripts = readdirSync(join(ROOT, "scripts"), { recursive: true, encoding: "utf8" }).filter((name) =>
      /(?:^|\/)(?:build|bundle|compile|derive|field-schemas|schema-pieces)[^/]*\.ts$/.test(name),
    );
    expect(scripts.length).toBeGreaterThan(8);
    const imports = scripts.flatMap((name) => {
      const text = readFileSync(join(ROOT, "scripts", name), "utf8");
      return [...text.matchAll(/(?:from |import\(|require\(|\)\(|resolve\()"((?!node:)[^".$][^"]*)"/g)].map(
        ([, from = ""]) => from,
      );
    });
    const packages = new Set(imports.map((from) => /^(?:@[^/]+\/)?[^/]+/.exec(from)?.[0] ?? from));
    expect([...packages].filter((name) => !tools.includes(name) && named(name) === undefined)).toEqual([]);
  });
});

describe("the bill of materials", () => {
  it("is CycloneDX 1.6, as its schema has it", () => {
    const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
    for (const name of ["spdx", "jsf-0.82"].map((one) => `${one}.SNAPSHOT.schema.json`))
      ajv.addSchema(readJson(join(SCHEMAS, name)) as object, `http://cyclonedx.org/schema/${name}`);
    const validate = ajv.compile(readJson(join(SCHEMAS, "bom-1.6.SNAPSHOT.schema.json")) as object);
    expect(validate(bom), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ ...bom, components: [{ name: "without a type" }] })).toBe(false);
    expect(
      validate({ ...bom, components: [{ ...named("docx"), licenses: [{ license: { id: "Unknown-1.0" } }] }] }),
    ).toBe(false);
  });

  it("is the same in every build of the same sources", () => {
    const text = readFileSync(join(DIST, "sbom.cdx.json"), "utf8");
    expect(text).not.toMatch(/timestamp|serialNumber/);
    expect(text).not.toContain(ROOT);
    const parties: readonly ThirdParty[] = [{ name: "a", version: "1.0.0", kind: "library", licence: "MIT", text: "" }];
    const own = { name: "tip-checklist", version: "1.0.0", license: "MIT" };
    expect(sbomText(own, parties)).toBe(sbomText(own, parties));
    expect(noticesText(parties)).toBe(noticesText(parties));
  });

  it("says which version of the program it is of", () => {
    const { version } = readJson(join(ROOT, "package.json")) as { version: string };
    expect(bom).toMatchObject({ metadata: { component: { name: "tip-checklist", version } } });
  });
});
