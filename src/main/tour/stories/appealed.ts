import type { CaseView } from '#channels/http/schemas/case.ts';
import { PAID } from '#sandbox/people/tour/plots.ts';
import { act, applies, caseOf, itemOf } from './acts.ts';
import type { Story } from './story.ts';

export const appealed: Story = {
  id: 'appealed',
  title: { zh: '不予通过：怎么救济、请人来决定、再复核换人', en: 'Refused: where to turn, a person decides, then another officer' },
  async tell(world, { step, comes }) {
    const filed = await applies(await world.somebody('resigned'), PAID);
    const again = async (kind: 'by-person' | 'appeal', reason: string): Promise<number> => (await filed.who.client.post<CaseView>(`/cases/${filed.number}/items/${filed.no}/reopening`, { kind, reason })).status;
    const deciding = async (): Promise<string | undefined> => (await itemOf(filed)).reopened?.officer;
    await comes({ zh: '规则不予通过，写明复议和诉讼两条路，各到哪一天', en: 'The rules refuse, and say both ways to turn, each until a day' }, ['refused', 'rules', ['administrative-review', 'administrative-action']], async () => {
      const { status, by, remedies } = await itemOf(filed);
      return [status, by, remedies?.map(({ id }) => id)];
    });
    await step({ zh: '有审批结论书', en: 'There is a paper of the decision' }, 1, async () => (await caseOf(filed)).documents.filter(({ kind, no }) => kind === 'decision' && no === filed.no).length);
    await step({ zh: '申请人请人来决定，不用写理由，只开一次', en: 'The applicant wants a person to decide, without a reason, once' }, [200, 409], async () => [await again('by-person', ''), await again('by-person', '')]);
    const first = await deciding();
    await step({ zh: '抽到的经办人核对后维持，写明为什么', en: 'The officer drawn looks, and it stands, with the reason' }, [200, 'upheld', 'refused'], async () => [
      (await act(await world.desk(first), filed, 'uphold', { note: '核对了解除记录和社保记录，确是本人辞职' })).status, (await itemOf(filed)).again?.outcome, (await itemOf(filed)).status,
    ]);
    await step({ zh: '申请人要求复核，要写理由', en: 'The applicant asks for another officer, with a reason' }, [422, 200], async () => [await again('appeal', ' '), await again('appeal', '单位把协商解除报成了辞职')]);
    await step({ zh: '复核的是另外一个人', en: 'It is another officer' }, true, async () => ![first, undefined].includes(await deciding()));
    await step({ zh: '复核也维持，结果和救济都还在', en: 'It stands again, the ways to turn are still there' }, [200, 'upheld', 2], async () => [
      (await act(await world.desk(await deciding()), filed, 'uphold', { note: '又核对了一遍单位报送的材料，没有错' })).status, (await itemOf(filed)).again?.outcome, (await itemOf(filed)).remedies?.length,
    ]);
  },
};
