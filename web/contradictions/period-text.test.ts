import { expect, test, vi } from 'vitest';
import { periodText } from './period-text.ts';

// Preferences are read from the page's address, and there is no page here; the language is named in each call.
vi.mock('../ui/preferences.ts', () => ({ getPreferences: () => ({ language: 'zh' }) }));

/** As it reads: without what only keeps a line from ending there. */
const read = (text: string): string => text.replaceAll('\u2060', '').replaceAll('\u00A0', ' ');

test.each([
  ['2026-11-28', '2026年11月28日', '28 November 2026'],
  ['2026-11', '2026年11月', 'November 2026'],
] as const)('a list of %s says so as people write it', (period, zh, en) => {
  expect([read(periodText(period, 'zh')), read(periodText(period, 'en'))]).toEqual([zh, en]);
});
