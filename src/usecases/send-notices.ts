import { parameterOn } from '#core/catalog/parameter-on.ts';
import { dayOf } from '#core/clocks/day.ts';
import { idOf } from '#core/id.ts';
import { ALWAYS, channelsFor, usualContact, type Contact } from '#core/notices/contact.ts';
import { afterQuiet, type Quiet } from '#core/notices/quiet.ts';
import { phoneIn } from '#core/register/phone-in.ts';
import type { Context } from './context.ts';
import { deliverDue } from './deliver-due.ts';
import type { ContactStore, Outlets, Sending, SendingStore } from './ports/notices.ts';
import type { RegisterStore } from './ports/register.ts';

type Parts = {
  readonly context: Pick<Context, 'compiled' | 'hash' | 'now'>; readonly contacts: ContactStore; readonly register: Pick<RegisterStore, 'entries'>; readonly sendings: SendingStore; readonly outlets: Outlets;
  /** The address at which the reader of a short message may rate what it tells of; nothing where there is none. */
  readonly rateAt?: (sending: Sending) => Promise<string | undefined>;
  readonly onTrouble?: (what: { readonly id: string }, error: unknown) => void;
};

const BATCH = 100;
/** A message that could not be sent for so long would say what is long known: it stays in the hall. */
const GIVEN_UP_MS = 3 * 86_400_000;

/** How somebody wants to be told; where they have said nothing, by the phone number that the register knows. */
export async function contactOf({ context, contacts, register }: Pick<Parts, 'context' | 'contacts' | 'register'>, region: string, person: string): Promise<Contact> {
  return (await contacts.of(region, person)) ?? usualContact(phoneIn(context.compiled.catalog, await register.entries(region, person), dayOf(context.now())));
}

/** The hours between which a region sends nothing; none where it does not say. */
export function quietOf({ compiled: { catalog }, now }: Pick<Context, 'compiled' | 'now'>, region: string): Quiet {
  const [from, to] = ['quietFrom', 'quietTo'].map((name) => parameterOn(catalog, region, name, dayOf(now()))?.value);
  return typeof from === 'number' && typeof to === 'number' ? { from, to } : { from: 0, to: 0 };
}

/** Hand what people were told to the channels they want, and send what is due. Answers how many gateways have taken. */
export async function sendNotices(parts: Parts): Promise<number> {
  await spread(parts);
  const { context: { now }, sendings, onTrouble } = parts;
  return deliverDue<Sending>({
    take: sendings.take, now, onTrouble,
    later: (sending, at, why) => sendings.later(sending, at, why),
    deliver: (sending) => send(parts, sending),
  });
}

async function spread(parts: Parts): Promise<void> {
  const { context, sendings, outlets, onTrouble } = parts;
  for (;;) {
    const found = await sendings.unspread(BATCH);
    let done = 0;
    for (const notice of found) {
      try {
        const contact = await contactOf(parts, notice.region, notice.person);
        const nextAt = afterQuiet(context.now(), contact.quiet ?? quietOf(context, notice.region));
        const channels = notice.behind ? [] : channelsFor(contact, notice.class).filter((channel) => outlets[channel] !== undefined);
        await sendings.spread(notice, channels.map((channel) => ({ id: idOf(context.hash, `sending/${notice.id}/${channel}`), channel, nextAt })), context.now());
        done += 1;
      } catch (error) {
        onTrouble?.(notice, error);
      }
    }
    if (found.length < BATCH || done === 0) return;
  }
}

/** Whoever has switched a channel off meanwhile, or moved into quiet hours, is not sent what was on its way already. */
async function send(parts: Parts, sending: Sending): Promise<'done' | { readonly again: string }> {
  const { context, sendings, outlets } = parts;
  const contact = await contactOf(parts, sending.region, sending.person);
  const [to, outlet] = [contact.addresses[sending.channel], outlets[sending.channel]];
  const end = async (status: 'refused' | 'given-up' | 'unwanted', why: string): Promise<'done'> => {
    await sendings.end(sending, status, why);
    return 'done';
  };
  if (to === undefined || outlet === undefined || !channelsFor(contact, sending.class).includes(sending.channel)) return end('unwanted', '');
  const at = context.now();
  const quietUntil = afterQuiet(at, contact.quiet ?? quietOf(context, sending.region));
  if (Date.parse(quietUntil) > Date.parse(at)) {
    await sendings.later(sending, quietUntil, '');
    return 'done';
  }
  const said = await outlet({ id: sending.id, to, text: await textOf(parts, sending), language: contact.language });
  if ('receipt' in said) await sendings.sent(sending, said.receipt, context.now());
  else if ('refused' in said) return end('refused', said.refused);
  else if (Date.parse(at) - Date.parse(sending.at) > GIVEN_UP_MS) return end('given-up', said.failed);
  else return { again: said.failed };
  return 'done';
}

/** What goes out: that there is something and where to look; in a short message about a result also where to rate it. */
async function textOf({ rateAt }: Parts, sending: Sending): Promise<Sending['short']> {
  const { short } = sending;
  const at = sending.channel === 'sms' ? await rateAt?.(sending) : undefined;
  return at === undefined ? short : { zh: `${short.zh}评价：${at}`, en: `${short.en} Rate it: ${at}` };
}

/** Classes that somebody does not want in the hall either: never results and time limits. */
export function hiddenFor({ hidden }: Pick<Contact, 'hidden'>): Contact['hidden'] {
  return hidden.filter((each) => !ALWAYS.includes(each));
}
