import type { Message, MessageStore } from './ports/messages.ts';
import type { Subject } from './ports/cases.ts';
import type { RegisterStore } from './ports/register.ts';

/** Tell a department. `undefined`: it did not say that it has it. */
export type TellDepartment = (department: string, scenario: string, message: string, payload: Readonly<Record<string, unknown>>, caseNumber: string) => Promise<string | undefined>;

type Parts = {
  readonly messages: MessageStore; readonly register: Pick<RegisterStore, 'subject'>; readonly tell: TellDepartment; readonly now: () => string;
  /** Told of a message that could not even be tried (its person cannot be read, its scenario is no more): it comes again later and holds up no other. */
  readonly onTrouble?: (message: Pick<Message, 'id' | 'case'>, error: unknown) => void;
};

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
export async function deliverMessages(parts: Parts): Promise<number> {
  const { messages, now, onTrouble } = parts;
  let delivered = 0;
  for (;;) {
    const at = now();
    const batch = await messages.take(at, new Date(Date.parse(at) + LEASE_MS).toISOString(), BATCH);
    await Promise.all(batch.map(async (message) => {
      try {
        if (await deliver(parts, message)) delivered += 1;
      } catch (error) {
        onTrouble?.(message, error);
      }
    }));
    if (batch.length < BATCH) return delivered;
  }
}

async function deliver({ messages, register, tell, now }: Parts, message: Message): Promise<boolean> {
  const later = (): Promise<void> => messages.failed(message.region, message.id, new Date(Date.parse(now()) + waitAfter(message.attempts)).toISOString());
  try {
    const subject = await register.subject(message.region, message.subject);
    const receipt = subject && (await tell(message.department, message.scenario, message.id, { ...message.payload, ...identityOf(subject) }, message.case));
    await (receipt === undefined ? later() : messages.delivered(message.region, message.id, receipt, now()));
    return receipt !== undefined;
  } catch (error) {
    await later();
    throw error;
  }
}

/** Whom a message is about, as departments know them. */
function identityOf({ kind, number, name }: Subject): Readonly<Record<string, string>> {
  return kind === 'enterprise' ? { 'enterprise.number': number, 'enterprise.name': name } : { 'person.idNumber': number, 'person.name': name };
}
