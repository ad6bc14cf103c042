import { generateAuthenticationOptions, generateRegistrationOptions, verifyAuthenticationResponse, verifyRegistrationResponse } from '@simplewebauthn/server';
import { refOf, subjectOf } from '#core/identity/principal.ts';
import type { Ceremonies, PasskeyOptions } from '#usecases/identity/ports.ts';

type Created = Parameters<typeof verifyRegistrationResponse>[0]['response'];
type Used = Parameters<typeof verifyAuthenticationResponse>[0]['response'];
type Transports = NonNullable<Parameters<typeof generateRegistrationOptions>[0]['excludeCredentials']>[number]['transports'];

const BRAND = '快办 Kuaiban';
const TWO_MINUTES = 120_000;
/** Ed25519, P-256, RSA: what browsers and devices have. */
const ALGORITHMS = [-8, -7, -257];

/**
 * WebAuthn through `@simplewebauthn/server`. A passkey is found without a number being typed (`residentKey`), and its device has to check who holds it
 * (`userVerification`). Which make the device is nobody asks: an attestation would tell things apart that people own.
 */
export const ceremonies: Ceremonies = {
  async creation({ host }, { account, name }, challenge, there) {
    return json(await generateRegistrationOptions({
      rpName: BRAND, rpID: host, userName: name, userDisplayName: name, userID: bytes(new TextEncoder().encode(subjectOf(account))), challenge: decoded(challenge),
      attestationType: 'none', timeout: TWO_MINUTES, supportedAlgorithmIDs: ALGORITHMS, authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      excludeCredentials: there.map(({ id, transports }) => ({ id, transports: [...transports] as Transports & string[] })),
    }));
  },
  async created({ origin, host }, answer, challenge) {
    const verified = await verifyRegistrationResponse({ response: answer as Created, expectedChallenge: challenge, expectedOrigin: origin, expectedRPID: host, requireUserVerification: true, supportedAlgorithmIDs: ALGORITHMS }).catch(() => null);
    if (!verified?.verified) return null;
    const { credential, credentialBackedUp } = verified.registrationInfo;
    return { id: credential.id, publicKey: Buffer.from(credential.publicKey).toString('base64url'), counter: credential.counter, transports: known(credential.transports), backedUp: credentialBackedUp };
  },
  async request({ host }, challenge) {
    return json(await generateAuthenticationOptions({ rpID: host, challenge: decoded(challenge), userVerification: 'required', timeout: TWO_MINUTES }));
  },
  claimed(answer) {
    if (typeof answer !== 'object' || answer === null || !('id' in answer) || !('response' in answer)) return null;
    const { id, response } = answer;
    const handle = typeof response === 'object' && response !== null && 'userHandle' in response ? response.userHandle : undefined;
    const account = typeof handle === 'string' ? refOf(Buffer.from(handle, 'base64url').toString('utf8')) : null;
    return account && typeof id === 'string' && /^[\w-]{1,1400}$/u.test(id) ? { account, id } : null;
  },
  async used({ origin, host }, answer, challenge, { id, publicKey, counter, transports }) {
    const verified = await verifyAuthenticationResponse({
      response: answer as Used, expectedChallenge: challenge, expectedOrigin: origin, expectedRPID: host, requireUserVerification: true,
      credential: { id, publicKey: decoded(publicKey), counter, transports: [...transports] as Transports & string[] },
    }).catch(() => null);
    return verified?.verified ? { counter: verified.authenticationInfo.newCounter, backedUp: verified.authenticationInfo.credentialBackedUp } : null;
  },
};

/** Ways to reach a device are only ever said back to a browser; what is no such word is left out. */
const known = (transports: readonly unknown[] = []): string[] => transports.filter((each): each is string => typeof each === 'string' && /^[a-z-]{2,20}$/u.test(each)).slice(0, 8);
const json = (options: object): PasskeyOptions => options as PasskeyOptions;
// Types of the library want bytes over a buffer that is not shared.
const bytes = (from: Uint8Array): Uint8Array<ArrayBuffer> => Uint8Array.from(from);
const decoded = (text: string): Uint8Array<ArrayBuffer> => bytes(Buffer.from(text, 'base64url'));
