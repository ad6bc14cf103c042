import { Type, type Static } from 'typebox';
import { CaseNumber, Instant, Text } from './shared.ts';
import { ClockView, ItemStatus } from './case.ts';

const Late = Type.Object({ count: Type.Integer(), late: Type.Integer() });

/** What goes on at this moment: nothing of it tells of a person. */
export const HallNow = Type.Object({
  at: Instant,
  offices: Type.Array(Type.Object({
    name: Text, waiting: Type.Integer(), serving: Type.Integer({ description: 'called or at a window' }), done: Type.Integer(), visits: Type.Integer({ description: 'a clerk fills in with somebody' }),
    waits: Type.Optional(Type.Integer({ description: 'minutes that the one has waited who has waited longest' })),
  })),
  calls: Type.Object({ open: Type.Integer(), unlike: Type.Integer({ description: 'tries of callers today that did not fit' }), locked: Type.Integer({ description: 'numbers for which no more are let pass today' }) }),
  stages: Type.Array(Type.Object({ stage: Type.Union([ItemStatus, Type.Literal('again')], { description: 'again: a result that is looked at again' }), count: Type.Integer() })),
  near: Type.Array(Type.Object({ case: CaseNumber, no: Type.Integer(), name: Text, status: ItemStatus, clock: ClockView, holder: Type.Optional(Type.String()) }), { description: 'those that end first' }),
  draws: Type.Object({
    officers: Type.Array(Type.Object({ number: Type.String(), times: Type.Integer(), expected: Type.Number({ description: 'one by the size of the pool, over all draws of today that the officer was in' }) })), total: Type.Integer(),
  }),
  open: Type.Object({ complaints: Late, repairs: Late, orders: Late }),
}, { title: 'HallNow' });
export type HallNow = Static<typeof HallNow>;
