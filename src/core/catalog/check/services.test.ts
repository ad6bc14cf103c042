import { expect, test } from 'vitest';
import { CLUB } from '../../../../test/support/swim-club.ts';
import type { ElementSource } from '../element.ts';
import type { Effect, Service } from '../service.ts';
import { checkServices } from './services.ts';

type Publicity = NonNullable<Service['publicity']>;
const publicity: Publicity = { for: { parameter: 'coachingDays', unit: 'wd' }, clears: 'swimmer.recommended', basis: 'law 9', what: { zh: '公示', en: 'notice' } };
const told = (change: Partial<Publicity>, unit = 'workingDays', sources: ElementSource[] = ['officer']) => checkServices({
  ...CLUB, services: new Map([['9.4', { ...CLUB.services.get('9.4')!, publicity: { ...publicity, ...change } }]]),
  parameters: new Map([['coachingDays', { zh: '天数', en: 'days', unit, in: {} }]]), elements: new Map([...CLUB.elements, ['swimmer.recommended', { ...CLUB.elements.get('swimmer.recommended')!, sources }]]),
}).filter(({ at }) => at.path[0] === 'publicity').map(({ at, message }) => [at.path.slice(1).join('.'), message.en]);

test.each<[string, Parameters<typeof told>, readonly (readonly string[])[]]>([
  ['working days by a parameter in working days', [{}], []],
  ['days by a parameter in days', [{ for: { parameter: 'coachingDays', unit: 'd' } }, 'days'], []],
  ['a limit of its own', [{ for: '3wd' }], []],
  ['working days by a parameter in days', [{}, 'days'], [['for.unit', 'The publicity is counted in wd, but coachingDays is in days']]],
  ['days by a parameter in working days', [{ for: { parameter: 'coachingDays', unit: 'd' } }], [['for.unit', 'The publicity is counted in d, but coachingDays is in workingDays']]],
  ['a parameter that is not there', [{ for: { parameter: 'coachingDay', unit: 'wd' } }], [['for.parameter', 'There is no parameter “coachingDay”']]],
  ['an element that the service does not need', [{ clears: 'swimmer.healthy' }], [['clears', 'There is no element of needs.elements “swimmer.healthy”'], ['clears', 'swimmer.healthy has other sources than the officer, for which the end of a publicity cannot answer']]],
  ['an element that a department could answer', [{}, 'workingDays', [{ department: 'hospital', scenario: 'fitness', field: 'fit' }, 'officer']], [['clears', 'swimmer.recommended has other sources than the officer, for which the end of a publicity cannot answer']]],
])('given a publicity with %s, then: %j', (_, given, expected) => expect(told(...given)).toEqual(expected));

const PAY = { fund: 'club', every: 'month', amount: 'monthly', first: 'nextMonth', account: 'account.card' } as const;
const paying = (...effects: Effect[]) => checkServices({ ...CLUB, services: new Map([['9.4', { ...CLUB.services.get('9.4')!, effects }]]) })
  .filter(({ at, message }) => at.path[0] === 'effects' && message.en.includes('payment')).map(({ at, message }) => [at.path.slice(1).join('.'), message.en]);
const EITHER = 'A payment has either `times` or `until: ended`', BELONGS = 'A payment without end is monthly and belongs to an entry opened before it, with which it stops';

test.each<[string, Effect[], readonly (readonly string[])[]]>([
  ['a number of times', [{ pay: { ...PAY, times: '12' } }], []],
  ['no end, after the entry it belongs to', [{ open: 'pass' }, { pay: { ...PAY, until: 'ended' } }], []],
  ['both', [{ open: 'pass' }, { pay: { ...PAY, times: '12', until: 'ended' } }], [['1.pay', EITHER]]],
  ['neither', [{ pay: PAY }], [['0.pay', EITHER]]],
  ['no end and no entry', [{ pay: { ...PAY, until: 'ended' } }, { open: 'pass' }], [['0.pay.until', BELONGS]]],
  ['no end but paid once', [{ open: 'pass' }, { pay: { ...PAY, every: 'once', until: 'ended' } }], [['1.pay.until', BELONGS]]],
])('given a payment with %s, then: %j', (_, effects, expected) => expect(paying(...effects)).toEqual(expected));
