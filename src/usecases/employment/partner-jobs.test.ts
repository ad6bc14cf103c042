import { expect, test } from 'vitest';
import type { PartnerStore } from '../ports/employment.ts';
import { postPartnerJob } from './partner-jobs.ts';

const SCOPE = { perDay: 1, until: '2026-12-31', endedAt: null };
const JOB = { exchange: 'x', nonce: 'n', ref: 'r', enterprise: { number: '91371300MA3C1TGQX1', name: '临沂泳池' }, vacancy: {} as never };
const subject = (region: string) => ({ region, id: 'e', kind: 'enterprise', name: '临沂泳池', number: JOB.enterprise.number, numberHash: 'h' });

/** A partner with a scope in some regions posts for an enterprise that is in one of them, in another, or nowhere. */
function posted(scopes: readonly string[], found: string | undefined, count = 0) {
  const asked: string[] = [];
  const partners = { scope: async (region: string) => (scopes.includes(region) ? SCOPE : undefined), anywhere: async () => scopes.length > 0, byRef: async () => undefined, posted: async () => count } as Partial<PartnerStore>;
  const context = { now: () => '2026-11-23T01:00:00.000Z', lookup: (text: string) => text, hash: () => '0'.repeat(64), cases: { whose: async () => found && subject(found), party: async () => { asked.push('party'); return undefined; } } };
  return postPartnerJob({ context, partners, employment: {} } as never, 'bank', JOB).then(({ status }) => ({ status, asked }));
}

test('given an enterprise of a region without scope, then the answer is as if there were none; who has no scope at all learns nothing', async () => {
  expect([await posted(['371300'], '330100'), await posted(['371300'], undefined)]).toEqual([{ status: 404, asked: [] }, { status: 404, asked: [] }]);
  expect([await posted([], '330100'), await posted([], undefined)]).toEqual([{ status: 403, asked: [] }, { status: 403, asked: [] }]);
});

test('given as many as it may post that day, then nobody is asked about one more', async () => {
  expect(await posted(['371300'], '371300', 1)).toEqual({ status: 429, asked: [] });
});
