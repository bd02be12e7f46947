/** How often a property is tried: as often as usual, or as often as PROPERTY_RUNS says, if that is more. */
export function runs(usual: number): { readonly numRuns: number } {
  return { numRuns: Math.max(usual, Number(process.env["PROPERTY_RUNS"] ?? 0)) };
}
