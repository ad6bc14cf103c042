import type { DebtList } from '#channels/http/schemas/debt.ts';
import type { InspectionBoard, OwnInspections, StaffInspection } from '#channels/http/schemas/inspection.ts';
import type { Payments } from '#channels/http/schemas/payment.ts';
import { PAID } from '#sandbox/people/tour/plots.ts';
import type { Client } from '../client.ts';
import { act, applies, atDesk, itemOf, onVersion, reviewerOf } from './acts.ts';
import type { Story } from './story.ts';

/** Who supervises, and who keeps the accounts of the funds in the demonstration. */
const [SUPERVISOR, TREASURER] = ['0401', '0451'] as const;
const FOUND = '用人单位的用工记录显示，申领前已经重新就业';
const ok = { verdict: 'ok', note: '' } as const;

export const inspected: Story = {
  id: 'inspected',
  title: { zh: '秒批以后核查：有疑点先听本人说，督办人员确认，另一个人撤销，多发的追回', en: 'Inspected after an instant approval: doubted, heard, confirmed, revoked by somebody else, and what was paid is owed back' },
  alone: true,
  async tell(world, { step, comes }) {
    const filed = await applies(await world.somebody('ordinary'), PAID);
    const { client } = filed.who;
    await comes({ zh: '系统自动批准', en: 'The rules grant it' }, 'approved', async () => (await itemOf(filed)).status);
    const payments = async (): Promise<Payments> => (await client.get<Payments>('/me/payments')).body;
    const { month } = (await payments()).next.find(({ item }) => item === filed.no)!;
    await world.runMonth(month);
    await comes({ zh: '发了一个月', en: 'A month of it is paid' }, ['paid'], async () => {
      await world.wake('pay-what-is-due');
      return (await payments()).payments.filter(({ item }) => item === filed.no).map(({ status }) => status);
    });
    const own = async () => (await client.get<OwnInspections>(`/cases/${filed.number}/inspections`)).body.inspections.find(({ no }) => no === filed.no);
    await comes({ zh: '自动列入人工核查，本人看得到', en: 'It is listed to be looked at by a person, and its person sees that' }, ['after', 'open'], async () => {
      await world.wake('look-at-approvals');
      const found = await own();
      return [found?.kind, found?.status];
    });
    const number = (await own())!.number;
    const supervisor = await world.desk(SUPERVISOR);
    const at = `/staff/inspections/${number}`;
    const inspectorOf = async (): Promise<string | undefined> => (await supervisor.get<StaffInspection>(at)).body.inspector;
    await comes({ zh: '随机抽取一名核查人员', en: 'Chance picks an inspector' }, true, async () => {
      await world.wake('draw-inspectors');
      return (await inspectorOf()) !== undefined;
    });
    const inspector = await world.desk(await inspectorOf());
    const stranger = await world.desk('0173');
    const acts = (by: Client, verb: string, body: unknown) => onVersion<StaffInspection>(by, at, verb, body);
    const doubts = { findings: { completeness: ok, consistency: { verdict: 'wrong', note: FOUND }, lawfulness: ok }, files: [], told: FOUND, consequences: ['reopen'] };
    await step({ zh: '没有抽到的人看不到；疑点不写明、不说拟怎样处理，错在哪一栏说清楚', en: 'Whoever was not drawn sees nothing; a doubt that is not explained, or nothing that is intended, is told at its field' }, [403, 422, '/body/findings/consistency/note', 422, '/body/consequences'], async () => {
      const errorsOf = async (body: object) => (await acts(inspector, 'findings', { ...doubts, ...body }) as unknown as { status: number; body: { errors: { pointer: string }[] } });
      const [unsaid, unmeant] = [await errorsOf({ findings: { ...doubts.findings, consistency: { verdict: 'wrong', note: '' } } }), await errorsOf({ consequences: [] })];
      return [(await stranger.get(at)).status, unsaid.status, unsaid.body.errors[0]?.pointer, unmeant.status, unmeant.body.errors[0]?.pointer];
    });
    await step({ zh: '提交有疑点的结果：先告知拟作的处理，听取本人意见，决定不变', en: 'A doubt is handed in: the person is told what is intended and heard first, and the decision stands' }, [200, 'hearing', FOUND, ['reopen'], 'approved'], async () => [(await acts(inspector, 'findings', doubts)).status, (await own())?.status, (await own())?.hearing?.told, (await own())?.hearing?.intended?.map(({ consequence }) => consequence), (await itemOf(filed)).status]);
    const speaks = async (text: string): Promise<number> => (await client.post(`/cases/${filed.number}/inspections/${number}/hearing`, { text, files: [] })).status;
    const burden = { conclusion: 'burden', consequences: ['reopen'], reason: FOUND };
    await step({ zh: '没有听完不能作结论；本人陈述，再发一遍也只算一次', en: 'Nothing is concluded before that; the person speaks, and a second time counts no more' }, [409, 200, 409], async () => [(await acts(inspector, 'conclusion', burden)).status, await speaks('那只是试工，没有签合同'), await speaks('补充一句')]);
    await step({ zh: '核查人员提出处理意见，督办人员确认以前决定不变', en: 'The inspector concludes; the decision stands until a supervisor confirms' }, [200, 'review', 'approved', 200], async () => [(await acts(inspector, 'conclusion', burden)).status, (await supervisor.get<StaffInspection>(at)).body.status, (await itemOf(filed)).status, (await acts(supervisor, 'confirmation', { note: '' })).status]);
    await comes({ zh: '系统另抽经办人重新办理，不是核查的人', en: 'Another officer looks at it again, and not who inspected it' }, ['inspection', true, 'closed'], async () => {
      await world.wake('follow-inspections');
      const { reopened } = await itemOf(filed);
      return [reopened?.kind, reopened?.officer !== undefined && reopened.officer !== await inspectorOf(), (await own())?.status];
    });
    const officer = await world.desk((await itemOf(filed)).reopened?.officer);
    const ground = (await atDesk(officer, filed)).lookingAgain?.changes.find(({ change }) => change === 'revoke')?.grounds[0]?.id;
    await step({ zh: '经办人提出撤销，复核人确认', en: 'The officer proposes to revoke, and a reviewer confirms' }, [200, 200, 'revoked'], async () => [(await act(officer, filed, 'change', { change: 'revoke', ground, note: FOUND })).status, (await act(await reviewerOf(world, filed), filed, 'confirm-change', { note: '同意' })).status, (await itemOf(filed)).status]);
    const treasurer = await world.desk(TREASURER);
    await comes({ zh: '已经发的列为应追回', en: 'What was paid is owed back' }, true, async () => {
      await world.wake('pay-what-is-due');
      return (await treasurer.get<DebtList>('/staff/debts')).body.debts.some(({ claims }) => claims.some((claim) => claim.case === filed.number));
    });
    await step({ zh: '督办人员看到各类核查的数字；经办人看不到', en: 'A supervisor sees the figures of each kind; an officer does not' }, [true, 403], async () => {
      const { kinds } = (await supervisor.get<InspectionBoard>('/staff/supervision/inspections')).body;
      return [kinds.some(({ kind, burden: found }) => kind === 'after' && found > 0), (await stranger.get('/staff/supervision/inspections')).status];
    });
  },
};
