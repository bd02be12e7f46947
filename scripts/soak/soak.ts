/** Long runs: `npm run soak`, or `npm run soak -- kills=200 mutants=2000 seed=7`. Exit code 1 if anything was found. */
import { killOften } from "./kills.ts";
import { runMutants } from "./mutants.ts";

const countOf = (name: string, usual: number): number => {
  const given = process.argv.find((argument) => argument.startsWith(`${name}=`));
  return given === undefined ? usual : Number(given.slice(name.length + 1));
};

let failures = 0;
const kills = await killOften(countOf("kills", 1_000), (text) => {
  failures += 1;
  console.error(text);
});
console.table(kills);
const total = kills.reduce((sum, one) => sum + one.kills, 0);
console.log(`${total} kills, ${failures} failures`);

try {
  const { mutants, fixed } = await runMutants(countOf("mutants", 30_000), countOf("seed", 1), () => undefined);
  console.log(`${mutants} mutants, ${fixed} of them fixed: no crash, no meaning changed`);
} catch (thrown) {
  failures += 1;
  console.error(thrown);
}
if (failures > 0) process.exitCode = 1;
