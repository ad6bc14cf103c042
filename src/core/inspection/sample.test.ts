import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha256 } from '../../../test/support/hash.ts';
import { seeded } from '../../../test/support/seed.ts';
import { differences, isSampled, populationDigest, sampleOf, type Decided } from './sample.ts';

const SEED = 'a'.repeat(64);
const OF = { region: '371300', day: '2026-11-23', seed: SEED, commitment: sha256(SEED) };
const decided = (count: number, percent: number): Decided[] => Array.from({ length: count }, (_, at) => ({ case: `371300-20261123-${String(at).padStart(6, '0')}-0`, no: 1 + (at % 3), percent: { sample: percent, cross: percent, 'look-back': percent, 'promise-sample': percent } }));

test.each([[0, 0], [100, 400]])('given a rate of %i %%, then %i of 400 are drawn', (percent, drawn) => expect(sampleOf(decided(400, percent), 'sample', OF, sha256).length).toBe(drawn));

test('given a rate of a tenth, then about a tenth is drawn, of each kind others, and the order of the decisions does not matter', () => {
  const all = decided(4000, 10);
  const drawn = sampleOf(all, 'sample', OF, sha256);
  expect(drawn.length).toBeGreaterThan(320);
  expect(drawn.length).toBeLessThan(480);
  expect(sampleOf(all.toReversed(), 'sample', OF, sha256)).toEqual(drawn);
  expect(populationDigest(all.toReversed(), 'sample', sha256)).toBe(populationDigest(all, 'sample', sha256));
  const cross = sampleOf(all, 'cross', OF, sha256);
  expect(differences(drawn, cross).missing.length).toBeGreaterThan(200);
});

test('given another seed than the committed one, then nothing is drawn', () => {
  expect(() => sampleOf(decided(3, 50), 'sample', { ...OF, seed: 'b'.repeat(64) }, sha256)).toThrow('not the one committed to');
});

test('given any decision, then a higher rate never drops it, and the seed and the day alone move it', () => {
  fc.assert(fc.property(fc.string({ minLength: 1, maxLength: 20 }), fc.integer({ min: 1, max: 20 }), fc.double({ min: 0, max: 100, noNaN: true }), fc.double({ min: 0, max: 100, noNaN: true }), (number, no, a, b) => {
    const of = { ...OF, case: number, no, kind: 'sample' as const };
    const [low, high] = [Math.min(a, b), Math.max(a, b)];
    return !isSampled(SEED, of, low, sha256) || isSampled(SEED, of, high, sha256);
  }));
});

test('given the digest of decisions that was kept before checks of promises were drawn, then it is the same today, whatever their rate', () => {
  const one = { case: 'b', no: 2, percent: { sample: 5, cross: 2, 'look-back': 1, 'promise-sample': 10 } };
  const all = [one, { ...one, case: 'a', no: 1, percent: { ...one.percent, cross: 0 } }];
  // As releases before it have written it.
  const kept = sha256('a 1 5 0 1\nb 2 5 2 1');
  for (const kind of ['sample', 'cross', 'look-back'] as const) expect(populationDigest(all, kind, sha256)).toBe(kept);
  expect(populationDigest(all, 'promise-sample', sha256)).toBe(sha256('a 1 10\nb 2 10'));
});

test('given a check of promises, then its digest binds its own rate and the promises, and nothing of the other kinds', () => {
  const one = { case: 'a', no: 1, percent: { sample: 5, cross: 2, 'look-back': 1, 'promise-sample': 10 }, promises: ['p.one', 'p.two'] };
  const digest = (change: Partial<Decided>) => populationDigest([{ ...one, ...change }], 'promise-sample', sha256);
  expect(digest({ percent: { ...one.percent, sample: 50, cross: 0 } })).toBe(digest({}));
  for (const other of [{ promises: ['p.one'] }, { promises: ['p.one', 'p.three'] }, { percent: { ...one.percent, 'promise-sample': 9 } }, { no: 2 }]) expect(digest(other)).not.toBe(digest({}));
});

test('given any seed and any rate, then checks of promises draw about that share, and none by the lot of another kind', () => {
  const COUNT = 2000;
  let both = 0;
  fc.assert(fc.property(fc.string({ minLength: 64, maxLength: 64, unit: fc.constantFrom(...'0123456789abcdef') }), fc.integer({ min: 0, max: 100 }), (seed, percent) => {
    const all = decided(COUNT, percent);
    const of = { ...OF, seed, commitment: sha256(seed) };
    const [drawn, sampled] = [sampleOf(all, 'promise-sample', of, sha256), sampleOf(all, 'sample', of, sha256)];
    // Five standard deviations of a binomial share.
    expect(Math.abs(drawn.length - (COUNT * percent) / 100)).toBeLessThanOrEqual(5 * Math.sqrt(COUNT * (percent / 100) * (1 - percent / 100)));
    if (drawn.length > 0 && drawn.length < COUNT) expect(differences(drawn, sampled).missing.length).toBeGreaterThan(0);
    both += Number(drawn.length > 0 && drawn.length < COUNT);
  }), seeded(60));
  expect(both).toBeGreaterThan(30);
});
