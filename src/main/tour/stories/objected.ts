import type { MyObjection, PublicityEntry } from '#channels/http/schemas/publicity.ts';
import { BY_OFFICER } from '#sandbox/people/tour/plots.ts';
import { act, applies, itemOf, reviewerOf } from './acts.ts';
import type { Story } from './story.ts';

export const objected: Story = {
  id: 'objected',
  title: { zh: '公示期间有人提出异议', en: 'Somebody objects during the public notice' },
  async tell(world, { step, comes }) {
    const filed = await applies(await world.somebody('older'), BY_OFFICER);
    const { client: stranger } = await world.somebody('anybody');
    const desk = await world.desk((await itemOf(filed)).officer);
    const known = new Set<string>();
    const published = async (): Promise<readonly PublicityEntry[]> => (await world.newClient().get<{ entries: PublicityEntry[] }>(`/public/publicity?region=${world.region}`)).body.entries.filter(({ id }) => !known.has(id));
    for (const { id } of await published()) known.add(id);
    await step({ zh: '经办人拟同意，复核人确认以前不公示', en: 'The officer proposes an approval; nothing is published before the reviewer' }, [200, 'review', 0], async () => [(await act(desk, filed, 'approve', { findings: { [BY_OFFICER.confirmed]: true }, note: '街道回函' })).status, (await itemOf(filed)).status, (await published()).length]);
    await step({ zh: '复核人确认，开始公示', en: 'The reviewer confirms, the publicity begins' }, [200, 'publicity'], async () => [(await act(await reviewerOf(world, filed), filed, 'confirm', { note: '' })).status, (await itemOf(filed)).status]);
    const [entry] = await published();
    await step({ zh: '谁都看得到，姓名只露一部分', en: 'Anybody reads it, the name partly hidden' }, [true, false], () => [entry !== undefined, JSON.stringify(entry).includes(filed.who.person.name)]);
    await step({ zh: '本人不能异议，别人可以', en: 'Not the applicant, but somebody else objects' }, [403, 201], async () => [
      (await filed.who.client.post(`/publicity/${entry?.id}/objections`, { note: '没有这回事' })).status, (await stranger.post<MyObjection>(`/publicity/${entry?.id}/objections`, { note: '他开着一家店' })).status,
    ]);
    await step({ zh: '没有答复异议，不能办结', en: 'Nothing is decided before the objection is answered' }, 409, async () => (await act(desk, filed, 'approve', { note: '' })).status);
    await step({ zh: '经办人查实异议成立', en: 'The officer finds that it holds' }, 200, async () => (await act(desk, filed, 'answer-objection', { upheld: true, note: '查到营业执照' })).status);
    await step({ zh: '拟不予认定，复核人确认', en: 'The officer refuses, the reviewer confirms' }, ['review', 'refused'], async () => [
      (await act(desk, filed, 'refuse', { criterion: BY_OFFICER.publicity, note: '开着一家店' })).body.status, (await act(await reviewerOf(world, filed), filed, 'confirm', { note: '' })).body.status,
    ]);
    await comes({ zh: '公示撤下，异议人读到结果', en: 'It is published no longer, and the objector reads what came of it' }, [0, 'upheld', '查到营业执照'], async () => {
      const [mine] = (await stranger.get<{ objections: MyObjection[] }>('/me/objections')).body.objections;
      return [(await published()).filter(({ id }) => id === entry?.id).length, mine?.status, mine?.answer?.note];
    });
  },
};
