import type { MessageStore } from './ports/messages.ts';
import type { RegisterStore } from './ports/register.ts';

/** Tell a department. `undefined`: it did not say that it has it. */
export type TellDepartment = (department: string, scenario: string, message: string, payload: Readonly<Record<string, unknown>>, caseNumber: string) => Promise<string | undefined>;

type Parts = { readonly messages: MessageStore; readonly register: RegisterStore; readonly tell: TellDepartment; readonly now: () => string };

const BATCH = 50;
/** A message that was taken by a worker that died is due again after this. */
const LEASE_MS = 60_000;
const FIRST_WAIT_MS = 5_000;
const LONGEST_WAIT_MS = 30 * 60_000;

/** The wait before the next try doubles, up to half an hour. Nothing is ever given up: a department that returns catches up. */
export function waitAfter(attempts: number): number {
  return Math.min(FIRST_WAIT_MS * 2 ** Math.max(0, attempts - 1), LONGEST_WAIT_MS);
}

/** Deliver all messages that are due. The message's own id makes a second delivery of the same one harmless. */
export async function deliverMessages({ messages, register, tell, now }: Parts): Promise<number> {
  let delivered = 0;
  for (;;) {
    const at = now();
    const batch = await messages.take(at, new Date(Date.parse(at) + LEASE_MS).toISOString(), BATCH);
    await Promise.all(batch.map(async (message) => {
      const subject = await register.subject(message.region, message.subject);
      const receipt = subject && (await tell(message.department, message.scenario, message.id, { ...message.payload, 'person.idNumber': subject.number, 'person.name': subject.name }, message.case));
      if (receipt === undefined) return messages.failed(message.region, message.id, new Date(Date.parse(now()) + waitAfter(message.attempts)).toISOString());
      delivered += 1;
      return messages.delivered(message.region, message.id, receipt, now());
    }));
    if (batch.length < BATCH) return delivered;
  }
}
