import { expect, test } from 'vitest';
import { createClub, submission } from '../../support/swim-club-world.ts';
import { submitCase } from '#usecases/submit-case.ts';
import { usingDatabase } from '../harness.ts';

const database = usingDatabase();
const DENIED = '42501';
const deniedTo = async (text: string): Promise<string> => database.pool.query(text).then(() => 'done', (error: { code: string }) => error.code);

/** What is only ever added to. */
const APPEND_ONLY = ['directory', 'register_entry', 'register_end', 'submission', 'case_event', 'daily_seal', 'ledger_entry', 'register_reversal', 'payment_hold', 'payment_return', 'payment_recovery', 'draw_seed', 'draw', 'exchange', 'access_log', 'electronic_card_reading', 'locker', 'catalog_version', 'blocked_ask', 'delivery_consent', 'document_opening', 'correction_event', 'inspection_event', 'inspection_sample', 'rating_event', 'rating_link', 'look_back_seed', 'look_back', 'look_back_draw', 'merge_event', 'retention_run', 'archiving', 'clerk_act', 'vacancy_event', 'service_request_event', 'risk_note', 'reported_death', 'reported_death_act', 'pull_change', 'message_act', 'alarm_act', 'alarm_case', 'complaint_event', 'ticket_event', 'phone_try', 'phone_reading', 'phone_agreement', 'admin_event', 'enterprise_statement'];
/** Whether it stands, by the reversals that were added; how long it serves. */
const MAY_CHANGE: Readonly<Record<string, string>> = { register_entry: 'void_at', register_end: 'void_at', rating_link: 'until' };
/** What changes its state but never goes. */
const NEVER_DELETED = [...APPEND_ONLY, 'payment_plan', 'payment_order', 'payment_file', 'payment_claim', 'payment_halt', 'repayment_note', 'instalment_plan', 'subject', 'case_file', 'case_item', 'message', 'notice', 'staff_notice', 'sending', 'webhook', 'webhook_call', 'department_answer', 'officer', 'expert', 'assistant', 'vacancy', 'referral', 'department_event', 'prompt', 'absence', 'offer_made', 'correction', 'inspection', 'rating', 'clerk', 'counter_visit', 'helped_visit', 'service_request', 'published_answer', 'advice', 'advice_time', 'fair', 'fair_stand', 'job_partner', 'pull', 'word_pull', 'brake', 'integrity_month', 'backtest', 'watch', 'recheck', 'alarm', 'alarm_enquiry', 'knowledge', 'knowledge_miss', 'passkey', 'complaint', 'ticket', 'hall_booking', 'administrator', 'rights_request', 'admin_chain', 'electronic_card', 'file_reading'];

test.each(APPEND_ONLY)('the service can neither change nor empty %s', async (table) => {
  const { rows } = await database.owner.query<{ column: string }>(`select column_name as column from information_schema.columns where table_schema = 'kuaiban' and table_name = $1`, [table]);
  expect(rows.length).toBeGreaterThan(0);
  for (const { column } of rows) expect(await deniedTo(`update ${table} set ${column} = ${column}`), column).toBe(MAY_CHANGE[table] === column ? 'done' : DENIED);
  expect(await deniedTo(`truncate ${table}`)).toBe(DENIED);
});

test.each(NEVER_DELETED)('the service cannot delete from %s', async (table) => expect(await deniedTo(`delete from ${table}`)).toBe(DENIED));

test('of a person the service can change nothing but how often the register was written, and which numbers are one person', async () => {
  const { rows } = await database.owner.query<{ column: string }>(`select column_name as column from information_schema.columns where table_schema = 'kuaiban' and table_name = 'subject'`);
  for (const { column } of rows) expect([column, await deniedTo(`update subject set ${column} = ${column}`)]).toEqual([column, ['register_version', 'one'].includes(column) ? 'done' : DENIED]);
});

test('of a payment that was granted the service can change nothing but how far it has been ordered, and whether it is paid', async () => {
  const { rows } = await database.owner.query<{ column: string }>(`select column_name as column from information_schema.columns where table_schema = 'kuaiban' and table_name = 'payment_plan'`);
  for (const { column } of rows) expect([column, await deniedTo(`update payment_plan set ${column} = ${column}`)]).toEqual([column, ['next_month', 'revoked_at', 'held_at'].includes(column) ? 'done' : DENIED]);
});

test('of a file the service can change nothing but that it is leaving; one that nobody refers to may go', async () => {
  const { rows } = await database.owner.query<{ column: string }>(`select column_name as column from information_schema.columns where table_schema = 'kuaiban' and table_name = 'file'`);
  for (const { column } of rows) expect([column, await deniedTo(`update file set ${column} = ${column}`)]).toEqual([column, column === 'leaving_at' ? 'done' : DENIED]);
  expect(await deniedTo('truncate file')).toBe(DENIED);
});

test('the service cannot change the schema, nor become somebody who may', async () => {
  for (const text of ['drop table draw', 'alter table case_event disable trigger all', 'create table own (x int)', 'create function f() returns int language sql as $$ select 1 $$']) {
    expect(await deniedTo(text), text).toBe(DENIED);
  }
});

test('with these rights a whole submission is written', async () => {
  const club = createClub(database.pool);
  await club.prepare();
  expect((await submitCase(club.context, submission(await club.person()))).kind).toBe('accepted');
});
