import type { Queue } from '#channels/http/schemas/staff.ts';
import type { SupervisionItem } from '#channels/http/schemas/supervision.ts';
import { BY_OFFICER } from '#sandbox/people/tour/plots.ts';
import { act, ahead, applies, caseOf, itemOf, supervise } from './acts.ts';
import type { Story } from './story.ts';

export const ordered: Story = {
  id: 'ordered',
  title: { zh: '督办单，经办人答复', en: 'A supervision order, and its answer' },
  async tell(world, { step }) {
    const filed = await applies(await world.somebody('older'), BY_OFFICER);
    const desk = await world.desk((await itemOf(filed)).officer);
    const supervisor = await world.desk('0401');
    const order = async (): Promise<number> => (await supervise(supervisor, filed, 'order', { what: '向街道核实后办结', until: ahead(2) })).status;
    await step({ zh: '督办人员下督办单，同时只有一份', en: 'The supervisor gives an order, one at a time' }, [200, 409], async () => [await order(), await order()]);
    await step({ zh: '经办人的待办里看得到要求和期限', en: 'The officer has it in the queue with what and until when' }, { what: '向街道核实后办结', until: ahead(2) }, async () => {
      const found = (await desk.get<Queue>('/staff/queue')).body.rows.find((row) => row.case === filed.number)?.order;
      return found && { what: found.what, until: found.until };
    });
    await step({ zh: '申请人读到已督办，读不到内容', en: 'The applicant reads that there is one, not its words' }, [{ until: ahead(2), answered: false }, false], async () => {
      const { ordered: seen } = await itemOf(filed);
      return [seen && { until: seen.until, answered: seen.answered }, JSON.stringify(await caseOf(filed)).includes('向街道核实')];
    });
    await step({ zh: '经办人答复，督办人员读到', en: 'The officer answers, and the supervisor reads it' }, [200, ['已发函，周五回复']], async () => [
      (await act(desk, filed, 'answer-order', { answer: '已发函，周五回复' })).status,
      (await supervisor.get<SupervisionItem>(`/staff/supervision/items/${filed.number}/${filed.no}`)).body.orders.map(({ answer }) => answer?.text),
    ]);
  },
};
