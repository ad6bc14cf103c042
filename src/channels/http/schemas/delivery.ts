import { Type, type Static } from 'typebox';
import { Day, Instant, Text } from './shared.ts';

/** What somebody said of being served electronically. `at` where they have said anything. */
export const ConsentView = Type.Object({ given: Type.Boolean(), at: Type.Optional(Instant) }, { title: 'ConsentView' });
export type ConsentView = Static<typeof ConsentView>;

/** How far a decision is on its way on paper. `due`: since when the house sends it by itself, because it lay unopened. */
const OnPaper = Type.Object({ phase: Type.Enum(['choose', 'making', 'sent', 'back', 'done']), mayChoose: Type.Boolean(), due: Type.Optional(Instant), recipient: Type.Optional(Type.String({ description: 'masked' })), carrier: Type.Optional(Type.String()), tracking: Type.Optional(Type.String()), note: Type.Optional(Type.String({ description: 'why it came back' })), at: Type.Optional(Instant) });

/** A decision and how it was delivered to whoever looks. `consented`: when it was made, they had agreed. `sha256`: of the bytes that were opened. `served`: on which day it counts as served, electronically or by post. `paper`: only for whoever applied. */
export const DeliveryView = Type.Object({
  number: Type.String(), title: Text, matter: Text, item: Type.Integer(), availableAt: Instant, consented: Type.Boolean(), openedAt: Type.Optional(Instant), sha256: Type.Optional(Type.String()), served: Type.Optional(Day), paper: Type.Optional(OnPaper), note: Type.Optional(Type.String({ description: 'where the note of its electronic delivery is' })),
}, { title: 'DeliveryView' });
export type DeliveryView = Static<typeof DeliveryView>;

/** `basis`: where the rule of the day of service comes from; `toVerify` where no source settles it for the region. */
export const Deliveries = Type.Object({ deliveries: Type.Array(DeliveryView), basis: Type.Optional(Type.String()), toVerify: Type.Boolean() }, { title: 'Deliveries' });
export type Deliveries = Static<typeof Deliveries>;
