/**
 * How often a property is tried: `usual` times with the cases that every run tries, or with
 * `FUZZ=20000` so many times with new ones (`same-cases.ts`).
 */
export function many(usual: number): { readonly numRuns: number } {
  return { numRuns: Number(process.env['FUZZ'] || usual) };
}
