import { randomUUID } from 'node:crypto';
import type { MergeView } from '#channels/http/schemas/merge.ts';
import { generateStaff } from '#sandbox/people/staff.ts';
import { peopleWithTwoNumbers } from '#sandbox/people/second-numbers.ts';
import type { Client } from '../client.ts';
import type { Story } from './story.ts';

type Mine = { readonly entries: readonly { readonly kind: string }[]; readonly numbers: readonly unknown[]; readonly accesses: readonly { readonly why: { readonly zh: string } }[] };

const mineOf = async (who: Client): Promise<Mine> => (await who.get<Mine>('/me/register')).body;
const jobs = async (who: Client): Promise<number> => (await mineOf(who)).entries.filter(({ kind }) => kind === 'employment').length;

export const merged: Story = {
  id: 'merged',
  title: { zh: '一个人两个号：合并、发现不对、分离', en: 'One person with two numbers: merged, found wrong, separated' },
  async tell({ newClient, desk, region }, { step, comes }) {
    const person = peopleWithTwoNumbers('kuaiban', '2026-01-01', region)[1]!;
    const [one, other] = [newClient(), newClient()];
    await one.signInPerson(person.kept);
    await other.signInPerson(person.merged);
    const [first, second] = generateStaff('kuaiban', region).filter(({ roles }) => roles.includes('registrar'));
    const [proposer, confirmer] = [await desk(first?.number), await desk(second?.number)];
    const key = randomUUID();
    const proposes = (body: object = {}) => proposer.put<MergeView>(`/staff/merges/${key}`, { kept: person.kept, merged: person.merged, reason: '早年单位把号码填错一位', proof: '户籍证明', despite: [], ...body });
    const acts = async (by: Client, verb: string, body?: unknown) => {
      const { body: { seen } } = await by.get<MergeView>(`/staff/merges/${number}`);
      return by.post<MergeView>(`/staff/merges/${number}/${verb}`, body, { 'if-match': `"${seen}"` });
    };
    let number = '';
    await step({ zh: '一个号和它自己不能合并，不写理由也不行', en: 'A number cannot be merged with itself, nor without a reason' }, [422, 422], async () => [(await proposes({ merged: person.kept })).status, (await proposes({ reason: '' })).status]);
    await step({ zh: '登记管理人员提出合并；再发一次还是同一个', en: 'A keeper of the register proposes the merge; sent again it is the same' }, [201, 200, 'proposed'], async () => {
      const [sent, again] = [await proposes(), await proposes()];
      number = sent.body.number;
      return [sent.status, again.status, again.body.status];
    });
    await step({ zh: '提出的人不能自己确认，登记还是各看各的', en: 'Whoever proposed it cannot confirm it; each number still has its own' }, [409, 1, 1], async () => [(await acts(proposer, 'confirm')).status, await jobs(one), await jobs(other)]);
    await step({ zh: '另一名登记管理人员确认，本人看到两个号下的登记，谁看过也在', en: 'Another confirms it; the person sees what stands under both, and who looked' }, [200, 2, 1, true], async () => {
      const { status } = await acts(confirmer, 'confirm');
      const { numbers, accesses } = await mineOf(one);
      return [status, await jobs(one), numbers.length, accesses.some(({ why }) => why.zh.includes('两个号码'))];
    });
    await comes({ zh: '用旧号登录，进的是同一个人', en: 'Signing in with the old number leads to the same person' }, true, async () => {
      const again = newClient();
      await again.signInPerson(person.merged);
      const [a, b] = [await again.get<{ id: string }>('/me'), await one.get<{ id: string }>('/me')];
      return a.body.id === b.body.id;
    });
    await step({ zh: '后来查明不是同一个人：一名提出分离，另一名确认，各自恢复原样', en: 'It turns out that they are two: one proposes a separation, another confirms it, and each has again what it had' }, [200, 'separated', 1, 1], async () => {
      const proposed = await acts(confirmer, 'separate', { reason: '公安核实是两个人', proof: '公安机关复函', given: [] });
      const { body: apart } = await acts(proposer, 'confirm-separation');
      return [proposed.status, apart.status, ...[apart.kept, apart.merged].map(({ entries }) => entries.filter(({ kind }) => kind === 'employment').length)];
    });
    await step({ zh: '原来的登录密码两个人都不能再用，各自另设：合并期间谁设的分不清', en: 'Neither password of before opens anything, and each sets another: who set it while they were one cannot be told' }, [false, false], () => Promise.all([person.kept, person.merged].map((typed) => newClient().signInPerson(typed).then(() => true, () => false))));
  },
};
