import { expect, test } from 'vitest';
import type { Catalog } from '../catalog/catalog.ts';
import { pointsOf } from './read-back.ts';
import { callConsentWords, elsewhere, refusedByTelephone } from './telephone.ts';

const NOT = { zh: '要本人到场', en: 'In person' };
const catalog = { services: new Map([['9.1', { zh: '甲', en: 'A' }], ['9.2', { zh: '乙', en: 'B', notByTelephone: NOT }]]), evidence: new Map([['diploma', { zh: '毕业证', en: 'Diploma' }]]), elements: new Map([['debts', { zh: '没有欠费', en: 'No debts' }]]) } as unknown as Catalog;
const NOTHING = { promises: [], contests: {}, files: {} };

test('given an application without paper, promise or dispute, then nothing keeps it from the telephone', () => {
  expect(elsewhere(catalog, ['9.1', '9.1'], [], NOTHING)).toEqual([]);
  expect(refusedByTelephone([])).toBeUndefined();
});

test('given a matter, a material, an original, a promise and a dispute, then each says why not, where to go, at its field', () => {
  const found = elsewhere(catalog, ['9.1', '9.2'], ['diploma'], { promises: ['debts'], contests: { age: { statement: 'x', files: [] } }, files: { photo: ['f-1'], empty: [] }, shown: { card: { at: 'x', by: 'c' } } });
  expect(found.map(({ at }) => at)).toEqual(['/lifeEvent', '/body/files/diploma', '/body/files/photo', '/body/files/card', '/body/promises', '/body/contests/age']);
  expect(found[0]).toEqual({ at: '/lifeEvent', what: { zh: '乙', en: 'B' }, why: NOT });
  const refusal = refusedByTelephone(found)!;
  expect([refusal.code, refusal.errors?.[4]]).toMatchObject(['incomplete', { pointer: '/body/promises', detail: { zh: expect.stringContaining('没有欠费：告知承诺要本人书面签名') as string } }]);
});

test('given what is handed in, then it is read point by point, first who calls and last that it is handed in', () => {
  const both = (zh: string) => ({ zh, en: zh });
  const points = pointsOf({ person: '王小明', event: both('失业'), items: [both('登记'), both('领金')], answers: [{ question: both('哪天离职？'), text: both('2026-11-01') }], declined: [{ name: both('没有收入'), otherwise: both('由经办人核实') }], handovers: [{ thing: both('证'), way: 'post' }, { thing: both('卡'), way: 'counter' }], known: 7 });
  expect(points.map(({ zh }) => zh.slice(0, 6))).toEqual(['您是王小明，', '这次办：登记', '这次办：领金', '哪天离职？您', '“没有收入”', '证邮寄到您刚', '卡您自己到窗', '另外 7 项', '以上由我代您']);
  expect(pointsOf({ person: '王小明', event: both('失业'), items: [], answers: [], declined: [], handovers: [], known: 0 })).toHaveLength(2);
  expect(callConsentWords({ name: '王小明', number: '371302198506150017' })).toContain('王小明（371302********0017）来电');
});
