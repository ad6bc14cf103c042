import type { RowContent, RowCounts, RowStatus } from './row.ts';

type Who = Pick<RowContent, 'name' | 'number'>;

/** Which rows of a sheet nothing has come of and nothing will without another sheet: those to be mended, and, before filing was asked for, the good ones too. */
export function leftOver(pressed: boolean): readonly RowStatus[] {
  return pressed ? ['bad', 'failed'] : ['read', 'bad', 'checked', 'failed'];
}

/** Whether a sheet has rows to be mended, so that another may come in its place. */
export const asksToBeMended = ({ bad, failed }: RowCounts): boolean => bad + failed > 0;

/** Whether a sheet has everybody of another that is left over there: told by the number or, because that may be what was wrong, by the name. */
export function standsFor(rows: readonly Who[], left: readonly Who[]): boolean {
  const [numbers, names] = [new Set(rows.map(({ number }) => number)), new Set(rows.map(({ name }) => name))];
  return left.length > 0 && left.every(({ name, number }) => (number !== '' && numbers.has(number)) || (name !== '' && names.has(name)));
}
