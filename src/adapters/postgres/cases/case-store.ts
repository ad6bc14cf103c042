import type { Pool } from 'pg';
import type { Link } from '#core/cases/chain.ts';
import { replay } from '#core/cases/replay.ts';
import type { Hands } from '#core/parties/acting.ts';
import type { Brake } from '#core/instant/brake.ts';
import { relativeHand } from '#core/parties/successor.ts';
import type { RegisterEntry } from '#core/register/entry.ts';
import type { CaseRead, CaseStore, CaseWrite, CommitResult, KeptAnswer, SubmissionRead, Subject } from '#usecases/ports/cases.ts';
import type { Vault } from '#adapters/crypto/vault.ts';
import { instant, toEntries, type EntryJson } from '../register/read-entries.ts';
import { toMandate, type MandateJson } from '../mandates/mandate-rows.ts';
import { toClerk, type ClerkJson } from '../parties/clerk-rows.ts';
import { ADVANCE_CASE, OPEN_CASE, OPEN_CASE_BY } from './commit-sql.ts';
import { KEEP_ANSWERS, READ_BY_QUERY, READ_CASE, READ_CASES_OF, READ_APPOINTMENT, READ_CLERK, READ_FILED_BEFORE, READ_FOR_SUBMISSION, READ_HOLDER, READ_INVITED, READ_MANDATES, READ_PARTY, READ_WHOSE } from './read-sql.ts';
import { noticeRows } from '../notices/notice-rows.ts';
import { staffNoticeRows } from '../notices/staff-notice-rows.ts';
import { reversalsOf, rowsOf } from './rows.ts';

type SubmissionRow = Omit<Subject, 'others'> & { entries: EntryJson[]; answers: AnswerJson[]; locker: SubmissionRead['locker']; replay: SubmissionRead['replay'] | null; openCase: string | null; pending: SubmissionRead['pending'] | null; invited: boolean; serial: number | null; earlier: number | null; registerVersion: number; brakes: Brake[] | null };
type AnswerJson = Pick<KeptAnswer, 'department' | 'scenario' | 'exchange' | 'at' | 'freshUntil' | 'about'> & { answer: { values?: KeptAnswer['values']; failure?: string | null; contradicts?: KeptAnswer['contradicts'] | null } };
type SubjectRow = Omit<Subject, 'others'> & { readonly others?: readonly Pick<Subject, 'id' | 'number'>[] | null };
type PartyRow = { subject: SubjectRow | null; entries: EntryJson[]; registerVersion: number };
type CaseRow = { head: string; queryCode: string; subject: SubjectRow; applicant: { subject: SubjectRow; entries: EntryJson[]; registerVersion: number } | null; agent: { name: string; mandate: MandateJson } | null; hands: Hands | null; links: Link[]; entries: EntryJson[]; voided: EntryJson[]; registerVersion: number; brakes: Brake[] | null; ones: string[][] | null };

/** Cases in PostgreSQL. Statements are named, so that each connection plans them once. */
export function createCaseStore(pool: Pick<Pool, 'query'>, vault: Vault, secretFields: (kind: string) => readonly string[], now: () => string): CaseStore {
  const numberIn = ({ id, number: sealed }: Pick<Subject, 'id' | 'number'>): string => vault.open(sealed, `subject/${id}`);
  const clear = ({ others, ...subject }: SubjectRow): Subject => ({ ...subject, number: numberIn(subject), ...(others && { others: others.map(numberIn) }) });
  const toCase = (row: CaseRow | undefined): CaseRead | undefined => {
    if (!row) return undefined;
    const told = replay(row.links.map((link) => ({ ...link, at: instant(link.at) })));
    const [entries, voided] = [toEntries(row.entries, vault), toEntries(row.voided, vault)];
    const hands = { ...peopleIn([...entries, ...voided]), ...row.hands };
    return { ...told, head: row.head, subject: clear(row.subject), entries, voided, ...(row.applicant && { applicant: { subject: clear(row.applicant.subject), entries: toEntries(row.applicant.entries, vault), registerVersion: row.applicant.registerVersion } }), ...(row.agent && { agent: { name: row.agent.name, mandate: toMandate(row.agent.mandate) } }), ...(row.ones && { ones: row.ones }), ...(Object.keys(hands).length > 0 && { hands }), registerVersion: row.registerVersion, ...(row.brakes && { brakes: row.brakes }), queryCode: vault.open(row.queryCode, `case/${told.state.number}`) };
  };
  const invitationsOf = async (region: string, subject: string, lifeEvent: string): Promise<SubmissionRead['invitations']> => {
    const { rows: [row] } = await pool.query<{ invitations: SubmissionRead['invitations'] }>({ name: 'read-invited', text: READ_INVITED, values: [region, subject, lifeEvent] });
    return (row?.invitations ?? []).map((each) => ({ ...each, at: instant(each.at) }));
  };
  return {
    async party(region, id) {
      const { rows: [row] } = await pool.query<PartyRow>({ name: 'read-party', text: READ_PARTY, values: [region, id] });
      return row?.subject ? { subject: clear(row.subject), entries: toEntries(row.entries, vault), registerVersion: row.registerVersion } : undefined;
    },
    async whose(numberHash) {
      const { rows: [row] } = await pool.query<SubjectRow>({ name: 'read-whose', text: READ_WHOSE, values: [numberHash] });
      return row && clear(row);
    },
    async holder(numberHash) {
      const { rows: [row] } = await pool.query<SubjectRow>(READ_HOLDER, [numberHash]);
      return row && clear(row);
    },
    async mandates(region, principal, agent) {
      const { rows } = await pool.query<{ mandate: MandateJson }>({ name: 'read-mandates', text: READ_MANDATES, values: [region, principal, agent] });
      return rows.map(({ mandate }) => toMandate(mandate));
    },
    async appointment(region, enterprise, id) {
      const { rows: [row] } = await pool.query<{ clerk: ClerkJson }>(READ_APPOINTMENT, [region, enterprise, id]);
      return row && toClerk(row.clerk);
    },
    async clerk(region, enterprise, person) {
      const { rows: [row] } = await pool.query<{ clerk: ClerkJson }>({ name: 'read-clerk', text: READ_CLERK, values: [region, enterprise, person] });
      return row && toClerk(row.clerk);
    },
    async filedBefore(region, subject, lifeEvent, employer, since) {
      const { rows: [row] } = await pool.query<{ number: string }>(READ_FILED_BEFORE, [region, subject, lifeEvent, employer, since]);
      return row?.number;
    },
    async readForSubmission(region, subject, lifeEvent, key, employer, promised = false) {
      const { rows } = await pool.query<SubmissionRow>({ name: 'read-for-submission', text: READ_FOR_SUBMISSION, values: [region, subject, lifeEvent, key, now(), employer, promised] });
      const [row] = rows;
      if (!row) return { subject: undefined, entries: [], answers: [], locker: [], replay: undefined, openCase: undefined, pending: {}, invitations: [], brakes: [], earlier: 0, serial: 0, registerVersion: 0 };
      const { region: home, id, kind, name, number, numberHash, locker, registerVersion } = row;
      return {
        subject: clear({ region: home, id, kind, name, number, numberHash }), entries: toEntries(row.entries, vault), locker, registerVersion,
        replay: row.replay ?? undefined, openCase: row.openCase ?? undefined, pending: row.pending ?? {}, invitations: row.invited ? await invitationsOf(region, subject, lifeEvent) : [], brakes: row.brakes ?? [], earlier: row.earlier ?? 0, serial: row.serial ?? 0, answers: row.answers.map(toAnswer),
      };
    },
    async open(write, opening) {
      const { region, number, subject, lifeEvent } = write.state;
      const { under } = opening;
      const rows = rowsOf(write, vault, secretFields, { query_code: vault.seal(opening.queryCode, `case/${number}`), query_hash: opening.queryHash, employer_id: opening.employer, portal: opening.portal?.id ?? null, portal_sub: opening.portal?.subject ?? null });
      const invitations = opening.invites === null ? [] : [{ region, case_number: number, subject_id: subject, life_event: opening.invites, status: 'open', at: write.at, ended_at: null, used_by: null }];
      const submission = JSON.stringify({ region, subject_id: subject, key: opening.key, request_hash: opening.requestHash, case_number: number, at: write.at });
      try {
        const done = await pool.query<{ written: number }>({ name: under ? `open-case-by-${under.by}` : 'open-case', text: under ? OPEN_CASE_BY[under.by] : OPEN_CASE, values: [...rows, submission, region, subject, lifeEvent, opening.registerVersion, opening.draftOf, opening.follows, JSON.stringify(invitations), write.at, number, opening.left, noticeRows(region, write.notices), staffNoticeRows(write), brakesKnown(write, opening.brakes), opening.origin && JSON.stringify({ region, case_number: number, ...opening.origin, at: write.at }), opening.applicantVersion ?? null, ...(under ? [under.id, under.on] : [])] });
        return done.rows[0]?.written === 1 ? 'committed' : 'changed-meanwhile';
      } catch (error) {
        return conflict(error);
      }
    },
    async advance(write, seen) {
      try {
        const { rows } = await pool.query<{ written: number }>({ name: 'advance-case', text: ADVANCE_CASE, values: [...rowsOf(write, vault, secretFields), seen.version, write.effects.length > 0 ? seen.registerVersion : null, reversalsOf(write), noticeRows(write.state.region, write.notices), staffNoticeRows(write), brakesKnown(write, seen.brakes), seen.applicantVersion ?? null] });
        return rows[0]?.written === 1 ? 'committed' : 'changed-meanwhile';
      } catch (error) {
        conflict(error);
        return 'changed-meanwhile';
      }
    },
    async read(region, number) {
      const { rows } = await pool.query<CaseRow>({ name: 'read-case', text: READ_CASE, values: [region, number] });
      return toCase(rows[0]);
    },
    async handedInFrom(subject, most) {
      const { rows } = await pool.query<{ region: string; number: string }>('select region, number from case_file where portal_sub = $1 order by submitted_at desc, number desc limit $2', [subject, most]);
      return rows;
    },
    async readByQuery(number, queryHash) {
      const { rows } = await pool.query<CaseRow>({ name: 'read-by-query', text: READ_BY_QUERY, values: [number.slice(0, 6), number, queryHash] });
      return toCase(rows[0]);
    },
    async summaries(region, subject, on, { words, hash, standing, events, stops = [], own = false, skip = 0, limit = 100 } = {}) {
      const { rows } = await pool.query<{ links: Link[]; own: boolean; name: string }>({ name: 'read-cases-of', text: READ_CASES_OF, values: [region, subject, on, words ?? null, hash ?? null, standing ?? null, events ?? null, skip, limit, stops, own] });
      return rows.map(({ links, ...row }) => ({ state: replay(links.map((link) => ({ ...link, at: instant(link.at) }))).state, own: row.own, name: row.name }));
    },
    async keepAnswers(region, subject, answers) {
      const rows = answers.map((answer) => ({ department: answer.department, scenario: answer.scenario, answer: { values: answer.values, failure: answer.failure ?? null, contradicts: answer.contradicts ?? null }, exchange: answer.exchange, at: answer.at, fresh_until: answer.freshUntil, about: answer.about }));
      await pool.query({ name: 'keep-answers', text: KEEP_ANSWERS, values: [region, subject, JSON.stringify(rows)] });
    },
  };
}

/** By which entry guardians, and relatives of somebody who has died, act or will act: it names them. */
function peopleIn(entries: readonly RegisterEntry[]): Hands {
  return Object.fromEntries(entries.flatMap(({ id, data: { name } }) => (typeof name === 'string' ? [[id, { as: 'guardian' as const, name }], [relativeHand(id), { as: 'successor' as const, name }]] : [])));
}

function toAnswer({ answer: { values, failure, contradicts }, ...row }: AnswerJson): KeptAnswer {
  return { ...row, values: values ?? {}, failure: failure ?? undefined, contradicts: contradicts ?? undefined, at: instant(row.at), freshUntil: instant(row.freshUntil) };
}

/** The ids of the brakes that were known, where the rules have decided something; what people decide no brake stops. */
function brakesKnown({ history }: CaseWrite, brakes: readonly Brake[]): readonly string[] | null {
  return history.some(({ event }) => (event.type === 'decided' || event.type === 'booking-ordered') && event.by === 'rules') ? brakes.map(({ id }) => id) : null;
}

/** A broken unique index says which second attempt this was; anything else is a fault and goes up. */
function conflict(error: unknown): CommitResult {
  const { code, constraint } = error as { code?: string; constraint?: string };
  if (code !== '23505') throw error;
  if (constraint === 'submission_pkey') return 'same-key';
  return constraint === 'case_file_one_open' ? 'open-case' : 'changed-meanwhile';
}
