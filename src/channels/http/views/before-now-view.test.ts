import { expect, test } from 'vitest';
import type { NoticeFigure } from '#core/catalog/notice-figure.ts';
import type { OldWay } from '#core/catalog/old-way.ts';
import { compileCatalog } from '#core/catalog/compiled.ts';
import { CLUB } from '../../../../test/support/swim-club.ts';
import { beforeNow } from './before-now-view.ts';

const noted = { source: 'law', confidence: 'law' } as const;
const old: OldWay = { materials: { ids: [], ...noted }, visits: { times: 2, ...noted }, steps: { ids: ['受理', '审核'], source: 'nobody asked yet', confidence: 'to-verify' } };
const notice = (services: string[]): NoticeFigure => ({ zh: '城', en: 'city', region: '371300', quote: '减少2次', source: 'notice', figures: [{ of: 'visits', fewer: 2 }], beside: { services } });

test('given one item with a recorded old way, then what is known of it is told, and only the notice about these items', () => {
  const result = compileCatalog({ ...CLUB, oldWays: new Map([['9.1', old]]), noticeFigures: new Map([['one', notice(['9.1'])], ['more', notice(['9.1', '9.9'])]]) });
  if ('errors' in result) throw new Error('the club is wrong');
  expect(beforeNow(result.compiled, ['9.1', '9.4'])).toEqual({
    measures: [{ measure: 'visits', before: 2, after: 0, matters: 1, toVerify: false }, { measure: 'steps', before: 2, after: 0, matters: 1, toVerify: true }],
    alone: 0, distinct: 0, stillAsked: 1, atOnce: 1, matters: 2,
    quoted: [{ name: { zh: '城', en: 'city' }, words: '减少2次', source: 'notice' }],
  });
});
