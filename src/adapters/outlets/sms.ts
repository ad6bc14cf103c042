import type { Outlet } from '#usecases/ports/notices.ts';
import { postJson } from './call.ts';

/**
 * Short messages over an HTTP gateway: `POST /v1/messages` with `{ id, to, text }`. The gateway takes an id once and answers a repetition with
 * its first receipt, so that nobody gets a message twice after a crash between sending and recording; 409 says that it was taken before.
 */
export function createSms({ url, key }: { readonly url: string; readonly key: string }): Outlet {
  return async ({ id, to, text, language }) => {
    const said = await postJson(`${url}/v1/messages`, { id, to, text: text[language ?? 'zh'] }, { 'authorization': `Bearer ${key}`, 'idempotency-key': id });
    if ('failed' in said) return said;
    const { receipt, title } = said.body;
    if (said.status === 200 || said.status === 202 || said.status === 409) return typeof receipt === 'string' ? { receipt } : said.status === 409 ? { receipt: 'taken before' } : { failed: 'no receipt' };
    return said.status === 422 ? { refused: String(title) } : { failed: `${said.status} ${String(title ?? '')}` };
  };
}
