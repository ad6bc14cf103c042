import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Draw, Officer } from '#core/assignment/draw.ts';
import { drawOfficer, type DrawRequest } from '#core/assignment/draw-officer.ts';
import { commitmentOf } from '#core/assignment/seed.ts';
import { verifyDraw } from '#core/assignment/verify-draw.ts';
import { sha256 } from '../support/hash.ts';
import { seeded } from '../support/seed.ts';

const PERSONS = ['p1', 'p2', 'p3'];
const LINES = ['unemployment', 'employment'];
const ids = Array.from({ length: 12 }, (_, index) => `o-${100 + index}`);
const officerOf = (id: string): fc.Arbitrary<Officer> => fc.record({
  id: fc.constant(id), competences: fc.subarray(LINES), roles: fc.subarray(['officer', 'reviewer', 'clerk'] as const), present: fc.boolean(),
  load: fc.nat({ max: 4 }), recusals: fc.subarray(PERSONS, { maxLength: 1 }),
});
const hex = fc.integer().map((number) => sha256(String(number)));
const request: fc.Arbitrary<DrawRequest> = fc.record({
  case: fc.nat({ max: 999_999 }), item: fc.integer({ min: 1, max: 9 }), role: fc.constantFrom('officer' as const, 'reviewer' as const), competence: fc.constantFrom(...LINES),
  accepter: fc.constantFrom(...ids), decidedBy: fc.constantFrom(...ids), personHashes: fc.subarray(PERSONS, { minLength: 1, maxLength: 2 }), seed: hex, nonce: hex,
  officers: fc.subarray(ids).chain((some) => fc.tuple(...some.map(officerOf))),
}).map(({ case: number, item, accepter, decidedBy, ...rest }) => ({
  ...rest, subject: `371300-20261121-${String(number).padStart(6, '0')}-0/${item}/${rest.role}/1`, exclude: { accepter, ...(rest.role === 'reviewer' && { decidedBy }) },
  day: '2026-11-21', seedCommitment: commitmentOf(rest.seed, sha256),
}));

/** A draw that somebody won; requests without anybody eligible are left out. */
const won = request.map((one) => ({ request: one, draw: drawOfficer(one, sha256) })).filter((one): one is { request: DrawRequest; draw: Draw } => 'chosen' in one.draw);

describe('whoever the officers are', () => {
  test('nobody is drawn who accepted it, decided it, is recused, absent, not competent or without the role', () => {
    fc.assert(fc.property(won, ({ request: { officers, exclude, personHashes, competence, role }, draw }) => {
      const chosen = officers.find(({ id }) => id === draw.chosen)!;
      expect(chosen.id).not.toBe(exclude.accepter);
      expect(chosen.id).not.toBe(exclude.decidedBy);
      for (const each of personHashes) expect(chosen.recusals).not.toContain(each);
      expect(chosen).toMatchObject({ present: true, competences: expect.arrayContaining([competence]), roles: expect.arrayContaining([role]) });
    }), seeded());
  });

  test('everybody is either in the pool or left out with a reason, and loads in the pool differ by one at the most', () => {
    fc.assert(fc.property(won, ({ request: { officers }, draw }) => {
      expect([...draw.pool, ...draw.excluded].map(({ officer }) => officer).toSorted()).toEqual(officers.map(({ id }) => id).toSorted());
      const loads = draw.pool.map(({ load }) => load);
      expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
    }), seeded());
  });

  test('the order in which they are listed does not matter', () => {
    fc.assert(fc.property(won.chain((one) => fc.tuple(fc.constant(one), fc.shuffledSubarray([...one.request.officers], { minLength: one.request.officers.length }))), ([one, officers]) => {
      expect(drawOfficer({ ...one.request, officers }, sha256)).toEqual(one.draw);
    }), seeded());
  });
});

describe('verification', () => {
  test('accepts what the draw made, also after it was stored as JSON', () => {
    fc.assert(fc.property(won, ({ request: { seed }, draw }) => {
      expect(verifyDraw(JSON.parse(JSON.stringify(draw)) as Draw, seed, sha256)).toEqual({ valid: true });
    }), seeded());
  });

  type Path = readonly (string | number)[];
  const leaves = (value: unknown, path: Path = []): Path[] =>
    value !== null && typeof value === 'object' ? Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, key])) : [path];
  const change = (value: unknown, [key, ...rest]: Path, by: (leaf: unknown) => unknown): unknown => {
    if (key === undefined) return by(value);
    const copy = structuredClone(value) as Record<string | number, unknown>;
    copy[key] = change(copy[key], rest, by);
    return copy;
  };

  test('rejects any change of any field', () => {
    fc.assert(fc.property(won, fc.nat(), fc.nat({ max: 7 }), ({ request: { seed }, draw }, which, digit) => {
      const paths = leaves(draw);
      const path = paths[which % paths.length]!;
      const tampered = change(draw, path, (leaf) => {
        if (typeof leaf === 'number') return leaf + 1 + digit;
        const text = String(leaf);
        const at = digit % text.length;
        return text.slice(0, at) + (text[at] === 'a' ? 'b' : 'a') + text.slice(at + 1);
      }) as Draw;
      expect({ path, valid: verifyDraw(tampered, seed, sha256).valid }).toEqual({ path, valid: false });
    }), seeded(2000));
  });

  test('rejects a list from which somebody was removed, or to which somebody was added', () => {
    fc.assert(fc.property(won, fc.nat(), ({ request: { seed }, draw }, which) => {
      const without = <T>(list: readonly T[]): readonly T[] => list.toSpliced(which % list.length, 1);
      if (draw.pool.length > 1) expect(verifyDraw({ ...draw, pool: without(draw.pool) }, seed, sha256).valid).toBe(false);
      if (draw.excluded.length > 0) expect(verifyDraw({ ...draw, excluded: without(draw.excluded) }, seed, sha256).valid).toBe(false);
      expect(verifyDraw({ ...draw, pool: [...draw.pool, { officer: 'o-999', load: draw.pool[0]!.load }] }, seed, sha256).valid).toBe(false);
    }), seeded());
  });

  test('rejects another seed', () => {
    fc.assert(fc.property(won, hex, ({ request: { seed }, draw }, other) => {
      fc.pre(other !== seed);
      expect(verifyDraw(draw, other, sha256).valid).toBe(false);
    }), seeded());
  });
});

describe('chance is fair', () => {
  // Chi-square at 0.1 %: 6 degrees of freedom, 22.46. The numbers are fixed, so the test says the same each time.
  const LIMIT = 22.46;
  const DRAWS = 7000;
  const officers: readonly Officer[] = ids.slice(0, 7).map((id) => ({ id, competences: LINES, roles: ['officer'], present: true, load: 0, recusals: [] }));
  const seed = sha256('fair');
  const base = { competence: 'unemployment', role: 'officer', exclude: {}, personHashes: ['p1'], officers, day: '2026-11-21', seed, seedCommitment: commitmentOf(seed, sha256) } as const;
  const chiSquare = (one: (index: number) => DrawRequest): number => {
    const wins = new Map<string, number>(officers.map(({ id }) => [id, 0]));
    for (let index = 0; index < DRAWS; index += 1) {
      const draw = drawOfficer(one(index), sha256);
      if ('chosen' in draw) wins.set(draw.chosen, (wins.get(draw.chosen) ?? 0) + 1);
    }
    const expected = DRAWS / officers.length;
    return [...wins.values()].reduce((sum, seen) => sum + (seen - expected) ** 2 / expected, 0);
  };

  test('over many cases on one day', () => expect(chiSquare((index) => ({ ...base, subject: `case-${index}/1/officer/1`, nonce: sha256('same') }))).toBeLessThan(LIMIT));
  test('over many submissions of one case: trying texts is like throwing dice', () => expect(chiSquare((index) => ({ ...base, subject: 'case/1/officer/1', nonce: sha256(`text ${index}`) }))).toBeLessThan(LIMIT));
  test('over many days', () => expect(chiSquare((index) => {
    const daily = sha256(`seed ${index}`);
    return { ...base, subject: 'case/1/officer/1', nonce: sha256('same'), seed: daily, seedCommitment: commitmentOf(daily, sha256) };
  })).toBeLessThan(LIMIT));
  test('an officer who is always first gains nothing', () => {
    const firsts = Array.from({ length: 2000 }, (_, index) => drawOfficer({ ...base, officers: officers.slice(0, 3), subject: `case-${index}/1/officer/1`, nonce: sha256('n') }, sha256)).filter((draw) => 'chosen' in draw && draw.chosen === 'o-100').length;
    expect(firsts).toBeGreaterThan(570);
    expect(firsts).toBeLessThan(765);
  });
});
