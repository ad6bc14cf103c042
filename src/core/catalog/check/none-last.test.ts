import { expect, test } from 'vitest';
import type { Catalog } from '../catalog.ts';
import { SAMPLE } from '../sample.fixture.ts';
import { checkParts } from '../check.ts';
import { checkNoneLast } from './none-last.ts';

const NONE = { zh: '都不是', en: 'None of these' };
const OLDER = { zh: '大龄', en: 'Older' };
const withList = (codes: Catalog['codes'] extends ReadonlyMap<string, infer L> ? L extends { codes: infer C } ? C : never : never): Catalog => ({ ...SAMPLE, codes: new Map([['classes', { zh: '类别', en: 'Classes', codes }]]) });

test.each([
  ['first', { none: NONE, older: OLDER }, ['codes none']],
  ['between', { older: OLDER, none: NONE, family: { zh: '低保家庭', en: 'Family' } }, ['codes none']],
  ['by another name', { other: { zh: '以上都没有', en: 'None' }, older: OLDER }, ['codes other']],
  ['last', { older: OLDER, none: NONE }, []],
  ['an option that only sounds like it, first', { none: { zh: '本人无责任', en: 'No liability' }, main: { zh: '主要责任', en: 'Main' } }, []],
])('given the option that denies the others stands %s', (_, codes, findings) => expect(checkNoneLast(withList(codes)).map(({ at }) => at.path.join(' '))).toEqual(findings));

test('given a whole catalogue, then it is told with the rest', () => {
  expect(checkParts(withList({ none: NONE, older: OLDER })).map(({ at }) => [at.in, at.id, ...at.path].join(' '))).toContain('codes classes codes none');
});
