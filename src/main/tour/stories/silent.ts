import type { Deliveries } from '#channels/http/schemas/delivery.ts';
import type { NoticeList } from '#channels/http/schemas/notice.ts';
import type { Queue } from '#channels/http/schemas/staff.ts';
import type { Supervision } from '#channels/http/schemas/supervision.ts';
import { BY_OFFICER } from '#sandbox/people/tour/plots.ts';
import { act, ahead, applies, caseOf, itemOf, type Followed } from './acts.ts';
import { open } from './papers.ts';
import type { Story } from './story.ts';
import type { World } from './world.ts';

const ASK = { elements: [BY_OFFICER.asked], evidence: [], note: '请说明属于哪一种' };
const REASON = { reason: '人在外地，下周才能回来' };

/** The last day of a correction as if it were another: only whoever owns the database can say so, and an audit would find it. */
async function lastDayIs({ pool }: World, { number }: Followed, day: string): Promise<void> {
  await pool.query(`update case_event set data = regexp_replace(regexp_replace(data::text, '"lastDay":"[^"]*"', '"lastDay":"' || $2 || '"', 'g'), '"until":"[^"]*"', '"until":"' || $2 || '"', 'g')::json where case_number = $1 and type in ('correction-asked', 'correction-extended')`, [number, day]);
  await pool.query(`update case_item set correction_until = $2::date, supervision = jsonb_set(supervision, '{correction,until}', to_jsonb($2::text)), retry_at = now() where case_number = $1 and correction_until is not null`, [number, day]);
}

export const silent: Story = {
  id: 'silent',
  title: { zh: '要求补正没有人回：提醒、延期一次、到期视为撤回，马上可以再申请', en: 'Nobody answers a correction: reminded, put off once, over on its last day, applied for again at once' },
  async tell(world, { step, comes }) {
    const who = await world.somebody('older');
    const filed = await applies(who, BY_OFFICER);
    const desk = await world.desk((await itemOf(filed)).officer);
    const more = async (): Promise<number> => (await who.client.post(`/cases/${filed.number}/items/${filed.no}/more-time`, REASON)).status;
    const told = async (title: string): Promise<boolean> => (await who.client.get<NoticeList>('/me/messages')).body.notices.some((each) => each.case === filed.number && each.title.zh.includes(title));
    await step({ zh: '经办人要求补正，写明最晚哪一天、不回会怎样', en: 'The officer asks for a correction; the last day and what follows are told' }, [200, true, 'closed'], async () => {
      const { status } = await act(desk, filed, 'correct', ASK);
      const { correction } = await itemOf(filed);
      return [status, (correction?.until ?? '') > ahead(0), correction?.then];
    });
    const first = (await itemOf(filed)).correction?.until ?? '';
    await step({ zh: '申请人写明原因延期，只能一次', en: 'The applicant takes more time with a reason, once' }, [200, true, 409], async () => [await more(), ((await itemOf(filed)).correction?.until ?? '') > first, await more()]);
    await step({ zh: '经办人也不能再延', en: 'Nor can the officer put it off again' }, 409, async () => (await act(desk, filed, 'more-time', REASON)).status);
    await lastDayIs(world, filed, ahead(1));
    await world.wake('warn-of-deadlines');
    await comes({ zh: '明天到期：提醒申请人', en: 'It ends tomorrow: the applicant is reminded' }, true, () => told('补正快到期了'));
    await step({ zh: '督办名单上看得到', en: 'The supervision list shows it' }, true, async () => (await (await world.desk('0401')).get<Supervision>('/staff/supervision')).body.rows.find((row) => row.case === filed.number)?.flags.includes('silent'));
    await step({ zh: '还没到期，不会提前结束', en: 'It does not end before its day' }, 'correction', async () => (await itemOf(filed)).status);
    await lastDayIs(world, filed, ahead(-1));
    await world.wake('retry-held');
    await comes({ zh: '到期没有回：视为撤回，不是不予通过', en: 'Over without an answer: it counts as withdrawn, and is no refusal' }, ['withdrawn', true], async () => {
      const item = await itemOf(filed);
      return [item.status, item.correction?.lapsedAt !== undefined];
    });
    await step({ zh: '有告知书，写明可以怎么救济；消息也到了', en: 'There is a paper, with what can be done against it, and a message' }, [1, true, true], async () => [(await caseOf(filed)).documents.filter(({ kind }) => kind === 'closing').length, ((await itemOf(filed)).remedies ?? []).length > 0, await told('视为撤回')]);
    const served = async () => (await who.client.get<Deliveries>(`/cases/${filed.number}/deliveries`)).body.deliveries.filter(({ item }) => item === filed.no).map(({ openedAt }) => openedAt !== undefined);
    await step({ zh: '告知书也算送达：没打开看得出，打开就记下', en: 'The notice is served as a decision is: seen to be unopened, then opened' }, [[false], true, [true]], async () => [
      await served(), (await open(who.client, (await caseOf(filed)).documents.find(({ kind }) => kind === 'closing')!)).text.includes('视为撤回'), await served(),
    ]);
    await step({ zh: '经办人的待办里没有了，再补也不成', en: 'It is gone from the queue, and cannot be answered any more' }, [false, 409], async () => [(await desk.get<Queue>('/staff/queue')).body.rows.some((row) => row.case === filed.number), (await who.client.post(`/cases/${filed.number}/items/${filed.no}/correction`, { answers: { [BY_OFFICER.asked]: BY_OFFICER.answer }, files: [] })).status]);
    await step({ zh: '马上再申请，又分给经办人', en: 'Applied for again at once, it is drawn again' }, 'officer', async () => (await itemOf(await applies(who, { ...BY_OFFICER, event: BY_OFFICER.matter }))).status);
  },
};
