import type { AbsenceView, Supervision } from '#channels/http/schemas/supervision.ts';
import { BY_OFFICER } from '#sandbox/people/tour/plots.ts';
import { ahead, applies, itemOf } from './acts.ts';
import type { Story } from './story.ts';

/** More days than any city waits before it draws anew. */
const LONG = 30;

export const absent: Story = {
  id: 'absent',
  title: { zh: '经办人长期不在岗，手上的事项重新抽取', en: 'An officer is away for long: what they have is drawn anew' },
  alone: true,
  async tell(world, { step, comes }) {
    const filed = await applies(await world.somebody('older'), BY_OFFICER);
    const first = (await itemOf(filed)).officer ?? '';
    const supervisor = await world.desk('0401');
    const away = async (): Promise<readonly AbsenceView[]> => (await supervisor.get<Supervision>('/staff/supervision')).body.absences.filter(({ officer }) => officer === first);
    let absence: AbsenceView | undefined;
    await step({ zh: '督办人员登记：从今天起一个月不在岗', en: 'The supervisor enters the absence, a month from today' }, [200, true], async () => {
      const { status } = await supervisor.post('/staff/absences', { officer: first, from: ahead(0), to: ahead(LONG), reason: 'sick' });
      [absence] = await away();
      return [status, absence?.now];
    });
    await world.wake('redraw-absent');
    await comes({ zh: '平台自己另抽一人，接着办', en: 'The platform draws somebody else by itself' }, ['officer', true], async () => {
      const { status, officer } = await itemOf(filed);
      return [status, officer !== undefined && officer !== first];
    });
    await step({ zh: '回来了，登记结束', en: 'Back again, the absence ends' }, [200, []], async () => {
      const { status } = await supervisor.post(`/staff/absences/${absence?.id}/end`, undefined);
      return [status, await away()];
    });
  },
};
