import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RegisterKind } from '../catalog/register-kind.ts';
import type { PulledRecord } from '../partners/pulled.ts';
import type { RegisterEntry } from './entry.ts';
import { endOf } from './open.ts';
import { applyEffects, type Act } from './realise.ts';
import { takeRecord, type TakenBefore } from './take-record.ts';

const KINDS = new Map<string, RegisterKind>([['cert', { zh: '证', en: 'cert', line: 'l', subject: 'person', exclusive: true, fields: { level: { zh: '级', en: 'level', type: { integer: 'level' } } } }]]);
const ENDING = { because: { zh: '通报结束', en: 'ended' }, basis: 'basis of the list' };
const act = (period: string): Act => ({ at: `${period}T20:00:00.000Z`, on: period, origin: { kind: 'pulled', department: 'd', scenario: 'list', period }, key: `k/${period}`, hash: (text: string) => Array.from({ length: 64 }, (_, at) => ((text.length * 7 + text.charCodeAt(at % text.length)) % 16).toString(16)).join('') });
const record = (more: Partial<PulledRecord> = {}): PulledRecord => ({ record: 'r', withdrawn: false, number: 'n', name: '名', from: '2026-01-01', to: null, data: { level: 2 }, ...more });
const digestOf = (said: PulledRecord): string => JSON.stringify(said);
const take = (said: PulledRecord, entries: readonly RegisterEntry[], before: TakenBefore | undefined, period = '2026-11-26') =>
  takeRecord({ record: said, digest: digestOf(said), register: 'cert', before, both: { entries, voided: [] }, ending: ENDING }, KINDS, act(period));

test('a record is entered with its source, the same again changes nothing, and what changes, ends or was a mistake follows the department', () => {
  const first = take(record(), [], undefined);
  expect(first).toMatchObject({ outcome: 'entered', effects: [{ kind: 'opened', entry: { kind: 'cert', from: '2026-01-01', data: { level: 2 }, origin: { kind: 'pulled', period: '2026-11-26' } } }] });
  const entries = applyEffects([], first.effects);
  const before = { entry: first.entry, digest: digestOf(record()) };
  expect(take(record(), entries, before)).toEqual({ outcome: 'same', effects: [], entry: first.entry });
  const ended = take(record({ to: '2026-11-01' }), entries, before, '2026-11-27');
  expect([ended.outcome, applyEffects(entries, ended.effects).map(endOf)]).toEqual(['ended', ['2026-11-01']]);
  const again = take(record(), applyEffects(entries, ended.effects), { entry: ended.entry, digest: 'x' }, '2026-11-28');
  expect([again.outcome, applyEffects(applyEffects(entries, ended.effects), again.effects).map(endOf)]).toEqual(['changed', [null]]);
  const changed = take(record({ data: { level: 1 } }), entries, before, '2026-11-27');
  expect([changed.outcome, applyEffects(entries, changed.effects).map(({ data }) => data)]).toEqual(['changed', [{ level: 1 }]]);
  const gone = take(record({ withdrawn: true }), entries, before, '2026-11-27');
  expect([gone.outcome, applyEffects(entries, gone.effects), gone.entry]).toEqual(['taken-back', [], null]);
});

test('what somebody else has entered, corrected, ended or contests is never settled by a machine', () => {
  const first = take(record(), [], undefined);
  const [entry] = applyEffects([], first.effects);
  const before = { entry: first.entry, digest: digestOf(record()) };
  const foreign: RegisterEntry = { ...entry!, id: 'f', data: { level: 4 }, origin: { kind: 'import', system: 'old' } };
  expect(take(record(), [foreign], undefined)).toMatchObject({ outcome: 'contradicts', cause: 'others', effects: [] });
  expect(take(record(), [{ ...foreign, data: { level: 2 } }], undefined)).toMatchObject({ outcome: 'same', effects: [], entry: null });
  expect(take(record({ data: { level: 1 } }), [], before)).toMatchObject({ outcome: 'contradicts', cause: 'gone', effects: [] });
  expect(take(record({ data: { level: 1 } }), [{ ...entry!, contested: true }], before)).toMatchObject({ outcome: 'contradicts', cause: 'contested', effects: [] });
  expect(take(record({ to: '2026-05-01' }), [{ ...entry!, end: { to: '2026-03-01', because: ENDING.because, basis: 'a decision', recordedAt: '2026-03-01T00:00:00.000Z' } }], before)).toMatchObject({ outcome: 'contradicts', cause: 'ended', effects: [] });
  // What the list calls a mistake, and somebody else has entered.
  expect(take(record({ withdrawn: true }), [{ ...foreign, data: { level: 2 } }], { entry: null, digest: 'x' })).toMatchObject({ outcome: 'contradicts', cause: 'others' });
  expect(take(record({ withdrawn: true }), [foreign], { entry: null, digest: 'x' })).toMatchObject({ outcome: 'same' });
  // The department means somebody else now: whether it still says so or calls it a mistake.
  for (const withdrawn of [false, true]) expect(take(record({ withdrawn, number: 'm' }), [], { ...before, holder: 'p' })).toMatchObject({ outcome: 'contradicts', cause: 'moved', effects: [], entry: first.entry });
});

test('whatever a record says from list to list, the register follows its last word, and a list that comes twice changes nothing', () => {
  const says = fc.record({ withdrawn: fc.boolean(), from: fc.constantFrom('2026-01-01', '2026-02-01'), to: fc.constantFrom(null, '2026-06-01', '2026-07-01'), data: fc.constantFrom({ level: 1 }, { level: 2 }) }).map((more) => record(more));
  fc.assert(fc.property(fc.array(says, { minLength: 1, maxLength: 6 }), (words) => {
    let entries: readonly RegisterEntry[] = [];
    let before: TakenBefore | undefined;
    for (const [at, said] of words.entries()) {
      for (let twice = 0; twice < 2; twice += 1) {
        const taken = take(said, entries, before, `2026-11-${String(at + 1).padStart(2, '0')}`);
        if (twice === 1) expect(taken.effects).toEqual([]);
        entries = applyEffects(entries, taken.effects);
        before = { entry: taken.entry, digest: digestOf(said) };
      }
      if (said.withdrawn) expect(entries).toEqual([]);
      else expect(entries.map((entry) => [entry.from, endOf(entry), entry.data])).toEqual([[said.from, said.to, said.data]]);
    }
  }));
});
