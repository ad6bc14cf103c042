import { createHash, generateKeyPairSync, randomUUID, sign, type KeyObject } from 'node:crypto';
import type { CaseView } from '#channels/http/schemas/case.ts';
import type { NoticeList } from '#channels/http/schemas/notice.ts';
import type { IntakeContents, IntakeView, OfflineBlockDrawn, OfflineBoard, OfflineSlip } from '#channels/http/schemas/offline.ts';
import type { OfflineRecord } from '#core/offline/record.ts';
import { AT_ONCE } from '#sandbox/people/tour/plots.ts';
import type { Client, Reply } from '../client.ts';
import { fillOut } from '../fill-in.ts';
import type { Story } from './story.ts';

const CLERK = '0303', OFFICE = 'yitang', NUMBERS = 4;

/** A kit at a counter as it works while the line is down: it numbers, chains and signs what it receives, and sends it later. */
function kitOf(id: string, key: KeyObject) {
  let [seq, prev]: [number, string | null] = [0, null];
  return {
    receives(record: Omit<OfflineRecord, 'device' | 'seq' | 'prev' | 'agreed'>): { readonly record: string; readonly signature: string } {
      seq += 1;
      const text = JSON.stringify({ ...record, device: id, seq, prev, agreed: true } satisfies OfflineRecord);
      prev = createHash('sha256').update(text).digest('hex');
      return { record: text, signature: sign(null, Buffer.from(text), key).toString('base64') };
    },
  };
}

export const offline: Story = {
  id: 'offline',
  title: { zh: '断网收件：回执不是受理，一个号只办一件', en: 'The line is down: the slip is no acceptance, and one number makes one case' },
  async tell({ desk, somebody, newClient, wake }, { step, comes }) {
    const [clerk, supervisor, first, second, anybody] = [await desk(CLERK), await desk('0401'), await somebody('anybody'), await somebody('anybody'), newClient()];
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    const [device, block] = [randomUUID(), randomUUID()];
    const own = kitOf(device, privateKey);
    const { kty, crv, x } = publicKey.export({ format: 'jwk' });
    await supervisor.put(`/staff/offline/devices/${device}`, { name: '义堂镇窗口 1 号', office: OFFICE, key: { kty, crv, x } });
    let drawn: OfflineBlockDrawn | undefined;
    await step({ zh: '设备联网时领号，再领一次还是同一批', en: 'The device draws numbers while it is online; asked again it has the same' }, [200, NUMBERS, true], async () => {
      const draw = () => clerk.put<OfflineBlockDrawn>(`/staff/offline/blocks/${block}`, { device, size: NUMBERS });
      const { status, body } = await draw();
      drawn = body;
      return [status, body.numbers.length, JSON.stringify((await draw()).body.numbers) === JSON.stringify(body.numbers)];
    });
    const [slip, other, mistyped] = drawn!.numbers;
    const looksUp = async (): Promise<string> => (await anybody.get<OfflineSlip>(`/public/offline-slips/${slip!.number}?code=${slip!.code}`)).body.state;
    await step({ zh: '凭回执查：还没有上传，也没有受理；号码不像办件编号', en: 'By the slip: nothing was sent and nothing accepted; the number is none of a case' }, ['unsent', true, 404], async () => [await looksUp(), slip!.number.startsWith('LX'), (await anybody.get(`/public/offline-slips/${slip!.number}?code=AAAA-AAAA`)).status]);

    const { body } = await fillOut(first.client, { lifeEvent: AT_ONCE.event, wanted: AT_ONCE.answers });
    const received = new Date(Date.now() - 1000).toISOString();
    const form = { at: received, lifeEvent: AT_ONCE.event, body: { ...body, contests: {}, files: {} } };
    const person = (who: typeof first): OfflineRecord['person'] => ({ name: who.person.name, number: who.person.idNumber, shown: 'identity-card' });
    const sent = own.receives({ ...form, number: slip!.number, person: person(first) });
    const send = (what: object): Promise<Reply<IntakeView & { code?: string }>> => clerk.post('/staff/offline/intakes', what);
    const changed = { ...sent, record: sent.record.replace(first.person.name, second.person.name) };
    await step({ zh: '被改过的记录不收', en: 'A record that was changed is not taken' }, 422, async () => (await send(changed)).status);
    let number = '';
    await comes({ zh: '上传两次，只办一件，时限从收件时算起', en: 'Sent twice it is one case, received when it was received' }, ['filed', true, 1], async () => {
      const [one, two] = await Promise.all([send(sent), send(sent)]);
      await wake('file-offline');
      const again = (await send(sent)).body;
      number = again.case ?? '';
      const mine = await casesOf(first.client);
      return [again.state, one.status === 200 && two.status === 200, mine.filter((each) => each === number).length];
    });
    const read = (await first.client.get<CaseView>(`/cases/${number}`)).body;
    await step({ zh: '办件写明离线收件号和窗口，凭回执找得到它', en: 'The case names the number and the counter; the slip leads to it' }, [true, true, 'filed'], async () => [read.timeline[0]?.text.zh.includes(slip!.number), read.timeline[0]?.text.zh.includes(CLERK), await looksUp()]);
    const forSecond = own.receives({ ...form, number: slip!.number, person: person(second) });
    await step({ zh: '同一个号又来一份不一样的：留给督办人员，不会多办一件', en: 'The same number with other contents is kept for a supervisor, and makes no case' }, ['key-reused', 1, []], async () => [(await send(forSecond)).body.code, (await board(supervisor)).doubts.find((each) => each.number === slip!.number)?.others, await casesOf(second.client)]);

    const third = await somebody('anybody');
    const typo = own.receives({ ...form, number: mistyped!.number, person: { ...person(third), name: '写错了' } });
    const right = own.receives({ ...form, number: mistyped!.number, person: person(third) });
    await step({ zh: '断网时名字录错了：等督办人员核实；改正后再送，也留在同一个号下', en: 'A name mistyped while off line waits for a supervisor; the corrected record stays under the same number' }, ['doubt', 'key-reused'], async () => [(await send(typo)).body.state, (await send(right)).body.code]);
    await step({ zh: '督办人员看到两份内容哪里不一样，改办对的一份，只有一件', en: 'The supervisor sees where the two differ and has the right one handled: one case' }, [[false, true], 200, 1, 'filed'], async () => {
      const { contents } = (await supervisor.get<IntakeContents>(`/staff/offline/intakes/${mistyped!.number}`)).body;
      const { status } = await supervisor.post(`/staff/offline/intakes/${mistyped!.number}/decision`, { file: true, content: contents[1]?.digest, because: '名字录错，和本人电话核对过' });
      await wake('file-offline');
      return [contents.map(({ record }) => record?.known), status, (await casesOf(third.client)).length, (await send(right)).body.state];
    });
    await supervisor.post(`/staff/offline/devices/${device}/revoke`, { because: '设备丢失' });
    const late = own.receives({ ...form, number: other!.number, person: person(second) });
    await step({ zh: '设备丢失停用以后送来的，等督办人员核实', en: 'What arrives after the device was locked waits for a supervisor' }, ['doubt', 409], async () => [(await send(late)).body.state, (await clerk.put(`/staff/offline/blocks/${randomUUID()}`, { device, size: 1 })).status]);
    await step({ zh: '督办人员核实后不办，本人知道原因', en: 'The supervisor does not have it handled; its person is told why' }, [200, 'dropped', true], async () => {
      const { status } = await supervisor.post(`/staff/offline/intakes/${other!.number}/decision`, { file: false, because: '本人没有来过' });
      const { body: { notices } } = await second.client.get<NoticeList>('/me/messages');
      return [status, (await send(late)).body.state, notices.some(({ title }) => title.zh.includes(other!.number))];
    });
    await step({ zh: '领了几个、上传几个、缺几个，一目了然', en: 'Drawn, sent and left are plain to see' }, [NUMBERS, 3, 0], async () => {
      const found = (await board(supervisor)).blocks[0];
      return [found?.size, found?.sent, found?.gaps];
    });
  },
};

async function board(supervisor: Client): Promise<OfflineBoard> {
  return (await supervisor.get<OfflineBoard>('/staff/offline')).body;
}

async function casesOf(client: Client): Promise<readonly string[]> {
  return (await client.get<{ cases: readonly { number: string }[] }>('/me/cases')).body.cases.map(({ number }) => number);
}
