import type { KnownAt } from '#channels/http/schemas/known-at.ts';
import type { DepartmentBoard } from '#channels/http/schemas/sharing.ts';
import type { Uses } from '#channels/http/schemas/uses.ts';
import { addDays, dayOf } from '#core/clocks/day.ts';
import { LISTED } from '#sandbox/people/tour/plots.ts';
import type { Story } from './story.ts';

type Mine = { readonly person: { readonly name: string }; readonly entries: readonly { readonly kind: string; readonly origin: { readonly zh: string } }[] };

export const listed: Story = {
  id: 'listed',
  title: { zh: '政府知道我什么：部门的名单、谁用过、哪天登记的是什么', en: 'What the state knows about me: lists of departments, who used my data, what was registered when' },
  async tell(world, { step, comes }) {
    const { client, person } = await world.signIn(world.people.persons.find(({ name }) => name === LISTED.who)!);
    const entry = async () => (await client.get<Mine>('/me/register')).body.entries.find(({ kind }) => kind === LISTED.register);
    await world.wake('pull-lists');
    await comes({ zh: '残联的名单整份取来、数目对上，残疾人证就在“我的数据”里，写明来源；本人什么也没有交', en: 'The list of the federation was fetched whole and its totals fit: the certificate stands in my data with its source, and nobody handed anything in' }, [LISTED.who, true], async () => [(await client.get<Mine>('/me/register')).body.person.name, (await entry())?.origin.zh.includes('残疾人证变动名单')]);
    await step({ zh: '“谁看过、用过我的数据”里有这一次：哪个部门、依据什么', en: 'The list of uses has it: which department, on which basis' }, [true, true], async () => {
      const said = (await client.get<Uses>('/me/register/uses?kind=said')).body.uses.find(({ who }) => who.zh === '残疾人联合会');
      return [said !== undefined, said?.basis?.includes('残疾人证管理办法')];
    });
    await step({ zh: '别人的“谁看过、用过我的数据”里没有', en: 'Nobody else’s list has it' }, 0, async () => {
      const other = await world.somebody('worker');
      return (await other.client.get<Uses>('/me/register/uses?kind=said')).body.uses.filter(({ who }) => who.zh === '残疾人联合会').length;
    });
    await step({ zh: '问很久以前的一天：那天还没有登记，后来才记入', en: 'Asked about a day long ago: it was not known then, and was recorded later' }, [200, false, true], async () => {
      const { status, body } = await client.get<KnownAt>('/me/register/known-at?day=2020-01-01');
      return [status, body.entries.some(({ kind }) => kind === LISTED.register), body.later.some(({ kind }) => kind === LISTED.register)];
    });
    await step({ zh: '明天的事今天不知道', en: 'Tomorrow is not known today' }, 422, async () => (await client.get(`/me/register/known-at?day=${addDays(dayOf(new Date().toISOString()), 1)}`)).status);
    await step({ zh: '部门看板上有这份名单：取了几页、几条、合计对上、记入多少', en: 'The board of the departments has the list: pages, records, totals, what became of it' }, ['done', true], async () => {
      const list = (await (await world.desk('0173')).get<DepartmentBoard>('/staff/departments')).body.lists.find(({ name }) => name.zh === '残疾人证变动名单');
      return [list?.status, list?.told?.records === list?.fetched];
    });
    await step({ zh: '副本可以下载带走', en: 'A copy can be taken away' }, [200, person.name], async () => [(await client.get('/me/register/copy.xlsx')).status, LISTED.who]);
  },
};
