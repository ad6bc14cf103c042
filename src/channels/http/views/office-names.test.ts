import { expect, it } from 'vitest';
import type { OfficeEvent } from '#core/catalog/office-change.ts';
import { linyi } from '../../../../test/support/linyi.ts';
import { adminView } from './admin-view.ts';
import { officeEventWords } from './admin-offices-view.ts';
import { officeList } from './commitment-view.ts';
import { unitsOf } from './complaint-view.ts';
import { offlineBoard } from './offline-view.ts';

const REGION = '371300', { catalog } = linyi;

it('an office has one name, the hall of the city too, wherever the staff reads or chooses it', () => {
  const names = officeList(catalog, REGION).offices.map(({ name }) => name);
  expect(names[0]?.zh).toContain('政务服务中心');
  expect(unitsOf(linyi, REGION).map(({ name }) => name)).toEqual(names);
  expect(adminView(catalog, REGION, { members: [], requests: [], signedIn: new Map() }, { id: 'a', kind: 'system' }).offices.map(({ name }) => name)).toEqual(names);
  expect(offlineBoard(catalog, REGION, { devices: [], blocks: [], doubts: [] }, { now: '2026-11-29T00:00:00.000Z', most: 1, numbers: new Map() }).offices.map(({ name }) => name)).toEqual(names);
});

it('what was done about an office says its days in words', () => {
  const after = { zh: '白沙埠镇便民服务中心', en: 'Baishabu Service Centre', hours: { zh: '每天', en: 'Every day' }, windows: [] };
  const event: OfficeEvent = { type: 'office-entered', office: 'baishabu', from: '2026-12-01', ground: '某办〔2026〕7号', after };
  expect(officeEventWords(event)).toEqual({ zh: '新设网点“白沙埠镇便民服务中心”，2026年12月1日起；依据：某办〔2026〕7号', en: 'entered the office “Baishabu Service Centre”, from 1 December 2026 on; ground: 某办〔2026〕7号' });
});
