/** Bad input: the exit code and the rules with which `validate` answers each case. */
import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { LIMITS } from "../../src/domain/model/limits.ts";
import { answer, draft as bare } from "../format/reading.ts";
import { run, temporaryFolder } from "../helpers/program.ts";

/** A draft with a State and a year, in which nothing is missing. */
const draft = (...lines: string[]): string => bare("state: XUT", "year: 2026", ...lines);
const whole = (...lines: string[]): string => answer(...lines).replace("answers:", "state: XUT\nyear: 2026\nanswers:");
const measures = (text: string): string =>
  whole("status: partly-implemented", "elements: [origin]", `measures: ${JSON.stringify(text)}`);
const bytes = (text: string, encoding: BufferEncoding): Buffer => Buffer.from(text, encoding);
const many = (count: number, one: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => one(index)).join("\n");
const LATIN = draft("focalPoint: { name: Élise }");

type Case = readonly [
  entry: number,
  what: string,
  content: string | Uint8Array,
  rules: readonly string[],
  name?: string,
];

const CASES: readonly Case[] = [
  [40, "an empty file", "", ["file-empty"], "XUT-2026.yaml"],
  [40, "a file of zero bytes", Buffer.alloc(4096), ["file-zeroed"], "XUT-2026.yaml"],
  [41, "a draft cut at the end of a line", draft().replace("...\n", ""), ["end-marker-missing"]],
  [42, "a text cut within its quotes", measures("The plan").slice(0, -8), ["yaml-syntax"]],
  [43, "UTF-16 with a mark", bytes(`\ufeff${draft()}`, "utf16le"), ["encoding-utf16"]],
  [43, "UTF-16 without a mark", bytes(draft(), "utf16le"), ["encoding-utf16"]],
  [43, "UTF-16, the great end first", bytes(`\ufeff${draft()}`, "utf16le").swap16(), ["encoding-utf16"]],
  [44, "Windows-1252", bytes(LATIN, "latin1"), ["encoding-not-utf8"]],
  [45, "a byte order mark", `\ufeff${draft()}`, []],
  [45, "two byte order marks", `\ufeff\ufeff${draft()}`, ["yaml-syntax"]],
  [45, "a byte order mark in the middle", draft("\ufeffanswers: {}"), ["unknown-key"]],
  [46, "CESU-8", Buffer.concat([bytes(`${draft()}#`, "utf8"), Buffer.from("eda0bdedb880", "hex")]), ["encoding-not-utf8"]],
  [46, "an overlong slash", Buffer.concat([bytes(draft(), "utf8"), Buffer.from("23c0af", "hex")]), ["encoding-not-utf8"]],
  [47, "line ends of Windows", draft().replaceAll("\n", "\r\n"), []],
  [47, "line ends of old Macintosh computers", draft().replaceAll("\n", "\r"), ["line-ends-old-mac"]],
  [48, "a tab as indentation", draft("answers:", "\tpara-06: { status: not-known, reason: x }"), ["yaml-syntax"]],
  [48, "no-break spaces as indentation", draft("focalPoint:", "\u00a0\u00a0name: x"), ["yaml-syntax"]],
  [49, "smart quotation marks", measures("“Plan”"), []],
  [50, "a conflict", draft("<<<<<<< mine", "language: en", "=======", "language: fr", ">>>>>>> theirs"), ["merge-conflict"]],
  [50, "RTF", "{\\rtf1\\ansi x}", ["other-kind-of-file"], "XUT-2026.yaml"],
  [50, "a sign-in page", "<!DOCTYPE html><title>Sign in</title>", ["other-kind-of-file"], "XUT-2026.yaml"],
  [50, "a ZIP archive", "PK\u0003\u0004", ["other-kind-of-file"], "XUT-2026.yaml"],
  [50, "a gzip archive", gzipSync(draft()), ["other-kind-of-file"], "XUT-2026.yaml"],
  [50, "a PDF document", "%PDF-1.7\n", ["other-kind-of-file"], "XUT-2026.yaml"],
  [51, "a file that is too large", Buffer.alloc(1_200_000, "#"), ["file-too-large"], "XUT-2026.yaml"],
  [53, "a path in a field", measures("../../etc/passwd"), []],
  [54, "a name with an escape sequence", draft(), [], "\u001b[2K\nok.yaml"],
  [54, "a name that looks like a command", draft(), [], "$(touch hacked).yaml"],
  [54, "a name that looks like an option", draft(), [], "--fix.yaml"],
  [54, "a name of 255 bytes", draft(), [], `${"é".repeat(125)}.yaml`],
  [54, "names that Windows keeps for itself", draft(), [], "CON.a:b.yaml"],
  [56, "a bomb of aliases", draft("a: &a [x, x]", many(9, (i) => `b${i}: &b${i} [*a, *a]`)), ["yaml-anchor", "yaml-alias", "unknown-key"]],
  [56, "a list that holds itself", whole("status: implemented", "elements: &a [*a]", "measures: x y"), ["yaml-anchor", "yaml-alias", "unknown-element"]],
  [57, "100,000 brackets", "[".repeat(100_000), ["too-deep"], "XUT-2026.yaml"],
  [57, "100,000 braces", "{a: ".repeat(100_000), ["too-deep"], "XUT-2026.yaml"],
  [57, "100,000 dashes", "- ".repeat(100_000), ["too-deep"], "XUT-2026.yaml"],
  [57, "100,000 question marks", "? ".repeat(100_000), ["too-deep"], "XUT-2026.yaml"],
  [57, "100,000 brackets in JSON", "[".repeat(100_000), ["too-deep"], "XUT-2026.json"],
  [57, "100,000 groups in JSON", '{"a":'.repeat(100_000), ["too-deep"], "XUT-2026.json"],
  [58, "80,000 keys", draft(many(80_000, (i) => `k${i}: x`)), ["unknown-key", "more-diagnostics"]],
  [58, "80,000 stray words", draft("language:", many(80_000, (i) => `x${i}`)), ["yaml-syntax"]],
  [58, "60,000 lines that begin with %", many(60_000, () => "%TAG ! x"), ["yaml-directive"], "XUT-2026.yaml"],
  [59, "forbidden keys at all depths", draft("__proto__: { stage: final }", "focalPoint: { constructor: { prototype: x } }"), ["forbidden-key"]],
  [60, "names that every object has", draft("answers: { toString: {}, hasOwnProperty: {} }"), ["unknown-question"]],
  [61, "a key twice", draft("language: en", "language: fr"), ["duplicate-key"]],
  [61, "a key twice, once quoted", draft("1: x", '"1": x'), ["unknown-key", "duplicate-key"]],
  [61, "a key in two forms of Unicode", draft("é: x", "e\u0301: x"), ["unknown-key", "duplicate-key"]],
  [61, "a key twice in JSON", '{"format":"tip-checklist/assessment/1","checklist":{"id":"ctoc-cop-2010-6","revision":1},"stage":"draft","state":"XUT","year":2026,"year":2025}', ["duplicate-key"], "file.json"],
  [62, "a key in capitals beside the same in small letters", draft("language: en", "Language: fr"), ["unknown-key"]],
  [63, "keys that are numbers", draft("1.10: x", "1.1: x", "1.1000: x"), ["unknown-key"]],
  [64, "a directive of YAML 1.1", `%YAML 1.1\n---\n${draft()}`, ["yaml-directive"]],
  [65, "a merge key", whole("<<: { status: implemented }"), ["yaml-merge-key"]],
  [66, "tags", draft("focalPoint: !!python/object/apply:os.system { name: !!js/function x }"), ["yaml-tag"]],
  [66, "tags of types", draft("focalPoint: { name: !!binary eA==, title: !!timestamp 'x', phone: !foo x }"), ["yaml-tag"]],
  [66, "tags of sets and ordered maps", draft("focalPoint: !!omap { name: x }", "helpWithForm: !!set { note: x }"), ["yaml-tag"]],
  [67, "two documents", draft().replace("...", "---\nstate: NOR\n..."), ["several-documents"]],
  [67, "text after the end", `${draft()}state: NOR\n...\n`, ["several-documents"]],
  [67, "nothing but a comment", "# x\n...\n", ["nothing-in-file"], "XUT-2026.yaml"],
  [67, "a word alone", "hello\n...\n", ["not-an-assessment"], "XUT-2026.yaml"],
  [67, "a list", "[]", ["not-an-assessment"], "XUT-2026.json"],
  [68, "a zero byte", draft("language: e\0n"), ["yaml-syntax"]],
  [68, "an escape character by escape", measures("a\u001b[2Jb"), ["control-character"]],
  [68, "half of a character by escape", whole("status: partly-implemented", "elements: [origin]", 'measures: "a\\uD800b"'), ["control-character"]],
  [68, "a character of C1 by escape", measures("a\u009bb"), ["control-character"]],
  [68, "a deleted character by escape", measures("a\u007fb"), ["control-character"]],
  [68, "half of a character in JSON", '{"format":"tip-checklist/assessment/1","checklist":{"id":"ctoc-cop-2010-6","revision":1},"stage":"draft","state":"XUT","year":2026,"focalPoint":{"name":"a\\ud800"}}', ["control-character"], "file.json"],
  [69, "numbers that are none", draft().replace("2026", ".inf"), ["wrong-type"]],
  [69, "a number that is too great", draft().replace("2026", "99999999999999999999"), ["wrong-type"]],
  [69, "a number with a sign", draft().replace("2026", "-0"), ["wrong-type"]],
  [69, "an infinite number in JSON", '{"format":"tip-checklist/assessment/1","checklist":{"id":"ctoc-cop-2010-6","revision":1},"stage":"draft","state":"XUT","year":1e999}', ["wrong-type"], "file.json"],
  [70, "the State as NO", draft().replace("XUT", "NO"), ["unknown-state"]],
  [70, "words that others misread", draft('focalPoint: { name: NO, title: 22:22, phone: 010, authority: 1e3 }'), ["ambiguous-scalar"]],
  [71, "numbers of other programs where text belongs", draft("focalPoint: { name: 08, phone: -.5, title: 0o14 }"), ["ambiguous-scalar"]],
  [72, "an unknown question", draft("answers: { para-99: {} }"), ["unknown-question"]],
  [72, "a wrong year", draft().replace("2026", "1066"), ["number-out-of-range"]],
  [73, "a newer format", draft().replace("assessment/1", "assessment/7"), ["unknown-format"]],
  [73, "a newer revision", draft().replace("revision: 1", "revision: 7"), ["revision-unknown"]],
  [74, "a text of 21,000 characters", measures("x y ".repeat(5_250)), ["too-long"]],
  [74, "10,000 marks on one letter", measures(`a${"\u0301".repeat(10_000)}`), []],
  [75, "a value made for a slow pattern", draft(`language: ${"a".repeat(5000)}!`), ["wrong-form"]],
  [76, "20,000 entries that should differ", whole("status: implemented", `elements: [${"origin, ".repeat(20_000)}]`, "measures: x y"), ["too-many-items", "duplicate-element"]],
  [77, "200,000 errors", draft(`answers: {${Array.from({ length: 60_000 }, (_, i) => `p${i}: 1`).join(", ")}}`), ["unknown-question", "more-diagnostics"]],
  [78, "sequences that move the cursor", measures("REJECTED\rACCEPTED\u001b]0;x\u0007"), ["control-character"]],
  [78, "the same as a key", draft('"\\e[1A\\e[2K": x'), ["unknown-key"]],
  [79, "lines in a field of one line", draft('focalPoint: { name: "x\\nok: valid" }'), []],
  [80, "an override of direction", measures("\u202eevil"), ["control-character"]],
  [80, "Arabic and Hebrew with their marks", measures("\u200fوزارة العدل\u200e — משרד\u200d"), []],
  [81, "characters of no width", measures("a\u200bb"), ["invisible-character"]],
  [81, "tag characters", measures("a\u{e0041}b"), ["invisible-character"]],
  [81, "a flag and a family, which need such characters", measures("\u{1f3f4}\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f} 👩‍👩‍👧 and more"), []],
  [82, "a Cyrillic letter in a Latin word", draft("focalPoint: { name: Pаul }"), ["mixed-scripts"]],
  [82, "a Cyrillic letter in an id", draft("answers: { pаra-06: {} }"), ["unknown-question"]],
  [83, "a noncharacter", measures("a\ufffeb"), ["control-character"]],
  [83, "a character of private use", measures("a\ue000b"), ["invisible-character"]],
  [84, "markup", measures("<script>alert(1)</script><img src=x onerror=alert(1)>"), []],
  [85, "a link that runs code", whole("status: partly-implemented", "elements: [origin]", "measures: x y", 'law: [{ title: a, url: "javascript:alert(1)" }]'), ["link-invalid"]],
  [85, "a link to another machine's share", whole("status: partly-implemented", "elements: [origin]", "measures: x y", 'law: [{ title: a, url: "\\\\\\\\host\\\\share" }]'), ["link-invalid"]],
  [86, "Markdown", measures("[x](javascript:alert(1)) ![](http://t) | ` <!-- @all"), []],
  [87, "a formula", measures('=HYPERLINK("http://x")'), []],
  [88, "a text of 33,000 characters", measures("x".repeat(33_000)), ["too-long"]],
  [89, "a script's end", measures("</script>\u2028"), ["control-character"]],
]; // prettier-ignore

/** Rules that are only warnings in a draft; with these alone a file is accepted. */
const WARNINGS = new Set(["end-marker-missing", "ambiguous-scalar", "invisible-character", "mixed-scripts"]);

describe("validate answers", () => {
  it.each(CASES)("%i, %s", async (...bad) => {
    const [, , content, rules, name = "file.yaml"] = bad as unknown as Case;
    const folder = temporaryFolder();
    writeFileSync(join(folder, name), content);
    const started = performance.now();
    const { stdout, stderr, exitCode } = await run(["validate", "--format", "json", "--", name], { cwd: folder });
    const { files } = JSON.parse(stdout) as { files: { diagnostics: { rule: string }[] }[] };
    expect([...new Set(files[0]?.diagnostics.map(({ rule }) => rule))].sort()).toEqual([...rules].sort());
    expect(exitCode).toBe(rules.every((rule) => WARNINGS.has(rule)) ? 0 : 1);
    expect(stderr).toBe("");
    expect(performance.now() - started).toBeLessThan(20_000);
  });

  it("what never ends, and what is no file, without delay", async () => {
    const folder = temporaryFolder();
    execFileSync("mkfifo", [join(folder, "pipe.yaml")]);
    symlinkSync("loop.yaml", join(folder, "loop.yaml"));
    symlinkSync("nowhere.yaml", join(folder, "dangling.yaml"));
    for (const name of ["/dev/zero", "pipe.yaml", "loop.yaml", "dangling.yaml"]) {
      const { exitCode, stderr } = await run(["validate", name], { cwd: folder });
      expect(stderr.trimEnd().split("\n"), name).toHaveLength(1);
      expect(exitCode).toBe(3);
    }
  });

  it("standard input that is too large", async () => {
    const { stdout, exitCode } = await run(["validate", "-"], { input: draft() + "#".repeat(3_000_000) });
    expect(stdout).toContain("file-too-large");
    expect(exitCode).toBe(1);
  });

  it("a folder in which others have left files", async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "node_modules"));
    for (const name of ["a.yaml", "a.yaml~", ".a.yaml.tmp", "b.yaml.bak", "node_modules/c.yaml"])
      writeFileSync(join(folder, name), draft());
    const { stdout, stderr, exitCode } = await run(["validate", "."], { cwd: folder });
    expect(stdout).toContain("1 file was checked");
    expect(stderr).toContain("3 files were skipped");
    expect(exitCode).toBe(0);
  });

  it("a folder with more files than are checked in one run", async () => {
    const folder = temporaryFolder();
    for (let index = 0; index <= LIMITS.filesInFolder; index += 1) writeFileSync(join(folder, `${index}.yaml`), "");
    const { stderr, exitCode } = await run(["validate", "."], { cwd: folder });
    expect(stderr).toContain("10,000");
    expect(exitCode).toBe(3);
  });

  it("a change of nothing but invisible characters", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "a.yaml"), measures("Plan\u200b of 2025"));
    const { stdout } = await run(["validate", "a.yaml"], { cwd: folder });
    expect(stdout).toContain("U+200B");
    expect(stdout).toContain("Plan\\u{200b} of");
  });
});
