import type { DecisionTable } from '#core/dmn/decision-table/decision-table.ts';

/** A criterion of two comparisons, as most of the catalogue's are. */
export const CRITERION = 'unemployment.insuredMonths >= 12 and separation.reason = "dismissed"';

/** People about whom it is asked in turn, so that no answer can be remembered. */
export const FACTS = Array.from({ length: 97 }, (_, index) => ({ 'unemployment.insuredMonths': index * 5, 'separation.reason': index % 3 === 0 ? 'resigned' : 'dismissed' }));

export const ROWS = 100;

/** Months in steps of five, one reason each: the first row that fits. */
export function rowTable(): DecisionTable {
  return {
    hitPolicy: 'FIRST',
    inputs: [{ expression: 'unemployment.insuredMonths' }, { expression: 'separation.reason' }],
    outputs: [{ name: 'months' }],
    rules: Array.from({ length: ROWS }, (_, index) => ({ inputs: [`[${index * 5}..${index * 5 + 5})`, index % 2 === 0 ? '"dismissed", "expired"' : '-'], outputs: [String(index)] })),
  };
}
