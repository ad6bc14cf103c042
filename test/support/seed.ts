/** One seed for every property: a run can be repeated to the last number. Another is given by `KUAIBAN_SEED`. */
export const SEED = Number(process.env['KUAIBAN_SEED'] ?? 20261121);

console.log(`property tests: seed ${SEED} (KUAIBAN_SEED)`);

/** The settings of a property: the common seed, and how many cases to try. */
export const seeded = (numRuns = 500): { readonly seed: number; readonly numRuns: number } => ({ seed: SEED, numRuns });
