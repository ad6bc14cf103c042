import type { CaseView } from '#channels/http/schemas/case.ts';
import type { Queue } from '#channels/http/schemas/staff.ts';
import { BY_OFFICER } from '#sandbox/people/tour/plots.ts';
import { applies, itemOf } from './acts.ts';
import type { Story } from './story.ts';

export const withdrawn: Story = {
  id: 'withdrawn',
  title: { zh: '撤回以后再申请', en: 'Withdrawn, and applied for again' },
  async tell(world, { step }) {
    const who = await world.somebody('older');
    const filed = await applies(who, BY_OFFICER);
    await step({ zh: '递交以后，要人来看的一项随机分给了经办人', en: 'Handed in, what a person has to look at is drawn for an officer' }, 'officer', async () => (await itemOf(filed)).status);
    const desk = await world.desk((await itemOf(filed)).officer);
    const queued = async (): Promise<boolean> => (await desk.get<Queue>('/staff/queue')).body.rows.some((row) => row.case === filed.number);
    await step({ zh: '经办人的待办里有它', en: 'The officer has it in the queue' }, true, queued);
    await step({ zh: '申请人撤回这一项', en: 'The applicant withdraws it' }, 200, async () => (await who.client.post<CaseView>(`/cases/${filed.number}/withdrawal`, { items: [filed.no], reason: '想再等等' })).status);
    await step({ zh: '这一项已撤回，经办人的待办里没有了', en: 'It is withdrawn, and gone from the queue' }, ['withdrawn', false], async () => [(await itemOf(filed)).status, await queued()]);
    await step({ zh: '再撤回一次不成', en: 'It cannot be withdrawn twice' }, 409, async () => (await who.client.post(`/cases/${filed.number}/withdrawal`, { items: [filed.no] })).status);
    await step({ zh: '单独再申请同一事项，又分给经办人', en: 'Applied for again by itself, it is drawn again' }, 'officer', async () => (await itemOf(await applies(who, { ...BY_OFFICER, event: BY_OFFICER.matter }))).status);
  },
};
