import { BY_OFFICER } from '#sandbox/people/tour/plots.ts';
import { act, applies, caseOf, itemOf, supervise } from './acts.ts';
import type { Story } from './story.ts';

const ASK = { elements: [BY_OFFICER.asked], evidence: [], note: '请说明属于哪一种' };
const AGAIN = { ...ASK, note: '请写明从哪一年起', reason: '交回的内容里又有一种新的情形' };

export const corrected: Story = {
  id: 'corrected',
  title: { zh: '一次性补正；第二次要督办人员同意', en: 'Corrected once; a second time only with the supervisor' },
  async tell(world, { step }) {
    const filed = await applies(await world.somebody('older'), BY_OFFICER);
    const desk = await world.desk((await itemOf(filed)).officer);
    const answer = async (): Promise<number> => (await filed.who.client.post(`/cases/${filed.number}/items/${filed.no}/correction`, { answers: { [BY_OFFICER.asked]: BY_OFFICER.answer }, files: [] })).status;
    await step({ zh: '经办人一次告知要补正什么，时限暂停', en: 'The officer asks once for all that is missing, the clock stands still' }, [200, 'correction', 'paused'], async () => [(await act(desk, filed, 'correct', ASK)).status, (await itemOf(filed)).status, (await itemOf(filed)).clock.state]);
    await step({ zh: '有一次性补正告知书', en: 'There is a paper of it' }, 1, async () => (await caseOf(filed)).documents.filter(({ kind }) => kind === 'correction').length);
    await step({ zh: '申请人补正，回到经办人', en: 'The applicant answers, and it is back with the officer' }, [200, 'officer'], async () => [await answer(), (await itemOf(filed)).status]);
    await step({ zh: '经办人不能自己再要一次', en: 'The officer cannot ask again alone' }, 409, async () => (await act(desk, filed, 'correct', ASK)).status);
    await step({ zh: '换个说法要已取消的证明，拦住', en: 'An abolished proof in other words is refused' }, 422, async () => (await act(desk, filed, 'ask-again', { ...AGAIN, note: '请到社区开一份无业证明' })).status);
    await step({ zh: '写明理由请督办人员同意，其间时限不停，申请人不知道', en: 'With the reason it goes to the supervisor; the clock runs on and the applicant is not asked yet' }, [200, 'officer', false], async () => [(await act(desk, filed, 'ask-again', AGAIN)).status, (await itemOf(filed)).status, JSON.stringify(await caseOf(filed)).includes(AGAIN.reason)]);
    await step({ zh: '督办人员同意，第二次补正发出', en: 'The supervisor grants it, and the request goes out' }, [200, 'correction', true], async () => [(await supervise(await world.desk('0401'), filed, 'again', { granted: true, note: '第一次确实看不出来' })).status, (await itemOf(filed)).status, (await itemOf(filed)).correction?.again]);
    await step({ zh: '没有第三次', en: 'There is no third time' }, [200, 409], async () => [await answer(), (await act(desk, filed, 'ask-again', AGAIN)).status]);
  },
};
