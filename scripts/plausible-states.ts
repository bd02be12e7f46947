/**
 * Writes the files of invented States into a folder, for tests, for measurements and to try out what reads many files:
 * `npx tsx scripts/plausible-states.ts --states 150 --years 2024,2025,2026 --seed 1 --to FOLDER`. The contents are
 * invented; the codes are those that ISO 3166-1 leaves to users.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { MOST_STATES } from "./plausible/invented-states.ts";
import { fileOf, makeStates } from "./plausible/make-states.ts";

const { values } = parseArgs({
  options: {
    states: { type: "string", default: "150" },
    years: { type: "string", default: "2024,2025,2026" },
    seed: { type: "string", default: "1" },
    to: { type: "string" },
  },
});
const states = Number(values.states);
const years = values.years.split(",").map(Number);
if (!Number.isInteger(states) || states < 1 || states > MOST_STATES)
  throw new Error(`--states takes a number from 1 to ${MOST_STATES}.`);
if (!years.every((year, at) => Number.isInteger(year) && year > (years[at - 1] ?? 2003)))
  throw new Error("--years takes years in their order, with commas between them: 2024,2025,2026.");
if (values.to === undefined) throw new Error("--to takes the folder into which the files are written.");

mkdirSync(values.to, { recursive: true });
let written = 0;
for (const { assessments } of makeStates({ states, years, seed: values.seed }))
  for (const assessment of assessments) {
    const { name, text } = fileOf(assessment);
    writeFileSync(join(values.to, name), text);
    written += 1;
  }
process.stdout.write(`${written} files of ${states} States are in ${values.to}\n`);
