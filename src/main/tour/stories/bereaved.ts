import type { Plan } from '#channels/http/schemas/plan.ts';
import { DEATH } from '#sandbox/people/tour/plots.ts';
import { generateStaff } from '#sandbox/people/staff.ts';
import type { Story } from './story.ts';

type Reports = { readonly rows: readonly { readonly id: string; readonly name: string; readonly state: string }[] };
type Prompts = { readonly prompts: readonly { readonly id: string; readonly about: string; readonly lifeEvent: string }[] };

export const bereaved: Story = {
  id: 'bereaved',
  title: { zh: '部门推送死亡信息，提醒亲属', en: 'A department tells of a death, and the relative is told what can be applied for' },
  async tell(world, { step, comes }) {
    const named = (name: string) => world.people.persons.find((each) => each.name === name)!;
    const dead = named(DEATH.dead);
    const [{ client: relative }, { client: stranger }] = [await world.signIn(named(DEATH.relative)), await world.somebody('anybody')];
    const prompts = async () => (await relative.get<Prompts>('/me/prompts')).body.prompts;
    const word = { department: DEATH.department, scenario: DEATH.scenario, number: dead.idNumber, name: dead.name };
    await step({ zh: '登记部门推送，签名有效，收下', en: 'The department says it, signed, and it is taken' }, 200, async () => (await world.say(word)).status);
    await comes({ zh: '亲属在办事大厅读到能办什么', en: 'The relative reads in the hall what can be applied for' }, [DEATH.event], async () => (await prompts()).map(({ lifeEvent }) => lifeEvent));
    await step({ zh: '别人什么也看不到', en: 'A stranger sees nothing' }, [], async () => (await stranger.get<Prompts>('/me/prompts')).body.prompts);
    const [prompt] = await prompts();
    await step({ zh: '从提醒进去就是为逝者办理', en: 'From there it is applied for about the deceased' }, 200, async () => (await relative.post<Plan>('/plans', { lifeEvent: DEATH.event, about: prompt?.about, body: { answers: {}, contests: {}, promises: [] } })).status);
    const registrar = await world.desk(generateStaff('kuaiban', world.region).find(({ roles }) => roles.includes('registrar'))?.number);
    const report = (list: Reports) => list.rows.find(({ name }) => name === dead.name);
    await step({ zh: '本人的待遇先停发，登记管理人员看到待核实', en: 'What runs for the deceased is held, and a keeper of the register sees it to make sure of' }, 'open', async () => report((await registrar.get<Reports>('/staff/reported-deaths')).body)?.state);
    await step({ zh: '核实属实，继续停发', en: 'It is found right, and stays held' }, 'confirmed', async () => {
      const { id } = report((await registrar.get<Reports>('/staff/reported-deaths')).body)!;
      return report((await registrar.post<Reports>(`/staff/reported-deaths/${id}/confirm`, { note: '问过户籍地派出所' })).body)?.state;
    });
    await step({ zh: '不需要的，可以不再提醒', en: 'It can be declined' }, [204, []], async () => [(await relative.call('DELETE', `/me/prompts/${prompt?.id}`)).status, await prompts()]);
  },
};
