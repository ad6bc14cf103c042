import type { ReassignDone } from '#channels/http/schemas/supervision.ts';
import { BY_OFFICER } from '#sandbox/people/tour/plots.ts';
import { applies, atDesk, itemOf } from './acts.ts';
import type { Story } from './story.ts';

export const passedOn: Story = {
  id: 'passed-on',
  title: { zh: '督办人员把事项改由他人办理，仍由系统抽取', en: 'A supervisor passes an item on, and chance still says to whom' },
  async tell(world, { step }) {
    const filed = await applies(await world.somebody('older'), BY_OFFICER);
    const first = (await itemOf(filed)).officer ?? '';
    const [supervisor, officer] = [await world.desk('0401'), await world.desk(first)];
    const passes = async () => supervisor.post<ReassignDone>('/staff/supervision/reassign', { items: [{ case: filed.number, no: filed.no, holder: first }], reason: '手上的事项太多' });
    let to: string | undefined;
    await step({ zh: '写明理由，重新随机抽取，抽到的是别人', en: 'With a reason another is drawn at random' }, [200, undefined, true], async () => {
      const { status, body: { results: [done] } } = await passes();
      to = done?.to;
      return [status, done?.because, to !== undefined && to !== first];
    });
    await step({ zh: '再按一次，不再抽取', en: 'Pressed again nothing is drawn' }, true, async () => (await passes()).body.results[0]?.to === to);
    await step({ zh: '原来的人看不到了，新的人接着办', en: 'Who had it sees it no longer, the other goes on' }, [403, filed.no], async () => [(await officer.get(`/staff/items/${filed.number}/${filed.no}`)).status, (await atDesk(await world.desk(to ?? ''), filed)).no]);
  },
};
