import { noticesOf, same } from '#core/notices/notice.ts';
import type { Context } from '../context.ts';
import { deliverDue } from '../deliver-due.ts';
import type { CallWebhook, WebhookCall, WebhookStore } from '../ports/webhooks.ts';

/** How often one after another a system may fail before it is called no more: with the waits between, a little more than two hours. */
const PATIENCE = 12;

type Parts = { readonly context: Pick<Context, 'compiled' | 'hash' | 'now'>; readonly store: WebhookStore; readonly call: CallWebhook; readonly onTrouble?: (what: { readonly id: string }, error: unknown) => void };

/** Call the systems of enterprises about what they were told of. What is sent names the case and what happened, and nothing of any person. */
export function sendWebhooks({ context: { compiled: { catalog }, hash, now }, store, call, onTrouble }: Parts): Promise<number> {
  const stop = async (each: WebhookCall, why: string): Promise<'done'> => {
    const { zh, en } = catalog.regions.get(each.region) ?? { zh: '', en: '' };
    const happening = { cause: 'webhook-stopped' as const, key: `${each.webhook}/${each.id}`, case: null, item: null, at: now(), places: { host: same(new URL(each.url).host) } };
    await store.stop(each, why, noticesOf(catalog.messages, happening, { applicant: each.owner }, { zh, en }, hash));
    return 'done';
  };
  return deliverDue<WebhookCall>({
    take: store.take, now, onTrouble, later: (each, at, why) => store.later(each, at, why),
    async deliver(each) {
      const said = await call(each, bodyOf(each));
      if (said === 'sent') {
        await store.sent(each, now());
        return 'done';
      }
      return said.gone || each.failures + 1 >= PATIENCE ? stop(each, said.failed) : { again: said.failed };
    },
  });
}

/** The same text each time: its signature covers every byte. */
function bodyOf({ cause, at, case: number, item }: WebhookCall): string {
  return JSON.stringify({ type: `case.${cause}`, timestamp: at, data: { case: number, item } });
}
