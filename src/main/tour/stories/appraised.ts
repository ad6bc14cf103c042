import { setTimeout as pause } from 'node:timers/promises';
import type { PublicDraw } from '#channels/http/schemas/draw.ts';
import type { AppraisalTask } from '#channels/http/schemas/appraisal-task.ts';
import type { StaffNoticeView } from '#channels/http/schemas/staff-notice.ts';
import { APPRAISED } from '#sandbox/people/tour/plots.ts';
import type { Client, Reply } from '../client.ts';
import { act, applies, atDesk, itemOf, onVersion, reviewerOf, type Followed } from './acts.ts';
import type { Story } from './story.ts';

/** The examination is a few seconds ahead, or more where the machine is slow. */
const AHEAD_MS = [6_000, 20_000, 90_000];
const NOTE = '检查所见与病历相符，按标准条目评定';

/** What an expert does with what was drawn for them. */
const asExpert = <T = AppraisalTask>(client: Client, { number, no }: Followed, verb: string, body: unknown): Promise<Reply<T>> => onVersion<T>(client, `/staff/appraisals/${number}/${no}`, verb, body);

export const appraised: Story = {
  id: 'appraised',
  title: { zh: '随机抽取的专家鉴定，少数服从多数', en: 'Experts drawn by lot appraise it, and the majority counts' },
  async tell(world, { step }) {
    const who = await world.signIn(world.people.persons.find(({ name }) => name === APPRAISED.who)!);
    const filed = await applies(who, APPRAISED);
    const desk = await world.desk((await itemOf(filed)).officer);
    const numbers = async (): Promise<readonly string[]> => (await itemOf(filed)).appraisal!.seats.map(({ expert }) => expert ?? '');
    await step({ zh: '没有专家意见，经办人不能自己评级', en: 'Without the experts the officer cannot grade' }, 422, async () => (await act(desk, filed, 'approve', { findings: APPRAISED.most, note: '' })).status);
    const times = AHEAD_MS.map((ms) => new Date(Date.now() + ms).toISOString());
    await step({ zh: '经办人定科别和人数，专家由系统抽取', en: 'The officer says which specialities; chance draws the experts' }, [200, 3], async () => [(await act(desk, filed, 'appraisal', { specialities: APPRAISED.specialities, experts: 3, place: '临沂示范医院门诊楼三楼', bring: '病历、片子、身份证', times })).status, new Set(await numbers()).size]);
    await step({ zh: '本人选时间', en: 'The person chooses a time' }, 200, async () => (await who.client.post(`/cases/${filed.number}/items/${filed.no}/visit-time`, { time: times.find((time) => Date.parse(time) > Date.now()) })).status);
    await step({ zh: '每次抽取谁都可以核对，只在本科别的专家里抽', en: 'Each draw can be checked by anybody, among the experts of that speciality' }, [true, true, true], async () => Promise.all((await itemOf(filed)).appraisal!.seats.map(async ({ draw, expert }) => {
      const { body } = await world.newClient().get<PublicDraw>(draw!.slice('/api/v1'.length));
      return body.draw.role === 'expert' && body.officers[body.draw.chosen] === expert;
    })));
    const [first = ''] = await numbers();
    const leaving = await world.desk(first);
    await step({ zh: '抽到的专家收到提醒，看不到别的待办', en: 'The expert who was drawn is told, and has no queue' }, [true, 403], async () => [(await leaving.get<{ notices: StaffNoticeView[] }>('/staff/notices')).body.notices.some((each) => each.case === filed.number && each.to === 'appraisal'), (await leaving.get('/staff/queue')).status]);
    await step({ zh: '专家应当回避，另抽一位；原来的看不到了', en: 'An expert must not take part: another is drawn, and the first sees it no longer' }, [204, true, 403], async () => [(await asExpert(leaving, filed, 'leave', { kind: 'recusal', reason: '是我的亲戚' })).status, !(await numbers()).includes(first), (await leaving.get(`/staff/appraisals/${filed.number}/${filed.no}`)).status]);
    const group = await Promise.all((await numbers()).map((number) => world.desk(number)));
    await step({ zh: '现场鉴定以前不能提意见', en: 'No opinion before the examination' }, 409, async () => (await asExpert(group[0]!, filed, 'opinion', { values: APPRAISED.most, grounds: NOTE })).status);
    const agreed = (await itemOf(filed)).visits!.at(-1)!.chosen!;
    await pause(Math.max(0, Date.parse(agreed) - Date.now() + 50));
    await step({ zh: '本人到场', en: 'The person comes' }, 200, async () => (await act(desk, filed, 'visit-report', { on: new Date().toISOString(), met: true, note: '本人到场', files: [], findings: {} })).status);
    await step({ zh: '三位专家各自提意见，两位相同', en: 'Three experts give their opinions, two the same' }, [200, 200, 200], async () => {
      const replies = [];
      for (const [index, client] of group.entries()) replies.push((await asExpert(client, filed, 'opinion', { values: index === 1 ? APPRAISED.one : APPRAISED.most, grounds: NOTE })).status);
      return replies;
    });
    await step({ zh: '经办人看到专家组意见，申请人还看不到', en: 'The officer reads the opinion of the group, the applicant not yet' }, [true, false], async () => [JSON.stringify((await atDesk(desk, filed)).appraisal?.group).includes('9'), JSON.stringify((await itemOf(filed)).appraisal).includes('group')]);
    await step({ zh: '据此作结论，复核同意', en: 'It is concluded from it, and confirmed' }, ['review', 'approved'], async () => {
      const { body } = await act(desk, filed, 'approve', { findings: {}, note: '按专家组意见' });
      return [body.status, (await act(await reviewerOf(world, filed), filed, 'confirm', { note: '同意' })).body.status];
    });
    await step({ zh: '申请人读到等级', en: 'The applicant reads the grade' }, true, async () => JSON.stringify(await itemOf(filed)).includes(APPRAISED.concluded));
  },
};
