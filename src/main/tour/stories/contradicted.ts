import type { ContradictionList, ContradictionView } from '#channels/http/schemas/contradiction.ts';
import type { Uses } from '#channels/http/schemas/uses.ts';
import { addDays, dayOf } from '#core/clocks/day.ts';
import { maskNumber } from '#core/register/mask.ts';
import type { DemoPerson } from '#sandbox/people/person.ts';
import { generateStaff } from '#sandbox/people/staff.ts';
import { AT_ODDS } from '#sandbox/people/tour/plots.ts';
import type { Client } from '../client.ts';
import type { Story } from './story.ts';
import type { World } from './world.ts';

/** The list of yesterday comes once more, now with somebody's record: what was fetched is as of the day before. Only whoever owns the database can say so. */
async function listNames(world: World, { idNumber, name }: DemoPerson): Promise<void> {
  const [{ department, scenario, from, values }, yesterday] = [AT_ODDS, addDays(dayOf(new Date().toISOString()), -1)];
  await world.putOnList({ department, scenario, from, values, period: yesterday, record: 'tour', number: idNumber, name });
  const of = [world.region, addDays(yesterday, -1), department, scenario];
  for (const table of ['pull', 'pull_change']) {
    await world.pool.query(`delete from ${table} where region = $1 and period = $2 and department = $3 and scenario = $4`, of);
    await world.pool.query(`update ${table} set period = $2 where region = $1 and department = $3 and scenario = $4`, of);
  }
  await world.wake('pull-lists');
}

export const contradicted: Story = {
  id: 'contradicted',
  title: { zh: '名单与登记不一致：别的来源优先，记错了人的撤回', en: 'A list at odds with the register: other sources come first, and the wrong person’s entry is taken back' },
  // Lists are fetched once more.
  alone: true,
  async tell(world, { step, comes }) {
    const desk = await world.desk(generateStaff('kuaiban', world.region).find(({ roles }) => roles.includes('registrar'))?.number);
    const rowOf = async ({ idNumber }: DemoPerson) => (await desk.get<ContradictionList>('/staff/contradictions')).body.rows.find(({ holder, named }) => (holder ?? named)?.number === maskNumber(idNumber));
    const settle = async (person: DemoPerson, act: 'follow' | 'leave', note: string) => {
      const { body: { id, seen } } = await desk.get<ContradictionView>(`/staff/contradictions/${(await rowOf(person))!.id}`);
      return desk.post<ContradictionView>(`/staff/contradictions/${id}/${act}`, { seen, note });
    };
    const certificates = async (client: Client) => (await client.get<{ readonly entries: readonly { readonly kind: string }[] }>('/me/register')).body.entries.filter(({ kind }) => kind === AT_ODDS.register).length;

    const atOdds = world.people.persons.find(({ name }) => name === AT_ODDS.who)!;
    await world.wake('pull-lists');
    await comes({ zh: '名单和旧系统登记的等级不一样：不自动改，登记管理人员看到等人核对', en: 'The list says another level than the old system: nothing is changed, and a keeper of the register sees it' }, ['others', undefined], async () => { const row = await rowOf(atOdds); return [row?.cause, row?.settled]; });
    await step({ zh: '别的来源登记的优先：没有先更正，按名单登记不了', en: 'What another source has entered comes first: unless it is corrected, the list is not gone by' }, 409, async () => (await settle(atOdds, 'follow', '残联电话核实')).status);
    await step({ zh: '维持现有登记，写明怎么核实的', en: 'What stands is left, with how it was made sure of' }, ['leave', '残联正在复核等级'], async () => { const { body: { settled } } = await settle(atOdds, 'leave', '残联正在复核等级'); return [settled?.act, settled?.note]; });

    const [wrong, right] = [await world.somebody('anybody'), await world.somebody('anybody')];
    await listNames(world, wrong.person);
    await comes({ zh: '第二天的名单多了一个人，记入他的登记', en: 'The list of the next day has one more, who is entered' }, 1, () => certificates(wrong.client));
    await listNames(world, right.person);
    await comes({ zh: '再一天，部门更正了说的是谁：登记还在原来那个人名下，等人核对', en: 'A day later the department has corrected whom it means: the entry still stands at the wrong person, and somebody has to look' }, ['moved', maskNumber(right.person.idNumber)], async () => { const row = await rowOf(wrong.person); return [row?.cause, row?.named?.number]; });
    await step({ zh: '按名单登记：原来那个人名下的撤回，记到对的人名下', en: 'The list is gone by: the entry of the wrong person is taken back, and the right one has it' }, [200, 0, 1], async () => [(await settle(wrong.person, 'follow', '残联业务科核实，号码当初写错')).status, await certificates(wrong.client), await certificates(right.client)]);
    await step({ zh: '已经处理的维持不变，刚才的不再等人', en: 'What was settled stays so' }, ['leave', 'follow'], async () => [(await rowOf(atOdds))?.settled?.act, (await rowOf(wrong.person))?.settled?.act]);
    await step({ zh: '两个人都看得到登记管理人员看过', en: 'Both read that a keeper of the register looked' }, [true, true], () => Promise.all([wrong, right].map(async ({ client }) => (await client.get<Uses>('/me/register/uses?kind=look')).body.uses.some(({ why }) => why.zh.includes('名单')))));
  },
};
