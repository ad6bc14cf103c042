import { types, type CustomTypesConfig } from 'pg';

const DATE = 1082;
const INT8 = 20;
const TIMESTAMPTZ = 1184;
const TEXT_ARRAY = 1009;
const ARRAYS: Readonly<Record<number, number>> = { 1182: DATE, 1016: INT8, 1185: TIMESTAMPTZ };

/**
 * `2026-11-21 01:00:00.12+00` → `2026-11-21T01:00:00.120Z`: the form that JavaScript writes, so that an instant reads
 * back as the very text it was hashed as. Microseconds, where there are any, are kept. Needs a session in UTC.
 */
export function readInstant(text: string): string {
  const parts = /^(\d{4,}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d{1,6}))?\+00$/u.exec(text);
  if (!parts) return text; // infinity, BC
  const [, day, time, fraction = ''] = parts;
  return `${day}T${time}.${fraction.length > 3 ? fraction.padEnd(6, '0') : fraction.padEnd(3, '0')}Z`;
}

/** A whole number where JavaScript can hold it exactly, else its digits as text. */
export const readWhole = (text: string): number | string => {
  const number = Number(text);
  return Number.isSafeInteger(number) ? number : text;
};

const readers: Readonly<Record<number, (text: string) => unknown>> = {
  // The parser of pg makes a Date at midnight of the server's zone: another day elsewhere. A calendar date stays a text.
  [DATE]: (text) => text,
  [INT8]: readWhole,
  [TIMESTAMPTZ]: readInstant,
};

const readArray = (element: (text: string) => unknown) => (text: string): unknown => {
  const parse = types.getTypeParser(TEXT_ARRAY as never, 'text') as (text: string) => (string | null)[];
  return parse(text).map((value) => (value === null ? null : element(value)));
};

/** How values of PostgreSQL become values of ours; for one pool only, nothing global is changed. */
export const typeReaders: CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    if (format === 'binary') return types.getTypeParser(oid, 'binary');
    const element = ARRAYS[oid];
    if (element !== undefined) return readArray(readers[element]!);
    return readers[oid] ?? types.getTypeParser(oid, 'text');
  }) as CustomTypesConfig['getTypeParser'],
};
