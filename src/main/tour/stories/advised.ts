import { randomUUID } from 'node:crypto';
import type { AdviceView } from '#channels/http/schemas/advice.ts';
import type { PublicAnswer, ServiceRequestView, StaffRequest } from '#channels/http/schemas/employment.ts';
import type { FairView } from '#channels/http/schemas/fair.ts';
import type { Client } from '../client.ts';
import type { Story } from './story.ts';

type Talks = { readonly advice: readonly AdviceView[] };
type Times = { readonly times: readonly { readonly id: string; readonly adviser: string; readonly startsAt: string }[] };
type Asked = { readonly requests: readonly ServiceRequestView[] };

/** A time that is free just now: others book, too. */
const freeTime = async (client: Client, at: number) => (await client.get<Times>('/advice/times')).body.times.at(at)!;

export const advised: Story = {
  id: 'advised',
  title: { zh: '约职业指导、参加招聘会、问一条政策', en: 'A talk with an adviser, a job fair, and a question about policy' },
  async tell({ pool, desk, somebody, newClient }, { step }) {
    const { client, person } = await somebody('anybody');
    const id = randomUUID();
    const mine = async () => (await client.get<Talks>('/me/advice')).body.advice.find((talk) => talk.id === id);
    await step({ zh: '选一个空闲时间约好，再改到另一个', en: 'A free time is booked, and moved to another' }, [201, 200, 'booked'], async () => {
      const booked = await client.put(`/me/advice/${id}`, { time: (await freeTime(newClient(), 0)).id, topic: 'resume', wish: '想请人看看简历' });
      const moved = await client.post(`/me/advice/${id}/move`, { time: (await freeTime(newClient(), -1)).id });
      return [booked.status, moved.status, (await mine())?.status];
    });
    await step({ zh: '到了时间，指导员记录谈了什么、接下来做什么，本人看得到', en: 'When its time has come the adviser records it, and the person reads it' }, [409, 200, '一起改了简历', ['参加叉车培训']], async () => {
      const talk = await mine();
      const adviser = await desk(talk?.time.adviser);
      const record = () => adviser.post(`/staff/advice/${id}/record`, { status: 'held', text: '一起改了简历', next: ['参加叉车培训'] });
      const early = await record();
      // Nobody waits for days: its beginning is moved back.
      await pool.query(`update advice_time set starts_at = now() - interval '1 hour' where id = $1`, [talk?.time.id]);
      const late = await record();
      const now = await mine();
      return [early.status, late.status, now?.record?.text, now?.record?.next];
    });
    await step({ zh: '报名一场招聘会，看到有哪些单位和岗位', en: 'Joining a fair shows who is there and what they seek' }, ['coming', true, true], async () => {
      const { body: { fairs } } = await client.get<{ fairs: readonly FairView[] }>('/fairs');
      const ahead = fairs.find(({ state }) => state === 'ahead');
      await client.put(`/me/fairs/${ahead?.id}`, {});
      const { body } = await client.get<FairView & { exhibitors: readonly string[]; jobs: readonly object[] }>(`/fairs/${ahead?.id}`);
      return [body.mine, body.exhibitors.length > 0, body.jobs.length > 0];
    });
    let asked: ServiceRequestView | undefined;
    await step({ zh: '问一条政策：马上有编号、期限和随机抽取的经办人', en: 'A question has a number, a limit and an officer at once' }, [201, true, true], async () => {
      const { status, body } = await client.put<Asked>(`/me/questions/${randomUUID()}`, { topic: 'flexible', text: '灵活就业人员社保补贴怎么申请？', publish: true });
      asked = body.requests[0];
      return [status, asked?.due !== undefined || asked?.limit !== undefined, asked?.officer !== undefined];
    });
    await step({ zh: '答复写明条款；有姓名的不能公开，去掉以后公开，别人搜得到', en: 'The answer cites its articles; with a name in it it is not published, without it others find it' }, [200, 422, 200, true], async () => {
      const officer = await desk(asked?.officer);
      const at = `/staff/requests/${asked?.number}`;
      const { body: { version } } = await officer.get<StaffRequest>(at);
      const answered = await officer.post(`${at}/answer`, { outcome: 'answered', text: '在本平台申请，按月补贴', remedy: '', articles: ['就业促进法 第十七条'] }, { 'if-match': `"${version}"` });
      const publish = (answer: string) => officer.post(`${at}/publication`, { question: '灵活就业人员社保补贴怎么申请？', answer });
      const [named, plain] = [await publish(`${person.name}可以在本平台申请`), await publish('在本平台申请，按月补贴。')];
      const { body: { answers } } = await newClient().get<{ answers: readonly { number: string }[] }>(`/answers?words=${encodeURIComponent('社保补贴')}`);
      return [answered.status, named.status, plain.status, answers.some(({ number }) => number === asked?.number)];
    });
    await step({ zh: '公开的答复错了：更正的写明代替哪一版、为什么，再撤回的不再照它办，提问的人都知道', en: 'A published answer is corrected, naming what it replaces and why, and then withdrawn; whoever asked knows' }, [1, '少写了最长期限', '政策已经调整', '政策已经调整'], async () => {
      const officer = await desk(asked?.officer);
      const at = `/staff/answers/${asked?.number}`;
      const { body: corrected } = await officer.post<PublicAnswer>(`${at}/correction`, { edition: 1, question: '灵活就业人员社保补贴怎么申请？', answer: '在本平台申请，按月补贴，最长三年。', articles: ['就业促进法 第十七条'], reason: '少写了最长期限' });
      const { body: withdrawn } = await officer.post<PublicAnswer>(`${at}/withdrawal`, { edition: corrected.edition, reason: '政策已经调整' });
      const { body: { requests } } = await client.get<Asked>('/me/questions');
      return [corrected.replaces?.edition, corrected.replaces?.reason, withdrawn.withdrawn?.reason, requests.find(({ number }) => number === asked?.number)?.published?.withdrawn?.reason];
    });
  },
};
