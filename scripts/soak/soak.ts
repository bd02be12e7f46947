/** Long runs: `npm run soak`, or `npm run soak -- kills=200 page-kills=20 mutants=2000 forms=300 seed=7`. Exit code 1 if anything was found. */
import { killOften } from "./kills.ts";
import { runMutants } from "./mutants.ts";
import { killPageOften } from "./page-kills.ts";
import { runForms } from "./word-forms.ts";

const countOf = (name: string, usual: number): number => {
  const given = process.argv.find((argument) => argument.startsWith(`${name}=`));
  return given === undefined ? usual : Number(given.slice(name.length + 1));
};

let failures = 0;
const failed = (text: string): void => {
  failures += 1;
  console.error(text);
};
const kills = await killOften(countOf("kills", 1_000), failed);
console.table(kills);
const total = kills.reduce((sum, one) => sum + one.kills, 0);
console.log(`${total} kills, ${failures} failures`);
console.log("kills of the browser:", await killPageOften(countOf("page-kills", 200), failed));

try {
  const { mutants, fixed } = await runMutants(countOf("mutants", 30_000), countOf("seed", 1), () => undefined);
  console.log(`${mutants} mutants, ${fixed} of them fixed: no crash, no meaning changed`);
} catch (thrown) {
  failures += 1;
  console.error(thrown);
}
console.log("forms for Word:", await runForms(countOf("forms", 1_000), countOf("seed", 1), failed));
if (failures > 0) process.exitCode = 1;
