import { expect, test } from 'vitest';
import { submitCase } from '#core/cases/submit.ts';
import { ANSWERS, CLUB, COMMAND, compiledClub, given, poolOf, runOf } from '../../../test/support/swim-club.ts';
import { proofFor } from './proof-for.ts';

const strict = compiledClub({ ...CLUB, services: new Map([...CLUB.services].map(([code, service]) => [code, code === '9.2' ? { ...service, assurance: 'strong' } : service])) });
const codeOf = (proven: 'single' | 'strong' | undefined, compiled = strict) => {
  const outcome = submitCase({ ...COMMAND, ...(proven && { proven }) }, runOf({ given: given(ANSWERS) }, compiled), poolOf());
  return outcome.kind === 'refused' ? outcome.refusal.code : outcome.kind;
};

test('given a matter that asks for two factors among others, then one factor hands in none of them, and nothing is recorded', () => {
  expect([codeOf('single'), codeOf('strong'), codeOf(undefined)]).toEqual(['prove-again', 'done', 'done']);
  expect(codeOf('single', compiledClub())).toBe('done');
});

test('given how surely somebody has signed in, then the case does not tell', () => {
  const outcome = submitCase({ ...COMMAND, proven: 'strong' }, runOf({ given: given(ANSWERS) }, strict), poolOf());
  expect(JSON.stringify(outcome)).not.toContain('proven');
});

test('given a matter that comes several times, then it is named once', () => {
  expect(proofFor(strict.catalog, [{ service: '9.2' }, { service: '9.1' }, { service: '9.2' }])).toEqual(['9.2']);
});
