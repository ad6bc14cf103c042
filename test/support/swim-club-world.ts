import { randomBytes, randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { sha256 } from '#adapters/crypto/hash.ts';
import { createKeyedHash } from '#adapters/crypto/keyed-hash.ts';
import { parseKeys } from '#adapters/crypto/keys.ts';
import { createVault } from '#adapters/crypto/vault.ts';
import { createCaseStore } from '#adapters/postgres/cases/case-store.ts';
import { createDrawStore, createPoolStore } from '#adapters/postgres/draws/draw-store.ts';
import { importOfficers } from '#adapters/postgres/import/import-staff.ts';
import { importSubjects, type EntryToImport } from '#adapters/postgres/import/import-subjects.ts';
import { ANSWERS, compiledClub, given, OFFICERS } from './swim-club.ts';
import type { Given } from '#core/cases/given.ts';
import type { Context } from '#usecases/context.ts';
import type { KeptAnswer, Question } from '#usecases/ports/cases.ts';
import { publishSeeds } from '#usecases/publish-seeds.ts';
import type { Submission } from '#usecases/submit-case.ts';
import { cn } from './calendar.ts';

export const REGION = '371300';
export const ACCOUNT = '6210028350419644949';
/** Answers that no officer is needed for: the case ends at once. */
export const INSTANT = given({ ...ANSWERS, 'answers.wantsCoach': false });
/** The coach is decided by an officer: the case stays open. */
export const WITH_OFFICER = given({ ...ANSWERS });

const keys = parseKeys('d'.repeat(64));
export const vault = createVault(keys);
export const secretFields = (kind: string): readonly string[] => ({ account: ['number'], pass: ['account'], contact: ['phone', 'address'] })[kind] ?? [];

/** The swimming club over real stores, with a clock and a hospital that a test moves by hand. */
export function createClub(pool: Pool, compiled = compiledClub()) {
  const time = { now: '2026-11-23T01:00:00.000Z' };
  const hospital: { fit: boolean | undefined; readonly asked: Question[] } = { fit: true, asked: [] };
  const now = (): string => time.now;
  const numberHash = createKeyedHash(keys, 'subject-number');
  const context: Context = {
    compiled, catalogOf: async () => compiled, calendarOf: () => cn, cases: createCaseStore(pool, vault, secretFields, now), pool: createPoolStore(pool, vault),
    ask: async (_subject, questions): Promise<readonly KeptAnswer[]> => {
      hospital.asked.push(...questions);
      if (hospital.fit === undefined) return [];
      return questions.map(({ department, scenario, about }) => ({ department, scenario, about, values: { fit: hospital.fit! }, exchange: randomUUID(), at: time.now, freshUntil: new Date(Date.parse(time.now) + 86_400_000).toISOString() }));
    },
    hash: sha256, lookup: createKeyedHash(keys, 'directory'), seal: vault.seal, unseal: vault.open, random: randomBytes, now,
  };
  const draws = createDrawStore(pool, vault);
  return {
    context, time, hospital, draws,
    /** Officers and the seeds of the coming days. */
    async prepare(): Promise<void> {
      await importOfficers(pool, REGION, OFFICERS.map(({ id, competences, roles }) => ({ id, competences, roles, number: `number-${id}`, name: id })));
      await publishSeeds({ draws, regions: [REGION], newSeed: () => randomBytes(32).toString('hex'), hash: sha256, now });
    },
    /** Somebody who has never been here, with an account in the register. */
    async person(number = `37130019900501${String(Math.floor(Math.random() * 10_000)).padStart(4, '0')}-${randomUUID()}`, account: string | null = ACCOUNT, more: readonly EntryToImport[] = []): Promise<string> {
      const entries: EntryToImport[] = [{ kind: 'birth', data: { date: '1990-05-01' }, from: '1990-05-01', to: null }, ...(account ? [{ kind: 'account', data: { number: account }, from: '2020-01-01', to: null }] : []), ...more];
      const [id] = await importSubjects({ pool, vault, numberHash, secretFields }, REGION, 'test', time.now, [{ kind: 'person', number, name: '张䶮', entries }]);
      return id!;
    },
  };
}

export const submission = (subject: string, asked: Given = INSTANT, key: string = randomUUID(), change: Partial<Submission> = {}): Submission =>
  ({ region: REGION, subject, applicant: subject, by: `person:${subject}`, lifeEvent: 'joining', given: asked, channel: 'web', accepter: null, key, requestHash: sha256(JSON.stringify(asked)), ...change });
