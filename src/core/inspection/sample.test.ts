import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha256 } from '../../../test/support/hash.ts';
import { differences, isSampled, populationDigest, sampleOf, type Decided } from './sample.ts';

const SEED = 'a'.repeat(64);
const OF = { region: '371300', day: '2026-11-23', seed: SEED, commitment: sha256(SEED) };
const decided = (count: number, percent: number): Decided[] => Array.from({ length: count }, (_, at) => ({ case: `371300-20261123-${String(at).padStart(6, '0')}-0`, no: 1 + (at % 3), percent: { sample: percent, cross: percent, 'look-back': percent } }));

test.each([[0, 0], [100, 400]])('given a rate of %i %%, then %i of 400 are drawn', (percent, drawn) => expect(sampleOf(decided(400, percent), 'sample', OF, sha256).length).toBe(drawn));

test('given a rate of a tenth, then about a tenth is drawn, of each kind others, and the order of the decisions does not matter', () => {
  const all = decided(4000, 10);
  const drawn = sampleOf(all, 'sample', OF, sha256);
  expect(drawn.length).toBeGreaterThan(320);
  expect(drawn.length).toBeLessThan(480);
  expect(sampleOf(all.toReversed(), 'sample', OF, sha256)).toEqual(drawn);
  expect(populationDigest(all.toReversed(), sha256)).toBe(populationDigest(all, sha256));
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
