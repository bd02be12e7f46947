/** Where the pages and the files of the package lead: to what is there, and to the network only on purpose. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, it } from "vitest";
import { packedFiles } from "./helpers/packed-files.ts";
import { ROOT } from "./helpers/program.ts";

/** The hosts to which our own pages may link; `.example` and `example.org` are for examples. */
const HOSTS = new Set(["json-schema.org", "nodejs.org", "semver.org", "undocs.org"]);

const PAGES = [
  ...readdirSync(ROOT).filter((name) => name.endsWith(".md")),
  ...readdirSync(join(ROOT, "docs"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => join("docs", name)),
];

const read = (file: string): string => readFileSync(join(ROOT, file), "utf8");

/** The page without its blocks of code and its code in lines, in which nothing is a link. */
const prose = (page: string): string =>
  read(page)
    .replace(/^```[^]*?^```$/gm, "")
    .replace(/`[^`\n]*`/g, "``");

const linksOf = (page: string): readonly string[] =>
  [...prose(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = ""]) => link);

/** The anchors of a page as a host of repositories makes them from its headings. */
function anchorsOf(page: string): ReadonlySet<string> {
  const headings = [
    ...read(page)
      .replace(/^```[^]*?^```$/gm, "")
      .matchAll(/^#+ (.+)$/gm),
  ];
  return new Set(
    headings.map(([, heading = ""]) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, "")
        .replaceAll(" ", "-"),
    ),
  );
}

describe("every link of a page", () => {
  it.each(PAGES)("%s leads to a file and a heading that are there", (page) => {
    const dead = linksOf(page)
      .filter((link) => !/^[a-z]+:/.test(link))
      .filter((link) => {
        const [path = "", anchor] = link.split("#");
        const target = path === "" ? page : normalize(join(dirname(page), path));
        if (!existsSync(join(ROOT, target))) return true;
        return anchor !== undefined && !anchorsOf(target).has(anchor);
      });
    expect(dead).toEqual([]);
  });

  it("leads to something that is in the package, from every page that is in it", async () => {
    const packed = await packedFiles();
    const pages = PAGES.filter((page) => packed.includes(page));
    expect(pages).toContain("README.md");
    const dead = pages.flatMap((page) =>
      linksOf(page)
        .filter((link) => !/^(?:[a-z]+:|#)/.test(link))
        .map((link) => normalize(join(dirname(page), link.split("#")[0] ?? "")))
        .filter((target) => !packed.some((file) => file === target || file.startsWith(`${target.replace(/\/$/, "")}/`)))
        .map((target) => `${page}: ${target}`),
    );
    expect(dead).toEqual([]);
  });
});

describe("an address of the network", () => {
  it("is of a host that stays, in every page, schema, example and file of the questionnaire", async () => {
    const files = (await packedFiles()).filter((file) => !file.startsWith("dist/"));
    const addresses = [...new Set([...files, ...PAGES])].flatMap((file) =>
      [...read(file).matchAll(/https?:\/\/([^/\s"'`)>,\\…]+)/g)].map(([, host = ""]) => ({ file, host })),
    );
    expect(addresses.length).toBeGreaterThan(20);
    const foreign = addresses.filter(({ host }) => !HOSTS.has(host) && !/(?:^|\.)example(?:\.org)?$/.test(host));
    expect(foreign).toEqual([]);
  });
});
