import { Type, type Static } from 'typebox';
import { CaseNumber, Day, Instant, Text } from './shared.ts';

const Way = Type.Enum(['confidential', 'messenger', 'ems']);
const Direction = Type.Enum(['in', 'out']);
const Phase = Type.Enum(['called', 'arrived', 'returned', 'unawaited', 'stray', 'kept', 'packing', 'sealed', 'sent', 'missing', 'back', 'done']);
const Act = Type.Enum(['register', 'accept', 'send-back', 'acknowledge', 'pack', 'dispatch', 'chase', 'receipt', 'came-back', 'missing']);
const Letter = Type.Enum(['call', 'note', 'receipt']);
const Agency = Type.Object({ name: Type.String({ maxLength: 100 }), address: Type.String({ maxLength: 200 }) }, { title: 'Agency', additionalProperties: false });
const Numbered = Type.String({ maxLength: 60 });

/** Where the personnel file of somebody is, as they see it; an employer or an agent reads no agency and no number. */
export const DossierView = Type.Object({
  direction: Direction, phase: Phase, basis: Type.String(), at: Instant, agency: Type.Optional(Type.String()), way: Type.Optional(Way), number: Type.Optional(Type.String()), note: Type.Optional(Type.String()),
}, { title: 'DossierView' });
export type DossierView = Static<typeof DossierView>;

/** A personnel file that a counter has to do with. */
export const DossierRow = Type.Object({
  case: CaseNumber, no: Type.Integer(), matter: Text, name: Type.String({ description: 'masked' }), direction: Direction, phase: Phase, since: Instant,
  agency: Type.Optional(Type.String()), way: Type.Optional(Way), number: Type.Optional(Type.String()), note: Type.Optional(Type.String()), late: Type.Optional(Type.Enum(['reminded', 'late'])), carried: Type.Optional(Type.Boolean()),
}, { title: 'DossierRow' });
export type DossierRow = Static<typeof DossierRow>;
export const DossierList = Type.Object({ rows: Type.Array(DossierRow), more: Type.Boolean() }, { title: 'DossierList' });
export type DossierList = Static<typeof DossierList>;

/** One file, for whoever works with it: each reading is an entry of the person's access record. */
export const DossierDetail = Type.Object({
  case: CaseNumber, no: Type.Integer(), matter: Text, name: Type.String({ description: 'whole' }), idNumber: Type.String({ description: 'masked' }), direction: Direction, phase: Phase,
  keeper: Type.Optional(Type.String({ description: 'who was asked for it' })), agency: Type.Optional(Agency), letter: Type.Optional(Type.String()), pieces: Type.Optional(Type.Integer()), list: Type.Optional(Type.Array(Type.String())),
  restricted: Type.Boolean(), restrictedWho: Text, restrictedWays: Type.Array(Way), ways: Type.Array(Way), packedAt: Type.Optional(Instant), receiptDue: Type.Optional(Day),
  chases: Type.Array(Type.Object({ at: Instant, by: Type.String(), how: Type.Enum(['chased', 'reminded', 'late']), note: Type.Optional(Type.String()) })),
  letters: Type.Array(Letter), acts: Type.Array(Type.Object({ act: Act, allowed: Type.Boolean(), why: Type.Optional(Text) })), basis: Type.String(),
}, { title: 'DossierDetail' });
export type DossierDetail = Static<typeof DossierDetail>;
export const DossierLetterName = Letter;

const object = <T extends Type.TProperties>(properties: T) => Type.Object(properties, { additionalProperties: false });
const Note = Type.String({ maxLength: 300 });

/** What was done with a personnel file. */
export const DossierStep = Type.Union([
  object({ act: Type.Literal('register'), from: Agency, letter: Numbered, pieces: Type.Integer({ minimum: 0, maximum: 10_000 }), way: Type.Enum(['confidential', 'messenger', 'ems', 'carried']), number: Type.Optional(Numbered) }),
  object({ act: Type.Literal('accept'), found: Type.Array(Type.Enum(['sealed', 'stamped', 'listed', 'noted', 'matching']), { maxItems: 5 }) }),
  object({ act: Type.Literal('send-back'), note: Note, way: Way, number: Numbered }),
  object({ act: Type.Literal('acknowledge'), way: Way, number: Numbered }),
  object({ act: Type.Literal('pack'), to: Agency, letter: Numbered, list: Type.Array(Type.String({ maxLength: 300 }), { maxItems: 400 }), restricted: Type.Boolean() }),
  object({ act: Type.Literal('dispatch'), way: Way, number: Numbered, packedAt: Instant }),
  object({ act: Type.Literal('chase'), note: Note }),
  object({ act: Type.Literal('receipt'), signedBy: Type.String({ maxLength: 100 }), on: Type.String({ maxLength: 10 }) }),
  object({ act: Type.Literal('came-back'), note: Note }),
  object({ act: Type.Literal('missing'), note: Note }),
], { title: 'DossierStep' });
export type DossierStep = Static<typeof DossierStep>;
