import type { DossierDetail, DossierList, DossierStep } from '#channels/http/schemas/dossier.ts';
import { DOSSIERS } from '#sandbox/people/tour/plots.ts';
import type { Client } from '../client.ts';
import { act, applies, itemOf, type Followed } from './acts.ts';
import type { Story } from './story.ts';

const CLERK = '0302';
const SCHOOL = { name: '临沂示例大学档案馆', address: '临沂市兰山区双岭路' };
const COMPANY = { name: '临沂示例国有投资公司人力资源部', address: '临沂市兰山区沂蒙路 100 号' };
const ALL = ['sealed', 'stamped', 'listed', 'noted', 'matching'] as const;

export const filesMoved: Story = {
  id: 'filesMoved',
  title: { zh: '人事档案：机要转入验收、退回补齐、转出签收，本人不经手', en: 'Personnel files: in by confidential post, sent back to be put right, out and signed for; never in the hands of the person' },
  async tell(world, { step, comes }) {
    const clerk = await world.desk(CLERK);
    const named = async (name: string) => world.signIn(world.people.persons.find((person) => person.name === name)!);
    const does = async ({ number, no }: Followed, body: DossierStep, by: Client = clerk) => (await by.post<unknown>(`/staff/dossiers/${number}/${no}`, body)).status;
    const rowOf = async ({ number }: Followed) => (await clerk.get<DossierList>(`/staff/dossiers?case=${number}`)).body.rows[0];
    const seen = async (followed: Followed) => (await itemOf(followed)).dossier;

    const comer = await named(DOSSIERS.comes.who);
    const coming = await applies(comer, DOSSIERS.comes);
    await comes({ zh: '调档函发给原存档机构，本人看到等寄来', en: 'Its keeper is asked; the person reads that it is awaited' }, 'called', async () => (await seen(coming))?.phase);
    await step({ zh: '窗口看到等谁寄来，姓名遮住；打开才看到全名，并留下记录', en: 'The counter sees who was asked, the name masked; opened it is whole, and that is on record' }, ['临沂示例大学', false, DOSSIERS.comes.who, true], async () => {
      const row = await rowOf(coming);
      const { body } = await clerk.get<DossierDetail>(`/staff/dossiers/${coming.number}/${coming.no}`);
      const { body: mine } = await comer.client.get<{ accesses: readonly { why: { zh: string } }[] }>('/me/register');
      return [row?.agency, row?.name.includes(DOSSIERS.comes.who), body.name, mine.accesses.some(({ why }) => why.zh === '转递您的人事档案')];
    });
    await step({ zh: '调档函可以打印', en: 'The letter that calls for it can be printed' }, [200, '%PDF'], async () => {
      const letter = await clerk.send(`/api/v1/staff/dossiers/${coming.number}/${coming.no}/letters/call`);
      return [letter.status, (await letter.text()).slice(0, 4)];
    });
    const register = { act: 'register', from: SCHOOL, letter: '临大档 2026-88', pieces: 14 } as const;
    await step({ zh: '没有机要编号，不收', en: 'Without its number it is not entered' }, 422, () => does(coming, { ...register, way: 'confidential', number: '' }));
    await step({ zh: '本人自己带来的，封存登记，不能入库', en: 'What the person carried here is taken, and not kept' }, [200, 422], async () => [await does(coming, { ...register, way: 'carried' }), await does(coming, { act: 'accept', found: [...ALL] })]);
    await step({ zh: '退回学校补齐，本人看到原因，不用跑', en: 'It goes back to the school; the person reads why, and goes nowhere' }, [200, 'returned', '按规定不能自带，请由机构寄来'], async () => [await does(coming, { act: 'send-back', note: '按规定不能自带，请由机构寄来', way: 'confidential', number: 'JY20260001' }), (await seen(coming))?.phase, (await seen(coming))?.note]);
    await step({ zh: '学校走机要寄来，登记；缺骑缝章的一项不勾，不能入库', en: 'The school sends it by confidential post; while anything is not right it is not kept' }, [200, 422], async () => [await does(coming, { ...register, way: 'confidential', number: 'JY20260002' }), await does(coming, { act: 'accept', found: ['sealed', 'listed', 'noted', 'matching'] })]);
    await step({ zh: '逐项核对都对，入库，寄回执', en: 'All of it right, it is kept, and the receipt goes' }, [200, 200, 'done'], async () => [await does(coming, { act: 'accept', found: [...ALL] }), await does(coming, { act: 'acknowledge', way: 'ems', number: 'EA123456789CN' }), (await seen(coming))?.phase]);
    await step({ zh: '经办人据此核准，不再问一遍', en: 'The officer approves by that, without asking again' }, 'approved', async () => {
      const { officer, status } = await itemOf(coming);
      return status === 'approved' ? status : (await act(await world.desk(officer), coming, 'approve', { findings: {}, note: '档案已验收' })).body.status;
    });

    const goer = await named(DOSSIERS.goes.who);
    const going = await applies(goer, DOSSIERS.goes);
    await step({ zh: '核准以前什么都不动', en: 'Before the approval nothing moves' }, [undefined, 409], async () => [(await seen(going))?.phase, await does(going, { act: 'pack', to: COMPANY, letter: '调 2026-7', list: ['履历表'], restricted: true })]);
    await step({ zh: '经办人核实接收方有管理权限，核准', en: 'The officer has seen that the receiver may keep files, and approves' }, 'approved', async () => (await act(await world.desk((await itemOf(going)).officer), going, 'approve', { findings: DOSSIERS.goes.found, note: '调档函已核实' })).body.status);
    await step({ zh: '列目录、密封；曾任公职的只能走机要或者专人', en: 'Listed and sealed; of somebody who was an official no carrier gets it' }, [200, 422, 200], async () => {
      const packed = await does(going, { act: 'pack', to: COMPANY, letter: '调 2026-7', list: ['履历表', '学籍材料', '转正定级表'], restricted: true });
      const { packedAt = '' } = (await clerk.get<DossierDetail>(`/staff/dossiers/${going.number}/${going.no}`)).body;
      return [packed, await does(going, { act: 'dispatch', way: 'ems', number: 'EA123456789CN', packedAt }), await does(going, { act: 'dispatch', way: 'confidential', number: 'JY20260003', packedAt })];
    });
    await step({ zh: '本人看到转往哪里、机要编号，看不到目录', en: 'The person reads where it goes and its number, not the list' }, [COMPANY.name, 'JY20260003', false], async () => [(await seen(going))?.agency, (await seen(going))?.number, JSON.stringify(await itemOf(going)).includes('转正定级表')]);
    await step({ zh: '没有送到，开始查找，督办人员看得到', en: 'It does not arrive and is looked for; the supervisor sees it' }, [200, true], async () => [await does(going, { act: 'missing', note: '机要局查无签收记录，已发函查询' }), (await (await world.desk('0401')).get<DossierList>('/staff/dossiers')).body.rows.some(({ case: number }) => number === going.number)]);
    await step({ zh: '查到了，对方签收的回执回来，办结', en: 'It is found, the signed receipt comes back, and that is the end' }, [200, 'done', undefined], async () => [await does(going, { act: 'receipt', signedBy: '示例国投 王科长', on: new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10) }), (await seen(going))?.phase, await rowOf(going)]);
    await step({ zh: '别的市的窗口什么都看不到', en: 'The counter of another city sees nothing of it' }, [404, 404], async () => {
      const other = await world.desk(`3302${CLERK}`);
      return [(await other.get(`/staff/dossiers/${going.number}/${going.no}`)).status, await does(going, { act: 'chase', note: '问一问进展' }, other)];
    });
  },
};
