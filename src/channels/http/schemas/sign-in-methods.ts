import { Type, type Static } from 'typebox';

/** How somebody can sign in. `offered`: whether passkeys work at this address, which takes a name and a secure connection. `fresh`: whether who is here proved so recently enough to add one. */
export const SignInMethods = Type.Object({
  offered: Type.Boolean(), fresh: Type.Boolean(), most: Type.Integer(), assurance: Type.Union([Type.Literal('single'), Type.Literal('strong')]),
  passkeys: Type.Array(Type.Object({ id: Type.String(), name: Type.String(), createdAt: Type.String(), usedAt: Type.Optional(Type.String()), backedUp: Type.Boolean({ description: 'whether other devices of the same owner share it' }), strong: Type.Boolean({ description: 'whether it was added after a sign-in by two factors, and so counts as one' }) })),
}, { title: 'SignInMethods' });
export type SignInMethods = Static<typeof SignInMethods>;

/** What the browser is told to make (WebAuthn, PublicKeyCredentialCreationOptionsJSON), and what has to come back with its answer. */
export const NewPasskey = Type.Object({ options: Type.Record(Type.String(), Type.Unknown()), token: Type.String() }, { title: 'NewPasskey' });

/** A name for it, the token of its options, and the browser's answer (WebAuthn, RegistrationResponseJSON). */
export const NewPasskeyBody = Type.Object({ name: Type.String({ maxLength: 100 }), token: Type.String({ maxLength: 2000 }), answer: Type.Record(Type.String({ maxLength: 100 }), Type.Unknown(), { maxProperties: 20 }) }, { title: 'NewPasskeyBody', additionalProperties: false });
