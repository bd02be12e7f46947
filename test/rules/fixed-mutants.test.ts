/**
 * Mutants of the example files go through every command that reads, and through `--fix` twice: nothing crashes, and no fix
 * changes what a file says. `MUTANTS` is how many; `npm run soak` takes 30,000.
 */
import { expect, it } from "vitest";
import { runMutants } from "../../scripts/soak/mutants.ts";

const COUNT = Number(process.env["MUTANTS"] ?? 100);

it(`${COUNT} mutants are read by every command, and say after a fix what they said before`, { timeout: COUNT * 1000 }, async () => {
  const counts = await runMutants(COUNT, 1, () => undefined);
  expect(counts.mutants).toBe(COUNT);
  // Or the fixes would show nothing.
  expect(counts.fixed).toBeGreaterThan(COUNT / 20);
}); // prettier-ignore
