import { expect, test } from 'vitest';
import { CLUB } from '../../../../test/support/swim-club.ts';
import type { DataElement } from '../element.ts';
import { checkCredit } from './credit.ts';

const reads = (source: DataElement['sources'][number]) => ({ elements: new Map([...CLUB.elements, ['swimmer.credit', { zh: 'credit', en: 'credit', type: 'boolean' as const, sources: [source] }]]) });
const findings = (source: DataElement['sources'][number], pays: boolean) => {
  const service = CLUB.services.get('9.2')!;
  return checkCredit({ ...CLUB, ...reads(source) }, { needs: { elements: ['swimmer.credit'], evidence: [] }, effects: service.effects.filter((effect) => pays || !('pay' in effect)) }, (...path) => ({ in: 'services', id: '9.2', path })).map(({ message }) => message.en);
};

test.each([[{ register: { kind: 'credit.record', which: 'open' } }], [{ register: { kind: 'credit.restriction', which: 'open' } }], [{ department: 'public-credit', scenario: 'record', field: 'trustworthy' }]] as const)('a matter that pays something out must not look at %j; another may', (source) => {
  expect(findings(source, true)).toEqual(['A matter that pays something out must not look at credit: swimmer.credit']);
  expect(findings(source, false)).toEqual([]);
});
test('what is no credit may be looked at', () => expect(findings({ register: { kind: 'membership', which: 'open' } }, true)).toEqual([]));
