import { expect, test } from 'vitest';
import { CLUB } from '../../../../test/support/swim-club.ts';
import type { Catalog } from '../catalog.ts';
import type { Department } from '../department.ts';
import { followDaysIn } from '../follow-days.ts';
import type { Follow } from '../follow.ts';
import type { Parameter } from '../parameter.ts';
import type { Service } from '../service.ts';
import { checkServices } from './services.ts';

const both = (text: string) => ({ zh: text, en: text });
const asking = (request: string[]): Department['scenarios'][string] => ({ ...both('x'), direction: 'ask', frequency: 'on-event', why: both('x'), basis: 'law', request, answer: { operating: 'boolean', since: 'date' }, deadlineMs: 500 });
const days = (value: string[], places: readonly string[] = ['371300']): Parameter => ({ ...both('days'), unit: 'days', in: Object.fromEntries(places.map((place) => [place, [{ from: '2020-01-01', value, source: 'house', confidence: 'to-verify' as const, note: 'x' }]])) });
const ask = { department: 'registry', scenario: 'enterprise', field: 'operating', is: true };
const REGISTERED = { id: 'registered', ...both('registered'), changed: both('gone'), ask };
const EMPLOYED = { id: 'employed', ...both('employed'), changed: both('left'), register: { kind: 'job', employer: 'employer' } };
const FOLLOW: Follow = { employer: { kind: 'job', name: 'firm' }, basis: 'notice', confidence: 'notice', watch: [REGISTERED, EMPLOYED] };

function told(change: Partial<Follow>, service: Partial<Service> = {}, parameter: Parameter | undefined = days(['90', '180'])): readonly string[] {
  const text = { ...both('x'), type: 'text' as const };
  const catalog: Catalog = {
    ...CLUB, services: new Map([['9.1', { ...CLUB.services.get('9.1')!, ...service, follow: { ...FOLLOW, ...change } }]]),
    departments: new Map([...CLUB.departments, ['registry', { ...both('registry'), system: both('x'), scenarios: { enterprise: asking(['enterprise.number']), person: asking(['person.idNumber', 'enterprise.number']) } }]]),
    registerKinds: new Map([...CLUB.registerKinds, ['job', { ...both('job'), line: 'pool', subject: 'person', exclusive: false, employer: 'employer', fields: { employer: text, firm: text } }]]),
    parameters: new Map([...CLUB.parameters, ...(parameter ? [['employerFollowDays', parameter] as const] : [])]),
  };
  return checkServices(catalog).filter(({ at }) => at.path[0] === 'follow' || at.in === 'parameters').map(({ at, message }) => `${at.path.slice(at.in === 'parameters' ? 0 : 1).join('.')}: ${message.en}`);
}

test('given who is followed, what is asked and on which days, then nothing is wrong', () => expect(told({})).toEqual([]));

test.each<readonly [string, Partial<Follow>, string]>([
  ['a kind that says of nobody whose staff they are', { employer: { kind: 'membership', name: 'firm' } }, 'employer.kind: There is no kind that says whose staff somebody is “membership”'],
  ['a name that is no field', { employer: { kind: 'job', name: 'form' } }, 'employer.name: There is no field of job “form”'],
  ['no source and no note', { confidence: 'to-verify' }, 'note: What no source settles says where to look it up'],
  ['one twice', { watch: [REGISTERED, REGISTERED] }, 'watch.1.id: “registered” stands twice'],
  ['a scenario that is not there', { watch: [{ ...REGISTERED, ask: { ...ask, scenario: 'enterprises' } }] }, 'watch.0.ask: There is no scenario of registry “enterprises”'],
  ['a field that is not there', { watch: [{ ...REGISTERED, ask: { ...ask, field: 'operatin' } }] }, 'watch.0.ask: There is no field of the answer of enterprise “operatin”'],
  ['a field that is no yes or no', { watch: [{ ...REGISTERED, ask: { ...ask, field: 'since' } }] }, 'watch.0.ask.field: since is not yes or no, so that no change can be told'],
  ['a question that wants more than the enterprise', { watch: [{ ...REGISTERED, ask: { ...ask, scenario: 'person' } }] }, 'watch.0.ask.scenario: Of an employer only code and name are known; person.idNumber cannot be handed over'],
  ['an entry of no kind', { watch: [{ ...EMPLOYED, register: { kind: 'jobs' } }] }, 'watch.0.register.kind: There is no register kind “jobs”'],
  ['an employer in no field', { watch: [{ ...EMPLOYED, register: { kind: 'job', employer: 'boss' } }] }, 'watch.0.register.employer: There is no field of job “boss”'],
])('given %s, then it is told where', (_, change, expected) => expect(told(change)).toEqual([expected]));

test('given a matter that an officer decides, or about an enterprise, then it follows nobody', () => {
  for (const service of [{ mode: 'officer' }, { subject: 'enterprise' }] as const) expect(told({}, service)).toEqual([': Only a matter that the rules decide at once about a person follows an employer']);
});

test('given no days where the matter is, or none that can be used, then it is told', () => {
  expect(told({}, {}, days(['90'], ['440000']))).toEqual(['in: employerFollowDays: 371300 has 9.1, which follows employers, and says no days']);
  expect(told({}, {}, days(['180', '90']))).toEqual(['in.371300.0.value: employerFollowDays: no days that can be used']);
  const without = checkServices({ ...CLUB, services: new Map([['9.1', { ...CLUB.services.get('9.1')!, follow: FOLLOW }]]) });
  expect(without.map(({ message }) => message.en)).toContain('There is no parameter “employerFollowDays”');
});

test.each<readonly [Parameters<typeof followDaysIn>[0], readonly number[] | undefined]>([
  [['90', '180', '365'], [90, 180, 365]], [['1'], [1]], [[], []], [['1100'], [1100]], [['1101'], undefined], [['0'], undefined], [['90', '90'], undefined], [['90d'], undefined], [['-1'], undefined], [90, undefined], ['90', undefined], [undefined, undefined],
])('days from %j are %j', (value, expected) => expect(followDaysIn(value)).toEqual(expected));
