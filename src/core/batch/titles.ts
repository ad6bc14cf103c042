import type { Localized } from '../value.ts';
import type { Column } from './columns.ts';

/** Columns that the server adds to a sheet which it gives back. They are read again for one thing only: a row with a case is not filed twice. */
export const CASE: Localized = { zh: '办件编号', en: 'Case number' };
export const STATUS: Localized = { zh: '办理情况', en: 'Status' };
export const REMEDY: Localized = { zh: '怎么改', en: 'What to mend' };
export const RETURNED: readonly Localized[] = [STATUS, REMEDY, CASE];

/** The heading of a column, with its unit where the number alone would not say it. */
export function headingOf({ title, type }: Column): Localized {
  return typeof type === 'object' && 'money' in type ? { zh: `${title.zh}（元）`, en: `${title.en} (yuan)` } : title;
}

/** Whether a heading is meant to be this title: in either language, however it is spaced, with or without a unit behind it. */
export function isTitle(heading: string, { zh, en }: Localized): boolean {
  const plain = bare(heading);
  return plain === bare(zh) || plain === bare(en);
}

const bare = (text: string): string => text.normalize('NFKC').replaceAll(/[\s*:]/gu, '').replace(/\([^()]*\)$/u, '').toLowerCase();
