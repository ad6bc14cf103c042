import type { CaseView } from '#channels/http/schemas/case.ts';
import type { Supervision, SupervisionItem } from '#channels/http/schemas/supervision.ts';
import { BY_OFFICER } from '#sandbox/people/tour/plots.ts';
import { act, applies, atDesk, itemOf, type Followed } from './acts.ts';
import type { Story } from './story.ts';
import type { World } from './world.ts';

/** A working day whose year is published: whatever was promised that day is over. */
const LONG_AGO = '2026-01-05T01:00:00.000Z';

/** The case as if it had been handed in long ago: only whoever owns the database can say so, and an audit would find it. */
async function longAgo({ pool }: World, { number }: Followed): Promise<void> {
  await pool.query(`update case_event set at = $2, data = regexp_replace(data::text, '"startsAt":"[^"]*"', '"startsAt":"' || $3 || '"', 'g')::json where case_number = $1 and type = 'submitted'`, [number, LONG_AGO, LONG_AGO]);
  await pool.query(`update case_item set clock = jsonb_set(clock, '{startedAt}', to_jsonb($2::text)), escalate_at = now() where case_number = $1 and clock is not null`, [number, LONG_AGO]);
}

export const overdue: Story = {
  id: 'overdue',
  title: { zh: '催办、逾期报告、写明逾期原因', en: 'Urged, reported as overdue, and its reason' },
  async tell(world, { step, comes }) {
    const who = await world.somebody('older');
    const filed = await applies(who, BY_OFFICER);
    const desk = await world.desk((await itemOf(filed)).officer);
    const supervisor = await world.desk('0401');
    const urge = async (): Promise<number> => (await who.client.post<CaseView>(`/cases/${filed.number}/items/${filed.no}/urge`, undefined)).status;
    await step({ zh: '申请人催办，同一天只能催一次', en: 'The applicant urges it, once a day' }, [200, 409], async () => [await urge(), await urge()]);
    await step({ zh: '经办人看得到催办', en: 'The officer sees that it was urged' }, 1, async () => (await atDesk(desk, filed)).urged?.count);
    await longAgo(world, filed);
    await step({ zh: '承诺的时间过了：办件标为逾期', en: 'What was promised is over: it is marked overdue' }, 'overdue', async () => (await itemOf(filed)).clock.state);
    await world.wake('escalate');
    await comes({ zh: '平台自己报告督办人员', en: 'The platform reports it to the supervisor by itself' }, ['supervisor'], async () => (await supervisor.get<SupervisionItem>(`/staff/supervision/items/${filed.number}/${filed.no}`)).body.escalations.map(({ to }) => to));
    await step({ zh: '督办名单里它排在已报告的一类', en: 'The supervision list shows it as reported' }, true, async () => (await supervisor.get<Supervision>('/staff/supervision')).body.rows.find((row) => row.case === filed.number)?.flags.includes('escalated'));
    const refuse = async (): Promise<number> => (await act(desk, filed, 'refuse', { criterion: BY_OFFICER.criterion, findings: { [BY_OFFICER.confirmed]: false }, note: '核实不属于' })).status;
    await step({ zh: '没写明逾期原因，不能作决定', en: 'Nothing is decided before it was said why it is late' }, 409, refuse);
    await step({ zh: '经办人写明原因，申请人读得到', en: 'The officer says why, and the applicant reads it' }, [200, '等街道回函'], async () => [(await act(desk, filed, 'delay', { reason: '等街道回函' })).status, (await itemOf(filed)).delay?.reason]);
    await step({ zh: '现在可以作决定，由复核人确认', en: 'Now it can be decided, and a reviewer confirms' }, [200, 'review'], async () => [await refuse(), (await itemOf(filed)).status]);
  },
};
