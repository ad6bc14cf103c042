import { randomUUID } from 'node:crypto';
import type { CaseSummary, CaseView } from '#channels/http/schemas/case.ts';
import type { MyParties } from '#channels/http/schemas/clerk.ts';
import type { Counter } from '#channels/http/schemas/counter.ts';
import type { NoticeList } from '#channels/http/schemas/notice.ts';
import type { StaffItem } from '#channels/http/schemas/staff.ts';
import type { Supervision } from '#channels/http/schemas/supervision.ts';
import { BY_OFFICER, DEATH, UNKNOWN_TIE } from '#sandbox/people/tour/plots.ts';
import { actingAs } from '../acting-as.ts';
import { atCounter } from '../at-counter.ts';
import { fillIn } from '../fill-in.ts';
import { act, applies, atDesk, correctsAt, itemOf } from './acts.ts';
import type { Story } from './story.ts';

const CLERK = '0302';

export const succeeded: Story = {
  id: 'succeeded',
  title: { zh: '申请人去世：补正期限顺延，近亲属到窗口接办', en: 'An applicant dies: the correction waits, and a close relative goes on with it at a counter' },
  async tell(world, { step, comes }) {
    const [dead, relative, { client: stranger }] = [await world.somebody('older'), await world.somebody('anybody'), await world.somebody('anybody')];
    const filed = await applies(dead, BY_OFFICER);
    const desk = await world.desk((await itemOf(filed)).officer);
    const { id } = (await dead.client.get<{ id: string }>('/me')).body;
    const after = actingAs(relative.client, id);
    await act(desk, filed, 'correct', { elements: [BY_OFFICER.asked], evidence: [], note: '请说明属于哪一种' });
    const first = (await itemOf(filed)).correction?.until ?? '';
    const { body: { about } } = await relative.client.post<{ about: string }>('/parties', { name: dead.person.name, number: dead.person.idNumber });
    const { body: tie } = await fillIn(relative.client, { lifeEvent: UNKNOWN_TIE.entry.event, about, wanted: UNKNOWN_TIE.entry.answers });
    await step({ zh: '亲属关系由经办人凭户口簿核实；人还在，什么也看不到', en: 'An officer establishes the tie from the household register; of the living it opens nothing' }, [200, 404, 403], async () => [
      (await act(await world.desk(tie.items[0]?.officer), { who: relative, number: tie.number, no: 1 }, 'approve', { findings: { [UNKNOWN_TIE.established]: true }, note: '户口簿写明是子女' })).status,
      (await relative.client.get(`/cases/${filed.number}`)).status, (await after.get('/me/cases')).status,
    ]);
    await world.say({ department: DEATH.department, scenario: DEATH.scenario, number: dead.person.idNumber, name: dead.person.name });
    await comes({ zh: '登记部门通报去世，亲属可以接办他的办件', en: 'A department tells of the death, and the relative can go on with the cases' }, [id], async () => (await relative.client.get<MyParties>('/me/parties')).body.deceased.map((each) => each.id));
    await world.wake('note-deaths');
    await comes({ zh: '补正期限顺延，不会当作撤回', en: 'The time for the correction is put off, and nothing counts as withdrawn' }, true, async () => ((await itemOf(filed)).correction?.until ?? '') > first);
    await step({ zh: '经办人和督办人员都看得到', en: 'The officer and the supervisor see it' }, [true, true], async () => [
      (await atDesk(desk, filed) satisfies StaffItem).awaited?.death !== undefined, (await (await world.desk('0401')).get<Supervision>('/staff/supervision')).body.rows.find((row) => row.case === filed.number)?.flags.includes('bereaved'),
    ]);
    await step({ zh: '亲属收到消息，看得到办件和文书；别人看不到', en: 'The relative is told, and sees the case; nobody else does' }, [true, true, 200, 403], async () => [
      (await relative.client.get<NoticeList>('/me/messages')).body.notices.some((each) => each.case === filed.number), (await after.get<{ cases: CaseSummary[] }>('/me/cases')).body.cases.some(({ number }) => number === filed.number),
      (await after.get(`/cases/${filed.number}`)).status, (await actingAs(stranger, id).get(`/cases/${filed.number}`)).status,
    ]);
    await step({ zh: '不能以逝者名义办新的事，也看不到别的信息', en: 'Nothing new is applied for in that name, and nothing else is seen' }, [403, 403], async () => [(await after.post('/plans', { lifeEvent: BY_OFFICER.event, body: { answers: {}, contests: {}, promises: [] } })).status, (await after.get('/me/register')).status]);
    const clerk = await world.desk(CLERK);
    const visit = randomUUID();
    const arrived = (await clerk.put<Counter>(`/staff/counter/visits/${visit}`, { name: relative.person.name, number: relative.person.idNumber, shown: 'identity-card', compared: true, agreed: true })).body.visit;
    const there = actingAs(atCounter(clerk, visit), id);
    await step({ zh: '亲属到窗口：看到逝者等补正的办件，只接着办这一件', en: 'The relative comes to a counter: the case of the deceased that waits stands there, and nothing but that is open' }, [['self', 'successor'], true, 403], async () => [
      arrived?.parties.map(({ as }) => as), arrived?.cases.some(({ number, party, state }) => number === filed.number && party === id && state === 'correction'),
      (await there.post('/plans', { lifeEvent: BY_OFFICER.event, body: { answers: {}, contests: {}, promises: [] } })).status,
    ]);
    await step({ zh: '当场补正', en: 'It is completed there' }, 200, async () => (await correctsAt(there, filed, { answers: { [BY_OFFICER.asked]: BY_OFFICER.answer }, files: [] })).status);
    await step({ zh: '办件写明是作为近亲属办的、在哪个窗口', en: 'The case names the close relative, and the counter' }, true, async () => {
      const { timeline } = (await after.get<CaseView>(`/cases/${filed.number}`)).body;
      return timeline.some(({ text: { zh } }) => zh.includes(`作为近亲属 ${relative.person.name}`) && zh.includes(`窗口 ${CLERK}`));
    });
    await step({ zh: '办完以后窗口看不到了', en: 'Afterwards the counter sees nothing of it' }, [200, 403], async () => [(await clerk.post(`/staff/counter/visits/${visit}/end`, {})).status, (await there.get(`/cases/${filed.number}`)).status]);
    await step({ zh: '回到经办人手上接着办', en: 'It is back with the officer' }, 'officer', async () => (await after.get<CaseView>(`/cases/${filed.number}`)).body.items.find(({ no }) => no === filed.no)?.status);
  },
};
