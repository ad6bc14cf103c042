import { randomUUID } from 'node:crypto';
import type { CorrectionView } from '#channels/http/schemas/correction.ts';
import type { Client, Reply } from '../client.ts';
import type { Story } from './story.ts';
import type { World } from './world.ts';

type Entry = { readonly id: string; readonly kind: string; readonly from: string; readonly origin: { readonly zh: string }; readonly correction?: { readonly number: string } };
type Seen = { readonly version: number; readonly money: boolean; readonly agreedTo?: string; readonly fields: readonly { readonly id: string }[] };

const entriesOf = async (who: Client, kind: string): Promise<readonly Entry[]> => (await who.get<{ entries: readonly Entry[] }>('/me/register')).body.entries.filter((entry) => entry.kind === kind);
const requestOf = async (who: Client, number: string): Promise<CorrectionView> => (await who.get<{ corrections: readonly CorrectionView[] }>('/me/corrections')).body.corrections.find((each) => each.number === number)!;

/** An act of an officer on a request as it stands. */
async function answers(desk: Client, number: string, verb: string, body?: unknown): Promise<Reply<unknown>> {
  const { body: { version } } = await desk.get<Seen>(`/staff/corrections/${number}`);
  return desk.post(`/staff/corrections/${number}/${verb}`, body, { 'if-match': `"${version}"` });
}

/** The desk of whoever was drawn: no page names the second officer by anything but a number. */
async function deskOf({ pool, desk }: World, number: string, role: 'officer' | 'reviewer'): Promise<Client> {
  const { rows: [row] } = await pool.query<{ number: string }>(`select o.number from correction c join officer o on o.region = c.region and o.id = c.${role} where c.number = $1`, [number]);
  return desk(row?.number);
}

export const righted: Story = {
  id: 'righted',
  title: { zh: '登记错了，本人请求更正', en: 'An entry is wrong, and its person asks for a correction' },
  async tell(world, { step }) {
    const { client } = await world.somebody('worker');
    const [contact] = await entriesOf(client, 'contact');
    const [account] = await entriesOf(client, 'account.socialCard');
    const asks = (key: string, entry: string, wrong: string, should: string) => client.put<{ corrections: readonly CorrectionView[] }>(`/me/corrections/${key}`, { entry, wrong, should, file: null });
    const key = randomUUID();
    await step({ zh: '没有写哪里不对，不受理，错在哪一栏说清楚', en: 'A request that does not say what is wrong is not taken, and says at which field' }, [422, '/body/wrong'], async () => { const reply = await asks(key, contact!.id, '', '号码早就换了'); return [reply.status, (reply.body as unknown as { errors: { pointer: string }[] }).errors[0]?.pointer]; });
    await step({ zh: '请求更正手机号；再发一次还是同一个请求', en: 'The phone number is to be corrected; sent again it is the same request' }, [201, 200, 1], async () => {
      const replies = [await asks(key, contact!.id, '手机号不是我的', '应当是 13800000001，是我本人在用'), await asks(key, contact!.id, '手机号不是我的', '应当是 13800000001，是我本人在用')];
      return [...replies.map(({ status }) => status), replies[1]!.body.corrections.length];
    });
    const number = (await entriesOf(client, 'contact'))[0]!.correction!.number;
    await step({ zh: '经办人只改手机号，马上生效', en: 'The officer changes only the phone number, and it holds at once' }, 200, async () => (await answers(await deskOf(world, number, 'officer'), number, 'correct', { changes: { phone: '13800000001' }, from: contact!.from, to: null, reason: '与运营商实名信息一致' })).status);
    await step({ zh: '本人看到结果，登记写明来自这个更正请求', en: 'The person sees the result, and the entry says that it comes from this request' }, ['corrected', `更正请求 ${number}`, 1], async () => {
      const now = await entriesOf(client, 'contact');
      return [(await requestOf(client, number)).status, now[0]?.origin.zh, now.length];
    });
    await step({ zh: '银行账户涉及钱：一名经办人提出，登记还不变', en: 'An account has to do with money: one officer proposes, and nothing changes yet' }, [200, 'review', account!.id], async () => {
      await asks(randomUUID(), account!.id, '账号有一位登记错了', '以社保卡背面的账号为准');
      const second = (await entriesOf(client, 'account.socialCard'))[0]!.correction!.number;
      const proposed = await answers(await deskOf(world, second, 'officer'), second, 'correct', { changes: { account: '6217000000000000019' }, from: account!.from, to: null, reason: '与发卡银行的记录一致' });
      return [proposed.status, (await requestOf(client, second)).status, (await entriesOf(client, 'account.socialCard'))[0]?.id];
    });
    await step({ zh: '随机抽取的另一名经办人退回，经办人答复不予更正，写明理由和途径', en: 'Another officer sends it back, and the officer declines with reason and ways that are open' }, [200, 200, 'declined', true], async () => {
      const second = (await entriesOf(client, 'account.socialCard'))[0]!.correction!.number;
      const sentBack = await answers(await deskOf(world, second, 'reviewer'), second, 'return', { reason: '请再核对一次回单' });
      const declined = await answers(await deskOf(world, second, 'officer'), second, 'decline', { reason: '银行的记录和登记一致', remedy: '请带社保卡到窗口核对' });
      const { status, result } = await requestOf(client, second);
      return [sentBack.status, declined.status, status, result?.appeal?.zh.includes('第五十条')];
    });
  },
};
