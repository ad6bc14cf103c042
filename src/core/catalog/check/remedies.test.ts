import { expect, test } from 'vitest';
import type { Catalog } from '../catalog.ts';
import type { Remedy } from '../remedy.ts';
import { SAMPLE } from '../sample.fixture.ts';
import { checkRemedies } from './remedies.ts';

const both = (text: string): { zh: string; en: string } => ({ zh: text, en: text });
const remedy: Remedy = { ...both('review'), within: '60d', basis: 'law', to: both('government'), toBasis: 'law' };
const catalog = (change: Partial<Remedy>): Catalog => ({ ...SAMPLE, codes: new Map([...SAMPLE.codes, ['authorities', { ...both('authorities'), codes: { pool: both('pool') } }]]), remedies: new Map([['review', { ...remedy, ...change }]]) });
const found = (change: Partial<Remedy>) => checkRemedies(catalog(change)).map(({ at, message }) => [at.path.join('.'), message.en]);
const [region = ''] = SAMPLE.regions.keys();

test('given exceptions for a line of work and a matter that are there, then nothing is wrong', () => expect(found({ except: { pool: 'why', '9.1': 'why' } })).toEqual([]));

test('given an exception that is neither, then it is told', () => expect(found({ except: { bath: 'why' } })).toEqual([['except.bath', 'There is no code of authorities “bath”']]));

test('given a region that is left out, then it is told', () => expect(found({ in: {} })).toEqual([['in', `The competent body of ${region} is missing`]]));

test('given a body that is to be verified without saying what, then it is told', () => {
  expect(found({ in: { [region]: { ...both('government'), source: 'law', confidence: 'to-verify' } } })).toEqual([[`in.${region}`, `${region}: to be verified, without saying what`]]);
  expect(found({ in: { [region]: { ...both('government'), source: 'law', confidence: 'to-verify', note: 'which' } } })).toEqual([]);
});
