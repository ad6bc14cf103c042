import { Type, type Static } from 'typebox';
import { Day, Instant, Text } from './shared.ts';

export const StatementMonthText = Type.String({ pattern: '^[0-9]{4}-(0[1-9]|1[0-2])$', description: '2026-11' });
const Figures = {
  hired: Type.Integer(), left: Type.Integer(), filed: Type.Integer({ description: 'applications' }), approved: Type.Integer({ description: 'items' }), refused: Type.Integer(), open: Type.Integer(), otherwise: Type.Integer({ description: 'taken back, dropped or revoked' }),
  kept: Type.Integer({ description: 'items that ended within their limits' }), late: Type.Integer({ description: 'items that ended later, or are late now' }), paidFen: Type.Integer({ description: 'what has arrived' }),
};
const Insured = Type.Object({ id: Type.String(), name: Text, count: Type.Integer() });

/** What an enterprise is told of its months. Persons are named masked. */
export const EnterpriseStatement = Type.Object({
  enterprise: Type.String(), from: StatementMonthText, to: StatementMonthText, at: Instant, today: Day,
  totals: Type.Object({ ...Figures, grantedFen: Type.Integer({ description: 'granted to be paid once' }), owedFen: Type.Integer() }),
  months: Type.Array(Type.Object({ month: StatementMonthText, staff: Type.Integer({ description: 'on its last day, or today' }), insured: Type.Array(Insured), ...Figures })),
  moves: Type.Array(Type.Object({ what: Type.Union([Type.Literal('hired'), Type.Literal('left')]), name: Type.String(), number: Type.String(), on: Day })),
  items: Type.Array(Type.Object({ case: Type.String(), no: Type.Integer(), event: Text, matter: Text, about: Type.Optional(Type.String({ description: 'the person, masked; none: the enterprise itself' })), filedOn: Day, by: Text, status: Type.String(), statusText: Text, endedOn: Type.Optional(Day), kept: Type.Union([Type.Literal('kept'), Type.Literal('late'), Type.Literal('running')]) })),
  money: Type.Array(Type.Object({ what: Type.Union([Type.Literal('granted'), Type.Literal('paid'), Type.Literal('owed')]), case: Type.Optional(Type.String()), matter: Text, fund: Text, on: Day, amountFen: Type.Integer(), lessFen: Type.Integer({ description: 'kept back of a payment; recovered of what is owed' }), monthly: Type.Boolean(), statusText: Text })),
  promises: Type.Array(Type.Object({ case: Type.String(), what: Text, signedOn: Day, standingText: Text, until: Type.Optional(Day) })),
  filers: Type.Array(Type.Object({ who: Text, cases: Type.Integer() })),
  more: Type.Array(Type.Union([Type.Literal('moves'), Type.Literal('cases'), Type.Literal('money')]), { description: 'of which there is more than a statement takes: choose fewer months' }),
}, { title: 'EnterpriseStatement' });
export type EnterpriseStatement = Static<typeof EnterpriseStatement>;

export const IssuedStatements = Type.Object({
  issued: Type.Array(Type.Object({ id: Type.String({ format: 'uuid' }), number: Type.String(), code: Type.String({ description: 'by which it is checked, with the number' }), from: StatementMonthText, to: StatementMonthText, at: Instant, by: Text, href: Type.String() })),
}, { title: 'IssuedStatements' });
export type IssuedStatements = Static<typeof IssuedStatements>;
