import type { CaseStanding } from '../../ui/api-types.ts';

/** How cases can stand that are looked at alone, as the page offers them. */
export const STANDINGS: readonly CaseStanding[] = ['asking', 'open', 'unmet', 'done'];

/** Which cases are looked for. It stands in the address, so that the way back leads to the same list. */
export type CasesSought = { readonly words?: string; readonly standing?: CaseStanding };
