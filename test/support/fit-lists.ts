import type { Pool } from 'pg';
import { createPullStore } from '#adapters/postgres/pulls/pull-store.ts';
import { createRegisterStore } from '#adapters/postgres/register/register-store.ts';
import type { EntryToImport } from '#adapters/postgres/import/import-subjects.ts';
import { addDays } from '#core/clocks/day.ts';
import { identityCheckDigit } from '#core/identity/identity-number.ts';
import type { ListTotals, RawRecord } from '#core/partners/pulled.ts';
import type { RegisterEntry } from '#core/register/entry.ts';
import type { Context } from '#usecases/context.ts';
import type { PullStore } from '#usecases/ports/pulls.ts';
import { pullLists, type FetchPage } from '#usecases/pulls/pull-lists.ts';
import { CLUB, compiledClub } from './swim-club.ts';
import { createClub, REGION, vault } from './swim-club-world.ts';

const both = (text: string) => ({ zh: text, en: text });
const hospital = CLUB.departments.get('hospital')!;
// The hospital sends a daily list of who is fit, and whether somebody is fit stands in the register before it is asked.
const compiled = compiledClub({
  ...CLUB,
  registerKinds: new Map([...CLUB.registerKinds, ['fitness', { ...both('fitness'), line: 'pool', subject: 'person', exclusive: true, fields: { fit: { ...both('fit'), type: 'boolean' }, grade: { ...both('grade'), type: 'text' } } }]]),
  departments: new Map([['hospital', { ...hospital, scenarios: { ...hospital.scenarios, 'fit-list': { ...both('list'), direction: 'ask', frequency: 'daily', why: both('why'), basis: 'law 7', request: ['person.idNumber', 'person.name'], answer: {}, pull: { every: 'daily', register: 'fitness' }, deadlineMs: 500 } } }]]),
  elements: new Map([...CLUB.elements, ['swimmer.fit', { ...CLUB.elements.get('swimmer.fit')!, sources: [{ register: { kind: 'fitness', which: 'open', field: 'fit' } }, ...CLUB.elements.get('swimmer.fit')!.sources] }]]),
});
export const fitSecrets = (kind: string): readonly string[] => (kind === 'fitness' ? ['grade'] : []);

/** A record of somebody as the hospital has it. */
export const fitRecord = (number: string, more: Partial<RawRecord> & { readonly payload?: object } = {}): RawRecord => ({ record: `r-${number}`, ...more, payload: { 'person.idNumber': number, 'person.name': '张䶮', from: '2026-11-01', fit: true, grade: 'A', ...more.payload } });

/** A number of nobody in the city. */
export const numberOf = (first17: string): string => `${first17}${identityCheckDigit(first17)}`;

/** Pages of two. */
export const listOf = (records: readonly RawRecord[], totals?: ListTotals): FetchPage => async (_key, cursor) => {
  const [begin, people] = [Number(cursor || 0), new Set(records.map(({ payload }) => payload['person.idNumber'])).size];
  const more = begin + 2 < records.length;
  return { records: records.slice(begin, begin + 2), next: more ? String(begin + 2) : null, ...(!more && { totals: totals ?? { records: records.length, people } }) };
};

/** A swimming club whose hospital sends lists, over real stores. @param owner who may read what stands in the tables */
export function createFitLists(pool: Pool, owner: Pool) {
  const club = createClub(pool, compiled);
  const hashes = new Map<string, string>();
  const context: Context = { ...club.context, lookup: (text) => hashes.get(text) ?? club.context.lookup(text) };
  const store = () => createPullStore(pool, vault, fitSecrets);
  let serial = 100;
  return {
    club, context, store,
    /** Somebody of the city whose number can be written in a list. */
    async somebody(more: readonly EntryToImport[] = []): Promise<{ readonly id: string; readonly number: string }> {
      serial += 1;
      const number = numberOf(`37130019900501${serial}`);
      const id = await club.person(number, undefined, more);
      const { rows: [row] } = await owner.query<{ hash: string }>('select number_hash as hash from subject where id = $1', [id]);
      hashes.set(`number/${number}`, row!.hash);
      return { id, number };
    },
    on(day: string): void { club.time.now = `${day}T03:00:00.000Z`; },
    /** The lists of days between two tests are empty. */
    pull: (fetchPage: FetchPage, pulls: PullStore = store()): Promise<void> => pullLists({ context, pulls, fetchPage: (key, cursor) => (key.period === addDays(club.time.now.slice(0, 10), -1) ? fetchPage(key, cursor) : listOf([])(key, cursor)) }, [REGION]),
    fitOf: async (id: string): Promise<readonly RegisterEntry[]> => (await createRegisterStore(pool, vault).entries(REGION, id)).filter(({ kind }) => kind === 'fitness'),
    last: async () => (await store().recent(REGION, 1))[0]!,
  };
}
