import { randomUUID } from 'node:crypto';
import type { CaseView } from '#channels/http/schemas/case.ts';
import type { Clerks } from '#channels/http/schemas/clerk.ts';
import { MANY } from '#sandbox/people/tour/plots.ts';
import { actingAs } from '../acting-as.ts';
import { fillIn } from '../fill-in.ts';
import { ahead } from './acts.ts';
import type { Story } from './story.ts';

const DAYS = 30;

export const clerked: Story = {
  id: 'clerked',
  title: { zh: '单位指定经办人，由他招用一人，再撤销', en: 'An employer names a clerk, who hires somebody, and removes them again' },
  async tell(world, { step }) {
    const [manager, { client, person }, worker] = [await world.employer(1), await world.somebody('anybody'), world.take('worker')];
    const { body: { id: enterprise } } = await manager.get<{ id: string }>('/me');
    const [clerk, id] = [actingAs(client, enterprise), randomUUID()];
    await step({ zh: '没有指定以前，不能代表单位', en: 'Before being named nobody acts for the employer' }, 403, async () => (await clerk.get('/me')).status);
    await step({ zh: '单位指定经办人，只办招用', en: 'The employer names a clerk, for hirings only' }, 201, async () => (await manager.put(`/enterprise/clerks/${id}`, { name: person.name, number: person.idNumber, scopes: ['matters'], events: [MANY.event], from: ahead(0), to: ahead(DAYS) })).status);
    await step({ zh: '授权以外的看不到', en: 'What was not given is closed' }, [403, 403, 403], async () => Promise.all(['/me/payments', '/enterprise/webhooks', '/enterprise/clerks'].map(async (path) => (await clerk.get(path)).status)));
    const { body: { about } } = await clerk.post<{ about: string }>('/parties', { name: worker.name, number: worker.idNumber });
    const { status, body: { number } } = await fillIn(clerk, { lifeEvent: MANY.event, about, wanted: MANY.answers });
    await step({ zh: '经办人代表单位招用一人', en: 'The clerk hires somebody for the employer' }, 201, () => status);
    await step({ zh: '办件是单位的，写明谁经办', en: 'The case is the employer’s and says who did it' }, true, async () => (await manager.get<CaseView>(`/cases/${number}`)).body.timeline[0]?.text.zh.includes(`经办人 ${person.name}`));
    await step({ zh: '单位看得到谁办了什么', en: 'The employer sees who did what' }, [[person.name, number]], async () => (await manager.get<Clerks>('/enterprise/clerks')).body.done.filter((each) => each.case === number).map((each) => [each.name, each.case]));
    await step({ zh: '单位撤销经办人', en: 'The employer removes the clerk' }, 200, async () => (await manager.post(`/enterprise/clerks/${id}/removal`, {})).status);
    await step({ zh: '马上什么也打不开了', en: 'At once nothing is open any more' }, [403, 403], async () => Promise.all(['/me/cases', `/cases/${number}`].map(async (path) => (await clerk.get(path)).status)));
  },
};
