import { randomUUID } from 'node:crypto';
import type { Alarms } from '#channels/http/schemas/alarm.ts';
import type { BatchView } from '#channels/http/schemas/batch.ts';
import { MANY } from '#sandbox/people/tour/plots.ts';
import type { Client } from '../client.ts';
import { fillIn } from '../fill-in.ts';
import type { Story } from './story.ts';

/** More than any of these enterprises has ever handed in at once. */
const BURST = 28;

export const alarmed: Story = {
  id: 'alarmed',
  title: { zh: '一家单位突然集中报送：预警当即叫停它一家的秒批，核查以后恢复', en: 'One employer hands in a burst of hires: an alarm stops instant decisions of this one alone, and they are released once it was looked into' },
  // What the watch sees of everybody else is looked into here, too.
  alone: true,
  async tell(world, { step, comes }) {
    const [employer, other, supervisor] = [await world.employer(4), await world.employer(5), await world.desk('0401')];
    const burst = Array.from({ length: BURST }, () => world.take('worker'));
    const alarms = async (): Promise<Alarms['alarms']> => (await supervisor.get<Alarms>('/staff/alarms')).body.alarms;
    const ours = async () => (await alarms()).filter(({ at, closed, what }) => !closed && at >= began && what.zh.includes('同一单位'));
    /** Hire one more; whether a brake kept the rules from deciding. */
    const hire = async (by: Client): Promise<boolean> => {
      const worker = world.take('worker');
      const { body: { about } } = await by.post<{ about: string }>('/parties', { name: worker.name, number: worker.idNumber });
      const { body: { number } } = await fillIn(by, { lifeEvent: MANY.event, about, wanted: MANY.answers });
      const { rows } = await world.pool.query<{ braked: boolean }>(`select exists (select from case_event where region = $1 and case_number = $2 and type = 'referred' and data->'decision'->>'because' = 'braked') as braked`, [world.region, number]);
      return rows[0]!.braked;
    };
    // Whatever the watch has seen of the other stories is closed first.
    await world.wake('watch');
    for (const { id } of (await alarms()).filter(({ closed }) => !closed)) await supervisor.post(`/staff/alarms/${id}/closing`, { id: randomUUID(), finding: 'false', release: true, note: '演示数据，情况正常' });
    const began = new Date().toISOString();
    await step({ zh: '招用一人，当场办结', en: 'One is hired, decided at once' }, false, () => hire(employer));
    const { body: { id } } = await employer.post<BatchView>(`/enterprise/batches?lifeEvent=${MANY.event}`, Buffer.from(`\uFEFF${[MANY.headings, ...burst.map(({ name, idNumber }) => `${name},${idNumber}${MANY.rest}`)].join('\r\n')}\r\n`), { 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent('新员工.csv'), 'idempotency-key': randomUUID() });
    const stage = async () => (await employer.get<BatchView>(`/enterprise/batches/${id}`)).body;
    await comes({ zh: `一张表 ${BURST} 人，都可以提交`, en: `A sheet of ${BURST}, all good` }, ['checked', BURST], async () => [(await stage()).stage, (await stage()).counts.checked]);
    await step({ zh: '一次全部提交', en: 'They are filed together' }, 200, async () => (await employer.post(`/enterprise/batches/${id}/filing`, undefined)).status);
    await comes({ zh: '每人一件', en: 'A case for each' }, BURST, async () => (await stage()).counts.filed);
    await comes({ zh: '系统预警：哪家单位、多少件、哪些办件，牵头的督办人员收到提醒，这家的秒批已叫停', en: 'An alarm: which employer, how many, which cases; a supervisor is in charge and was told, and its instant decisions are stopped' }, [1, 'stopped', true, true], async () => {
      await world.wake('watch');
      const [one, ...more] = await ours();
      return [more.length + (one ? 1 : 0), one?.stops, (one?.cases.length ?? 0) >= 10, one !== undefined && one.supervisor !== null];
    });
    const [alarm] = await ours();
    await step({ zh: '这家再报一人，转由人核实；别的单位照常秒批', en: 'One more of this employer goes to a person; another employer is decided at once as before' }, [true, false], async () => [await hire(employer), await hire(other)]);
    await comes({ zh: '预警以后报的也列在里面，写明叫停后转人工核实', en: 'What came after the alarm is listed, too, as sent to a person' }, [true, true], async () => {
      await world.wake('watch');
      const one = (await alarms()).find((each) => each.id === alarm!.id);
      return [(one?.count ?? 0) > BURST, (one?.stopped ?? 0) > 0];
    });
    await step({ zh: '没有督办角色的人看不到预警', en: 'Who does not supervise sees no alarm' }, 403, async () => (await employer.get('/staff/alarms')).status);
    await step({ zh: '督办人员接手、请外市一起核查', en: 'A supervisor takes it in charge and asks another city' }, [200, 200], async () => [
      (await supervisor.post(`/staff/alarms/${alarm!.id}/acts`, { id: randomUUID(), kind: 'taken', note: '已联系单位，调取招聘会报名表' })).status,
      (await supervisor.post<Alarms>(`/staff/alarms/${alarm!.id}/enquiries`, { id: randomUUID(), region: (await supervisor.get<Alarms>('/staff/alarms')).body.cities[0]!.id, question: '贵市近日有没有同类集中报送？' })).status,
    ]);
    await step({ zh: '请街道社区窗口核查，窗口只看到问题和数字，答复写进预警', en: 'A desk of the subdistrict is asked: it reads the question and its figures, and its answer stands in the alarm' }, [200, 200, '公司在辖区，员工宿舍属实'], async () => {
      const { desks } = (await supervisor.get<Alarms>('/staff/alarms')).body;
      const { department, desk, latest } = desks.find((each) => each.desk === 'community')!;
      const question = { id: randomUUID(), department, desk, question: '这家单位在辖区有没有员工宿舍？', until: latest };
      const { status } = await supervisor.post(`/staff/alarms/${alarm!.id}/desk-enquiries`, question);
      const answered = await (await world.desk('0701')).post(`/staff/alarm-questions/${question.id}/answer`, { text: '公司在辖区，员工宿舍属实' });
      return [status, answered.status, (await alarms()).find((each) => each.id === alarm!.id)?.enquiries.find((each) => each.id === question.id)?.answer?.text];
    });
    const close = { id: randomUUID(), finding: 'false', release: true, note: '招聘会以后集中入职，人员到岗属实' };
    await step({ zh: '查明属实到岗，按误报结案；同一次结案再发一遍，还是一次', en: 'All are at work: it is closed as a false alarm; sent again it is one closing' }, [200, 200, 'false', 'released'], async () => {
      const statuses = [];
      for (let tries = 0; tries < 2; tries += 1) statuses.push((await supervisor.post(`/staff/alarms/${alarm!.id}/closing`, close)).status);
      const after = (await alarms()).find((each) => each.id === alarm!.id);
      return [...statuses, after?.closed?.finding, after?.stops];
    });
    await step({ zh: '这家又可以秒批', en: 'The employer is decided at once again' }, false, () => hire(employer));
    await comes({ zh: '同样的量不再预警', en: 'As many again raise no other alarm' }, 0, async () => {
      await world.wake('watch');
      return (await ours()).length;
    });
  },
};
