import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DocumentCheck } from '#channels/http/schemas/document.ts';
import { createClaimStore } from '#adapters/postgres/payments/claim-store.ts';
import { recoverPayments } from '#usecases/payments/recover-payments.ts';
import type { ItemPayments, Payments } from '#channels/http/schemas/payment.ts';
import type { CaseView } from '#channels/http/schemas/case.ts';
import type { Queue, StaffItem } from '#channels/http/schemas/staff.ts';
import { answering, createClient, type Client, type ProblemBody } from '../../live/client.ts';
import { command } from '../../live/command.ts';
import { pdfText } from '#main/tour/pdf-text.ts';
import { openPool, type Instance } from '../../live/instance.ts';
import { PERSON } from '../../live/people.ts';

/** What the house or its person does about a result. */
export function afterResult(instance: Instance): void {
  const REASON = '核查发现登记的情况与事实不符，应当纠正';
  let li: Client;
  let pool: Pool;
  let filed: CaseView;
  const desks = new Map<string, Client>();

  /** The desk of an officer, signed in once. */
  async function desk(number = ''): Promise<Client> {
    const known = desks.get(number);
    if (known) return known;
    const client = createClient(instance.url);
    await client.signInStaff(number);
    desks.set(number, client);
    return client;
  }
  const read = async (): Promise<CaseView> => (await li.get<CaseView>(`/cases/${filed.number}`)).body;
  const item = (view: CaseView, service: string) => view.items.find((each) => each.service === service)!;
  const HARDSHIP = '2.6.1';
  async function act(by: Client, no: number, verb: string, body: object) {
    const { headers } = await by.get<StaffItem>(`/staff/items/${filed.number}/${no}`);
    return by.post<ProblemBody>(`/staff/items/${filed.number}/${no}/${verb}`, body, { 'if-match': headers.get('etag') ?? '' });
  }

  beforeAll(async () => {
    li = createClient(instance.url);
    pool = await openPool(instance);
    await li.signInPerson(PERSON.li.number);
    filed = (await li.submit<CaseView>(answering({ 'hardship.class': 'older' }))).body;
  });
  afterAll(() => pool.end());

  describe('given a result of the rules alone', () => {
    const first = () => filed.items.find(({ by, status }) => by === 'rules' && status === 'approved')!;
    const ask = (kind: string, reason = '', by = li) => by.post<CaseView & ProblemBody>(`/cases/${filed.number}/items/${first().no}/reopening`, { kind, reason });

    test('when its person wants a person to decide, then an officer is drawn, has it in the queue, and says why it stands', async () => {
      expect(item(await read(), first().service).actions).toContainEqual({ action: 'by-person', allowed: true });
      const wang = createClient(instance.url);
      await wang.signInPerson(PERSON.wang.number);
      expect((await ask('by-person', '', wang)).status).toBe(404);
      expect((await ask('own')).status).toBe(422);
      const { status, body } = await ask('by-person');
      const asked = item(body, first().service);
      expect([status, asked.status, asked.reopened?.kind, asked.reopened?.stage]).toEqual([200, 'approved', 'by-person', 'officer']);
      expect(await ask('by-person')).toMatchObject({ status: 409, body: { code: 'not-allowed' } });
      const officer = await desk(asked.reopened?.officer);
      expect((await officer.get<Queue>('/staff/queue')).body.rows).toContainEqual(expect.objectContaining({ case: filed.number, no: asked.no, note: expect.objectContaining({ zh: '申请人要求由人来决定' }) }));
      expect((await act(officer, asked.no, 'uphold', { note: '好' })).body).toMatchObject({ code: 'incomplete', errors: [{ pointer: '/body/note' }] });
      expect((await act(officer, asked.no, 'uphold', { note: '核对了登记和社保记录，结果没有错' })).status).toBe(200);
      const upheld = item(await read(), first().service);
      expect([upheld.reopened, upheld.again?.outcome, upheld.again?.note]).toEqual([undefined, 'upheld', '核对了登记和社保记录，结果没有错']);
      expect(upheld.actions.filter(({ allowed }) => allowed).map(({ action }) => action)).toEqual(['rate', 'appeal']);
    });
  });

  describe('given something an officer has come upon', () => {
    let no = 0;
    let benefit = '';
    const paid = () => item(filed, benefit);
    beforeAll(async () => {
      const { rows: [row] } = await pool.query<{ service: string }>(`select i.service from kuaiban.payment_plan p join kuaiban.case_item i on i.case_number = p.case_number and i.no = p.item_no where p.case_number = $1 and p.every = 'month' limit 1`, [filed.number]);
      benefit = row!.service;
    });

    test('when the number or the line of work is not right, then nothing is begun', async () => {
      const officer = await desk('0311');
      const recheck = (body: object) => officer.post<ProblemBody>('/staff/rechecks', body);
      expect((await recheck({ case: filed.number, no: paid().no, reason: REASON })).status).toBe(403);
      expect((await recheck({ case: filed.number, no: 99, reason: REASON })).status).toBe(404);
      expect((await recheck({ case: `${filed.number.slice(0, -1)}${filed.number.endsWith('1') ? '2' : '1'}`, no: 1, reason: REASON })).status).toBeGreaterThanOrEqual(404);
      expect((await li.post('/staff/rechecks', { case: filed.number, no: paid().no, reason: REASON })).status).toBe(403);
    });

    test('when it is somebody of the same line of work who is no officer, then nothing is begun', async () => {
      const roles = async (value: readonly string[]): Promise<string[]> => (await pool.query<{ roles: string[] }>("with before as (select region, id, roles from kuaiban.officer where region = $1 and number = '0173') update kuaiban.officer o set roles = $2 from before where o.region = before.region and o.id = before.id returning before.roles", [filed.number.slice(0, 6), value])).rows[0]!.roles;
      const had = await roles(['clerk']);
      const clerk = await desk('0173');
      expect(await clerk.post<ProblemBody>('/staff/rechecks', { case: filed.number, no: paid().no, reason: REASON })).toMatchObject({ status: 403, body: { detail: { zh: '只有经办人能发起重新核查' } } });
      await roles(had);
      // An officer again, as whom the reason is what is looked at.
      await expect.poll(async () => (await clerk.post('/staff/rechecks', { case: filed.number, no: paid().no, reason: '短' })).status, { timeout: 10_000 }).toBe(422);
      expect(paid().reopened).toBeUndefined();
    });

    test('when it is revoked by two officers, then the person reads why, the register and the payment follow, and departments are told', async () => {
      no = paid().no;
      expect(paid().status).toBe('approved');
      const finder = await desk('0173');
      expect(await finder.post<ProblemBody>('/staff/rechecks', { case: filed.number, no, reason: '短' })).toMatchObject({ status: 422, body: { errors: [{ pointer: '/body/reason' }] } });
      expect((await finder.post('/staff/rechecks', { case: filed.number, no, reason: REASON })).status).toBe(202);
      const { officer: drawn } = item(await read(), benefit).reopened!;
      expect(drawn).not.toBe('0173');
      expect((await finder.get(`/staff/items/${filed.number}/${no}`)).status).toBe(403);
      const officer = await desk(drawn);
      const { body: seen } = await officer.get<StaffItem>(`/staff/items/${filed.number}/${no}`);
      expect(seen.lookingAgain?.changes.map(({ change }) => change)).toEqual(['correct', 'revoke']);
      expect(seen.lookingAgain?.builtOn.length).toBeGreaterThan(0);
      expect((await act(officer, no, 'change', { change: 'revoke', ground: 'revoked-wrongly', note: REASON })).body.errors).toMatchObject([{ pointer: '/body/ground' }]);
      expect((await act(officer, no, 'change', { change: 'revoke', ground: 'not-qualified', note: REASON })).status).toBe(200);
      expect(item(await read(), benefit).status).toBe('approved');
      const { rows: [row] } = await pool.query<{ number: string }>('select o.number from kuaiban.case_item i join kuaiban.officer o on o.region = i.region and o.id = i.again_reviewer where i.case_number = $1 and i.no = $2', [filed.number, no]);
      const reviewer = await desk(row?.number);
      expect((await act(reviewer, no, 'confirm-change', { note: '同意' })).status).toBe(200);
      const revoked = item(await read(), benefit);
      expect([revoked.status, revoked.headline.zh, revoked.again?.outcome, revoked.again?.ground?.zh]).toEqual(['revoked', '原来的决定已经撤销', 'revoke', '对不具备申请资格或者不符合法定条件的申请人作出的决定']);
      expect(revoked.remedies?.length).toBeGreaterThan(0);
      const papers = (await read()).documents.filter((each) => each.no === no);
      expect(papers.map(({ title }) => title.zh)).toEqual([expect.any(String), '撤销决定书']);
      const texts = await Promise.all(papers.map(async ({ href }) => pdfText(Buffer.from(await (await li.send(href)).arrayBuffer()))));
      for (const words of ['撤销', REASON, '行政复议']) expect(texts[1]).toContain(words);
      const check = async (at: number) => (await li.get<DocumentCheck>(`/documents/${papers[at]!.number}?code=${/[0-9A-Z]{4}-[0-9A-Z]{4}/u.exec(texts[at]!.slice(texts[at]!.indexOf('核验码')))?.[0] ?? ''}`)).body;
      expect(await check(0)).toMatchObject({ status: 'revoked', outcome: 'approved', since: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/u) });
      expect(await check(1)).toMatchObject({ status: 'valid', kind: 'change', outcome: 'revoked' });
      expect(JSON.stringify([await check(0), await check(1)])).not.toContain(REASON);
      const { rows: [kept] } = await pool.query<object>(`select (select count(*)::int from kuaiban.payment_plan where case_number = $1 and item_no = $2 and revoked_at is null) as paying, (select count(*)::int from kuaiban.standing_entry where origin->>'case' = $1 and origin->>'service' = $3) as standing`, [filed.number, no, benefit]);
      expect(kept).toEqual({ paying: 0, standing: 0 });
      expect((await pool.query(`select 1 from kuaiban.message where case_number = $1 and item_no is null and scenario = 'name-list'`, [filed.number])).rowCount).toBeGreaterThan(0);
    });
  });

  describe('given a payment of what was revoked', () => {
    test('then its officer sees it, what was paid is claimed, a repayment is noted once and never beyond what is owed, and counts when another has found it; instalments are agreed on once', async () => {
      const { rows: [plan] } = await pool.query<{ id: string; no: number; payee: string; fund: string; amount: number }>('select id, item_no as no, payee_id as payee, fund, amount_fen as amount from kuaiban.payment_plan where case_number = $1 and revoked_at is not null limit 1', [filed.number]);
      const { id, no, payee, fund, amount } = plan!;
      // As if a month had been paid before.
      const order = randomUUID();
      await pool.query(`insert into kuaiban.payment_file (region, id, fund, lines, total_fen, status, made_at, next_at, sent_at, settled_at) values ('371300', $1, $2, 1, $3, 'settled', now(), now(), now(), now())`, [order, fund, amount]);
      await pool.query(`insert into kuaiban.payment_order (region, id, plan_id, month, fund, payee_id, amount_fen, ordered_at, file_id, line) values ('371300', $1, $2, '2026-10-01', $3, $4, $5, now(), $1, 1)`, [order, id, fund, payee, amount]);
      await pool.query(`insert into kuaiban.ledger_entry (region, order_id, event, fund, debit, credit, amount_fen, at) values ('371300', $1, 'ordered', $2, 'fund', 'payable', $3, now()), ('371300', $1, 'sent', $2, 'payable', 'bank', $3, now())`, [order, fund, amount]);
      await recoverPayments(createClaimStore(pool), '371300', 20, new Date().toISOString());
      const mine = (await li.get<Payments>('/me/payments')).body.claims.filter((each) => each.case === filed.number);
      expect(mine).toMatchObject([{ item: no, month: '2026-10', leftFen: amount }]);
      const { officer: number } = item(await read(), filed.items.find((each) => each.no === no)!.service).again!;
      const officer = await desk(number);
      const at = `/staff/items/${filed.number}/${no}`;
      expect((await officer.get<ItemPayments>(`${at}/payments`)).body).toMatchObject({ plans: [{ revoked: true }], claims: [{ leftFen: amount }] });
      // What they owe was shown, of whichever item: who looked stands in their record.
      const { accesses } = (await li.get<{ accesses: readonly { readonly what: { readonly zh: string }; readonly why: { readonly zh: string } }[] }>('/me/register')).body;
      expect(accesses.map(({ what, why }) => `${what.zh}：${why.zh}`)).toContain('多发给您、需要退回的款项：审核办件');
      const paid = { id: randomUUID(), amountFen: 1_000, note: '窗口退回' };
      const repay = (body: object) => officer.post<ItemPayments & ProblemBody>(`${at}/claims/${mine[0]!.id}/repayments`, body);
      for (const body of [paid, paid]) expect((await repay(body)).body.claims).toMatchObject([{ leftFen: amount, openFen: amount - 1_000 }]);
      // It counts when somebody else has found it in the account.
      const treasurer = await desk('0451');
      expect((await treasurer.post(`/staff/debts/repayments/${paid.id}/confirm`, undefined)).status).toBe(200);
      expect((await officer.get<ItemPayments>(`${at}/payments`)).body.claims).toMatchObject([{ leftFen: amount - 1_000 }]);
      const terms = { debtFen: amount - 1_000, everyFen: amount, first: new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10), note: '' };
      const agree = (body: object) => officer.put<ItemPayments & ProblemBody>(`${at}/claims/${mine[0]!.id}/instalments/${randomUUID()}`, body);
      expect([(await agree(terms)).status, (await agree({ ...terms, everyFen: amount - 1_000 })).body.instalments?.length, (await agree({ ...terms, everyFen: amount - 1_000 })).status]).toEqual([422, 1, 409]);
      expect(await repay({ ...paid, id: randomUUID(), amountFen: amount })).toMatchObject({ status: 422, body: { errors: [{ pointer: '/body/amountFen' }] } });
      expect((await repay({ ...paid, amountFen: 0 })).status).toBe(422);
      expect((await officer.post(`${at}/payments/hold`, { held: true, reason: '  ' })).status).toBe(422);
      expect((await li.get(`${at}/payments`)).status).toBe(403);
      expect((await (await desk('0311')).get(`${at}/payments`)).status).toBe(403);
      expect(await command(instance.dataFolder, 'payments', 'verify')).toMatchObject({ code: 0 });
    });
  });

  test('an officer’s item is not open to it before there is a result', async () => {
    const { no, status } = item(filed, HARDSHIP);
    expect(status).toBe('officer');
    expect(await li.post<ProblemBody>(`/cases/${filed.number}/items/${no}/reopening`, { kind: 'appeal', reason: REASON })).toMatchObject({ status: 409, body: { code: 'not-allowed' } });
  });
}
