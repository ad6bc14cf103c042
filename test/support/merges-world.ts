import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { createKeyedHash } from '#adapters/crypto/keyed-hash.ts';
import { parseKeys } from '#adapters/crypto/keys.ts';
import { importSubjects, type EntryToImport } from '#adapters/postgres/import/import-subjects.ts';
import { createLoginHash } from '#adapters/identity/login-hash.ts';
import { createMergeStore } from '#adapters/postgres/merges/merge-store.ts';
import { createRegisterStore } from '#adapters/postgres/register/register-store.ts';
import { identityCheckDigit } from '#core/identity/identity-number.ts';
import type { MessageTemplate } from '#core/catalog/message-template.ts';
import type { MergeCommand } from '#core/merges/decide.ts';
import type { Context } from '#usecases/context.ts';
import { actOnMerge, readMerge, seenOf, type ActedOnMerge } from '#usecases/merges/act-on-merge.ts';
import { proposeMergeOf, type ProposedMerge } from '#usecases/merges/propose-merge.ts';
import { CLUB, compiledClub } from './swim-club.ts';
import { createClub, REGION, secretFields, vault } from './swim-club-world.ts';

const both = (text: string) => ({ zh: text, en: text });
const told = (on: 'numbers-joined' | 'numbers-parted'): [string, MessageTemplate] => [on, { on, class: 'decision', to: ['subject'], title: both('{kept}'), text: both('{merged} {day}'), short: both('{city}') }];
const death = { ...CLUB.registerKinds.get('birth')!, payments: { stops: true as const } };
const job = { ...CLUB.registerKinds.get('employment')!, exclusive: false };
const catalog = { ...CLUB, registerKinds: new Map([...CLUB.registerKinds, ['employment', job], ['death', death]]), messages: new Map([told('numbers-joined'), told('numbers-parted')]) };

let count = 0;
/** A valid identity number, another each time. */
export const numberOf = (birth = '19900501'): string => { count += 2; const first17 = `371300${birth}${String(count + 1).padStart(3, '0')}`; return first17 + identityCheckDigit(first17); };

/** What is kept of a number that somebody signs in by. */
export const loginOf = createLoginHash((text) => `hash-of-${text}`);

export type Holder = { readonly id: string; readonly number: string };

/** The swimming club with people who have two numbers, and officers who merge them. */
export function createMergesWorld(pool: Pool) {
  const club = createClub(pool, compiledClub(catalog));
  const hash = createKeyedHash(parseKeys('d'.repeat(64)), 'subject-number');
  const context: Context = { ...club.context, lookup: (text) => (text.startsWith('number/') ? hash(text.slice(7)) : club.context.lookup(text)) };
  const merges = createMergeStore(pool, vault, secretFields, club.context.now, loginOf);
  const register = createRegisterStore(pool, vault);
  const parts = { context, merges };
  const propose = (kept: string, merged: string, { by = 'o-1', key = randomUUID(), despite = [], reason = '本人换过号码，公安已核实' }: { by?: string; key?: string; despite?: readonly ('name' | 'birth' | 'sex' | 'death')[]; reason?: string } = {}): Promise<ProposedMerge> =>
    proposeMergeOf(parts, { region: REGION, kept, merged }, by, { key, reason, proof: '公安机关证明', despite });
  const act = async (number: string, officer: string, command: MergeCommand): Promise<ActedOnMerge> => {
    const found = await readMerge(parts, REGION, number);
    return actOnMerge(parts, { region: REGION, number, officer, seen: found ? seenOf(found.merge, found.read) : '' }, command);
  };
  const proposed = async (kept: Holder, merged: Holder): Promise<string> => {
    const done = await propose(kept.number, merged.number);
    if (done.kind !== 'proposed') throw new Error(JSON.stringify(done));
    return done.merge.number;
  };
  return {
    club, context, merges, register, parts, propose, act, proposed,
    async holder(more: readonly EntryToImport[] = [], { birth = '19900501', account = null }: { birth?: string; account?: string | null } = {}): Promise<Holder> {
      const number = numberOf(birth);
      return { id: await club.person(number, account, more), number };
    },
    /** Somebody whom another region keeps. */
    async elsewhere(): Promise<string> {
      const number = numberOf();
      await importSubjects({ pool, vault, numberHash: hash, secretFields }, '330200', 'test', club.time.now, [{ kind: 'person', number, name: '张䶮', entries: [] }]);
      return number;
    },
    /** Two numbers that are one from now on. */
    async merged(kept: Holder, merged: Holder): Promise<string> {
      const number = await proposed(kept, merged);
      const done = await act(number, 'o-2', { act: 'confirm' });
      if (done.kind !== 'done') throw new Error(JSON.stringify(done));
      return number;
    },
    kinds: async (who: Holder): Promise<readonly string[]> => (await register.entries(REGION, who.id)).map(({ kind }) => kind).toSorted(),
  };
}
