import { Type, type Static } from 'typebox';
import { Day, Instant, Text } from './shared.ts';

/** What somebody said of being served electronically. `at` where they have said anything. */
export const ConsentView = Type.Object({ given: Type.Boolean(), at: Type.Optional(Instant) }, { title: 'ConsentView' });
export type ConsentView = Static<typeof ConsentView>;

/** A decision and how it was delivered to whoever looks. `consented`: when it was made, they had agreed. `sha256`: of the bytes that were opened. `served`: where it counts as served electronically. */
export const DeliveryView = Type.Object({
  number: Type.String(), title: Text, matter: Text, item: Type.Integer(), availableAt: Instant, consented: Type.Boolean(), openedAt: Type.Optional(Instant), sha256: Type.Optional(Type.String()), served: Type.Optional(Day),
}, { title: 'DeliveryView' });
export type DeliveryView = Static<typeof DeliveryView>;

/** `basis`: where the rule of the day of service comes from; `toVerify` where no source settles it for the region. */
export const Deliveries = Type.Object({ deliveries: Type.Array(DeliveryView), basis: Type.Optional(Type.String()), toVerify: Type.Boolean() }, { title: 'Deliveries' });
export type Deliveries = Static<typeof Deliveries>;
