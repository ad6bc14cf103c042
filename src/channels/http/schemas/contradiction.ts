import { Type, type Static } from 'typebox';
import { CONTRADICTIONS } from '#core/register/take-record.ts';
import { RegisterEntryView } from './case.ts';
import { Day, Instant, Text } from './shared.ts';

const Settled = Type.Object({ act: Type.Enum(['leave', 'follow', 'over']), at: Instant, by: Type.Optional(Type.String({ description: 'number of the officer' })), note: Type.Optional(Type.String()), forgotten: Type.Optional(Type.Literal(true)) });
const shown = {
  id: Type.String(), department: Text, list: Text, register: Text, period: Type.String({ description: 'the day or month of the list that said it last' }), cause: Type.Enum(CONTRADICTIONS),
  firstAt: Instant, at: Instant, settled: Type.Optional(Settled),
};
const Named = Type.Object({ name: Type.String({ description: 'masked' }), number: Type.String({ description: 'masked' }) });

/** Records of lists that the register speaks against; people masked. */
export const ContradictionList = Type.Object({ waiting: Type.Integer(), rows: Type.Array(Type.Object({ ...shown, named: Type.Optional(Named), holder: Type.Optional(Named) })) }, { title: 'ContradictionList' });
export type ContradictionList = Static<typeof ContradictionList>;

export const ContradictionsWaiting = Type.Object({ waiting: Type.Integer() });

/** Somebody a record is about, and what the register says of them of that kind. */
const Side = Type.Object({ name: Type.String(), number: Type.String({ description: 'masked' }), entries: Type.Array(RegisterEntryView) });
/**
 * One of them. `named`: whom the record names, where that is somebody of the register. `holder`: at whom the entry stands that the record became. `record`: what it says, left out where
 * it names nobody of the register, and some time after it was settled. `entry`: the one it became. `seen`: what acts show they have seen.
 */
export const ContradictionView = Type.Object({
  ...shown, named: Type.Optional(Side), holder: Type.Optional(Side), entry: Type.Optional(Type.String()),
  record: Type.Optional(Type.Object({ withdrawn: Type.Boolean(), from: Day, to: Type.Optional(Day), fields: RegisterEntryView.properties.fields })),
  seen: Instant, mayFollow: Type.Boolean(),
}, { title: 'ContradictionView' });
export type ContradictionView = Static<typeof ContradictionView>;

/** What was looked at, and how it was made sure of. */
export const SettleContradictionBody = Type.Object({ seen: Instant, note: Type.String({ minLength: 2, maxLength: 500 }) }, { title: 'SettleContradictionBody', additionalProperties: false });
