import type { Carrier } from '#usecases/ports/carrier.ts';
import { getJson, postJson } from './call.ts';

const NUMBER = /^[0-9A-Z]{6,30}$/;

/**
 * A carrier over HTTP: `POST /v1/shipments` with `{ id, to: { name, phone, address } }` is answered with 201 (or 200 for an id that it had
 * before) and `{ tracking }`; 422 with a `title` says why it does not take it. `GET /v1/shipments/<tracking>` answers `{ status, note }`, the
 * status one of accepted, under-way, delivered and returned.
 */
export function createCarrier({ url, key, name }: { readonly url: string; readonly key: string; readonly name: string }): Carrier {
  const headers = { authorization: `Bearer ${key}` };
  return {
    name,
    async book({ id, to }) {
      const said = await postJson(`${url}/v1/shipments`, { id, to }, { ...headers, 'idempotency-key': id });
      if ('failed' in said) return said;
      const { tracking, title } = said.body;
      if (said.status === 422) return { refused: String(title ?? '') };
      return (said.status === 201 || said.status === 200) && typeof tracking === 'string' && NUMBER.test(tracking) ? { tracking } : { failed: `${said.status} ${String(title ?? 'no number')}` };
    },
    async whereabouts(tracking) {
      const said = await getJson(`${url}/v1/shipments/${encodeURIComponent(tracking)}`, headers);
      if ('failed' in said) return said;
      const { status, note, title } = said.body;
      // A number that a counter has typed, or that has not reached its books yet.
      if (said.status === 404) return { where: 'under-way' };
      if (said.status !== 200) return { failed: `${said.status} ${String(title ?? '')}` };
      if (status === 'accepted' || status === 'under-way') return { where: 'under-way' };
      if (status === 'delivered') return { where: 'delivered' };
      return status === 'returned' ? { where: 'returned', note: typeof note === 'string' && note.trim().length > 1 ? note.slice(0, 300) : '承运方没有写明原因' } : { failed: `unknown status ${String(status)}` };
    },
  };
}
