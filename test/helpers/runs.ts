/**
 * How often a thing is tried: as often as usual in continuous integration, and a third of that elsewhere, so that a person
 * does not wait. `PROPERTY_RUNS` says how often at least.
 */
export function tries(usual: number): number {
  return Math.max(process.env["CI"] ? usual : Math.ceil(usual / 3), Number(process.env["PROPERTY_RUNS"] ?? 0));
}

/** The same, for fast-check. */
export function runs(usual: number): { readonly numRuns: number } {
  return { numRuns: tries(usual) };
}
