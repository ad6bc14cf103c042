import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { WebhookMade } from '#channels/http/schemas/webhook.ts';
import { MANY } from '#sandbox/people/tour/plots.ts';
import { fillIn } from '../fill-in.ts';
import type { Story } from './story.ts';

type Call = { readonly id: string; readonly timestamp: string; readonly signature: string; readonly body: string };
const SECRET = 'whsec_';

/** The system of an employer as it listens: it is down at first, and writes down what comes. */
async function listening() {
  const calls: Call[] = [];
  let isDown = true;
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (part: string) => { body += part; }).on('end', () => {
      const header = (name: string): string => String(request.headers[`webhook-${name}`] ?? '');
      calls.push({ id: header('id'), timestamp: header('timestamp'), signature: header('signature'), body });
      response.writeHead(isDown ? 503 : 204).end();
    });
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  return { calls, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`, recovers: () => { isDown = false; }, stop: () => new Promise<void>((resolve) => { server.closeAllConnections(); server.close(() => resolve()); }) };
}

/** The signature that the receiver works out for itself (Standard Webhooks: HMAC-SHA256 over id, time and body). */
const signed = (secret: string, { id, timestamp, body }: Call): string => `v1,${createHmac('sha256', Buffer.from(secret.slice(SECRET.length), 'base64')).update(`${id}.${timestamp}.${body}`).digest('base64')}`;

export const hooked: Story = {
  id: 'hooked',
  title: { zh: '单位的系统收通知：停机也不丢，签名核得对，不含员工信息', en: 'The system of an employer is notified: nothing is lost while it is down, the signature holds, and nothing tells of the worker' },
  async tell(world, { step, comes }) {
    const employer = await world.employer(3);
    const worker = world.take('worker');
    const there = await listening();
    try {
      await step({ zh: '不是网址的，不收', en: 'What is no address is refused' }, 422, async () => (await employer.post('/enterprise/webhooks', { url: 'ftp://x' })).status);
      const made = await employer.post<WebhookMade>('/enterprise/webhooks', { url: there.url });
      await step({ zh: '登记网址，密钥只给这一次', en: 'The address is registered; its secret is shown this once' }, [201, true, false], async () => [made.status, made.body.secret.startsWith(SECRET), JSON.stringify((await employer.get('/enterprise/webhooks')).body).includes(SECRET)]);
      const { body: { about } } = await employer.post<{ about: string }>('/parties', { name: worker.name, number: worker.idNumber });
      const { body: { number } } = await fillIn(employer, { lifeEvent: MANY.event, about, wanted: MANY.answers });
      const ofCase = (): readonly Call[] => there.calls.filter(({ body }) => body.includes(number));
      await comes({ zh: '停机的时候来过，没有收下', en: 'While it is down it is called, and takes nothing' }, true, async () => {
        await world.wake('send-webhooks');
        return ofCase().length > 0;
      });
      const [first] = ofCase();
      there.recovers();
      await comes({ zh: '恢复以后再来一次，还是同一个编号', en: 'Once it is back it is called again, under the same id' }, true, async () => {
        await world.pool.query('update webhook_call set next_at = now() where status in ($1, $2)', ['queued', 'failing']);
        await world.wake('send-webhooks');
        return ofCase().filter(({ id }) => id === first?.id).length > 1;
      });
      await step({ zh: '签名核得对，内容里没有员工的姓名和号码', en: 'The signature holds, and nothing names the worker' }, [true, false], () => [ofCase().every((call) => call.signature.split(' ').includes(signed(made.body.secret, call))), there.calls.some(({ body }) => body.includes(worker.name) || body.includes(worker.idNumber))]);
      const taken = there.calls.length;
      await step({ zh: '收下的不再来', en: 'What was taken does not come again' }, taken, async () => {
        await world.pool.query('update webhook_call set next_at = now() where status in ($1, $2)', ['queued', 'failing']);
        await world.wake('send-webhooks');
        return there.calls.length;
      });
    } finally {
      await there.stop();
    }
  },
};
