import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha256 } from '../../../test/support/hash.ts';
import type { RegisterKind } from '../catalog/register-kind.ts';
import type { RegisterEntry } from './entry.ts';
import { followRecord, type Following } from './follow-record.ts';
import { applyEffects, type Act } from './realise.ts';
import { takeRecord, type TakenBefore } from './take-record.ts';

const KINDS = new Map<string, RegisterKind>([['cert', { zh: '证', en: 'cert', line: 'l', subject: 'person', exclusive: true, fields: { level: { zh: '级', en: 'level', type: { integer: 'level' } } } }]]);
const ACT: Act = { at: '2026-11-28T02:00:00.000Z', on: '2026-11-28', origin: { kind: 'pulled', department: 'd', scenario: 'list', period: '2026-11-27' }, key: 'k', hash: sha256 };
const entry = (id: string, more: Partial<RegisterEntry> = {}): RegisterEntry => ({ id, kind: 'cert', data: { level: 2 }, from: '2026-01-01', to: null, recordedAt: '2026-11-26T00:00:00.000Z', origin: { kind: 'pulled', department: 'd', scenario: 'list', period: '2026-11-25' }, ...more });
const foreign = entry('f', { data: { level: 4 }, origin: { kind: 'import', system: 'old' } });
const taking = (entries: readonly RegisterEntry[], withdrawn = false): NonNullable<Following['taking']> =>
  ({ record: { record: 'r', withdrawn, number: 'm', name: '名', from: '2026-01-01', to: null, data: { level: 2 } }, digest: 'said', register: 'cert', both: { entries, voided: [] }, ending: { because: { zh: '结束', en: 'ended' }, basis: 'basis' } });
const wrong = { entry: entry('w'), both: { entries: [entry('w')], voided: [] } };

test('given a record that moved, when it is followed, then the wrong person has it no longer and the right one has', () => {
  const followed = followRecord({ holder: wrong, taking: taking([]), entry: 'w' }, KINDS, ACT);
  expect([applyEffects([wrong.entry], followed.holder), applyEffects([], followed.named).map(({ id, data }) => [id, data]), followed.still]).toEqual([[], [[followed.entry, { level: 2 }]], undefined]);
});

test('given somebody whom the register does not know, or a mistake of the department, then the entry is only taken back', () => {
  for (const to of [undefined, taking([], true)]) {
    const followed = followRecord({ holder: wrong, taking: to, entry: 'w' }, KINDS, ACT);
    expect([applyEffects([wrong.entry], followed.holder), followed.named, followed.entry]).toEqual([[], [], null]);
  }
});

test('given another entry at whom the record names, then the wrong one is taken back, and the other stands before what the list says', () => {
  const followed = followRecord({ holder: wrong, taking: taking([foreign]), entry: 'w' }, KINDS, ACT);
  expect([followed.holder.length, followed.named, followed.entry, followed.still]).toEqual([1, [], null, 'others']);
  expect(followRecord({ holder: undefined, taking: taking([foreign]), entry: null }, KINDS, ACT)).toMatchObject({ named: [], still: 'others' });
});

test('given that what stood in the way was corrected meanwhile, then the record is entered', () => {
  for (const before of [null, 'gone']) expect(followRecord({ holder: undefined, taking: taking([]), entry: before }, KINDS, ACT)).toMatchObject({ named: [{ kind: 'opened' }] });
  const standing = entry('s', { data: { level: 1 } });
  expect(applyEffects([standing], followRecord({ holder: undefined, taking: taking([standing]), entry: 's' }, KINDS, ACT).named).map(({ data }) => data)).toEqual([{ level: 2 }]);
});

test('given that a person contests what would be taken back or changed, then nothing happens', () => {
  const contested = { entry: entry('w', { contested: true }), both: wrong.both };
  expect(followRecord({ holder: contested, taking: taking([]), entry: 'w' }, KINDS, ACT)).toEqual({ holder: [], named: [], entry: 'w', still: 'contested' });
  expect(followRecord({ holder: undefined, taking: taking([entry('s', { contested: true, data: { level: 1 } })]), entry: 's' }, KINDS, ACT)).toMatchObject({ named: [], still: 'contested', entry: 's' });
});

test('whoever a record names from list to list, once it was followed nobody else has its entry', () => {
  fc.assert(fc.property(fc.array(fc.record({ who: fc.constantFrom('a', 'b', 'c'), level: fc.constantFrom(1, 2) }), { minLength: 1, maxLength: 8 }), (lists) => {
    const registers = new Map<string, readonly RegisterEntry[]>([['a', []], ['b', []], ['c', [foreign]]]);
    let before: TakenBefore | undefined;
    for (const [at, { who, level }] of lists.entries()) {
      const act = { ...ACT, key: `k/${at}` };
      const holder = [...registers].find(([name, entries]) => name !== who && entries.some(({ id }) => id === before?.entry))?.[0];
      const said = { ...taking(registers.get(who)!), digest: `${who}/${level}` };
      const record = { ...said.record, number: who, data: { level } };
      const taken = takeRecord({ ...said, record, before: before && { ...before, ...(holder !== undefined && { holder }) } }, KINDS, act);
      registers.set(who, applyEffects(registers.get(who)!, taken.effects));
      if (taken.outcome !== 'contradicts') before = { entry: taken.entry, digest: said.digest };
      else {
        const mistaken = holder === undefined ? undefined : { entry: registers.get(holder)!.find(({ id }) => id === before?.entry)!, both: { entries: registers.get(holder)!, voided: [] } };
        const followed = followRecord({ holder: mistaken, taking: { ...said, record }, entry: before?.entry ?? null }, KINDS, { ...act, key: `f/${at}` });
        if (holder !== undefined) registers.set(holder, applyEffects(registers.get(holder)!, followed.holder));
        registers.set(who, applyEffects(registers.get(who)!, followed.named));
        before = { entry: followed.entry, digest: followed.still ? '' : said.digest };
      }
      // What somebody else has entered stands, whatever the list says.
      expect([...registers].map(([name, entries]) => [name, entries.map(({ data }) => data['level'])])).toEqual(['a', 'b', 'c'].map((name) => [name, name === 'c' ? [4] : name === who ? [level] : []]));
    }
  }));
});
