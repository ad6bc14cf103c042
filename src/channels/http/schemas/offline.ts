import { Type, type Static } from 'typebox';
import { DraftBody } from './plan.ts';
import { CaseNumber, Instant, Text } from './shared.ts';

const Id = Type.String({ format: 'uuid' });
const Hash = Type.String({ pattern: '^[0-9a-f]{64}$' });
/** A provisional number, `LX371300-000012-007-4`. */
export const OfflineNumber = Type.String({ pattern: '^LX[0-9]{6}-[0-9]{6,9}-[0-9]{3}-[0-9]$' });

/** Public Ed25519 key (RFC 8037). */
const DeviceKey = Type.Object({ kty: Type.Literal('OKP'), crv: Type.Literal('Ed25519'), x: Type.String({ pattern: '^[A-Za-z0-9_-]{43}$' }) }, { additionalProperties: false });
export const DeviceBody = Type.Object({ name: Type.String({ minLength: 1, maxLength: 60 }), office: Type.Optional(Type.String({ maxLength: 60 })), key: DeviceKey }, { title: 'OfflineDeviceBody', additionalProperties: false });
export const RevokeDeviceBody = Type.Object({ because: Type.String({ minLength: 1, maxLength: 500 }) }, { title: 'RevokeDeviceBody', additionalProperties: false });
export const DrawBlockBody = Type.Object({ device: Id, size: Type.Integer({ minimum: 1, maximum: 200 }) }, { title: 'DrawBlockBody', additionalProperties: false });

/** Numbers that a device may give out while the line is down, each with the code by which its slip is looked up, and what the slip says. */
export const OfflineBlockDrawn = Type.Object({ device: Id, drawnAt: Instant, validUntil: Instant, numbers: Type.Array(Type.Object({ number: OfflineNumber, code: Type.String() })), slip: Type.Array(Text) }, { title: 'OfflineBlockDrawn' });
export type OfflineBlockDrawn = Static<typeof OfflineBlockDrawn>;

/** A record as a device signs it: the text that is signed is JSON of this. Files are named by the SHA-256 of their bytes. */
export const OfflineRecordBody = Type.Object({
  number: OfflineNumber, device: Id, seq: Type.Integer({ minimum: 1, maximum: 2_000_000_000 }), prev: Type.Union([Hash, Type.Null()]), at: Type.String({ format: 'date-time' }), clerk: Type.Optional(Type.String({ maxLength: 10, description: 'public number of who received it, where that is not who drew the numbers' })), lifeEvent: Type.String({ minLength: 1, maxLength: 60 }),
  person: Type.Object({ name: Type.String({ minLength: 1, maxLength: 60 }), number: Type.String({ minLength: 1, maxLength: 30 }), shown: Type.Enum(['identity-card', 'social-card', 'residence-permit']) }, { additionalProperties: false }),
  agreed: Type.Literal(true), body: DraftBody,
}, { title: 'OfflineRecord', additionalProperties: false });
export const SentRecord = Type.Object({
  record: Type.String({ minLength: 2, maxLength: 200_000, description: 'JSON of an OfflineRecord, as it was signed' }), signature: Type.String({ maxLength: 200, description: 'Ed25519 over the text, base64' }),
  files: Type.Optional(Type.Record(Hash, Type.Object({ name: Type.String({ minLength: 1, maxLength: 200 }), bytes: Type.String({ maxLength: 14_000_000, description: 'base64' }) }, { additionalProperties: false }), { maxProperties: 40 })),
}, { title: 'SentOfflineRecord', additionalProperties: false });

/** waiting: kept, and filed as soon as that can be done */
const State = Type.Enum(['waiting', 'filed', 'refused', 'doubt', 'dropped']);
export const IntakeView = Type.Object({ number: OfflineNumber, state: State, digest: Type.String({ description: 'of the record: `prev` of the next' }), case: Type.Optional(CaseNumber), why: Type.Optional(Text), recordedAt: Instant, receivedAt: Instant }, { title: 'OfflineIntake' });
export type IntakeView = Static<typeof IntakeView>;

/** A slip, as whoever holds it reads it: nothing of whom it is about. unsent: nothing has come yet */
export const OfflineSlip = Type.Object({ number: OfflineNumber, state: Type.Enum(['unsent', 'waiting', 'filed', 'refused', 'doubt', 'dropped']), validUntil: Instant, over: Type.Boolean({ description: 'its last day is over' }), recordedAt: Type.Optional(Instant), case: Type.Optional(Type.Object({ number: CaseNumber, code: Type.String() })), why: Type.Optional(Text), says: Type.Array(Text) }, { title: 'OfflineSlip' });
export type OfflineSlip = Static<typeof OfflineSlip>;

const Block = Type.Object({ block: Type.Integer(), device: Type.String(), office: Type.Optional(Text), clerk: Type.String(), drawnAt: Instant, validUntil: Instant, size: Type.Integer(), sent: Type.Integer(), filed: Type.Integer(), refused: Type.Integer(), dropped: Type.Integer(), open: Type.Integer(), gaps: Type.Integer({ description: 'records whose predecessor never came' }), over: Type.Boolean() });
const Device = Type.Object({ id: Id, name: Type.String(), office: Type.Optional(Text), addedAt: Instant, revokedAt: Type.Optional(Instant), because: Type.Optional(Type.String()) });
const Doubt = Type.Object({ number: OfflineNumber, state: State, why: Type.Optional(Text), recordedAt: Instant, receivedAt: Instant, device: Type.String(), others: Type.Integer({ description: 'other contents that came under this number' }) });
/** Devices, what they drew and sent, and what a supervisor has to look at. */
export const OfflineBoard = Type.Object({ devices: Type.Array(Device), blocks: Type.Array(Block), more: Type.Boolean(), doubts: Type.Array(Doubt), offices: Type.Array(Type.Object({ id: Type.String(), name: Text })) }, { title: 'OfflineBoard' });
export type OfflineBoard = Static<typeof OfflineBoard>;
/** What came under a number, each as it was received. */
export const IntakeContents = Type.Object({
  number: OfflineNumber, state: State,
  contents: Type.Array(Type.Object({
    digest: Type.String(), standing: Type.Boolean({ description: 'what is or was handled' }), receivedAt: Instant, receivedBy: Type.String(), settled: Type.Optional(Type.Object({ at: Instant, because: Type.String() })),
    record: Type.Optional(Type.Object({ at: Instant, lifeEvent: Text, name: Type.String(), number: Type.String(), shown: Type.Enum(['identity-card', 'social-card', 'residence-permit']), clerk: Type.Optional(Type.String()), known: Type.Boolean({ description: 'somebody of that name and number is registered' }), answers: Type.Integer(), files: Type.Integer() }, { description: 'nothing once it was forgotten' })),
    may: Type.Object({ file: Type.Boolean(), leave: Type.Boolean() }),
  })),
}, { title: 'OfflineIntakeContents' });
export type IntakeContents = Static<typeof IntakeContents>;
export const DecideIntakeBody = Type.Object({ file: Type.Boolean(), content: Type.Optional(Hash), because: Type.String({ minLength: 1, maxLength: 500 }) }, { title: 'DecideIntakeBody', additionalProperties: false });
