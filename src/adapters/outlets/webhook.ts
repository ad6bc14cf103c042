import { createHmac } from 'node:crypto';
import { lookup, type LookupAddress } from 'node:dns';
import { request as plain } from 'node:http';
import { request as encrypted } from 'node:https';
import type { LookupFunction } from 'node:net';
import { isPublicAddress } from '#core/webhooks/address.ts';
import { webhookFault } from '#usecases/webhooks/webhook-fault.ts';
import type { CallWebhook } from '#usecases/ports/webhooks.ts';

const PATIENCE_MS = 5_000;
const GONE = 410;

/** Names are looked up when the connection is made and judged there: a name that meant a public address a moment ago may mean the own network now. */
const publicOnly: LookupFunction = (host, options, done) => {
  lookup(host, { ...options, all: true }, (error, found: LookupAddress[]) => {
    const refused = error ?? (found.length === 0 || found.some(({ address }) => !isPublicAddress(address)) ? new Error(`${host} is not a public address`) : null);
    if (refused) return done(refused, '', 4);
    return options.all === true ? done(null, found) : done(null, found[0]!.address, found[0]!.family);
  });
};

/** The signature of the Standard Webhooks convention: `v1,` and the HMAC-SHA256 of `id.timestamp.body` under the secret after `whsec_`, in base64. */
export function webhookSignature(secret: string, id: string, timestamp: number, body: string): string {
  return `v1,${createHmac('sha256', Buffer.from(secret.replace(/^whsec_/u, ''), 'base64')).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
}

/**
 * Calls by HTTP as Standard Webhooks has it: `webhook-id` is the same each time the same is sent, the time is that of the call. 2xx is heard, 410
 * wants nothing any more, redirects are not followed. Without `open` only public addresses are called, and only encrypted.
 */
export function createWebhookCaller({ open, now }: { readonly open: boolean; readonly now: () => string }): CallWebhook {
  return ({ id, url, secret }, body) => new Promise((done) => {
    if (webhookFault(url, open) !== undefined) return done({ failed: 'not an address that may be called' });
    const timestamp = Math.floor(Date.parse(now()) / 1000);
    const headers = { 'content-type': 'application/json', 'user-agent': 'kuaiban-webhooks', 'content-length': Buffer.byteLength(body), 'webhook-id': id, 'webhook-timestamp': String(timestamp), 'webhook-signature': webhookSignature(secret, id, timestamp, body) };
    const send = new URL(url).protocol === 'https:' ? encrypted : plain;
    const request = send(url, { method: 'POST', headers, agent: false, signal: AbortSignal.timeout(PATIENCE_MS), ...(!open && { lookup: publicOnly }) }, (response) => {
      const { statusCode = 0 } = response;
      // What it says is of no interest, however long it is.
      response.destroy();
      done(statusCode >= 200 && statusCode < 300 ? 'sent' : { failed: `it answered ${statusCode}`, ...(statusCode === GONE && { gone: true }) });
    });
    request.on('error', (error) => done({ failed: error.message }));
    return request.end(body);
  });
}
