import { expect, test } from 'vitest';
import { recompute } from './recompute.ts';

/** The worked example of docs/assignment.md: done there by sha256sum and bc alone. */
const SEED = 'a3'.repeat(32);
const DRAW = {
  subject: '371300-20261121-000042-7/4/officer/1', competence: 'unemployment', role: 'officer' as const, day: '2026-11-21',
  pool: [{ officer: 'o-101', load: 0 }, { officer: 'o-102', load: 1 }, { officer: 'o-103', load: 0 }],
  excluded: [{ officer: 'o-104', because: 'accepted-it' as const }, { officer: 'o-105', because: 'higher-load' as const, load: 4 }],
  nonce: '293f1d2ee206a7cbebe633764a26ea455bd39f494a774a7289f8663da31916a2', seedCommitment: '2d3e1ca9dc6badc4f8980cac7165c86a1b29d3a48552d63f2d587eaa84a4e98f',
  ticket: '2fa8d9f775308e64d47a0c1fcc79b466f558737b3fa7819baf41603dbb2963d6', chosen: 'o-102',
};

test('given the draw of the documentation, then it comes out the same', async () => {
  expect(await recompute({ draw: DRAW }, SEED)).toBe('same');
});

test.each([
  ['another seed', DRAW, 'a4'.repeat(32), 'commitment'],
  ['somebody who was left out after all', { ...DRAW, excluded: DRAW.excluded.slice(1) }, SEED, 'ticket'],
  ['another load', { ...DRAW, pool: DRAW.pool.map((each) => ({ ...each, load: 0 })) }, SEED, 'ticket'],
  ['another nonce', { ...DRAW, nonce: '0'.repeat(64) }, SEED, 'ticket'],
  ['somebody else as drawn', { ...DRAW, chosen: 'o-103' }, SEED, 'chosen'],
] as const)('given %s, then it is told what gives it away', async (_what, draw, seed, found) => {
  expect(await recompute({ draw: { ...draw, pool: [...draw.pool], excluded: [...draw.excluded] } }, seed)).toBe(found);
});
