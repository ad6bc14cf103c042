import { describe, expect, test } from 'vitest';
import type { RegisterEntry } from '../register/entry.ts';
import { filesIn } from '../archive/files-in.ts';
import type { Signature } from '../counter/signing.ts';
import { caseStatus } from './state.ts';
import { CLUB, ANSWERS, AT, compiledClub, ENTRIES, entry, fitness, given, itemOf, opened, poolOf, refusalOf, stepsOf, submit } from '../../../test/support/swim-club.ts';

const NO_COACH = { ...ANSWERS, 'answers.wantsCoach': false };

describe('given everything is answered', () => {
  test('when it is handed in, then items are decided one after the other in the same breath, and one is drawn', () => {
    const steps = stepsOf(submit());
    expect(steps.map(({ actor, event }) => [actor, event.type, 'no' in event ? event.no : 0])).toEqual([
      ['person:s-1', 'submitted', 0], ['rules', 'decided', 1], ['rules', 'decided', 2], ['rules', 'decided', 3], ['rules', 'referred', 4], ['chance', 'assigned', 4],
    ]);
    const state = opened(submit());
    expect(state.items.map(({ service, status, by }) => [service, status, by])).toEqual([['9.1', 'approved', 'rules'], ['9.2', 'approved', 'rules'], ['9.3', 'approved', 'rules'], ['9.4', 'officer', undefined]]);
    expect(caseStatus(state)).toBe('open');
  });

  test('then what one item opens in the register is known to the next', () => {
    const { decision } = itemOf(opened(submit()), '9.2');
    expect(decision?.facts.find(({ element }) => element === 'swimmer.member')).toMatchObject({ value: true, source: { kind: 'register', register: 'membership' } });
    expect(decision?.values).toEqual({ monthly: 10_000 });
  });

  test('then the event names effects with dates, and the account only masked', () => {
    const decided = stepsOf(submit()).find(({ event }) => event.type === 'decided' && event.no === 2)?.event;
    expect(decided).toMatchObject({ effects: [
      { kind: 'opened', entry: { kind: 'pass', from: '2026-11-23', to: '2027-11-23', data: { monthly: 10_000, account: '****4949' }, origin: { kind: 'case', service: '9.2' } } },
      { kind: 'payment', amountFen: 10_000, times: 12, firstMonth: '2026-12-01' },
      { kind: 'told', department: 'pool', scenario: 'open-gate', payload: { age: 36 } },
    ] });
    expect(JSON.stringify(stepsOf(submit()))).not.toContain('6210028350419644949');
  });

  test('then instant items run on 30 minutes, those for an officer on the promised limit, and the law beside both', () => {
    const state = opened(submit());
    expect(itemOf(state, '9.1').clock).toMatchObject({ startedAt: AT, promised: { amount: 30, unit: 'min' }, statutory: { amount: 20, unit: 'wd' }, stoppedAt: AT });
    expect(itemOf(state, '9.4').clock).toMatchObject({ startedAt: AT, promised: { amount: 5, unit: 'wd' }, stoppedAt: null });
  });

  test('then the case pins the catalogue and remembers what the departments said', () => {
    expect(opened(submit())).toMatchObject({ catalogVersion: 'club-1', version: 6, departments: [{ department: 'hospital' }], given: { answers: ANSWERS } });
  });

  test('when nobody has to be drawn, then the officers are not needed and the case ends at once', () => {
    const outcome = submit({ given: given(NO_COACH) }, {}, 'unread');
    expect(caseStatus(opened(outcome))).toBe('ended');
  });

  test('when somebody has to be drawn and the officers were not read, then they are asked for', () => {
    expect(submit({}, {}, 'unread')).toEqual({ kind: 'needs-pool' });
  });

  test('when a clerk accepted it, then the act is the person’s, and the clerk is never drawn', () => {
    const outcome = submit({}, { accepter: 'o-4', channel: 'counter' });
    expect(stepsOf(outcome)[0]?.actor).toBe('person:s-1');
    const assigned = stepsOf(outcome).find(({ event }) => event.type === 'assigned')?.event;
    expect(assigned).toMatchObject({ role: 'officer', draw: { excluded: [{ officer: 'o-3', because: 'wrong-role' }, { officer: 'o-4', because: 'accepted-it' }] } });
  });

  test('when an office has accepted it whose power list names the service, then its officers are drawn; the city’s where it has nobody, or has no power', () => {
    const office = { id: 'county', level: 'county' as const, zh: 'county', en: 'county', district: '371302', address: 'here', hours: { zh: '随时', en: 'always' }, source: 'house', confidence: 'to-verify' as const };
    const withPowers = { ...office, decides: { services: [...CLUB.services.keys()], basis: 'list' } };
    const drawnBy = (offices: readonly (typeof office | typeof withPowers)[], present: boolean, at?: string) => {
      const { officers, ...pool } = poolOf();
      const outcome = submit({}, at === undefined ? {} : { office: at }, { ...pool, offices, officers: [...officers, { ...officers[0]!, id: 'o-9', roles: ['officer'], competences: officers.flatMap(({ competences }) => competences), present, office: 'county' }] });
      return stepsOf(outcome).flatMap(({ event }) => (event.type === 'assigned' ? [event.officer === 'o-9'] : []));
    };
    expect([drawnBy([withPowers], true, 'county')[0], drawnBy([withPowers], false, 'county')[0], drawnBy([office], true, 'county')[0], drawnBy([withPowers], true)[0]]).toEqual([true, false, false, false]);
  });
});

describe('given something is missing', () => {
  test('when it is handed in, then the complete list comes back at once and nothing is accepted', () => {
    const refusal = refusalOf(submit({ given: given({ 'answers.wantsPass': true }), entries: [], departments: [] }));
    expect(refusal.code).toBe('incomplete');
    expect(refusal.errors?.map(({ pointer }) => pointer).toSorted()).toEqual(['/body/answers/account.card', '/body/answers/answers.wantsCoach', '/body/answers/answers.wantsSauna', '/body/answers/swimmer.birthDate', '/body/answers/swimmer.lengths']);
  });

  test('when an answer is null, then it counts as not given', () => {
    expect(refusalOf(submit({ given: given({ ...ANSWERS, 'swimmer.lengths': null }) })).errors).toEqual([{ pointer: '/body/answers/swimmer.lengths', detail: { zh: '还缺这一项', en: 'This is still missing' } }]);
  });

  test('when a promise is not signed, then it is asked for; once signed, it stands for the proof', () => {
    const answers = { ...NO_COACH, 'answers.wantsSauna': true };
    const [lacking, ...more] = refusalOf(submit({ given: given(answers) })).errors ?? [];
    expect([lacking?.pointer, lacking?.detail.en, more]).toEqual(['/body/promises', expect.stringContaining(`“${CLUB.elements.get('swimmer.healthy')!.en}”`), []]);
    const state = opened(submit({ given: given(answers, { promises: ['swimmer.healthy'] }) }));
    expect(itemOf(state, '9.5')).toMatchObject({ status: 'approved', decision: { facts: [{ element: 'swimmer.healthy', source: { kind: 'promise' } }] } });
  });
});

describe('given somebody who does not want to promise', () => {
  const answers = { ...NO_COACH, 'answers.wantsSauna': true };
  test('then it is handed in all the same and a person looks, where there is no proof to hand in', () => {
    expect(itemOf(opened(submit({ given: given(answers, { declined: ['swimmer.healthy'] }) })), '9.5')).toMatchObject({ status: 'officer' });
  });
  test('then the proof is asked for, where the catalogue has one that can be uploaded', () => {
    const service = CLUB.services.get('9.5')!;
    const { voluntary: _, ...note } = CLUB.evidence.get('doctors-note')!;
    const proof = { ...note, proves: ['swimmer.healthy'], sources: [{ department: 'hospital', scenario: 'fitness' }, 'promise' as const, 'upload' as const] };
    const provable = compiledClub({ ...CLUB, evidence: new Map([...CLUB.evidence, ['health-proof', proof]]), services: new Map([...CLUB.services, ['9.5', { ...service, needs: { ...service.needs, evidence: [...service.needs.evidence, 'health-proof'] } }]]) });
    expect(refusalOf(submit({ given: given(answers) }, {}, poolOf(), provable)).errors?.map(({ pointer }) => pointer)).toEqual(['/body/promises']);
    expect(refusalOf(submit({ given: given(answers, { declined: ['swimmer.healthy'] }) }, {}, poolOf(), provable)).errors?.map(({ pointer }) => pointer)).toEqual(['/body/files/health-proof']);
    expect(itemOf(opened(submit({ given: given(answers, { declined: ['swimmer.healthy'], files: { 'health-proof': ['f-1'] } }) }, {}, poolOf(), provable)), '9.5').status).toBe('officer');
  });
});

describe('given something that does not belong there', () => {
  test.each([
    ['an unknown field', given({ ...ANSWERS, 'swimmer.shoeSize': 42 }), 'unknown-field', '/body/answers/swimmer.shoeSize'],
    ['a field that only a source may answer', given({ ...ANSWERS, 'swimmer.member': false }), 'unknown-field', '/body/answers/swimmer.member'],
    ['a field that only an officer may establish', given({ ...ANSWERS, 'swimmer.recommended': true }), 'unknown-field', '/body/answers/swimmer.recommended'],
    ['a name of the prototype', given({ ...ANSWERS, constructor: true }), 'unknown-field', '/body/answers/constructor'],
    ['a text for a number', given({ ...ANSWERS, 'swimmer.lengths': '40' }), 'wrong-type', '/body/answers/swimmer.lengths'],
    ['a broken number', given({ ...ANSWERS, 'swimmer.lengths': 4.5 }), 'wrong-type', '/body/answers/swimmer.lengths'],
    ['a number out of bounds', given({ ...ANSWERS, 'swimmer.lengths': -1 }), 'wrong-type', '/body/answers/swimmer.lengths'],
    ['a text for yes or no', given({ ...ANSWERS, 'answers.wantsPass': 'yes' }), 'wrong-type', '/body/answers/answers.wantsPass'],
    ['a day that does not exist', given({ ...ANSWERS, 'swimmer.birthDate': '2026-02-29' }), 'wrong-type', '/body/answers/swimmer.birthDate'],
    ['an empty text', given({ ...ANSWERS, 'account.card': '' }), 'wrong-type', '/body/answers/account.card'],
    ['a text that no database can hold', given({ ...ANSWERS, 'account.card': 'a\u0000b' }), 'wrong-type', '/body/answers/account.card'],
    ['half a character', given({ ...ANSWERS, 'account.card': 'a\ud83d' }), 'wrong-type', '/body/answers/account.card'],
    ['a promise where none is allowed', given(ANSWERS, { promises: ['swimmer.fit'] }), 'wrong-type', '/body/promises'],
    ['a promise declined where none is open', given(ANSWERS, { declined: ['swimmer.fit'] }), 'wrong-type', '/body/declined'],
    ['a promise both made and declined', given(ANSWERS, { promises: ['swimmer.healthy'], declined: ['swimmer.healthy'] }), 'wrong-type', '/body/declined'],
    ['a contest where none is allowed', given(ANSWERS, { contests: { 'swimmer.lengths': { statement: 'no', files: [] } } }), 'wrong-type', '/body/contests/swimmer.lengths'],
    ['a file of an unknown kind', given(ANSWERS, { files: { 'x-ray': ['f-1'] } }), 'unknown-field', '/body/files/x-ray'],
  ])('%s: refused at its place', (_, wrong, code, pointer) => {
    expect(refusalOf(submit({ given: wrong }))).toMatchObject({ code, errors: [{ pointer }] });
  });

  test('when several things are wrong, then all are named at once', () => {
    const refusal = refusalOf(submit({ given: given({ x: 1, y: 2, 'swimmer.lengths': 'z' }, { promises: ['nothing'] }) }));
    expect(refusal.errors).toHaveLength(4);
  });
});

test('given a member who wants nothing, then there is nothing to do', () => {
  const answers = { 'answers.wantsPass': false, 'answers.wantsCoach': false };
  expect(refusalOf(submit({ entries: [...ENTRIES, entry('membership')], given: given(answers) })).code).toBe('nothing-to-do');
});

test('given a member, when a pass is applied for, then the item before it is not in the bundle and nothing waits for it', () => {
  const state = opened(submit({ entries: [...ENTRIES, entry('membership')], given: given(NO_COACH) }));
  expect(state.items.map(({ no, service, after, status }) => [no, service, after, status])).toEqual([[1, '9.2', [], 'approved'], [2, '9.3', [1], 'approved']]);
});

test('given a catalogue without the instant limit of the region, then the promised one is shown', () => {
  const parameters = new Map([...CLUB.parameters].filter(([name]) => name !== 'instantLimit'));
  expect(itemOf(opened(submit({}, {}, poolOf(), compiledClub({ ...CLUB, parameters }))), '9.1').clock.promised).toEqual({ amount: 5, unit: 'wd' });
});

test('given an answer for what the register knows, then the register is believed', () => {
  const state = opened(submit({ given: given({ ...NO_COACH, 'swimmer.birthDate': '2020-01-01' }), departments: [fitness()] }));
  expect(itemOf(state, '9.2').status).toBe('approved');
});

test('given an item that is open in another case, then it is left out of the bundle', () => {
  const state = opened(submit({ given: given(NO_COACH) }, {}, poolOf(), undefined, { '9.4': '371300-20261120-000001-1' }));
  expect(state.items.map(({ service }) => service)).toEqual(['9.1', '9.2', '9.3']);
});

test('given nothing but what is open in another case, then the refusal names that case', () => {
  const pending = Object.fromEntries([...CLUB.services.keys()].map((code) => [code, '371300-20261120-000001-1']));
  expect(refusalOf(submit({ given: given(NO_COACH) }, {}, poolOf(), undefined, pending))).toMatchObject({ code: 'nothing-to-do', detail: { zh: '办件 371300-20261120-000001-1 里正在办这一项，不用再申请' } });
});

test('given a service on its own, then the case has that one item, and what comes before it elsewhere is a condition like any other', () => {
  const alone = (entries: readonly RegisterEntry[]) => opened(submit({ entries, given: given({ 'swimmer.lengths': 20 }) }, { lifeEvent: '9.2' })).items.map(({ service, status }) => [service, status]);
  expect(alone([...ENTRIES, entry('membership')])).toEqual([['9.2', 'approved']]);
  expect(alone(ENTRIES)).toEqual([['9.2', 'refused']]);
});

describe('given a counter where the person signs', () => {
  const signature: Signature = { how: 'drawn', file: 'a-file', hash: 'h', sheet: 's', body: 'b', at: AT, screen: 'one', pairedAt: AT };

  test('when nothing was signed, then nothing is accepted and it is said what to do; what is missing is said first', () => {
    expect(refusalOf(submit({}, { mustSign: true }))).toMatchObject({ code: 'not-allowed', detail: { zh: expect.stringContaining('请连接第二屏') } });
    expect(refusalOf(submit({ given: given({}) }, { mustSign: true })).code).toBe('incomplete');
  });

  test('when it was signed, there or where nobody demands it, then the signature stands in the event, in the case and among its files', () => {
    for (const mustSign of [true, false]) {
      const outcome = submit({}, { mustSign, signature });
      const [first] = stepsOf(outcome);
      expect(first!.event).toMatchObject({ type: 'submitted', signature });
      expect(first!.event).not.toHaveProperty('mustSign');
      expect(opened(outcome).signature).toEqual(signature);
      expect(filesIn([first!]).find(({ as }) => as.kind === 'signature')).toEqual({ id: 'a-file', as: { kind: 'signature' } });
    }
    expect(opened(submit()).signature).toBeUndefined();
  });
});
