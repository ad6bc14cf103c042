import { randomUUID } from 'node:crypto';
import type { CaseSummary, CaseView } from '#channels/http/schemas/case.ts';
import type { Mandates } from '#channels/http/schemas/mandate.ts';
import { MANDATED } from '#sandbox/people/tour/plots.ts';
import { fillIn } from '../fill-in.ts';
import type { Story } from './story.ts';

const DAY_MS = 86_400_000, CHINA_MS = 8 * 3_600_000;
const NOTHING = { answers: {}, contests: {}, promises: [] };
const dayIn = (days: number): string => new Date(Date.now() + days * DAY_MS + CHINA_MS).toISOString().slice(0, 10);

export const mandated: Story = {
  id: 'mandated',
  title: { zh: '委托别人办一件事：只办这一件，到期或者撤销就停', en: 'Somebody acts under a mandate: for that one matter, until it ends or is taken back' },
  async tell(world, { step }) {
    const [principal, agent, stranger] = [await world.somebody('anybody'), await world.somebody('anybody'), await world.somebody('anybody')];
    const id = randomUUID();
    const give = async (change: object = {}, as = id): Promise<number> => (await principal.client.put(`/me/mandates/${as}`, { name: agent.person.name, number: agent.person.idNumber, events: [MANDATED.event], from: dayIn(0), to: dayIn(30), sees: false, signature: principal.person.name, ...change })).status;
    await step({ zh: '已经过期的、签名不对的、法律不许委托的，不能委托', en: 'One that is over, signed by another, or for what nobody may be sent for is none' }, [422, 422, 422], async () => [await give({ to: dayIn(-1) }, randomUUID()), await give({ signature: agent.person.name }, randomUUID()), await give({ events: [MANDATED.never] }, randomUUID())]);
    await step({ zh: '委托一件事三十天，再发一次还是这一份', en: 'One matter for thirty days; sent again it is the same' }, [201, 200], async () => [await give(), await give()]);
    const about = (await agent.client.get<Mandates>('/me/mandates')).body.mandates[0]?.about;
    const plans = async (client: typeof agent.client, lifeEvent: string): Promise<number> => (await client.post('/plans', { lifeEvent, about, body: NOTHING })).status;
    await step({ zh: '受托人只能办委托的这一件，别人用不了', en: 'The agent may file that one matter, and nobody else may' }, [200, 403, 403, 404], async () => [await plans(agent.client, MANDATED.event), await plans(agent.client, MANDATED.outside), await plans(agent.client, MANDATED.never), await plans(stranger.client, MANDATED.event)]);
    let number = '';
    await step({ zh: '受托人代办，写明是谁办的', en: 'The agent files it, and the case says who' }, [201, true], async () => {
      const { status, body } = await fillIn(agent.client, { lifeEvent: MANDATED.event, ...(about !== undefined && { about }), wanted: MANDATED.answers });
      number = body.number;
      return [status, (await principal.client.get<CaseView>(`/cases/${number}`)).body.timeline[0]?.text.zh.includes(`由受托人 ${agent.person.name} 代办`)];
    });
    await step({ zh: '受托人看得到办到哪里，看不到文书和查到的信息', en: 'The agent sees how far it is, no papers and nothing that is known' }, [200, [], 404, []], async () => {
      const { status, body } = await agent.client.get<CaseView>(`/cases/${number}`);
      return [status, body.documents, (await agent.client.get(`/cases/${number}/documents/R`)).status, body.items.flatMap(({ values, reasons }) => [...values, ...reasons])];
    });
    await step({ zh: '撤销委托，受托人马上办不了、看不到，办件还是本人的', en: 'Taken back, the agent neither acts nor sees at once, and the case stays with the person' }, [200, 403, 403, [], 200], async () => [
      (await principal.client.post(`/me/mandates/${id}/revocation`, {})).status, await plans(agent.client, MANDATED.event), (await agent.client.get(`/cases/${number}`)).status,
      (await agent.client.get<{ cases: CaseSummary[] }>('/me/cases')).body.cases.filter((each) => each.number === number), (await principal.client.get(`/cases/${number}`)).status,
    ]);
  },
};
