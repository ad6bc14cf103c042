import { createServer, type Server } from 'node:http';
import { answer, bodyOf, type GatewayDesk } from './desk.ts';
import { GATEWAY_KEY } from './sms.ts';

/** Why a carrier brings something back. */
const WHY = '收件人电话无法接通，地址无人签收';
const DIGITS = 9;

/**
 * A carrier: `POST /v1/shipments` with `{ id, to }` books a parcel, once for an id; `GET /v1/shipments/<number>` says where it is: on its way at the
 * first question, delivered at the next, or returned where `returning` was ordered for the question.
 */
export function createCarrierGateway({ id: gateway, messages, faults }: GatewayDesk): Server {
  const asked = new Map<string, 'under-way' | 'delivered' | 'returned'>();
  const numberOf = (receipt: string): string => `EA${receipt.replaceAll(/\D/g, '').padStart(DIGITS, '0')}CN`;
  const booked = (): Set<string> => new Set(messages.list().map(({ receipt }) => numberOf(receipt)));
  return createServer((request, response) => {
    const take = async (): Promise<void> => {
      if (request.headers.authorization !== `Bearer ${GATEWAY_KEY}`) return answer(response, 401, { title: 'wrong key' }, undefined);
      const [, number] = /^\/v1\/shipments\/([0-9A-Z]+)$/.exec(request.url ?? '') ?? [];
      if (request.method === 'GET' && number !== undefined) {
        const fault = faults.take(gateway, 'question');
        if (fault?.kind === '500') return answer(response, 500, { title: 'out of order' }, undefined);
        if (!booked().has(number)) return answer(response, 404, { title: 'no such number' }, fault);
        const before = asked.get(number);
        const status = before === 'delivered' || before === 'returned' ? before : fault?.kind === 'returning' ? 'returned' : before === undefined ? 'under-way' : 'delivered';
        asked.set(number, status);
        return answer(response, 200, { status, ...(status === 'returned' && { note: WHY }) }, fault);
      }
      if (request.method !== 'POST' || request.url !== '/v1/shipments') return answer(response, 404, { title: 'POST /v1/shipments' }, undefined);
      const { id, to } = (await bodyOf(request)) ?? {};
      const { name, phone, address } = (to ?? {}) as Readonly<Record<string, unknown>>;
      if (typeof id !== 'string' || typeof name !== 'string' || typeof phone !== 'string' || typeof address !== 'string') return answer(response, 400, { title: 'id and to are needed' }, undefined);
      const fault = faults.take(gateway, 'booking');
      if (fault?.kind === '500') return answer(response, 500, { title: 'out of order' }, undefined);
      if (fault?.kind === 'refusing') return answer(response, 422, { title: '地址超出派送范围' }, undefined);
      const kept = messages.keep('booking', id, { to: { name, phone, address } });
      return kept === 'reused' ? answer(response, 422, { title: 'this id was used for another parcel' }, undefined) : answer(response, 201, { tracking: numberOf(kept.receipt) }, fault);
    };
    take().catch(() => response.destroy());
  });
}
