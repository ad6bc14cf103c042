import { randomUUID } from 'node:crypto';
import type { DeceasedData, DeceasedList } from '#channels/http/schemas/deceased.ts';
import { REMEMBERED } from '#sandbox/people/tour/plots.ts';
import { fillIn } from '../fill-in.ts';
import type { Client } from '../client.ts';
import type { Story } from './story.ts';

type Refused = { readonly code: string; readonly detail: { readonly zh: string } };

export const remembered: Story = {
  id: 'remembered',
  title: { zh: '女儿查阅、下载父亲身后的登记信息，请求更正', en: 'A daughter sees and copies her late father’s data, and asks for a correction' },
  async tell(world, { step }) {
    const named = (name: string) => world.people.persons.find((each) => each.name === name)!;
    const [dead, living, arranged] = [named(REMEMBERED.dead), world.take('anybody'), named(REMEMBERED.arranged.dead)];
    const [{ client: daughter }, { client: stranger }, { client: kept }] = [await world.signIn(named(REMEMBERED.relative)), await world.somebody('anybody'), await world.signIn(named(REMEMBERED.arranged.relative))];
    const asks = (who: Client, { name, idNumber }: { readonly name: string; readonly idNumber: string }) => who.post<Refused & { about: string }>('/me/deceased', { name, number: idNumber });
    const refusals = async () => Promise.all([asks(stranger, dead), asks(stranger, living), asks(stranger, { name: '查无此人', idNumber: dead.idNumber }), asks(kept, arranged)]);
    await step({ zh: '没有关系的、还活着的、查无此人的、生前另有安排的，答复一个样', en: 'No tie, still alive, no such person, arranged otherwise: all are told the same' }, [[403], 1], async () => {
      const told = await refusals();
      return [[...new Set(told.map(({ status }) => status))], new Set(told.map(({ body }) => body.detail.zh)).size];
    });
    const { body: { about } } = await asks(daughter, dead);
    const { status, body } = await fillIn(daughter, { lifeEvent: REMEMBERED.event, about, wanted: REMEMBERED.answers });
    await step({ zh: '女儿说明用途，当场准予', en: 'The daughter states the purpose and may at once' }, [201, 'approved'], () => [status, body.items?.[0]?.status]);
    const [opened] = (await daughter.get<DeceasedList>('/me/deceased')).body.people;
    const data = async () => (await daughter.get<DeceasedData>(`/me/deceased/${opened?.id}/register`)).body;
    await step({ zh: '看得到父亲的登记，账号遮住', en: 'She sees her father’s data, with accounts masked' }, [dead.name, true, false], async () => {
      const { name, entries } = await data();
      return [name, entries.some(({ kind }) => kind === REMEMBERED.disputed), JSON.stringify(entries).includes(dead.departments.bank?.account ?? '-')];
    });
    await step({ zh: '可以下载一份', en: 'She takes a copy' }, 200, async () => (await daughter.get(`/me/deceased/${opened?.id}/copy`)).status);
    await step({ zh: '发现不对的，请求更正', en: 'She asks for a correction' }, [200, true], async () => {
      const entry = (await data()).entries.find(({ kind }) => kind === REMEMBERED.disputed)!.id;
      const reply = await daughter.put<DeceasedData>(`/me/deceased/${opened?.id}/corrections/${randomUUID()}`, { entry, wrong: '开始日期不对', should: '应为前一年' });
      return [reply.status, reply.body.entries.find(({ id }) => id === entry)?.correction !== undefined];
    });
    await step({ zh: '请求到了哪一步她看得到，也可以撤回', en: 'She sees how far her request is, and can withdraw it' }, ['open', 'withdrawn'], async () => {
      const { requests } = (await daughter.get<DeceasedList>('/me/deceased')).body;
      const left = await daughter.post<DeceasedList>(`/me/deceased/corrections/${requests[0]?.number}/withdrawal`, {});
      return [requests[0]?.status, left.body.requests[0]?.status];
    });
    await step({ zh: '别人看不到', en: 'Nobody else sees them' }, 404, async () => (await stranger.get(`/me/deceased/${opened?.id}/register`)).status);
    await step({ zh: '本人可以生前安排：谁都不能看', en: 'Anybody can arrange that nobody may see theirs' }, [201, 'approved'], async () => {
      const reply = await fillIn(stranger, { lifeEvent: REMEMBERED.arrange.event, wanted: REMEMBERED.arrange.answers });
      return [reply.status, reply.body.items?.[0]?.status];
    });
  },
};
