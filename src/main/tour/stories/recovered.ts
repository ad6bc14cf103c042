import type { CaseView } from '#channels/http/schemas/case.ts';
import { OUTAGE } from '#sandbox/people/tour/plots.ts';
import { itemOf } from './acts.ts';
import type { Story } from './story.ts';

export const recovered: Story = {
  id: 'recovered',
  title: { zh: '一个部门出了故障，恢复后自己补上', en: 'A department is down, and everything catches up' },
  alone: true,
  async tell(world, { step, comes }) {
    const who = await world.somebody('ordinary');
    await world.order({ department: OUTAGE.department, kind: '500' });
    const { body } = await who.client.submit<CaseView>({ answers: OUTAGE.answers, contests: {}, promises: [] }, undefined, OUTAGE.event);
    const filed = { who, number: body.number, no: body.items.find(({ service }) => service === OUTAGE.matter)?.no ?? 0 };
    await step({ zh: '等它答复的事项在等，没有被拒绝', en: 'What needs it waits, and is not refused' }, 'waiting', async () => (await itemOf(filed)).status);
    await world.letTimePass();
    await step({ zh: '再问还是没有，接着等', en: 'Asked again in vain, it waits on' }, 'waiting', async () => (await itemOf(filed)).status);
    await world.mend(OUTAGE.department);
    await comes({ zh: '部门恢复，事项自己办结', en: 'The department is back, and it is decided by itself' }, 'approved', async () => (await itemOf(filed)).status);
  },
};
