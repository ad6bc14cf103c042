import type { IncomingMessage, ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import type { Fault, Faults } from '../departments/faults.ts';
import type { Messages } from '../departments/messages.ts';

/** What every gateway works with. */
export type GatewayDesk = { readonly id: string; readonly messages: Messages; readonly faults: Faults; readonly clock: () => Date };
export type Body = Readonly<Record<string, unknown>>;

/** The body of a request as an object; nothing where it is none. */
export async function bodyOf(request: IncomingMessage): Promise<Body | undefined> {
  const value: unknown = await json(request).catch(() => undefined);
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Body) : undefined;
}

/** Answer as a fault has it: slowly, not at all although everything was taken, or as it is. */
export async function answer(response: ServerResponse, status: number, body: Body, fault: Fault | undefined): Promise<void> {
  if (fault?.kind === 'silent') return;
  if (fault?.kind === 'slow') await wait(fault.ms, undefined, { ref: false });
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(`${JSON.stringify(body)}\n`);
}
