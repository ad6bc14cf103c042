import { createServer, type Server } from 'node:http';
import { answer, bodyOf, type GatewayDesk } from './desk.ts';

/** Everybody who knows this may send here: it is a stand-in. */
export const GATEWAY_KEY = 'sandbox';

/** A gateway for short messages: `POST /v1/messages` with `{ id, to, text }`. An id is taken once; a repetition is answered with the first receipt. */
export function createSmsGateway({ id: gateway, messages, faults }: GatewayDesk): Server {
  return createServer((request, response) => {
    const take = async (): Promise<void> => {
      if (request.method !== 'POST' || request.url !== '/v1/messages') return answer(response, 404, { title: 'POST /v1/messages' }, undefined);
      if (request.headers.authorization !== `Bearer ${GATEWAY_KEY}`) return answer(response, 401, { title: 'wrong key' }, undefined);
      const body = await bodyOf(request);
      const { id, to, text } = body ?? {};
      if (typeof id !== 'string' || typeof to !== 'string' || typeof text !== 'string' || text === '') return answer(response, 400, { title: 'id, to and text are needed' }, undefined);
      const fault = faults.take(gateway, 'message');
      if (fault?.kind === '500') return answer(response, 500, { title: 'out of order' }, undefined);
      if (fault?.kind === 'refusing' || !/^1[3-9]\d{9}$/.test(to)) return answer(response, 422, { title: 'no such number' }, undefined);
      const kept = messages.keep('message', id, { to, text });
      if (kept === 'reused') return answer(response, 422, { title: 'this id was used for another message' }, undefined);
      if (fault?.kind === 'duplicate') return answer(response, 409, { title: 'taken before' }, undefined);
      return answer(response, 202, { receipt: kept.receipt }, fault);
    };
    take().catch(() => response.destroy());
  });
}
