import { Type, type Static } from 'typebox';
import { CaseNumber, Day, Instant, Text } from './shared.ts';

const Score = Type.Integer({ minimum: 1, maximum: 5, description: '5 非常满意 … 1 非常不满意' });
const Status = Type.Union([Type.Literal('kept'), Type.Literal('open'), Type.Literal('repairing'), Type.Literal('call-back'), Type.Literal('closed')]);
const Ending = Type.Union([Type.Literal('satisfied'), Type.Literal('unsatisfied'), Type.Literal('unreached')]);
const words = Type.String({ maxLength: 2000 });

/** What a person chooses and writes about one item. */
export const RatingBody = Type.Object({ score: Score, comment: Type.String({ maxLength: 500 }), reasons: Type.Optional(Type.Array(Type.String({ maxLength: 40 }), { maxItems: 12, description: 'of those that can be chosen with the level; the two lowest levels need one' })) }, { additionalProperties: false });
export type RatingBody = Static<typeof RatingBody>;
export const RatingConfirmBody = Type.Object({ satisfied: Type.Boolean(), words: Type.String({ maxLength: 500 }) }, { additionalProperties: false });

export const RatingReasons = Type.Object({ reasons: Type.Array(Type.Object({ id: Type.String(), name: Text, low: Type.Boolean({ description: 'with the two lowest levels' }), high: Type.Boolean({ description: 'with the two highest' }) })) }, { title: 'RatingReasons' });
export type RatingReasons = Static<typeof RatingReasons>;

/** One’s own rating, and what follows from a low one. */
export const OwnRating = Type.Object({
  score: Type.Integer(), comment: Type.String(), reasons: Type.Array(Type.Object({ id: Type.String(), name: Text })),
  repair: Type.Optional(Type.Object({
    number: Type.String(), status: Status, due: Type.Optional(Day), limit: Type.Optional(Text), answers: Type.Array(Type.Object({ answer: Type.String(), at: Instant })), ending: Type.Optional(Ending),
    confirm: Type.Boolean({ description: 'whether the person can say now if the answer is enough' }), counts: Type.Boolean({ description: 'false: an appeal was upheld and it does not count; it stays' }),
  })),
}, { title: 'OwnRating' });
export type OwnRating = Static<typeof OwnRating>;

/** What a link in a message lets rate: nothing of its person. */
export const RatingByLink = Type.Object({ name: Text, region: Text, until: Day, rated: Type.Boolean({ description: 'it has served' }), repair: Type.Optional(Type.Object({ number: CaseNumber, status: Status, due: Type.Optional(Day) }, { description: 'where what was rated low stands, and by when it goes on; the answer is read after signing in' })), each: Type.Optional(Type.Array(Type.Object({ name: Text, rated: Type.Boolean(), token: Type.String() }), { description: 'the message told of several results: the link to each' })) }, { title: 'RatingByLink' });
export type RatingByLink = Static<typeof RatingByLink>;

export const RepairRow = Type.Object({
  number: CaseNumber, name: Text, score: Type.Integer(), status: Status, givenAt: Instant, due: Type.Optional(Day), late: Type.Boolean(), appealed: Type.Boolean({ description: 'an appeal waits for its answer' }), handler: Type.Optional(Type.String({ description: 'public number' })),
}, { title: 'RepairRow' });
export type RepairRow = Static<typeof RepairRow>;

/** What is said of one’s own work: never who, never of which case, never when. */
export const SaidOfMe = Type.Object({
  id: Type.String({ format: 'uuid' }), name: Text, score: Type.Integer(), reasons: Type.Array(Text), told: Type.String(), holds: Type.Boolean(), until: Type.Optional(Day), appeal: Type.Optional(Type.String()), ruling: Type.Optional(Type.Object({ upheld: Type.Boolean(), reason: Type.String() })),
  may: Type.Boolean(), because: Type.Optional(Text),
}, { title: 'SaidOfMe' });
export type SaidOfMe = Static<typeof SaidOfMe>;

/** What somebody of the house sees of ratings: what they have in hand, what is said of their own work, and a supervisor how the repairs stand. */
export const RepairDesk = Type.Object({
  mine: Type.Array(RepairRow), about: Type.Array(SaidOfMe),
  board: Type.Optional(Type.Object({
    rows: Type.Array(RepairRow), late: Type.Integer(), appeals: Type.Integer(),
    counts: Type.Object({ open: Type.Integer(), repairing: Type.Integer(), callBack: Type.Integer(), satisfied: Type.Integer(), unsatisfied: Type.Integer(), unreached: Type.Integer() }),
  }, { description: 'for supervisors; without what is said of themselves' })),
}, { title: 'RepairDesk' });
export type RepairDesk = Static<typeof RepairDesk>;
export const RepairsWaiting = Type.Object({ count: Type.Integer({ description: 'repairs in hand that are due, appeals and late ones for a supervisor' }) }, { title: 'RepairsWaiting' });

export const StaffRating = Type.Object({
  number: CaseNumber, version: Type.Integer(), role: Type.Union([Type.Literal('handler'), Type.Literal('supervisor')]), status: Status, name: Text, case: CaseNumber, no: Type.Integer(),
  person: Type.Object({ name: Type.String(), number: Type.String(), phone: Type.Optional(Type.String({ description: 'to call; for whoever puts it right' })) }),
  score: Type.Integer(), reasons: Type.Array(Text), words: Type.String(), channel: Text, givenAt: Instant, urgency: Type.Optional(Type.Union([Type.Literal('urgent'), Type.Literal('usual'), Type.Literal('minor')])),
  due: Type.Optional(Day), late: Type.Boolean(), limit: Type.Optional(Text), basis: Type.Optional(Type.String()), handler: Type.Optional(Type.String()), officers: Type.Array(Type.String(), { description: 'public numbers of those who had a part in what is rated' }), counts: Type.Boolean(),
  checked: Type.Optional(Type.Object({ reached: Type.Boolean(), said: Type.String(), holds: Type.Boolean(), told: Type.String(), complex: Type.Boolean(), at: Instant })),
  answers: Type.Array(Type.Object({ answer: Type.String(), at: Instant })), calls: Type.Array(Type.Object({ outcome: Ending, words: Type.String(), own: Type.Boolean({ description: 'said by the person themself' }), at: Instant })),
  earlier: Type.Array(Type.Object({ score: Type.Integer(), at: Instant }), { description: 'what was said before it was changed' }),
  appeal: Type.Optional(Type.Object({ text: Type.String(), at: Instant })), ruling: Type.Optional(Type.Object({ upheld: Type.Boolean(), reason: Type.String(), by: Type.String(), at: Instant })), ending: Type.Optional(Ending),
  actions: Type.Array(Type.Object({ action: Type.Union([Type.Literal('check'), Type.Literal('answer'), Type.Literal('call-back'), Type.Literal('hand-back'), Type.Literal('rule')]), allowed: Type.Boolean(), because: Type.Optional(Text) })),
}, { title: 'StaffRating' });
export type StaffRating = Static<typeof StaffRating>;

export const RatingCheckBody = Type.Object({ reached: Type.Boolean(), said: words, holds: Type.Boolean(), told: words, complex: Type.Boolean() }, { additionalProperties: false });
export const RatingAnswerBody = Type.Object({ answer: words }, { additionalProperties: false });
export const RatingCallBody = Type.Object({ outcome: Ending, words }, { additionalProperties: false });
export const RatingReasonBody = Type.Object({ reason: words }, { additionalProperties: false });
export const RatingAppealBody = Type.Object({ text: words }, { additionalProperties: false });
export const RatingRuleBody = Type.Object({ upheld: Type.Boolean(), reason: words }, { additionalProperties: false });
