import { expect, test } from 'vitest';
import type { CompiledCatalog } from '#core/catalog/compiled.ts';
import type { CaseState } from '#core/cases/state.ts';
import { gives } from './own-papers.ts';

const papers = new Map([['proof', { form: 'certificate' }], ['licence', { form: 'certificate', holder: 'applicant' }], ['letter', { form: 'decision' }]]);
const services = new Map([['1', { outputs: ['proof'] }], ['2', { outputs: ['licence'] }], ['3', { outputs: ['letter'] }]]);
const context = { catalogOf: async () => Promise.resolve({ catalog: { services, papers } } as unknown as CompiledCatalog) };
const has = (own: boolean, service: string, status = 'approved') => gives(context, { own, state: { catalogVersion: 'v', items: [{ no: 1, service, status }] } as unknown as CaseState });

test('given a case about another, then it is read only where its paper is the applicant’s', async () => {
  expect([await has(true, '1'), await has(true, '2'), await has(false, '1'), await has(false, '2')]).toEqual([true, true, false, true]);
});

test('given a case that has given no paper of its own, then it is not read', async () => {
  expect([await has(true, '3'), await has(true, '1', 'refused'), await has(true, '1', 'revoked')]).toEqual([false, false, true]);
});
