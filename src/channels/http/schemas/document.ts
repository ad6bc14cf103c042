import { Type, type Static } from 'typebox';
import { Day, Instant, Text } from './shared.ts';

const Kind = Type.Union([Type.Literal('receipt'), Type.Literal('correction'), Type.Literal('closing'), Type.Literal('decision'), Type.Literal('change'), Type.Literal('certificate'), Type.Literal('delivery')]);
/** No papers of a case: the statement of an entry of the register, and what an enterprise took along of its months. */
const CheckedKind = Type.Union([...Kind.anyOf, Type.Literal('statement'), Type.Literal('enterprise-statement')]);

/** A document of a case: its number and where its PDF is. */
export const DocumentLink = Type.Object({
  number: Type.String({ description: 'the number that stands on it' }), kind: Kind, no: Type.Optional(Type.Integer({ description: 'the item it is about' })), title: Text, at: Instant, href: Type.String(),
}, { title: 'DocumentLink' });
export type DocumentLink = Static<typeof DocumentLink>;

/** What anybody who holds a document is told of it: what stands on it, with the name masked, whether it holds, and the digest of its bytes. */
export const DocumentCheck = Type.Object({
  number: Type.String(), kind: CheckedKind, title: Text, matter: Text, name: Type.String({ description: 'masked; that of an enterprise whole' }), authority: Text, on: Day,
  status: Type.Union([Type.Literal('valid'), Type.Literal('replaced'), Type.Literal('revoked'), Type.Literal('ended')], { description: 'replaced: a later decision on the same item, or a later statement, has taken its place · revoked: it holds no longer · ended: what it states held until `since`' }),
  since: Type.Optional(Day),
  outcome: Type.Optional(Type.Union([Type.Literal('approved'), Type.Literal('refused'), Type.Literal('upheld'), Type.Literal('corrected'), Type.Literal('revoked'), Type.Literal('reinstated')])),
  /** Of a statement, and of a decision that is one: what it states. */
  fields: Type.Array(Type.Object({ name: Text, text: Text })),
  sha256: Type.String({ description: 'of the PDF, in hex' }),
  signature: Type.Object({
    algorithm: Type.Literal('SM2-SM3'), identity: Type.String({ description: 'under which the key signs (GM/T 0009)' }), key: Type.String({ description: 'the key of this house; see /public/keys' }), value: Type.String({ description: 'over the PDF, DER in base64' }),
  }, { description: 'by which anybody can check the PDF without asking this house again' }),
}, { title: 'DocumentCheck' });
export type DocumentCheck = Static<typeof DocumentCheck>;

/** A key that this house signs or has signed with. */
export const PublicKeys = Type.Object({
  keys: Type.Array(Type.Object({ id: Type.String(), current: Type.Boolean({ description: 'it signs now; others have signed before' }), pem: Type.String({ description: 'SubjectPublicKeyInfo, curve 1.2.156.10197.1.301' }) })),
}, { title: 'PublicKeys' });
