/** How a case stands for whoever looks for it. asking: something in it waits for them · open: it runs · done: all was approved · unmet: ended, and not all was. */
export const CASE_STANDINGS = ['asking', 'open', 'done', 'unmet'] as const;
export type CaseStanding = (typeof CASE_STANDINGS)[number];
