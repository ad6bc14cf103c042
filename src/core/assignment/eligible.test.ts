import { expect, test } from 'vitest';
import type { Officer } from './draw.ts';
import { eligible } from './eligible.ts';

const officer = (id: string, change: Partial<Officer> = {}): Officer =>
  ({ id, competences: ['unemployment'], roles: ['officer', 'reviewer'], present: true, load: 0, recusals: [], ...change });
const demand = { competence: 'unemployment', role: 'officer', exclude: {}, personHashes: ['p1'] } as const;

test('given officers of all kinds, then each one left out is named with the reason, in the order of the ids', () => {
  const officers = [
    officer('o-9', { load: 3 }), officer('o-8', { load: 2 }), officer('o-7', { recusals: ['p1'] }), officer('o-6', { present: false }),
    officer('o-5', { competences: ['pension'] }), officer('o-4', { roles: ['clerk'] }), officer('o-3'), officer('o-2', { load: 1 }), officer('o-1'),
  ];
  expect(eligible(officers, { ...demand, exclude: { accepter: 'o-3' } })).toEqual({
    pool: [{ officer: 'o-1', load: 0 }, { officer: 'o-2', load: 1 }],
    excluded: [
      { officer: 'o-3', because: 'accepted-it' }, { officer: 'o-4', because: 'wrong-role' }, { officer: 'o-5', because: 'not-competent' },
      { officer: 'o-6', because: 'absent' }, { officer: 'o-7', because: 'recused' }, { officer: 'o-8', because: 'higher-load', load: 2 }, { officer: 'o-9', because: 'higher-load', load: 3 },
    ],
  });
});

test('given a review, then who decided is left out', () =>
  expect(eligible([officer('o-1'), officer('o-2')], { ...demand, role: 'reviewer', exclude: { decidedBy: 'o-1' } })).toEqual({ pool: [{ officer: 'o-2', load: 0 }], excluded: [{ officer: 'o-1', because: 'decided-it' }] }));

test('given that somebody has to confirm later, then the only reviewer is not drawn as the officer, unless nobody else could be', () => {
  const [plain, both] = [officer('o-1', { roles: ['officer'] }), officer('o-2')];
  const spares = { ...demand, sparesReviewer: true };
  expect(eligible([plain, both], spares)).toEqual({ pool: [{ officer: 'o-1', load: 0 }], excluded: [{ officer: 'o-2', because: 'only-reviewer' }] });
  expect(eligible([both], spares).pool.map((one) => one.officer)).toEqual(['o-2']);
  expect(eligible([plain, both, officer('o-3', { roles: ['reviewer'] })], spares).pool.map((one) => one.officer)).toEqual(['o-1', 'o-2']);
});

test('given that the least loaded may not, then the band begins with those who may', () =>
  expect(eligible([officer('o-1', { present: false }), officer('o-2', { load: 5 }), officer('o-3', { load: 6 }), officer('o-4', { load: 7 })], demand).pool.map((one) => one.officer)).toEqual(['o-2', 'o-3']));

test('given recusals about other people, then they do not matter', () => expect(eligible([officer('o-1', { recusals: ['p2'] })], demand).pool).toHaveLength(1));
test('given who had it before, then somebody else', () =>
  expect(eligible([officer('o-1'), officer('o-2')], { ...demand, exclude: { had: ['o-1'] } })).toEqual({ pool: [{ officer: 'o-2', load: 0 }], excluded: [{ officer: 'o-1', because: 'had-it' }] }));

test('given nobody, then nobody', () => expect(eligible([], demand)).toEqual({ pool: [], excluded: [] }));

test('given somebody with several numbers, then who is recused from one of them is left out', () =>
  expect(eligible([officer('o-1', { recusals: ['p2'] }), officer('o-2', { recusals: ['p3'] })], { ...demand, personHashes: ['p1', 'p2'] })).toEqual({ pool: [{ officer: 'o-2', load: 0 }], excluded: [{ officer: 'o-1', because: 'recused' }] }));
