import { describe, expect, test } from 'vitest';
import { sha256 } from '../../../test/support/hash.ts';
import { drawOfficer, type DrawRequest } from './draw-officer.ts';
import type { Draw, Officer } from './draw.ts';
import { commitmentOf, daysToCommit, isRevealed, timingOf } from './seed.ts';
import { poolDigest } from './ticket.ts';
import { verifyDraw } from './verify-draw.ts';

const seed = 'a3'.repeat(32);
const officer = (id: string, change: Partial<Officer> = {}): Officer =>
  ({ id, competences: ['unemployment'], roles: ['officer'], present: true, load: 0, recusals: [], ...change });
const request: DrawRequest = {
  subject: '371300-20261121-000042-7/4/officer/1', competence: 'unemployment', role: 'officer', exclude: { accepter: 'o-104' }, personHashes: ['p1'],
  officers: [officer('o-103'), officer('o-101'), officer('o-104'), officer('o-102', { load: 1 }), officer('o-105', { load: 4 })],
  day: '2026-11-21', seed, seedCommitment: commitmentOf(seed, sha256), nonce: sha256('submission'),
};
const drawn = (): Draw => {
  const draw = drawOfficer(request, sha256);
  if ('none' in draw) throw new Error('nobody was drawn');
  return draw;
};

describe('given three eligible officers', () => {
  // The example of docs/assignment.md, whose numbers were computed with sha256sum and bc alone. Whoever changes the ticket breaks every published draw.
  test('then the draw is the one that the documented steps give', () => {
    const draw = drawn();
    expect(draw.pool).toEqual([{ officer: 'o-101', load: 0 }, { officer: 'o-102', load: 1 }, { officer: 'o-103', load: 0 }]);
    expect(draw.seedCommitment).toBe('2d3e1ca9dc6badc4f8980cac7165c86a1b29d3a48552d63f2d587eaa84a4e98f');
    expect(poolDigest(draw, sha256)).toBe('1b23e5f3cab094dc703f6d90d4612998b1454edaa148748c0158eff79d921166');
    expect(draw.ticket).toBe('2fa8d9f775308e64d47a0c1fcc79b466f558737b3fa7819baf41603dbb2963d6');
    expect(draw.chosen).toBe('o-102');
    expect(verifyDraw(draw, seed, sha256)).toEqual({ valid: true });
  });

  test('then nothing of the persons and nothing of the seed is published with it', () => {
    const text = JSON.stringify(drawn());
    expect(text).not.toContain(seed);
    expect(text).not.toContain('p1"');
  });
});

describe('given nobody eligible', () => {
  test('then nobody is drawn, and each one is named with the reason', () =>
    expect(drawOfficer({ ...request, officers: [officer('o-1', { present: false }), officer('o-104')] }, sha256))
      .toEqual({ none: [{ officer: 'o-1', because: 'absent' }, { officer: 'o-104', because: 'accepted-it' }] }));
});

describe('given officers of an office below the city', () => {
  const officers = [officer('o-1', { office: 'county' }), officer('o-2', { office: null }), officer('o-3')];
  test.each<readonly [string | undefined, readonly string[]]>([['county', ['o-1']], ['elsewhere', []], [undefined, ['o-2', 'o-3']]])('where %s decides, then only its officers are drawn', (office, able) => {
    const draw = drawOfficer({ ...request, officers, ...(office !== undefined && { office }) }, sha256);
    expect('pool' in draw ? draw.pool.map((each) => each.officer) : []).toEqual(able);
  });
});

describe('a draw that could never be verified is refused', () => {
  test.each<readonly [string, Partial<DrawRequest>, string]>([
    ['another seed than the committed one', { seed: 'b4'.repeat(32) }, 'is not the one committed to'],
    ['a seed that is too short', { seed: 'a3' }, '64 hex digits'],
    ['a subject with the separator in it', { subject: 'x|y' }, 'cannot be published'],
    ['an officer with a blank in the id', { officers: [officer('o 1')] }, 'cannot be published'],
    ['a load that is no count', { officers: [officer('o-1', { load: -1 })] }, 'cannot be published'],
    ['an empty nonce', { nonce: '' }, 'cannot be published'],
  ])('%s', (_, change, expected) => expect(() => drawOfficer({ ...request, ...change }, sha256)).toThrow(expected));
});

describe('verification says what gives a false draw away', () => {
  test.each<readonly [string, (draw: Draw) => Draw, string]>([
    ['another officer', (draw) => ({ ...draw, chosen: draw.pool.find((one) => one.officer !== draw.chosen)!.officer }), 'The officer drawn does not follow'],
    ['another ticket', (draw) => ({ ...draw, ticket: sha256('x') }), 'The ticket does not follow'],
    ['a shorter pool', (draw) => ({ ...draw, pool: draw.pool.slice(1) }), 'The ticket does not follow'],
    ['an empty pool', (draw) => ({ ...draw, pool: [] }), 'not complete'],
    ['a pool in another order', (draw) => ({ ...draw, pool: draw.pool.toReversed() }), 'not in the order'],
    ['one in the pool twice', (draw) => ({ ...draw, pool: [draw.pool[0]!, ...draw.pool] }), 'name somebody twice'],
    ['one both in and out', (draw) => ({ ...draw, excluded: [{ officer: 'o-101', because: 'absent' }, ...draw.excluded] }), 'name somebody twice'],
    ['one left out for a load that is not higher', (draw) => ({ ...draw, excluded: draw.excluded.map((one) => (one.load === undefined ? one : { ...one, load: 1 })) }), 'rule about loads'],
    ['one let in with a higher load', (draw) => ({ ...draw, pool: draw.pool.map((one) => (one.officer === 'o-103' ? { ...one, load: 9 } : one)) }), 'rule about loads'],
    ['another role', (draw) => ({ ...draw, role: 'reviewer' }), 'not about this role'],
    ['another commitment', (draw) => ({ ...draw, seedCommitment: sha256('x') }), 'not the one committed to'],
  ])('%s', (_, change, expected) => {
    const result = verifyDraw(change(drawn()), seed, sha256);
    expect(result.valid ? '' : result.because.en).toContain(expected);
  });
});

describe('seeds', () => {
  test('given two days that have a commitment, then the other five of the coming week need one', () =>
    expect(daysToCommit('2026-12-29', ['2026-12-29', '2026-12-31'])).toEqual(['2026-12-30', '2027-01-01', '2027-01-02', '2027-01-03', '2027-01-04']));
  test('a seed is shown when its day is over, not before', () => expect(['2026-11-20', '2026-11-21', '2026-11-22'].map((day) => isRevealed(day, '2026-11-21'))).toEqual([true, false, false]));
  test.each([
    ['the evening before', '2026-11-20T15:59:00Z', '2026-11-21T09:00:00+08:00', 'ahead'],
    ['the same day before the first draw', '2026-11-21T08:00:00+08:00', '2026-11-21T09:00:00+08:00', 'before-use'],
    ['the same day without a draw', '2026-11-21T08:00:00+08:00', null, 'before-use'],
    ['after a draw', '2026-11-21T10:00:00+08:00', '2026-11-21T09:00:00+08:00', 'late'],
  ] as const)('published %s', (_, publishedAt, firstDrawAt, expected) => expect(timingOf('2026-11-21', publishedAt, firstDrawAt)).toBe(expected));
});
