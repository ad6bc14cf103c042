import { expect, test } from 'vitest';
import type { Department } from '../catalog/department.ts';
import type { RegisterEntry } from '../register/entry.ts';
import { tellReader } from './tell.ts';
import { cardTerms } from './terms.ts';

const both = (word: string) => ({ zh: word, en: word });
const reader = (name: string, tells: NonNullable<Department['readsCards']>['tells']): Department => ({ ...both(name), system: both(''), scenarios: {}, readsCards: { why: both(`for ${name}`), basis: 'law', perMinute: 1, tells } });
const hospital = reader('hospital', { name: { ...both('the name'), of: 'name' }, insured: { ...both('insured'), open: ['cover'] } });
const entry = (kind: string, to: string | null = null): RegisterEntry => ({ id: kind, kind, data: { secret: 'x' }, from: '2026-01-01', to, recordedAt: '2026-01-01T00:00:00.000Z', origin: { kind: 'case', case: 'c', service: 's' } });
const ON = '2026-11-26';

test('a reader is told what its purpose names, and of the register yes or no', () => {
  const told = (entries: readonly RegisterEntry[], of = hospital) => tellReader(of.readsCards!, { name: '柳春华', entries }, ON);
  expect([told([entry('cover'), entry('wage')]), told([entry('cover', ON)]), told([entry('cover')], reader('bus', {}))]).toEqual([{ name: '柳春华', insured: true }, { name: '柳春华', insured: false }, {}]);
});

test('who opens a card is told of every reader what it can read and what for, and of nobody who reads none', () => {
  const words = (departments: readonly Department[]) => cardTerms({ departments: new Map(departments.map((each) => [each.en, each])) }).map(({ en }) => en);
  const silent: Department = { ...both('silent'), system: both(''), scenarios: {} };
  expect(words([hospital, reader('bus', {}), silent]).filter((point) => !words([]).includes(point))).toEqual(['hospital can read: whether the card is good; the name; insured. What for: for hospital.', 'bus can read: whether the card is good. What for: for bus.']);
});
