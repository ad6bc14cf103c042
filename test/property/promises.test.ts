import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Acting } from '#core/cases/act.ts';
import { replay } from '#core/cases/replay.ts';
import type { Outcome } from '#core/cases/refusal.ts';
import type { CaseState } from '#core/cases/state.ts';
import { answerCredit, askCredit } from '#core/promises/ask-credit.ts';
import { breakPromise } from '#core/promises/break-promise.ts';
import { checkPromises } from '#core/promises/check-promises.ts';
import type { PromiseState } from '#core/promises/promise-state.ts';
import { digestOf, type Signing } from '#core/promises/signed.ts';
import { isRestricted, RESTRICTED } from '#core/promises/withheld.ts';
import { withdrawPromise } from '#core/promises/withdraw-promise.ts';
import { applyEffects } from '#core/register/realise.ts';
import type { RegisterEntry } from '#core/register/entry.ts';
import { record } from '#usecases/record.ts';
import { sha256 } from '../support/hash.ts';
import { seeded } from '../support/seed.ts';
import { acting, ANSWERS, AT, CLUB, compiledClub, entry, ENTRIES, fitness, given, HEALTHY, NUMBER, poolOf, submit } from '../support/swim-club.ts';

/* Promises are signed by anybody for anything, and then everybody does everything with them. */

const ELEMENT = 'swimmer.healthy', SAUNA = '9.5';
const limit = (value: string) => ({ zh: 'limit', en: 'limit', unit: 'limit', in: { 371300: [{ from: '2020-01-01', value, source: 'house', confidence: 'to-verify' as const }] } });
const kind = { ...CLUB.registerKinds.get('locker')!, exclusive: false };
const club = compiledClub({
  ...CLUB,
  registerKinds: new Map([...CLUB.registerKinds, ['credit.record', kind], ['credit.restriction', { ...kind, restricts: { instant: true as const } }]]),
  parameters: new Map([...CLUB.parameters, ['creditRecordFor', limit('12mo')], ['promiseRestrictionFor', limit('6mo')], ['creditRepairAfter', limit('3mo')], ['creditAnswerWithin', limit('14d')]]),
});
const PROMISED = given({ ...ANSWERS, 'answers.wantsSauna': true }, { promises: [ELEMENT] });
const UNPROMISED = given({ ...ANSWERS });
const HERE: Signing = { region: '371300', lifeEvent: 'joining', subject: 's-1', applicant: 's-1' };

/** Who has signed what: mostly one thing is otherwise than in the case it is sent with. */
const signing = fc.record({ region: fc.constantFrom('371300', '440300'), lifeEvent: fc.constantFrom('joining', 'leaving'), subject: fc.constantFrom('s-1', 's-2'), applicant: fc.constantFrom('s-1', 's-2'), words: fc.constantFrom('I am healthy', 'I was healthy'), element: fc.constantFrom(ELEMENT, 'swimmer.fit') });

describe('whoever has signed a promise, for whatever', () => {
  test('it decides something only in the case, of the person, about the person and in the words it was signed for', () => {
    let taken = 0;
    fc.assert(fc.property(signing, ({ words, element, ...one }) => {
      const reworded = { elements: new Map([[element, { ...CLUB.elements.get(ELEMENT)!, sources: [{ promise: { ...HEALTHY, zh: words } }] }]]) };
      const signed = digestOf(sha256, reworded, one, element)!;
      const outcome = submit({ given: PROMISED }, { signed: { [ELEMENT]: signed } }, poolOf(), club);
      const same = JSON.stringify(one) === JSON.stringify(HERE) && words === HEALTHY.zh && element === ELEMENT;
      if (same) taken += 1;
      expect(outcome.kind).toBe(same ? 'done' : 'refused');
      if (outcome.kind === 'refused') expect(outcome.refusal.errors?.map(({ pointer }) => pointer)).toEqual([`/body/signed/${ELEMENT}`]);
    }), { ...seeded(300), examples: [[{ ...HERE, words: HEALTHY.zh, element: ELEMENT }]] as [{ region: string; lifeEvent: string; subject: string; applicant: string; words: string; element: string }][] });
    expect(taken).toBeGreaterThan(0);
  });

  test('nobody signs for another: what an agent hands in rests on no promise', () => {
    fc.assert(fc.property(fc.boolean(), fc.constantFrom('s-1', 's-2', 's-9'), (promises, agent) => {
      const outcome = submit({ given: promises ? PROMISED : UNPROMISED }, { agent: { id: agent, mandate: 'm-1' }, by: `person:${agent}` }, poolOf(), club);
      expect(outcome.kind).toBe(promises ? 'refused' : 'done');
      if (outcome.kind === 'done') expect(outcome.steps.flatMap(({ event }) => (event.type === 'submitted' ? event.signed ?? [] : []))).toEqual([]);
    }), seeded());
  });
});

const DAYS = ['2026-01-01', '2026-06-01', '2026-11-22', '2026-11-23', '2026-11-24', '2027-05-01'];
const credit = fc.record({ kind: fc.constantFrom('credit.record', 'credit.restriction'), from: fc.constantFrom(...DAYS), to: fc.constantFrom(...DAYS, null), ended: fc.option(fc.constantFrom(...DAYS), { nil: undefined }), contested: fc.boolean() })
  .map(({ kind: of, from, to, ended, contested }): RegisterEntry => entry(of, {}, { from, to, ...(contested && { contested: true }), ...(ended !== undefined && { end: { to: ended, because: { zh: 'x', en: 'x' }, basis: 'x', recordedAt: AT } }) }));
const onRecord = fc.array(credit, { maxLength: 3 }).map((entries) => entries.map((each, no) => ({ ...each, id: `e-credit-${no}` })));

describe('whatever is on record about somebody', () => {
  test('no promise of theirs is taken while it holds, and every one is while nothing does', () => {
    const seen = new Set<boolean>();
    fc.assert(fc.property(onRecord, (records) => {
      const entries = [...ENTRIES, ...records];
      const restricted = isRestricted({ entries, on: '2026-11-23' });
      seen.add(restricted);
      const outcome = submit({ given: PROMISED, entries }, {}, poolOf(), club);
      expect(outcome.kind).toBe(restricted ? 'refused' : 'done');
      if (outcome.kind === 'refused') expect(outcome.refusal.errors).toEqual([{ pointer: '/body/promises', detail: RESTRICTED }]);
    }), seeded(200));
    expect(seen.size).toBe(2);
  });

  test('nothing is refused for it: what would be approved is approved, or a person looks', () => {
    fc.assert(fc.property(onRecord, fc.constantFrom(true, false), fc.constantFrom(5, 40, 500), (records, fit, lengths) => {
      const asked = given({ ...ANSWERS, 'swimmer.lengths': lengths });
      const outcomes = (entries: readonly RegisterEntry[]): string[] => {
        const done = submit({ given: asked, entries, departments: [fitness({ fit })] }, {}, poolOf(), club);
        if (done.kind !== 'done') throw new Error(JSON.stringify(done));
        return stateOf(done).items.map(({ service, status }) => `${service} ${status}`);
      };
      const [without, withRecord] = [outcomes(ENTRIES), outcomes([...ENTRIES, ...records])];
      for (const [index, now] of withRecord.entries()) if (now.endsWith(' refused')) expect(without[index]).toBe(now);
    }), seeded(200));
  });
});

/** Who might do something with a promise. */
const ACTORS = ['person:s-1', 'person:s-2', 'system', 'officer:o-1', 'supervisor:v-1', 'supervisor:v-2', 'supervisor:v-3'];
const deed = fc.record({ what: fc.constantFrom('withdraw', 'check', 'check', 'break', 'break', 'repair', 'repair', 'objection', 'objection', 'answer', 'answer', 'answer'), right: fc.constantFrom(true, true, true, false), actor: fc.constantFrom(...ACTORS), fit: fc.constantFrom(true, false, undefined), granted: fc.boolean(), days: fc.constantFrom(0, 1, 11, 100) });
type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never;
const WORDS = 'this is more than ten characters';
/** Who may, by the words of the house. */
const RIGHT: Readonly<Record<string, readonly string[]>> = { withdraw: ['person:s-1'], repair: ['person:s-1'], objection: ['person:s-1'], check: ['system'], break: ['system'], answer: ['supervisor:v-1', 'supervisor:v-2', 'supervisor:v-3'] };

function stateOf(outcome: Outcome): CaseState {
  if (outcome.kind !== 'done') throw new Error(outcome.kind);
  return record({ region: '371300', number: NUMBER }, outcome.steps, AT, sha256).state;
}

describe('whatever is done with a promise', () => {
  test('only the house breaks it, once; who answers never found it untrue nor answered before; its record holds until it is repaired or removed, and the events alone tell all of it', () => {
    const seen = new Set<string>();
    fc.assert(fc.property(fc.array(deed, { minLength: 5, maxLength: 25 }), (deeds) => {
      const begun = submit({ given: PROMISED }, {}, poolOf(), club);
      if (begun.kind !== 'done') throw new Error(begun.kind);
      let recording = record({ region: '371300', number: NUMBER }, begun.steps, AT, sha256);
      const links = [...recording.links];
      let entries = begun.steps.reduce((now, { event }) => ('effects' in event ? applyEffects(now, event.effects) : now), ENTRIES);
      let day = Date.parse('2026-11-24T02:00:00.000Z');
      for (const one of deeds) {
        day += one.days * 86_400_000;
        const at = new Date(day).toISOString();
        const before = recording.state.promises![0]!;
        const actor = one.what === 'check' ? 'system' : one.right ? RIGHT[one.what]![one.what === 'answer' ? deeds.indexOf(one) % 3 : 0]! : one.actor;
        const outcome = doing(one, acting(recording.state, SAUNA, actor, { at, on: at.slice(0, 10), entries }, poolOf(), club));
        if (outcome.kind !== 'done' || outcome.steps.length === 0) continue;
        expect(RIGHT[one.what]).toContain(actor);
        recording = record({ state: recording.state, head: recording.head, stated: recording.stated }, outcome.steps, at, sha256);
        links.push(...recording.links);
        entries = outcome.steps.reduce((now, { event }) => ('effects' in event ? applyEffects(now, event.effects) : now), entries);
        outcome.steps.forEach(({ event }) => seen.add(event.type));
        after(one, before, recording.state.promises![0]!, actor);
        // Whoever is restricted is offered no promise, as long as that is neither over nor made good; the record alone may last longer.
        const now = recording.state.promises![0]!, on = at.slice(0, 10);
        expect(isRestricted({ entries, on })).toBe((now.standing === 'broken' || now.standing === 'revoked') && on < now.broken!.restrictedUntil);
      }
      expect(links.filter(({ type }) => type === 'promise-broken').length).toBeLessThanOrEqual(1);
      expect(replay(links).state).toEqual(recording.state);
    }), seeded(200));
    expect([...seen].toSorted()).toEqual(['credit-answered', 'credit-asked', 'promise-broken', 'promise-doubted', 'promise-due', 'promise-kept']);
  });
});

function doing(one: Deed, by: Acting): Outcome {
  switch (one.what) {
    case 'withdraw': return withdrawPromise(by, ELEMENT, '');
    case 'check': return checkPromises(by, one.fit === undefined ? [] : [fitness({ fit: one.fit }, { at: by.run.known.at })]);
    case 'break': return breakPromise(by, { element: ELEMENT, order: 'inspection:1', finding: WORDS, basis: 'law 5', by: ['officer:v-1', 'supervisor:v-2'] });
    case 'answer': return answerCredit(by, ELEMENT, one.granted, WORDS);
    default: return askCredit(by, ELEMENT, one.what === 'repair' ? 'repair' : 'objection', WORDS);
  }
}

function after({ what }: Deed, before: PromiseState, now: PromiseState, actor: string): void {
  if (what === 'break') expect([before.broken, now.standing]).toEqual([undefined, 'broken']);
  if (what === 'answer') {
    expect(before.asked).toBeDefined();
    expect(actor).toBe('supervisor:v-3');
    expect(before.answers.map(({ by }) => by)).not.toContain(actor);
  }
  if (what === 'check') expect(['due', 'doubted', 'kept', before.standing]).toContain(now.standing);
  // What was signed stays what was signed.
  expect([now.digest, now.text, now.under, now.signedAt, now.by]).toEqual([before.digest, before.text, before.under, before.signedAt, before.by]);
}
