import { Type, type Static } from 'typebox';

const Channel = Type.Union([Type.Literal('sms'), Type.Literal('wechat'), Type.Literal('mail')]);
const Channels = Type.Array(Channel, { maxItems: 3, uniqueItems: true });
const ByClass = Type.Object({ decision: Channels, deadline: Channels, progress: Channels, payment: Channels }, { additionalProperties: false });
const Hidden = Type.Array(Type.Union([Type.Literal('decision'), Type.Literal('deadline'), Type.Literal('progress'), Type.Literal('payment')]), { maxItems: 4, uniqueItems: true });
const Hour = Type.Integer({ minimum: 0, maximum: 23 });
const Quiet = Type.Object({ from: Hour, to: Hour }, { additionalProperties: false });

const Language = Type.Union([Type.Literal('zh'), Type.Literal('en')], { description: 'in which language messages are sent' });

/** How somebody is told besides in the hall. Addresses are shown masked. `reach`: the channels this house has. `usual`: the quiet hours of the region. */
export const ReachView = Type.Object({
  addresses: Type.Object({ sms: Type.Optional(Type.String()), wechat: Type.Optional(Type.String()), mail: Type.Optional(Type.String()) }),
  channels: ByClass, hidden: Hidden, quiet: Type.Optional(Quiet), usual: Quiet, reach: Channels, always: Hidden, language: Type.Optional(Language),
}, { title: 'ReachView' });
export type ReachView = Static<typeof ReachView>;

const Address = Type.Union([Type.String({ minLength: 1, maxLength: 254 }), Type.Null()]);

/** Addresses that are left out stay, `null` takes one away. `quiet: null`: as the region has it. A `language` that is left out stays, `null`: none is chosen. */
export const ReachBody = Type.Object({
  addresses: Type.Object({ sms: Type.Optional(Address), wechat: Type.Optional(Address), mail: Type.Optional(Address) }, { additionalProperties: false }),
  channels: ByClass, hidden: Hidden, quiet: Type.Union([Quiet, Type.Null()]), language: Type.Optional(Type.Union([Language, Type.Null()])),
}, { title: 'ReachBody', additionalProperties: false });
export type ReachBody = Static<typeof ReachBody>;
