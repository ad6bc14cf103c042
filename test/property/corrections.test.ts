import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RegisterKind } from '#core/catalog/register-kind.ts';
import { carryOut } from '#core/corrections/carry-out.ts';
import type { RegisterEntry } from '#core/register/entry.ts';
import { endOf } from '#core/register/open.ts';
import { applyEffects, realise } from '#core/register/realise.ts';
import { sha256 } from '../support/hash.ts';
import { seeded } from '../support/seed.ts';

/* Entries open one after another and end each other; then one of them is corrected. */

const both = (text: string) => ({ zh: text, en: text });
const kind = (exclusive: boolean, opens: RegisterKind['opens'] = []): RegisterKind => ({ ...both('kind'), line: 'pool', subject: 'person', exclusive, opens, fields: {} });
const KINDS = new Map([['benefit', kind(true)], ['work', kind(true, [{ ends: 'benefit', because: both('work'), basis: 'law 51' }])], ['note', kind(false)]]);
const dayOf = (step: number): string => new Date(Date.parse('2026-01-01T00:00:00Z') + step * 86_400_000).toISOString().slice(0, 10);
const act = (step: number, key: string) => ({ at: `${dayOf(step)}T08:00:00.000Z`, on: dayOf(step), origin: { kind: 'import' as const, system: 'test' }, key, hash: sha256 });
const openings = fc.array(fc.constantFrom('benefit', 'work', 'note'), { minLength: 1, maxLength: 9 });

const registerOf = (opened: readonly string[]): RegisterEntry[] =>
  opened.reduce<RegisterEntry[]>((entries, register, step) => applyEffects(entries, realise([{ kind: 'open', register, data: { step }, from: null, to: null }], entries, KINDS, act(step, `e/${step}`))), []);
const shape = (entries: readonly RegisterEntry[]) => entries.map((entry) => [entry.kind, entry.from, endOf(entry)].join(' ')).toSorted();

test('given a correction of what an entry says, then every day on which anything holds stays as it was', () => {
  fc.assert(fc.property(openings, fc.nat(), (opened, which) => {
    const entries = registerOf(opened);
    const wrong = entries[which % entries.length]!;
    const now = applyEffects(entries, carryOut(wrong, { remove: false, data: { right: true }, from: wrong.from, to: wrong.to, reason: 'x' }, { entries, voided: [] }, KINDS, act(20, 'right')));
    expect(shape(now)).toEqual(shape(entries));
    expect(now.filter(({ id }) => id === wrong.id)).toEqual([]);
    expect(now.filter(({ data }) => data['right'] === true).length).toBe(1);
  }), seeded());
});

test('given a correction of the last day, then what holds goes on to end as what opened after it says', () => {
  fc.assert(fc.property(openings, fc.nat(), fc.option(fc.integer({ min: 10, max: 30 }), { nil: null }), (opened, which, last) => {
    const entries = registerOf(opened);
    const wrong = entries[which % entries.length]!;
    const to = last === null ? null : dayOf(last);
    fc.pre(to !== wrong.to);
    const now = applyEffects(entries, carryOut(wrong, { remove: false, data: { right: true }, from: wrong.from, to, reason: 'x' }, { entries, voided: [] }, KINDS, act(20, 'right')));
    const alone = (register: string): RegisterEntry[] => now.filter((each) => each.kind === register).toSorted((a, b) => (a.from < b.from ? -1 : 1));
    for (const register of ['benefit', 'work']) {
      const one = alone(register);
      one.slice(1).forEach((next, index) => expect(endOf(one[index]!) ?? 'never').toSatisfy((end: string) => end <= next.from));
    }
  }), seeded());
});

test('given an entry that is taken back, then the register is what it would be had it never been', () => {
  fc.assert(fc.property(openings, fc.nat(), (opened, which) => {
    const entries = registerOf(opened);
    const wrong = entries[which % entries.length]!;
    const now = applyEffects(entries, carryOut(wrong, { remove: true, data: {}, from: wrong.from, to: wrong.to, reason: 'x' }, { entries, voided: [] }, KINDS, act(20, 'gone')));
    const without = opened.map((register, step) => ({ register, step })).filter(({ step }) => entries.find(({ data }) => data['step'] === step)?.id !== wrong.id)
      .reduce<RegisterEntry[]>((rest, { register, step }) => applyEffects(rest, realise([{ kind: 'open', register, data: { step }, from: null, to: null }], rest, KINDS, act(step, `e/${step}`))), []);
    expect(shape(now)).toEqual(shape(without));
  }), seeded());
});
