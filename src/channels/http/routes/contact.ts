import type { Principal } from '#core/identity/principal.ts';
import { ALWAYS, CHANNELS, channelsFor, isAddress, maskAddress, type Channel, type Contact } from '#core/notices/contact.ts';
import type { Localized } from '#core/value.ts';
import { contactOf, quietOf } from '#usecases/send-notices.ts';
import { requireApplicant } from '../identity/require.ts';
import { Problem } from '../problems.ts';
import { ReachBody, ReachView } from '../schemas/contact.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';

const WRONG: Readonly<Record<Channel, Localized>> = {
  sms: { zh: '请填 11 位手机号', en: 'Give a mobile number of 11 digits' },
  mail: { zh: '请填完整的邮箱地址', en: 'Give a whole mail address' },
  wechat: { zh: '请照公众号“我的绑定码”里显示的填写', en: 'Copy it as the official account shows it under “My code”' },
};
const ALWAYS_SHOWN = { zh: '办理结果和期限提醒在大厅里一定会告诉您，不能关', en: 'Results and time limits are always told in the hall' };

/** How whoever is signed in wants to be told. */
export function contactRoutes(app: Server, { context, contacts, register, reach }: Services): void {
  const view = async ({ region, subjectId }: Pick<Principal, 'region' | 'subjectId'>): Promise<ReachView> => {
    const contact = await contactOf({ context, contacts, register }, region, subjectId);
    const chosen = (of: 'decision' | 'deadline' | 'progress' | 'payment'): Channel[] => [...channelsFor(contact, of)];
    return {
      addresses: Object.fromEntries(CHANNELS.flatMap((channel) => { const address = contact.addresses[channel]; return address === undefined ? [] : [[channel, maskAddress(channel, address)]]; })),
      channels: { decision: chosen('decision'), deadline: chosen('deadline'), progress: chosen('progress'), payment: chosen('payment') },
      hidden: [...contact.hidden], ...(contact.quiet && { quiet: contact.quiet }), usual: quietOf(context, region), reach: [...reach], always: [...ALWAYS], ...(contact.language && { language: contact.language }),
    };
  };

  app.get('/me/contact', { preHandler: requireApplicant, schema: { summary: '怎么通知我 · How I am told', tags: ['hall'], response: { 200: ReachView } } }, (request) => view(request.principal!));

  app.put('/me/contact', { preHandler: requireApplicant, schema: { summary: '改通知方式 · Change how I am told', tags: ['hall'], body: ReachBody, response: { 200: ReachView } } }, async (request) => {
    const { region, subjectId } = request.principal!;
    const { channels, hidden, quiet } = request.body;
    const before = await contactOf({ context, contacts, register }, region, subjectId);
    const addresses: Partial<Record<Channel, string>> = { ...before.addresses };
    const wrong = CHANNELS.flatMap((channel) => {
      const given = request.body.addresses[channel];
      if (given === null) delete addresses[channel];
      if (typeof given !== 'string') return [];
      const address = given.trim();
      addresses[channel] = address;
      return isAddress(channel, address) ? [] : [{ pointer: `/body/addresses/${channel}`, detail: WRONG[channel] }];
    });
    if (hidden.some((each) => ALWAYS.includes(each))) wrong.push({ pointer: '/body/hidden', detail: ALWAYS_SHOWN });
    if (wrong.length > 0) throw new Problem('wrong-input', wrong[0]!.detail, wrong);
    const { language = before.language } = request.body;
    const contact: Contact = { addresses, channels, hidden, quiet, language };
    await contacts.keep(region, subjectId, contact, context.now());
    return view({ region, subjectId });
  });
}
