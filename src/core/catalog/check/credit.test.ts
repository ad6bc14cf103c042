import { expect, test } from 'vitest';
import { CLUB, compiledClub } from '../../../../test/support/swim-club.ts';
import type { DataElement } from '../element.ts';
import { checkCredit } from './credit.ts';

const element = (...sources: DataElement['sources']): DataElement => ({ zh: 'credit', en: 'credit', type: 'boolean', sources });
const findings = (source: DataElement['sources'][number], pays: boolean, name = 'swimmer.credit') => {
  const service = CLUB.services.get('9.2')!;
  const elements = new Map([...CLUB.elements, ['swimmer.credit', element(source)], ['swimmer.trusted', element({ derive: 'swimmer.credit and true' })], ['swimmer.welcome', element({ derive: 'not(swimmer.trusted)' })]]);
  const services = new Map([...CLUB.services, ['9.2', { ...service, needs: { ...service.needs, elements: [...service.needs.elements, name] }, effects: service.effects.filter((effect) => pays || !('pay' in effect)) }]]);
  return checkCredit(compiledClub({ ...CLUB, elements, services })).map(({ message }) => message.en);
};
const RECORD = { register: { kind: 'credit.record', which: 'open' } } as const;

test.each([[RECORD], [{ register: { kind: 'credit.restriction', which: 'open' } }], [{ department: 'public-credit', scenario: 'record', field: 'trustworthy' }]] as const)('a matter that pays something out must not look at %j; another may', (source) => {
  expect(findings(source, true)).toEqual(['A matter that pays something out must not look at credit: swimmer.credit']);
  expect(findings(source, false)).toEqual([]);
});
test.each(['swimmer.trusted', 'swimmer.welcome'])('nor at what follows from it: %s', (name) => expect(findings(RECORD, true, name)).toEqual([`A matter that pays something out must not look at credit: ${name}`]));
test('what is no credit may be looked at', () => expect(findings({ register: { kind: 'membership', which: 'open' } }, true)).toEqual([]));
