import { expect, test } from 'vitest';
import type { Office } from '#core/catalog/office.ts';
import { SAMPLE } from '#core/catalog/sample.fixture.ts';
import type { HallNow } from '#usecases/ports/hall-now.ts';
import type { ViewContext } from './case-view.ts';
import { hallNowView } from './hall-now-view.ts';

const NOW = '2026-11-23T02:00:00.000Z';
const [[REGION, region]] = [...SAMPLE.regions] as [[string, NonNullable<ReturnType<typeof SAMPLE.regions.get>>]];
const office = (id: string): Office => ({ id, level: 'township', zh: `${id}便民服务中心`, en: `Service point ${id}`, district: '371302', address: id, hours: { zh: '每天', en: 'Every day' }, source: 'test', confidence: 'to-verify' });
const context = { compiled: { catalog: { ...SAMPLE, regions: new Map([[REGION, { ...region, offices: [office('east'), office('west')] }]]) } } as unknown as ViewContext['compiled'], officers: new Map() } as unknown as ViewContext;
const nought = { count: 0, late: 0 };
const found: HallNow = {
  queues: [{ office: 'hall', waiting: 2, serving: 1, done: 4, since: '2026-11-23T01:20:00.000Z' }, { office: 'west', waiting: 1, serving: 0, done: 0, since: null }], visits: [{ office: null, count: 1 }, { office: 'west', count: 2 }],
  calls: { open: 0, unlike: 0, locked: 0 }, stages: [], near: [], draws: [], open: { complaints: nought, repairs: nought, orders: nought },
};

test('given a city with offices below its hall, then each stands there with what goes on in it, the quiet ones too, the hall first', () => {
  const [own, ...below] = hallNowView(context, REGION, found, NOW).offices;
  expect(own).toMatchObject({ waiting: 2, serving: 1, done: 4, visits: 1, waits: 40 });
  expect(below).toEqual([
    { name: { zh: 'east便民服务中心', en: 'Service point east' }, waiting: 0, serving: 0, done: 0, visits: 0 },
    { name: { zh: 'west便民服务中心', en: 'Service point west' }, waiting: 1, serving: 0, done: 0, visits: 2 },
  ]);
});
