import type { PublicDraw } from '#channels/http/schemas/draw.ts';
import { BY_OFFICER } from '#sandbox/people/tour/plots.ts';
import { act, applies, caseOf, itemOf, reviewerOf } from './acts.ts';
import type { Story } from './story.ts';

const WHY = '当事人的情形归社保经办机构';

export const transferred: Story = {
  id: 'transferred',
  title: { zh: '移送另一条业务线，由那里抽人办结', en: 'Passed on to another line of work, whose officers decide it' },
  async tell(world, { step }) {
    const filed = await applies(await world.somebody('older'), BY_OFFICER);
    const first = (await itemOf(filed)).officer ?? '';
    const desk = await world.desk(first);
    const pass = async (to: string, reason: string): Promise<number> => (await act(desk, filed, 'transfer', { to, reason })).status;
    await step({ zh: '没有这条业务线、没写明理由，都不能移送', en: 'Not to a line that does not exist, and not without a reason' }, [422, 422], async () => [await pass('nowhere', WHY), await pass(BY_OFFICER.otherLine, '不归我')]);
    await step({ zh: '移送以后原经办人打不开，申请人读到去了哪里', en: 'Passed on, the first cannot open it, and the applicant reads where it went' }, [200, 403, true], async () => [await pass(BY_OFFICER.otherLine, WHY), (await desk.get(`/staff/items/${filed.number}/${filed.no}`)).status, JSON.stringify((await caseOf(filed)).timeline).includes('移送')]);
    await step({ zh: '在那条业务线的人里抽', en: 'It was drawn among the officers of that line' }, BY_OFFICER.otherLine, async () => (await world.newClient().get<PublicDraw>((await itemOf(filed)).draw!.slice('/api/v1'.length))).body.draw.competence);
    const second = await world.desk((await itemOf(filed)).officer);
    await step({ zh: '那里的经办人通过，那里的复核人同意，先公示', en: 'An officer there approves, a reviewer there confirms, and it is published first' }, ['review', BY_OFFICER.publicity], async () => {
      const { body } = await act(second, filed, 'approve', { findings: { [BY_OFFICER.confirmed]: true }, note: '核实属实' });
      return [body.status, (await act(await reviewerOf(world, filed), filed, 'confirm', { note: '同意' })).body.status];
    });
  },
};
