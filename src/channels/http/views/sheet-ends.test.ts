import { expect, test } from 'vitest';
import { adminTrailSheet } from './admin-view.ts';
import { complaintsSheet } from './complaint-view.ts';

const AT = '2026-11-30T01:00:00.000Z';

test('given more acts than a sheet holds, then its last line says from where on the next begins', () => {
  const row = { seq: 42, at: AT, by: '0901', kind: { zh: '系统管理员', en: 'system' }, what: { zh: '停用账号 0402', en: 'ended the account 0402' } };
  const lines = (next?: number) => adminTrailSheet({ rows: [row], ...(next !== undefined && { next }) }, 'zh')[0]!.rows;
  expect(lines()).toEqual([['42', '2026-11-30 09:00', '0901', '系统管理员', '停用账号 0402']]);
  expect(lines(42)).toHaveLength(2);
  expect(lines(42)[1]!.at(-1)).toContain('before=42');
});

test('given more complaints than a sheet holds, then its last line says so', () => {
  const rows = ['TS1', 'TS2', 'TS3'].map((number) => ({ number, kind: 'complaint' as const, about: { zh: '网点', en: 'office' }, status: 'open' as const, objected: false, handedAt: AT, late: false }));
  expect(complaintsSheet(rows, 'en', 3)[0]!.rows.map(([first]) => first)).toEqual(['TS1', 'TS2', 'TS3']);
  expect(complaintsSheet(rows, 'en', 2)[0]!.rows.map(([first]) => first)).toEqual(['TS1', 'TS2', expect.stringMatching(/^The first 2 of more/u)]);
});
