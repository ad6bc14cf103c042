import { Type, type Static } from 'typebox';
import { Day, Instant, Text } from './shared.ts';

export const AdminKindName = Type.Union([Type.Literal('system'), Type.Literal('security'), Type.Literal('audit')], { title: 'AdminKind' });
const Rights = Type.Object({ kind: Type.Optional(AdminKindName), roles: Type.Array(Type.String()), lines: Type.Array(Type.String()) }, { title: 'AdminRights', description: 'of an administrator the kind, of an officer roles and lines of work' });
const Account = Type.Object({
  id: Type.String(), number: Type.String(), name: Type.String(), as: Type.Union([Type.Literal('officer'), Type.Literal('administrator')]), rights: Rights, office: Type.Optional(Type.String()),
  ended: Type.Boolean(), own: Type.Boolean({ description: 'of whoever looks: nobody changes it themselves' }), waits: Type.Boolean({ description: 'rights wait for a second administrator' }), signedIn: Type.Optional(Day),
}, { title: 'AdminAccount' });
const Named = Type.Object({ id: Type.String(), name: Text });

/** Accounts of the staff of a region, as its administrators see them. */
export const AdminView = Type.Object({
  kind: AdminKindName, accounts: Type.Array(Account),
  requests: Type.Array(Type.Object({ id: Type.String(), account: Type.String(), number: Type.String(), name: Type.String(), before: Rights, after: Rights, by: Type.String(), at: Instant, own: Type.Boolean({ description: 'asked for by whoever looks' }) })),
  offices: Type.Array(Type.Object({ id: Type.String(), name: Text, address: Type.Optional(Type.String()), staff: Type.Integer() })),
  roles: Type.Array(Type.Object({ id: Type.String(), name: Text, decisive: Type.Boolean({ description: 'given by two' }), byLine: Type.Boolean({ description: 'worth nothing without a line of work' }) })), lines: Type.Array(Named),
}, { title: 'AdminView' });
export type AdminView = Static<typeof AdminView>;

/** What was made is shown once. */
export const AdminMade = Type.Object({
  view: AdminView, password: Type.Optional(Type.String()),
  factor: Type.Optional(Type.Object({ key: Type.String({ description: 'for an app that makes one-time codes, where it cannot read the picture' }), picture: Type.String({ description: 'a data: address' }) })),
}, { title: 'AdminMade' });
export type AdminMade = Static<typeof AdminMade>;

export const EnterAccountBody = Type.Object({ as: Type.Union([Type.Literal('officer'), Type.Literal('administrator')]), number: Type.String({ maxLength: 20 }), name: Type.String({ maxLength: 60 }), identity: Type.String({ maxLength: 30 }), office: Type.Optional(Type.String({ maxLength: 60 })) }, { additionalProperties: false, title: 'EnterAccountBody' });
export const RightsBody = Type.Object({ kind: Type.Optional(AdminKindName), roles: Type.Optional(Type.Array(Type.String({ maxLength: 40 }), { maxItems: 30, uniqueItems: true })), competences: Type.Optional(Type.Array(Type.String({ maxLength: 60 }), { maxItems: 60, uniqueItems: true })) }, { additionalProperties: false, title: 'RightsBody' });

export const AdminTrail = Type.Object({
  rows: Type.Array(Type.Object({ seq: Type.Integer(), at: Instant, by: Type.String({ description: 'their public number' }), kind: Text, what: Text })),
  next: Type.Optional(Type.Integer({ description: 'the older ones: before this number' })),
}, { title: 'AdminTrail' });
export type AdminTrail = Static<typeof AdminTrail>;
