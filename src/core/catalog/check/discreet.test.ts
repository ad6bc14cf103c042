import { describe, expect, test } from 'vitest';
import { CLUB, compiledClub, HEALTHY } from '../../../../test/support/swim-club.ts';
import type { LifeEvent } from '../life-event.ts';
import type { DataElement } from '../element.ts';
import type { Evidence } from '../evidence.ts';
import { checkDiscreet } from './discreet.ts';

const joining = CLUB.lifeEvents.get('joining')!;
const asked = { id: 'answers.wantsPass', zh: '', en: '', why: { zh: '', en: '' }, type: 'boolean' as const };
/** What an employer would learn, as `place: message`, where it has somebody join for a matter that needs nothing. */
function learnt(change: Partial<LifeEvent>, elements: Readonly<Record<string, Partial<DataElement>>> = {}, evidence: Readonly<Record<string, Partial<Evidence>>> = {}): string[] {
  const materials = new Map([...CLUB.evidence].map(([id, each]) => [id, { ...each, ...evidence[id] }]));
  const changed = new Map(CLUB.elements);
  for (const [id, element] of Object.entries(elements)) changed.set(id, { ...(CLUB.elements.get(id) ?? { zh: id, en: id, type: 'boolean', sources: ['sign-in'] }), ...element });
  const event: LifeEvent = { ...joining, filedBy: [{ by: 'employer' }], questions: [asked], services: { '9.1': {} }, ...change };
  return checkDiscreet(compiledClub({ ...CLUB, elements: changed, evidence: materials, lifeEvents: new Map([['joining', event]]) })).map(({ at, message }) => `${at.path.join('.')}: ${message.en}`);
}
const applicantAs: Readonly<Record<string, Partial<DataElement>>> = { 'applicant.as': { type: 'text', sources: ['sign-in'] } };

describe('an event that an employer hands in', () => {
  test('may rest on what the employer answers', () => expect(learnt({ services: { '9.1': { when: 'answers.wantsPass' } } })).toEqual([]));
  test('may not show an item by what the register knows', () => expect(learnt({ services: { '9.1': { when: 'answers.wantsPass and not(swimmer.member)' } } })).toEqual(['services.9.1.when: An employer would learn by this of the person: swimmer.member']));
  test('may not ask by what a department knows', () => expect(learnt({ questions: [{ ...asked, when: 'swimmer.fit' }] })).toEqual(['questions.answers.wantsPass: An employer would learn by this of the person: swimmer.fit']));
  test('may not by way of something computed', () => expect(learnt({ services: { '9.1': { when: 'swimmer.age > 18' } } })).toEqual(['services.9.1.when: An employer would learn by this of the person: swimmer.birthDate']));
  test('may where it makes no difference to an employer', () => expect(learnt({ services: { '9.1': { when: 'applicant.as = "relative" and not(swimmer.member)' } } }, applicantAs)).toEqual([]));
  test('may where the law lets the employer know it', () => expect(learnt({ services: { '9.1': { when: 'not(swimmer.member)' } } }, { 'swimmer.member': { employer: 'law 1' } })).toEqual([]));
  test('may not ask for what it is asked only because the register does not know it', () => expect(learnt({ services: { '9.2': {} } })).toEqual(['needs.swimmer.birthDate: An employer would learn by this of the person: swimmer.birthDate', 'needs.account.card: An employer would learn by this of the person: account.card']));
  test('may not promise only because the register does not know it, nor where that hangs on it', () => {
    const promised = { sources: [{ register: { kind: 'membership', which: 'open' as const, absent: false } }, { promise: HEALTHY }] };
    expect(learnt({ services: { '9.5': {} } })).toEqual([]);
    expect(learnt({ services: { '9.5': {} } }, { 'swimmer.healthy': promised })).toEqual(['needs.swimmer.healthy: An employer would learn by this of the person: swimmer.healthy']);
    expect(learnt({ services: { '9.5': {} } }, { 'swimmer.healthy': { when: 'not(swimmer.member)' } })).toEqual(['needs.swimmer.healthy: An employer would learn by this of the person: swimmer.member']);
  });
  test('is asked nothing for an item that is never on its list', () => expect(learnt({ services: { '9.2': { when: 'applicant.as = "relative" and answers.wantsPass' } } }, applicantAs)).toEqual([]));
  test('may not be asked for a material by what is known of the person', () => {
    const material = (when: string) => learnt({ services: { '9.4': {} } }, {}, { 'doctors-note': { when } });
    expect(material('answers.wantsPass')).toEqual([]);
    expect(material('not(swimmer.member)')).toEqual(['needs.doctors-note: An employer would learn by this of the person: swimmer.member']);
  });
});

test('given an event that a person hands in, then it may rest on all that is known', () => expect(learnt({ filedBy: [{ by: 'self' }], services: { '9.1': { when: 'not(swimmer.member)' } } })).toEqual([]));
