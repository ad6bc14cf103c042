import { expect, test } from 'vitest';
import { commitmentOf } from '#core/assignment/seed.ts';
import { decideItem } from '#core/cases/decide-item.ts';
import type { CaseState } from '#core/cases/state.ts';
import { sha256 } from '../../test/support/hash.ts';
import { cn } from '../../test/support/calendar.ts';
import { acting, after, CLUB, compiledClub, drawnFor, ENTRIES, itemOf, LATER, OFFICERS, opened, poolOf, submit } from '../../test/support/swim-club.ts';
import type { Context } from './context.ts';
import { endPublicities } from './end-publicities.ts';
import type { CaseRead, CaseWrite } from './ports/cases.ts';

const publicity = { for: '3wd', clears: 'swimmer.recommended', basis: 'law 9', what: { zh: '公示', en: 'notice' } };
const club = compiledClub({ ...CLUB, services: new Map([...CLUB.services, ['9.4', { ...CLUB.services.get('9.4')!, publicity }]]) });
const accepted = opened(submit({}, {}, poolOf(), club));
const published = after(accepted, decideItem(acting(accepted, '9.4', drawnFor(accepted, '9.4'), {}, poolOf(), club), { outcome: 'approve', findings: {}, note: '' }));

/** The worker at a moment, with the one case there is; what it writes is kept. */
async function workAt(now: string, state: CaseState): Promise<{ changed: boolean; writes: readonly CaseWrite[] }> {
  const writes: CaseWrite[] = [];
  const read = { state, stated: [], history: [], head: sha256(''), subject: { id: 's-1', kind: 'person', number: '1', name: '王' }, entries: ENTRIES, registerVersion: 1 } as unknown as CaseRead;
  const context = {
    compiled: club, catalogOf: async () => club, calendarOf: () => cn, hash: sha256, seal: (text: string) => text, unseal: (text: string) => text, now: () => now,
    pool: { hashesOf: async () => [], read: async () => ({ officers: OFFICERS, seed: 'a', seedCommitment: commitmentOf('a', sha256) }) },
    cases: { read: async () => read, advance: async (write: CaseWrite) => (writes.push(write), 'committed') },
  } as unknown as Context;
  return { changed: await endPublicities(context, read), writes };
}

test('given a publicity that goes on, then nothing is written', async () => expect(await workAt(LATER, published)).toEqual({ changed: false, writes: [] }));

test('given a publicity that is over, then the item is decided and its case has ended', async () => {
  const { changed, writes } = await workAt('2026-11-27T17:00:00.000Z', published);
  expect(changed).toBe(true);
  expect(writes.map(({ state }) => itemOf(state, '9.4').status)).toEqual(['approved']);
  expect(writes[0]?.items.map(({ retry_at: at }) => at)).not.toContain('2026-11-27T23:59:59+08:00');
});

test('given an item that is not published, then nothing is written', async () => expect(await workAt('2026-12-27T17:00:00.000Z', accepted)).toMatchObject({ changed: false }));
