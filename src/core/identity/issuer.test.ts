import { describe, expect, test } from 'vitest';
import { assuranceOf } from './assurance.ts';
import { levelsFor, readSaid } from './issuer.ts';

const issuer = { levels: { low: 'single', high: 'strong' }, number: { claim: 'id', verified: { claim: 'real', is: true } } } as const;
const NUMBER = '11010519491231002X';
const claims = { id: NUMBER, real: true };

describe('what an issuer says of somebody', () => {
  test.each([['low', false, 'single'], ['high', false, 'strong'], ['high', true, 'strong']] as const)('given the level %s where two factors are asked for: %s, then it is worth %s', (acr, strong, worth) => {
    const read = readSaid(issuer, { acr, claims }, strong);
    expect(read).toMatchObject({ number: NUMBER });
    expect('amr' in read && assuranceOf(read.amr)).toBe(worth);
  });

  test.each([
    ['a level nobody has named', { acr: 'highest', claims }, false, 'too-low'], ['no level', { acr: null, claims }, false, 'too-low'], ['a name that every object has', { acr: 'constructor', claims }, false, 'too-low'],
    ['a level too low', { acr: 'low', claims }, true, 'too-low'],
    ['a number that is not verified', { acr: 'low', claims: { ...claims, real: false } }, false, 'unproven'], ['the word for verified as text', { acr: 'low', claims: { ...claims, real: 'true' } }, false, 'unproven'],
    ['no number', { acr: 'low', claims: { real: true } }, false, 'unproven'], ['a number that cannot be', { acr: 'low', claims: { ...claims, id: '110105194912310021' } }, false, 'unproven'], ['a list of numbers', { acr: 'low', claims: { ...claims, id: [NUMBER] } }, false, 'unproven'],
  ] as const)('given %s, then nothing of it is taken', (_, said, strong, fault) => expect(readSaid(issuer, said, strong)).toEqual({ fault }));

  test('given its own word that two factors were used, then only its level counts', () => {
    const read = readSaid(issuer, { acr: 'low', claims: { ...claims, amr: ['pwd', 'otp', 'mfa'] } }, false);
    expect('amr' in read && assuranceOf(read.amr)).toBe('single');
  });

  test('given a number as people write it, then it is read as meant', () => expect(readSaid(issuer, { acr: 'low', claims: { ...claims, id: '110105 19491231002x' } }, false)).toMatchObject({ number: NUMBER }));
});

test('what is asked of an issuer is what is enough; of one that has none nothing', () => {
  expect([levelsFor(issuer, false), levelsFor(issuer, true), levelsFor({ levels: { low: 'single' } }, true)]).toEqual([undefined, 'high', null]);
});
