import { randomUUID } from 'node:crypto';
import type { DebtList } from '#channels/http/schemas/debt.ts';
import type { NoticeList } from '#channels/http/schemas/notice.ts';
import type { FundBalances, PaymentsDesk } from '#channels/http/schemas/payments-desk.ts';
import type { Payments } from '#channels/http/schemas/payment.ts';
import { PAID } from '#sandbox/people/tour/plots.ts';
import { ahead, applies, itemOf } from './acts.ts';
import { change } from './revoked.ts';
import type { Story } from './story.ts';

/** Who keep the accounts of the funds in the demonstration. */
const [NOTES, CHECKS] = ['0451', '0452'] as const;

export const repaid: Story = {
  id: 'repaid',
  title: { zh: '多发的款项分期退还：基金财务看到、约定、提醒、漏了一期、两个人核对、退清', en: 'What was overpaid comes back in instalments: a treasurer sees it, agrees, one is missed, two people check each sum, and it is over' },
  alone: true,
  async tell(world, { step, comes }) {
    const filed = await applies(await world.somebody('ordinary'), PAID);
    const { client } = filed.who;
    await comes({ zh: '待遇批准', en: 'The benefit is granted' }, 'approved', async () => (await itemOf(filed)).status);
    const payments = async (): Promise<Payments> => (await client.get<Payments>('/me/payments')).body;
    const { month } = (await payments()).next.find(({ item }) => item === filed.no)!;
    await world.runMonth(month);
    await comes({ zh: '发了一个月', en: 'A month of it is paid' }, ['paid'], async () => {
      await world.wake('pay-what-is-due');
      return (await payments()).payments.filter(({ item }) => item === filed.no).map(({ status }) => status);
    });
    const [treasurer, second] = await Promise.all([world.desk(NOTES), world.desk(CHECKS)]);
    await step({ zh: '基金财务按月看到人数、应发和到账，账和台账相符；申请人自己看不到这一页', en: 'A treasurer reads the month with people, due and paid, and that the ledger fits the records; the payee cannot' }, [true, true, 403], async () => {
      const { runs } = (await treasurer.get<PaymentsDesk>('/staff/payments')).body;
      const { funds } = (await treasurer.get<FundBalances>('/staff/payments/balances')).body;
      return [runs.some((run) => run.month === month && run.people > 0 && run.paid.fen > 0), funds.every(({ balanced, accounts }) => balanced && accounts.every(({ fits }) => fits)), (await client.get('/staff/payments')).status];
    });
    await change(world, step, filed, 'revoke', 'revoked');
    const debts = async (): Promise<DebtList> => (await treasurer.get<DebtList>('/staff/debts')).body;
    const mine = async () => (await debts()).debts.find(({ claims }) => claims.some((claim) => claim.case === filed.number));
    await comes({ zh: '决定撤销以后，多发的列为应追回', en: 'The decision revoked, what was paid is owed back' }, true, async () => {
      await world.wake('pay-what-is-due');
      return ((await mine())?.leftFen ?? 0) > 0;
    });
    const { leftFen, claims: [claim] } = (await mine())!;
    const [plan, everyFen] = [randomUUID(), Math.ceil(leftFen! / 2)];
    const agree = (first: string, id: string = plan) => treasurer.put(`/staff/debts/claims/${claim!.id}/instalments/${id}`, { debtFen: leftFen, everyFen, first, note: '还款协议' });
    const seen = async () => { const { instalments } = await payments(); return instalments.map(({ rows }) => rows.map(({ state }) => state)); };
    await step({ zh: '约定分两期退还，按两遍也是一个约定；本人读到每一期和还要退多少', en: 'Two instalments are agreed on, pressed twice it is one plan; the payer reads each sum and what is left' }, [422, 200, 200, [['ahead', 'ahead']]], async () => [(await agree(ahead(-1))).status, (await agree(ahead(2))).status, (await agree(ahead(2))).status, await seen()]);
    const told = async (begins: string): Promise<number> => {
      await world.wake('follow-instalments');
      return (await client.get<NoticeList>('/me/messages')).body.notices.filter(({ title }) => title.zh.includes(begins)).length;
    };
    await comes({ zh: '到期前三天提醒一次', en: 'Three days before it is due the payer is reminded, once' }, 1, () => told('前要退'));
    await world.pool.query(`update kuaiban.instalment_plan set first_due = first_due - 10 where region = $1 and id = $2`, [world.region, plan]);
    await comes({ zh: '过了日子没有收到，本人收到提醒', en: 'Its day is over and nothing came: the payer is told' }, 1, () => told('的一期没有收到'));
    await step({ zh: '基金财务看到有人没有按时退', en: 'The treasurer sees who is behind' }, [true, [['missed', 'ahead']]], async () => [(await debts()).behind > 0 && (await mine())?.plan?.behind !== undefined, await seen()]);
    const [one, two] = [randomUUID(), randomUUID()];
    const note = (id: string, amountFen: number) => treasurer.post(`/staff/debts/claims/${claim!.id}/repayments`, { id, amountFen, note: '转账' });
    const confirm = async (by: typeof treasurer, id: string): Promise<number> => (await by.post(`/staff/debts/repayments/${id}/confirm`, undefined)).status;
    await step({ zh: '记一笔退款：自己不能核对，另一个人核对到才算数', en: 'A repayment is noted: not confirmed by whoever noted it; another finds it, and it counts' }, [200, [['noted', 'ahead']], 409, 200, 200, [['settled', 'ahead']]], async () => [(await note(one, everyFen)).status, await seen(), await confirm(treasurer, one), await confirm(second, one), await confirm(second, one), await seen()]);
    await step({ zh: '多记一分也不行，余下的退清', en: 'Not a fen too much; the rest comes back' }, [422, 200, 200, 0], async () => {
      const rest = leftFen! - everyFen;
      return [(await note(randomUUID(), rest + 1)).status, (await note(two, rest)).status, await confirm(second, two), (await payments()).claims.find(({ id }) => id === claim!.id)?.leftFen];
    });
    await comes({ zh: '分期结束，本人收到通知', en: 'The instalments are over, and the payer is told' }, [1, []], async () => [await told('已经退清'), await seen()]);
    await step({ zh: '账还是相符的', en: 'The ledger still fits' }, true, async () => (await treasurer.get<FundBalances>('/staff/payments/balances')).body.funds.every(({ balanced, accounts }) => balanced && accounts.every(({ fits }) => fits)));
  },
};
