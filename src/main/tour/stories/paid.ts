import { randomUUID } from 'node:crypto';
import type { ItemPayments, Payments } from '#channels/http/schemas/payment.ts';
import { PAID } from '#sandbox/people/tour/plots.ts';
import { applies, itemOf } from './acts.ts';
import { change } from './revoked.ts';
import type { Story } from './story.ts';

/** A supervisor of the demonstration. */
const SUPERVISOR = '0401';
/** Who keeps the accounts of the funds there. */
const TREASURER = '0451';
const HELD_MS = 30 * 86_400_000;

export const paid: Story = {
  id: 'paid',
  title: { zh: '一个月的发放：暂停、退回、补发、退票、多发的追回', en: 'A month of payments: held and released, one comes back and is paid again, what was not due is recovered' },
  alone: true,
  async tell(world, { step, comes }) {
    const filed = await applies(await world.somebody('ordinary'), PAID);
    const { client } = filed.who;
    await comes({ zh: '待遇批准', en: 'The benefit is granted' }, 'approved', async () => (await itemOf(filed)).status);
    const payments = async (): Promise<Payments> => (await client.get<Payments>('/me/payments')).body;
    const states = async () => {
      await world.wake('pay-what-is-due');
      return (await payments()).payments.filter(({ item }) => item === filed.no).map(({ status }) => status).toSorted();
    };
    const { month } = (await payments()).next.find(({ item }) => item === filed.no)!;
    const supervisor = await world.desk(SUPERVISOR);
    const [hold, last] = [randomUUID(), new Date(Date.now() + HELD_MS).toISOString().slice(0, 10)];
    const held = async (): Promise<readonly [number, boolean | undefined]> => { const { holds, next } = await payments(); return [holds.length, next.find(({ item }) => item === filed.no)?.held]; };
    await step({ zh: '督办人员暂停这个人的全部发放，按两遍也是一次；本人读到为什么、依据、到哪天', en: 'A supervisor holds all payments to the person, pressed twice it is one hold; the person reads why, on which basis, until when' }, [200, 200, 1, true], async () => {
      const body = { payee: filed.who.person.idNumber, everything: false, ground: 'account-check', reason: '账户信息待核实', basis: '社会保险经办条例 第三十一条', until: last };
      const put = async (): Promise<number> => (await supervisor.put(`/staff/payment-holds/${hold}`, body)).status;
      return [await put(), await put(), ...await held()];
    });
    await step({ zh: '暂停期间到月也不发', en: 'Meanwhile the month is run and nothing is paid to them' }, [], async () => { await world.runMonth(month); return states(); });
    await step({ zh: '核实后恢复，“谁看过我的数据”里有这一次', en: 'Released once it was checked; who looked stands in the access record' }, [200, 0, false, true], async () => {
      const { status } = await supervisor.post(`/staff/payment-holds/${hold}/release`, { because: '账户核实无误' });
      const { accesses } = (await client.get<{ accesses: readonly { readonly why: { readonly zh: string } }[] }>('/me/register')).body;
      return [status, ...await held(), accesses.some(({ why }) => why.zh === '暂停、恢复发放')];
    });
    await world.order({ department: 'payment-bank', scenario: 'payment-file', kind: 'returning', variant: 'account-frozen' });
    await step({ zh: '到月发放，再跑一遍不多发', en: 'The month is run; run again it orders nothing more' }, [true, 0], async () => [(await world.runMonth(month)) > 0, await world.runMonth(month)]);
    await comes({ zh: '银行退回，申请人读到为什么、怎么办', en: 'The bank sends it back, and the payee reads why and what helps' }, ['returned'], states);
    // Whatever else was due in the month went to the bank in files of its own: all of them come back until this one has.
    await world.mend('payment-bank');
    const returned = (await payments()).payments.find(({ item }) => item === filed.no)!;
    await step({ zh: '申请人要求重新发放，只有一次', en: 'The payee asks to have it paid again, once' }, [true, 200, 404], async () => [returned.why !== undefined, (await client.post(`/me/payments/${returned.id}/again`, undefined)).status, (await client.post(`/me/payments/${returned.id}/again`, undefined)).status]);
    await comes({ zh: '到账，原来那笔标为已重发', en: 'It arrives, the first one says that it was replaced' }, ['paid', 'replaced'], states);
    await world.sendBack({ department: 'payment-bank', reason: 'account-closed', name: filed.who.person.name });
    await comes({ zh: '过了几天银行又把到账的一笔退了回来（退票）：申请人读到，钱还是他的', en: 'Days after, the bank sends back what had arrived: the payee reads it, the money is still theirs' }, ['replaced', 'returned'], async () => {
      await world.wake('take-bank-returns');
      return states();
    });
    const back = (await payments()).payments.find(({ item, status }) => item === filed.no && status === 'returned')!;
    await step({ zh: '账户弄好后重新发放，点两次也只有一次', en: 'With the account in order it is paid again, asked for twice, once' }, [200, 404], async () => [(await client.post(`/me/payments/${back.id}/again`, undefined)).status, (await client.post(`/me/payments/${back.id}/again`, undefined)).status]);
    await comes({ zh: '再次到账，只多这一笔', en: 'It arrives again, and nothing else does' }, ['paid', 'replaced', 'replaced'], states);
    await change(world, step, filed, 'revoke', 'revoked');
    await comes({ zh: '已经发的一个月成了应追回的', en: 'The month that was paid is claimed' }, [month], async () => {
      await world.wake('pay-what-is-due');
      return (await payments()).claims.filter((claim) => claim.case === filed.number && claim.leftFen > 0).map((claim) => claim.month);
    });
    const claim = (await payments()).claims.find((each) => each.case === filed.number)!;
    const desk = await world.desk((await itemOf(filed)).again?.officer);
    const repaid = { id: randomUUID(), amountFen: claim.leftFen, note: '窗口退回' };
    await step({ zh: '经办人记一笔退回，记两遍也只记一次，等基金财务核对，还没有算数', en: 'The officer notes the repayment; noted twice it is noted once, waits for a treasurer, and does not count yet' }, [0, 0, claim.leftFen], async () => {
      const open = async (): Promise<number | undefined> => (await desk.post<ItemPayments>(`/staff/items/${filed.number}/${filed.no}/claims/${claim.id}/repayments`, repaid)).body.claims.find(({ id }) => id === claim.id)?.openFen;
      return [await open(), await open(), (await payments()).claims.find(({ id }) => id === claim.id)?.leftFen];
    });
    await step({ zh: '基金财务在账户里核对到，追回完毕', en: 'A treasurer finds it in the account, and nothing is left' }, [200, 0], async () => {
      const { status } = await (await world.desk(TREASURER)).post(`/staff/debts/repayments/${repaid.id}/confirm`, undefined);
      return [status, (await payments()).claims.find(({ id }) => id === claim.id)?.leftFen];
    });
  },
};
