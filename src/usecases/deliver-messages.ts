import { deliverDue } from './deliver-due.ts';
import type { Message, MessageStore } from './ports/messages.ts';
import type { Subject } from './ports/cases.ts';
import type { RegisterStore } from './ports/register.ts';

/** Tell a department; `about` is the number of whom it is about, for the log. Its receipt, or why it refuses for good; `undefined`: it did not say that it has it. */
export type TellDepartment = (department: string, scenario: string, message: string, payload: Readonly<Record<string, unknown>>, caseNumber: string, about: string) => Promise<string | { readonly refused: string } | undefined>;

type Parts = {
  readonly messages: MessageStore; readonly register: Pick<RegisterStore, 'subject'>; readonly tell: TellDepartment; readonly now: () => string;
  /** Told of what was delivered: a core system may have its answer to an order at once. */
  readonly onDelivered?: (message: Message) => Promise<unknown>;
  /** Told of a message that could not even be tried (its person cannot be read, its scenario is no more): it comes again later and holds up no other. */
  readonly onTrouble?: (message: Pick<Message, 'id' | 'case'>, error: unknown) => void;
};

/**
 * Deliver all messages that are due. A department that is silent or cannot be understood is told again, for ever: when it returns it catches up. What it refuses, with its signature, ends as
 * refused: to say the same again changes nothing, and what follows of the same item is not held up by it. The message's own id makes a second delivery of the same one harmless.
 */
export function deliverMessages({ messages, register, tell, now, onTrouble, onDelivered }: Parts): Promise<number> {
  return deliverDue<Message>({
    take: messages.take, now, onTrouble,
    later: ({ region, id }, at) => messages.failed(region, id, at),
    async deliver(message) {
      const subject = await register.subject(message.region, message.subject);
      const receipt = subject && (await tell(message.department, message.scenario, message.id, { ...message.payload, ...identityOf(subject, message) }, message.case, subject.number));
      if (receipt === undefined) return { again: 'no receipt' };
      if (typeof receipt !== 'string') {
        await messages.refused(message.region, message.id, receipt.refused, now());
        return 'done';
      }
      await messages.delivered(message.region, message.id, receipt, now());
      await onDelivered?.(message).catch((error: unknown) => onTrouble?.(message, error));
      return 'done';
    },
  });
}

/** Whom a message is about, as departments know them. */
function identityOf({ kind, number, name }: Subject, { ofApplicant }: Pick<Message, 'ofApplicant'>): Readonly<Record<string, string>> {
  if (ofApplicant) return { 'applicant.number': number, 'applicant.name': name };
  return kind === 'enterprise' ? { 'enterprise.number': number, 'enterprise.name': name } : { 'person.idNumber': number, 'person.name': name };
}
