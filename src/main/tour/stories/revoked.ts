import type { Deliveries } from '#channels/http/schemas/delivery.ts';
import type { HandoverList } from '#channels/http/schemas/handover.ts';
import type { ItemPayments } from '#channels/http/schemas/payment.ts';
import { PAID } from '#sandbox/people/tour/plots.ts';
import { act, applies, atDesk, caseOf, itemOf, reviewerOf, type Followed } from './acts.ts';
import { open, verified } from './papers.ts';
import type { Step, Story } from './story.ts';
import type { World } from './world.ts';

const REASON = '核查发现登记的情况与事实不符，应当纠正';
/** An officer of the line of work who comes upon it. */
const FINDER = '0173';

/** Two officers whom chance picks change a result. */
export async function change(world: World, step: Step, filed: Followed, what: 'revoke' | 'reinstate', becomes: string): Promise<void> {
  const words = what === 'revoke' ? { zh: '撤销', en: 'revoked' } : { zh: '恢复', en: 'reinstated' };
  await step({ zh: '经办机构发起重新核查，发起的人不参加', en: 'The house has it looked at again; who found it takes no part' }, [202, true], async () => [(await (await world.desk(FINDER)).post('/staff/rechecks', { case: filed.number, no: filed.no, reason: REASON })).status, ![FINDER, undefined].includes((await itemOf(filed)).reopened?.officer)]);
  const desk = await world.desk((await itemOf(filed)).reopened?.officer);
  const ground = (await atDesk(desk, filed)).lookingAgain?.changes.find((each) => each.change === what)?.grounds[0]?.id;
  const before = (await itemOf(filed)).status;
  await step({ zh: `抽到的经办人提出${words.zh}，复核人确认以前不变`, en: `The officer drawn proposes that it is ${words.en}; nothing changes before the reviewer` }, [200, before], async () => [(await act(desk, filed, 'change', { change: what, ground, note: REASON })).status, (await itemOf(filed)).status]);
  await step({ zh: `复核人确认，已${words.zh}`, en: `The reviewer confirms: it is ${words.en}` }, [200, becomes], async () => [(await act(await reviewerOf(world, filed), filed, 'confirm-change', { note: '同意' })).status, (await itemOf(filed)).status]);
}

export const revoked: Story = {
  id: 'revoked',
  title: { zh: '办结以后撤销，再恢复：待遇停了又发，文书跟着变', en: 'Revoked after the result and reinstated: payments and papers follow' },
  async tell(world, { step, comes }) {
    const filed = await applies(await world.somebody('ordinary'), PAID);
    const anybody = world.newClient();
    await comes({ zh: '待遇批准，按月发放', en: 'The benefit is granted, month by month' }, 'approved', async () => (await itemOf(filed)).status);
    const next = async (): Promise<number> => (await filed.who.client.get<{ next: readonly { item: number }[] }>(`/cases/${filed.number}/payments`)).body.next.filter(({ item }) => item === filed.no).length;
    await step({ zh: '下个月有钱要发', en: 'There is a payment to come' }, 1, next);
    const paper = await open(filed.who.client, (await caseOf(filed)).documents.find(({ kind, no }) => kind === 'decision' && no === filed.no)!);
    await change(world, step, filed, 'revoke', 'revoked');
    const officer = await world.desk((await itemOf(filed)).again?.officer);
    const plans = async (): Promise<readonly boolean[]> => (await officer.get<ItemPayments>(`/staff/items/${filed.number}/${filed.no}/payments`)).body.plans.map((plan) => plan.revoked);
    await step({ zh: '不再发放；申请人读得到怎么救济', en: 'Nothing more is paid; the applicant reads where to turn' }, [0, [true], true], async () => [await next(), await plans(), ((await itemOf(filed)).remedies?.length ?? 0) > 0]);
    await step({ zh: '靠它办成的事项另抽人重新看，结果先不变', en: 'What rests on it is looked at again by others who are drawn, and stands meanwhile' }, [true, true], async () => {
      const rest = (await caseOf(filed)).items.filter(({ no, reopened }) => no !== filed.no && reopened !== undefined);
      return [rest.length > 0, rest.every(({ status, reopened }) => status === 'approved' && reopened?.officer !== undefined)];
    });
    await step({ zh: '原结论书核验为已撤销', en: 'The earlier decision is found revoked' }, 'revoked', async () => (await verified(anybody, paper)).status);
    const delivered = async () => (await filed.who.client.get<Deliveries>(`/cases/${filed.number}/deliveries`)).body.deliveries.filter(({ item }) => item === filed.no).map(({ title, openedAt }) => [title.zh, openedAt !== undefined]);
    await step({ zh: '撤销决定书另行送达，还没有打开', en: 'The revocation is served by itself, and lies unopened' }, [['失业保险金核定表', true], ['撤销决定书', false]], delivered);
    await world.pool.query(`update case_item set again_at = again_at - interval '10 days' where case_number = $1 and no = $2`, [filed.number, filed.no]);
    const clerk = await world.desk('0302');
    await comes({ zh: '多天没打开：撤销决定书要送纸质的', en: 'Unopened for days: the revocation has to go on paper' }, [`G${filed.no}`], async () => {
      await world.wake('post-unopened');
      return (await clerk.get<HandoverList>('/staff/handovers')).body.rows.find(({ case: number, no, parcel }) => number === filed.number && no === filed.no && parcel === 'paper')?.papers;
    });
    await change(world, step, filed, 'reinstate', 'approved');
    await step({ zh: '又有钱要发了', en: 'There is a payment to come again' }, 1, next);
    await step({ zh: '有撤销决定书和恢复决定书', en: 'There are papers of both' }, ['撤销决定书', '恢复决定书'], async () => (await caseOf(filed)).documents.filter(({ kind, no }) => kind === 'change' && no === filed.no).map(({ title }) => title.zh));
  },
};
