import type { ClerkAct } from './clerks.ts';
import type { Notice } from '#core/notices/notice.ts';

/** Where an enterprise wants its own system to be told. stopped: it failed too often and waits for its owner */
export type Webhook = { readonly id: string; readonly url: string; readonly status: 'active' | 'stopped'; readonly failures: number; readonly trouble: string | null; readonly createdAt: string };

/** A call that is due. `owner`: whose system it is. */
export type WebhookCall = {
  readonly region: string; readonly id: string; readonly webhook: string; readonly owner: string; readonly url: string; readonly secret: string; readonly attempts: number; readonly failures: number;
  readonly cause: string; readonly case: string; readonly item: number | null; readonly at: string;
};

/** `acts`: what a clerk is noted to have done, in the same transaction. */
export type WebhookStore = {
  of(region: string, owner: string): Promise<readonly Webhook[]>;
  /** Add one; answers false where the address is there already. */
  add(region: string, owner: string, webhook: { readonly id: string; readonly url: string; readonly secret: string }, at: string, acts?: readonly ClerkAct[]): Promise<boolean>;
  /** Stop telling it for good. False where there is none. */
  remove(region: string, owner: string, id: string, acts?: readonly ClerkAct[]): Promise<boolean>;
  /** Tell it again from now on, and what it has missed. False where there is none that was stopped. */
  restart(region: string, owner: string, id: string, at: string, acts?: readonly ClerkAct[]): Promise<boolean>;
  /** Calls of working webhooks that are due; those taken are not due again before `until`. */
  take(now: string, until: string, limit: number): Promise<readonly WebhookCall[]>;
  sent(call: WebhookCall, at: string): Promise<void>;
  later(call: WebhookCall, nextAt: string, trouble: string): Promise<void>;
  /** It failed too often: it is called no more, and its owner is told. */
  stop(call: WebhookCall, trouble: string, notices: readonly Notice[]): Promise<void>;
};

/** Call a system of somebody else. `gone`: it says that it wants nothing any more. */
export type CallWebhook = (call: WebhookCall, body: string) => Promise<'sent' | { readonly failed: string; readonly gone?: true }>;
