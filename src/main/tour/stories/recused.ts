import type { PublicDraw } from '#channels/http/schemas/draw.ts';
import { BY_OFFICER } from '#sandbox/people/tour/plots.ts';
import { act, applies, atDesk, caseOf, itemOf } from './acts.ts';
import type { Story } from './story.ts';

export const recused: Story = {
  id: 'recused',
  title: { zh: '经办人回避，重新随机抽取', en: 'An officer must not decide: another is drawn' },
  async tell(world, { step }) {
    const filed = await applies(await world.somebody('older'), BY_OFFICER);
    const first = (await itemOf(filed)).officer ?? '';
    const desk = await world.desk(first);
    await step({ zh: '不写理由不能退回', en: 'It is not given back without a reason' }, 422, async () => (await act(desk, filed, 'hand-back', { kind: 'recusal', reason: ' ' })).status);
    await step({ zh: '经办人写明应当回避，退回', en: 'The officer gives it back: they must not decide it' }, 200, async () => (await act(desk, filed, 'hand-back', { kind: 'recusal', reason: '当事人是我的表妹' })).status);
    await step({ zh: '换了人，原经办人再也打不开', en: 'Another has it, and the first can open it no longer' }, [true, 403], async () => [![first, undefined].includes((await itemOf(filed)).officer), (await desk.get(`/staff/items/${filed.number}/${filed.no}`)).status]);
    await step({ zh: '谁都能核对这次抽取：原经办人不在其中', en: 'Anybody can check the draw: the first was left out' }, [first], async () => {
      const { body: { draw, officers } } = await world.newClient().get<PublicDraw>((await itemOf(filed)).draw!.slice('/api/v1'.length));
      return draw.excluded.filter(({ because }) => because === 'had-it').map(({ officer }) => officers[officer]);
    });
    await step({ zh: '理由只有工作人员看得到', en: 'The reason is for officers only' }, [false, true], async () => {
      const second = await world.desk((await itemOf(filed)).officer);
      return [JSON.stringify(await caseOf(filed)).includes('表妹'), JSON.stringify(await atDesk(second, filed)).includes('表妹')];
    });
  },
};
