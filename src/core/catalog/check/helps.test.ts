import { expect, test } from 'vitest';
import type { Catalog } from '../catalog.ts';
import type { Region } from '../region.ts';
import { helpersOf, helpsOf, mayHelp } from '../helping.ts';
import { SAMPLE } from '../sample.fixture.ts';
import { checkRegions } from './regions.ts';

const [[code, here]] = [...SAMPLE.regions] as [[string, Region]];
const OTHER = '450200';
const help = { city: OTHER, mutual: true, basis: 'agreement', confidence: 'region' as const };
const back = { ...help, city: code };
/** This city and another one, each with what it says of the other. */
const cities = (ours: Region['helps'], theirs: Region['helps']): Catalog => ({ ...SAMPLE, regions: new Map<string, Region>([[code, { ...here, ...(ours && { helps: ours }) }], [OTHER, { ...here, code: OTHER, zh: '别市', en: 'Other', ...(theirs && { helps: theirs }) }]]) });
const told = (catalog: Catalog): string[] => checkRegions(catalog).map(({ at }) => [at.id, ...at.path].join(' '));

test.each([
  ['both say it', [help], [back], []],
  ['one way only, and said so', [{ ...help, mutual: false }], undefined, []],
  ['mutual, but the other says nothing', [help], undefined, [`${code} helps 0 mutual`]],
  ['mutual, but the other says one way', [help], [{ ...back, mutual: false }], [`${code} helps 0 mutual`]],
  ['a city that is not there', [{ ...help, city: '999999' }], undefined, [`${code} helps 0 city`]],
  ['itself', [{ ...help, city: code, mutual: false }], undefined, [`${code} helps 0 city`]],
  ['the same twice', [help, help], [back], [`${code} helps 1 city`]],
  ['to be verified, without a note', [{ ...help, confidence: 'to-verify' as const }], [back], [`${code} helps 0 note`]],
])('given cities that help each other: %s', (_, ours, theirs, findings) => expect(told(cities(ours, theirs))).toEqual(findings));

test('given an agreement one way, then only the counters of that city may help', () => {
  const catalog = cities([{ ...help, mutual: false }], undefined);
  expect([mayHelp(catalog, code, OTHER), mayHelp(catalog, OTHER, code), mayHelp(catalog, code, code)]).toEqual([true, false, false]);
  expect([helpsOf(catalog, code).map(({ city }) => city), helpersOf(catalog, OTHER).map((region) => region.code), helpersOf(catalog, code)]).toEqual([[OTHER], [code], []]);
});
