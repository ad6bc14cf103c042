import type { Pool, PoolClient } from 'pg';
import type { Vault } from '#adapters/crypto/vault.ts';
import type { Agreed, ClaimOwed, Debt, InstalmentPlan, Noted, NoteSettled, OpenNote, RecoveryStore, RejectedNote } from '#usecases/ports/recoveries.ts';
import { noticeRows } from '../notices/notice-rows.ts';
import { instant } from '../register/read-entries.ts';
import { inTransaction } from '../transaction.ts';
import { AGREE, CONFIRM, DEBTS, END_PLAN, LOCK_CLAIM, LOCK_CLAIM_OF_NOTE, LOCK_DEBT, NOTE, ONE_CLAIM, ONE_NOTE, ONE_PLAN, OPEN_NOTES, PAYEES_OF, PLAN_BEFORE, PLANS_AFTER, PLANS_OF, RECUSED, REJECT, REJECTED, STAYS } from './recovery-sql.ts';

/** The plan of an id, else one that stands already for the same debt. */
type Before = { id: string; payee: string; fund: string; debtFen: number; everyFen: number; first: string; by: string };
type PlanRow = Omit<InstalmentPlan, 'ended'> & { endedAt: string | null; because: 'settled' | 'stopped' | null };

const noteBinding = (id: string, what: 'note' | 'because'): string => `repayment-note/${id}/${what}`;
const planRow = ({ endedAt, because, ...row }: PlanRow): InstalmentPlan => ({ ...row, at: instant(row.at), ended: endedAt === null || because === null ? null : { at: instant(endedAt), because } });

const isRecused = async (on: Pool | PoolClient, region: string, by: string, payee: string): Promise<boolean> => (await on.query<{ recused: boolean }>(RECUSED, [region, by, payee])).rows[0]!.recused;

/** How what was overpaid comes back, in PostgreSQL. Claims are locked before anything is decided of them; what officers write of people is sealed. */
export function createRecoveryStore(pool: Pool, vault: Vault): RecoveryStore {
  const noteRow = (row: OpenNote): OpenNote => ({ ...row, at: instant(row.at), note: vault.open(row.note, noteBinding(row.id, 'note')), number: vault.open(row.number, `subject/${row.payee}`) });
  return {
    async plan(region, id) {
      return (await pool.query<PlanRow>(ONE_PLAN, [region, id])).rows.map(planRow)[0];
    },
    async plans(region, payee) {
      return (await pool.query<PlanRow>(PLANS_OF, [region, payee])).rows.map(planRow);
    },
    async plansAfter(region, after, limit) {
      return (await pool.query<PlanRow>(PLANS_AFTER, [region, after, limit])).rows.map(planRow);
    },
    async claim(region, id) {
      return (await pool.query<ClaimOwed>(ONE_CLAIM, [region, id])).rows[0];
    },
    note: (region, { id, claim, amountFen, note, by }, at) => inTransaction(pool, async (client): Promise<Noted> => {
      const { rows: [owed] } = await client.query<{ payee: string; leftFen: number; open: boolean }>(LOCK_CLAIM, [region, claim]);
      // Sent again it was noted before, whatever came of it since.
      const { rows: [before] } = await client.query<{ same: boolean }>('select claim_id = $3 and amount_fen = $4 and by = $5 as same from repayment_note where region = $1 and id = $2', [region, id, claim, amountFen, by]);
      if (before) return before.same ? 'same' : 'another';
      if (!owed?.open) return 'unknown';
      if (await isRecused(client, region, by, owed.payee)) return 'recused';
      if (amountFen > owed.leftFen) return 'too-much';
      await client.query(NOTE, [region, id, claim, amountFen, vault.seal(note, noteBinding(id, 'note')), at, by]);
      return 'noted';
    }),
    async openNote(region, id) {
      return (await pool.query<OpenNote>(ONE_NOTE, [region, id])).rows.map(noteRow)[0];
    },
    async openNotes(region) {
      return (await pool.query<OpenNote>(OPEN_NOTES, [region])).rows.map(noteRow);
    },
    async payeesOf(region, number, item) {
      return (await pool.query<{ payee: string }>(PAYEES_OF, [region, number, item])).rows.map(({ payee }) => payee);
    },
    async rejected(region, payee) {
      const { rows } = await pool.query<Omit<RejectedNote, 'at'> & { settledAt: string }>(REJECTED, [region, payee]);
      return rows.map(({ id, case: number, item, service, fund, month, amountFen, because, settledAt }) => ({ id, case: number, item, service, fund, month, amountFen, because: vault.open(because, noteBinding(id, 'because')), at: instant(settledAt) }));
    },
    settleNote: (region, id, by, as, notices, at) => inTransaction(pool, async (client): Promise<NoteSettled> => {
      const { rows: [found] } = await client.query<{ payee: string; by: string; outcome: string | null; settledBy: string | null; open: boolean }>(LOCK_CLAIM_OF_NOTE, [region, id]);
      if (!found) return 'unknown';
      if (found.outcome !== null) return found.outcome === as.outcome && found.settledBy === by ? 'same' : 'otherwise';
      if (found.by === by) return 'own';
      if (await isRecused(client, region, by, found.payee)) return 'recused';
      if (as.outcome === 'confirmed' && !found.open) return 'given-up';
      const told = noticeRows(region, notices);
      await (as.outcome === 'confirmed' ? client.query(CONFIRM, [region, id, at, by, told]) : client.query(REJECT, [region, id, at, by, told, vault.seal(as.because, noteBinding(id, 'because'))]));
      return 'done';
    }),
    async debts(region, limit, { payee, first = [], after = 0 } = {}) {
      const { rows } = await pool.query<Debt>(DEBTS, [region, limit, payee ?? null, first.map((each) => `${each.payee} ${each.fund}`), after]);
      return rows.map((row) => ({ ...row, since: instant(row.since), number: vault.open(row.number, `subject/${row.payee}`) }));
    },
    agree: (region, { id, payee: of, fund, debtFen, everyFen, first, note, by }, notices, at) => inTransaction(pool, async (client): Promise<Agreed> => {
      // Two who agree at once take turns: there is a claim to lock, or nothing to agree on.
      const { rows: owed } = await client.query<{ id: string; leftFen: number }>(LOCK_DEBT, [region, of, fund]);
      const { rows: [stays] } = await client.query<{ payee: string }>(STAYS, [region, of]);
      const payee = stays!.payee;
      const { rows: [before] } = await client.query<Before>(PLAN_BEFORE, [region, id, payee, fund]);
      if (before?.id === id) return before.debtFen === debtFen && before.everyFen === everyFen && before.first === first && before.by === by && before.payee === payee && before.fund === fund ? 'same' : 'another';
      if (await isRecused(client, region, by, payee)) return 'recused';
      if (before) return 'standing';
      if (owed.length === 0 || owed.reduce((sum, { leftFen }) => sum + leftFen, 0) !== debtFen) return 'changed';
      await client.query(AGREE, [region, id, payee, fund, owed.map(({ id: claim }) => claim), debtFen, everyFen, first, vault.seal(note, `instalment-plan/${id}`), at, by, noticeRows(region, notices)]);
      return 'agreed';
    }),
    recused: (region, by, payee) => isRecused(pool, region, by, payee),
    async endPlan(region, id, because, by, notices, at) {
      const { rows } = await pool.query<{ ended: number }>(END_PLAN, [region, id, at, because, by, noticeRows(region, notices)]);
      return rows[0]?.ended === 1;
    },
    async tell(region, notices) {
      if (notices.length > 0) await pool.query('insert into notice select x.* from jsonb_populate_recordset(null::notice, $1) as x on conflict do nothing', [noticeRows(region, notices)]);
    },
  };
}
