import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { answer, bodyOf, type GatewayDesk } from './desk.ts';
import { GATEWAY_KEY } from './sms.ts';

/**
 * The part of WeChat's interface that template messages need: `POST /cgi-bin/stable_token` and `POST /cgi-bin/message/template/send`. Refusals are
 * codes in an answer with status 200, as there. `client_msg_id` is taken once.
 */
export function createWechatGateway({ id: gateway, messages, faults }: GatewayDesk): Server {
  const tokens = new Set<string>();
  return createServer((request, response) => {
    const take = async (): Promise<void> => {
      const url = new URL(request.url ?? '/', 'http://sandbox');
      const body = await bodyOf(request);
      if (request.method !== 'POST' || body === undefined) return answer(response, 200, { errcode: 43_002, errmsg: 'require POST method' }, undefined);
      if (url.pathname === '/cgi-bin/stable_token') {
        if (body['secret'] !== GATEWAY_KEY) return answer(response, 200, { errcode: 40_125, errmsg: 'invalid appsecret' }, undefined);
        const token = randomUUID();
        tokens.add(token);
        return answer(response, 200, { access_token: token, expires_in: 7200 }, undefined);
      }
      if (url.pathname !== '/cgi-bin/message/template/send') return answer(response, 404, {}, undefined);
      const fault = faults.take(gateway, 'message');
      if (fault?.kind === '500') return answer(response, 200, { errcode: -1, errmsg: 'system error' }, undefined);
      if (!tokens.has(url.searchParams.get('access_token') ?? '')) return answer(response, 200, { errcode: 40_001, errmsg: 'invalid credential' }, undefined);
      const { touser: to, client_msg_id: id, data } = body;
      if (typeof to !== 'string' || !/^o[A-Za-z0-9_-]{27}$/.test(to)) return answer(response, 200, { errcode: 40_003, errmsg: 'invalid openid' }, undefined);
      if (fault?.kind === 'refusing') return answer(response, 200, { errcode: 43_004, errmsg: 'require subscribe' }, undefined);
      const kept = messages.keep('message', typeof id === 'string' ? id : randomUUID(), { to, text: JSON.stringify(data) });
      return answer(response, 200, kept === 'reused' ? { errcode: 47_001, errmsg: 'data format error' } : { errcode: 0, errmsg: 'ok', msgid: kept.receipt }, fault);
    };
    take().catch(() => response.destroy());
  });
}
