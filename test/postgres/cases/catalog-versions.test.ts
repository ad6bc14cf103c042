import { expect, test } from 'vitest';
import { keepCatalogVersion, readCatalogVersion } from '#adapters/postgres/catalog-versions.ts';
import type { Catalog } from '#core/catalog/catalog.ts';
import { decideService } from '#core/decisions/decide-service.ts';
import { CLUB, compiledClub } from '../../support/swim-club.ts';
import { usingDatabase } from '../harness.ts';

const database = usingDatabase();
const AT = '2026-11-23T01:00:00.000Z';

/** The price of the year rests on the price of a month, whose name is longer. */
const catalog: Catalog = {
  ...CLUB,
  services: new Map([...CLUB.services].map(([code, service]) => [code, code === '9.1' ? { ...service, determine: { priceOfOneMonth: { value: 'region.price' }, year: { value: 'priceOfOneMonth * 12' } } } : service])),
};

test('given a catalogue that was kept, then it is read back as it was written, and decides alike', async () => {
  await keepCatalogVersion(database.pool, catalog, AT);
  const kept = await readCatalogVersion(database.pool, catalog.version);
  expect(kept).toEqual(catalog);
  expect(Object.keys(kept?.services.get('9.1')?.determine ?? {})).toEqual(['priceOfOneMonth', 'year']);
  const facts = new Map([['swimmer.member', { element: 'swimmer.member', value: false, source: { kind: 'asked' as const }, at: AT }]]);
  const decide = (which: Catalog) => decideService(compiledClub(which), '9.1', { facts, region: '371300', on: '2026-11-23' });
  expect(decide(kept!)).toEqual(decide(catalog));
  expect(decide(kept!)).toMatchObject({ outcome: 'approve', values: { year: 60_000 } });
});

test('given a version nobody kept, then there is none', async () => {
  expect(await readCatalogVersion(database.pool, 'club-x')).toBeUndefined();
});

test('given one that an earlier release kept, then it still compiles and says the same', async () => {
  const otherwise = { zh: '已经是会员', en: 'a member already' };
  const [event] = CLUB.lifeEvents.values();
  const early = { ...CLUB, version: 'club-early', lifeEvents: new Map([['joining', { ...event!, services: { ...event!.services, '9.1': { when: 'not(swimmer.member)', otherwise } } }]]) } as unknown as Catalog;
  await keepCatalogVersion(database.pool, early, AT);
  const kept = compiledClub((await readCatalogVersion(database.pool, 'club-early'))!);
  expect(kept.lifeEvents.get('joining')?.absences.get('9.1')).toMatchObject([{ words: otherwise }]);
});
