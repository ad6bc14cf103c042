import type { AssistanceTask } from '#channels/http/schemas/assistance.ts';
import { ASSISTED, BY_OFFICER } from '#sandbox/people/tour/plots.ts';
import { act, ahead, applies, atDesk, caseOf, itemOf, onVersion } from './acts.ts';
import type { Story } from './story.ts';

export const assisted: Story = {
  id: 'assisted',
  title: { zh: '没有系统的部门由人答复：请街道协查', en: 'An agency without a system is answered for by its people: the subdistrict is asked' },
  async tell(world, { step }) {
    const who = await world.somebody('older');
    const filed = await applies(who, BY_OFFICER);
    const desk = await world.desk((await itemOf(filed)).officer);
    const [first, second] = await Promise.all(ASSISTED.people.map((number) => world.desk(number)));
    const at = `/staff/assistance/${filed.number}/${filed.no}/0`;
    const ask = { department: ASSISTED.department, desk: ASSISTED.desk, elements: [BY_OFFICER.confirmed], files: [], reason: '请核实是不是确实没有工作、在社区常住', until: ahead(5) };
    await step({ zh: '只能问清单里有的事实', en: 'Only facts of the list can be asked' }, 422, async () => (await act(desk, filed, 'assistance', { ...ask, elements: ['person.idNumber'] })).status);
    await step({ zh: '经办人请社区窗口协查', en: 'The officer asks the desk of the neighbourhood' }, 200, async () => (await act(desk, filed, 'assistance', ask)).status);
    await step({ zh: '答复以前不能作决定', en: 'Nothing is decided before the answer' }, 409, async () => (await act(desk, filed, 'approve', { findings: { [BY_OFFICER.confirmed]: true }, note: '' })).status);
    await step({ zh: '社区窗口看得到是谁、查什么，看不到办件', en: 'The desk sees who and what, and nothing of the case' }, [[who.person.idNumber, who.person.name], 403], async () => [(await first!.get<AssistanceTask>(at)).body.handed.slice(0, 2).map(({ text }) => text.zh), (await first!.get(`/staff/items/${filed.number}/${filed.no}`)).status]);
    await step({ zh: '别的窗口什么也看不到', en: 'Another desk sees nothing' }, 404, async () => (await second!.get(at)).status);
    await step({ zh: '转给社会事务办，原来的窗口看不到了', en: 'It is handed on, and the first sees it no longer' }, [204, 404, 200], async () => [(await onVersion(first!, at, 'pass', { to: ASSISTED.to, reason: '台账在社会事务办' })).status, (await first!.get(at)).status, (await second!.get(at)).status]);
    await step({ zh: '答复作为事实记入，写明来源', en: 'The answer is a fact, with its source' }, [204, 'assistance'], async () => [(await onVersion(second!, at, 'answer', { said: { [BY_OFFICER.confirmed]: { value: true } }, basis: '入户核实，网格员台账', files: [] })).status, (await atDesk(desk, filed)).facts.find(({ element }) => element === BY_OFFICER.confirmed)?.source.kind]);
    await step({ zh: '申请人看得到请了谁、什么时候答复', en: 'The applicant reads whom, and when it was answered' }, [true, true], async () => {
      const { timeline } = await caseOf(filed);
      return [timeline.some(({ text }) => text.zh.includes('协查')), timeline.some(({ text }) => text.zh.includes('答复了协查'))];
    });
    await step({ zh: '查阅记录里有协查部门人员', en: 'The access record names the agency’s people' }, true, async () => (await who.client.get<{ accesses: { who: { zh: string } }[] }>('/me/register')).body.accesses.some(({ who: looked }) => looked.zh.startsWith('协查部门人员')));
    await step({ zh: '经办人据此决定', en: 'The officer decides by it' }, 'review', async () => (await act(desk, filed, 'approve', { findings: {}, note: '街道已核实' })).body.status);
  },
};
