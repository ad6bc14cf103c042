import { FOUNDED } from '#sandbox/people/tour/plots.ts';
import type { Story } from './story.ts';

export const founded: Story = {
  id: 'founded',
  title: { zh: '新设企业，参保登记自己办好', en: 'A business is registered, and its insurance registers itself' },
  async tell(world, { step, comes }) {
    const { message } = await world.say({ ...FOUNDED });
    await step({ zh: '同一句话再说一遍不多办，换了内容不收', en: 'Said again it changes nothing, said otherwise it is not taken' }, [200, 409], async () => [(await world.say({ ...FOUNDED, message })).status, (await world.say({ ...FOUNDED, name: '别的公司', message })).status]);
    const cases = async () => (await world.pool.query<{ channel: string; status: string; times: number }>(
      'select f.channel, i.status, count(*) over ()::int as times from case_file f join case_item i on i.region = f.region and i.case_number = f.number join subject s on s.region = f.region and s.id = f.subject_id where s.name = $1', [FOUNDED.name],
    )).rows;
    await comes({ zh: '单位没有递交任何东西，参保登记已办结，只有一件', en: 'Without anything handed in it is registered, once' }, [{ channel: 'department', status: 'approved', times: 1 }], cases);
  },
};
