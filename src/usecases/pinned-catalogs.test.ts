import { expect, test } from 'vitest';
import type { Catalog } from '#core/catalog/catalog.ts';
import { CLUB, compiledClub } from '../../test/support/swim-club.ts';
import { pinnedCatalogs } from './pinned-catalogs.ts';

const today = compiledClub();
const earlier: Catalog = { ...CLUB, version: 'club-0' };

test('given a case of today, then nothing is read', async () => {
  const catalogOf = pinnedCatalogs(today, () => Promise.reject(new Error('not asked for')));
  expect(await catalogOf('club-1')).toBe(today);
});

test('given an earlier version, when it is asked for at once and again, then it is read once', async () => {
  let reads = 0;
  const catalogOf = pinnedCatalogs(today, async () => { reads += 1; return earlier; });
  const [one, other] = await Promise.all([catalogOf('club-0'), catalogOf('club-0')]);
  expect(one).toBe(other);
  expect((await catalogOf('club-0')).catalog.version).toBe('club-0');
  expect(reads).toBe(1);
});

test('given a database that was away, when it is back, then the version is found', async () => {
  let away = true;
  const catalogOf = pinnedCatalogs(today, async () => { if (away) throw new Error('away'); return earlier; });
  await expect(catalogOf('club-0')).rejects.toThrow('away');
  away = false;
  expect((await catalogOf('club-0')).catalog.version).toBe('club-0');
});

test('given a version nobody kept, then it is named', async () => {
  await expect(pinnedCatalogs(today, async () => undefined)('club-x')).rejects.toThrow('club-x');
});
