import { Type } from 'typebox';
import type { Principal } from '#core/identity/principal.ts';
import { webhookFault } from '#usecases/webhooks/webhook-fault.ts';
import { actBy } from '../identity/acting-for.ts';
import { requireEnterprise } from '../identity/require.ts';
import { Problem } from '../problems.ts';
import { WebhookList, WebhookMade } from '../schemas/webhook.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';

const FAULTS = {
  'no-address': { zh: '请填完整的网址，例如 https://hr.example.com/kuaiban', en: 'Give a whole address: https://hr.example.com/kuaiban' },
  'not-encrypted': { zh: '网址要以 https:// 开头', en: 'The address has to begin with https://' },
  'with-password': { zh: '网址里不能带用户名和密码，请用签名核对来源', en: 'No user and password in the address: check the signature instead' },
  'private': { zh: '这是内网地址，我们访问不到，也不能访问；请填公网能访问的网址', en: 'This is an address of a private network, which is never called; give a public one' },
} as const;
const TOO_MANY = { zh: '最多 5 个，请先删掉不用的', en: 'At most 5: remove one that is not used first' };
const THERE = { zh: '这个网址已经有了。没有看到密钥的，先删掉它再新建一次', en: 'This address is there already. If you have not seen its secret, remove it and add it again' };
const MOST = 5;
const SECRET_BYTES = 24;

/** The systems of an enterprise that are told what happens to its cases. */
export function webhookRoutes(app: Server, { context, webhooks, webhooksOpen, newId }: Services): void {
  const view = async ({ region, subjectId }: Pick<Principal, 'region' | 'subjectId'>): Promise<WebhookList> =>
    ({ webhooks: (await webhooks.of(region, subjectId)).map(({ trouble, ...webhook }) => ({ ...webhook, ...(trouble !== null && { trouble }) })) });
  const params = Type.Object({ id: Type.String({ format: 'uuid' }) });

  app.get('/enterprise/webhooks', { preHandler: requireEnterprise, schema: { summary: '系统对接 · Webhooks', tags: ['enterprise'], response: { 200: WebhookList } } }, (request) => view(request.principal!));

  app.post('/enterprise/webhooks', { preHandler: requireEnterprise, schema: { summary: '新建系统对接 · Add a webhook', tags: ['enterprise'], body: Type.Object({ url: Type.String({ maxLength: 500 }) }, { additionalProperties: false }), response: { 201: WebhookMade } } }, async (request, reply) => {
    const { region, subjectId } = request.principal!;
    const url = request.body.url.trim();
    const fault = webhookFault(url, webhooksOpen);
    if (fault) throw new Problem('wrong-input', FAULTS[fault], [{ pointer: '/body/url', detail: FAULTS[fault] }]);
    const present = await webhooks.of(region, subjectId);
    // Sent again, because no answer came: a second one would have everything told twice.
    const there = new Problem('not-allowed', THERE, [{ pointer: '/body/url', detail: THERE }]);
    if (present.some((each) => each.url === url)) throw there;
    if (present.length >= MOST) throw new Problem('not-allowed', TOO_MANY);
    const secret = `whsec_${Buffer.from(context.random(SECRET_BYTES)).toString('base64')}`;
    if (!(await webhooks.add(region, subjectId, { id: newId(), url, secret }, context.now(), actBy(request.principal!, newId, context.now(), 'webhook-added', url)))) throw there;
    return reply.code(201).send({ ...(await view({ region, subjectId })), secret });
  });

  app.delete('/enterprise/webhooks/:id', { preHandler: requireEnterprise, schema: { summary: '删除系统对接 · Remove a webhook', tags: ['enterprise'], params, response: { 200: WebhookList } } }, async (request) => {
    const { region, subjectId } = request.principal!;
    if (!(await webhooks.remove(region, subjectId, request.params.id, actBy(request.principal!, newId, context.now(), 'webhook-removed', '')))) throw new Problem('not-found');
    return view({ region, subjectId });
  });

  app.post('/enterprise/webhooks/:id/restart', { preHandler: requireEnterprise, schema: { summary: '重新启用 · Start again', tags: ['enterprise'], params, response: { 200: WebhookList } } }, async (request) => {
    const { region, subjectId } = request.principal!;
    if (!(await webhooks.restart(region, subjectId, request.params.id, context.now(), actBy(request.principal!, newId, context.now(), 'webhook-restarted', '')))) throw new Problem('not-found');
    return view({ region, subjectId });
  });
}
