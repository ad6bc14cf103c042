import { signatureBase } from './signature-base.ts';
import type { Message } from './signature-base.ts';
import { formatComponent, formatSignatureInput, parseByteSequences, parseSignatureInput } from './structured-fields.ts';
import type { Bare, Component, SignatureInput } from './structured-fields.ts';

/** The label of the one signature a message carries. */
export const LABEL = 'kb';
const TAG = 'kuaiban-departments';

/** How far two clocks may differ, and so how long a nonce has to be remembered. */
export const WINDOW_SECONDS = 300;

export type SignatureFault = 'missing' | 'malformed' | 'unknown-key' | 'uncovered' | 'expired' | 'mismatch';
export type Verified = { readonly ok: true; readonly keyId: string; readonly nonce: string } | { readonly ok: false; readonly fault: SignatureFault };

/** A private Ed25519 key: its id, and the signature of a text in base64. */
export type Signer = { readonly id: string; sign(text: string): string };
/** Public keys by id. */
export type Verifiers = ReadonlyMap<string, (text: string, signature: string) => boolean>;

type Stamp = { readonly now: Date; readonly nonce: string };

/** Signs a message (RFC 9421) and returns the two headers to send with it. */
export function signMessage(message: Message, covered: readonly Component[], key: Signer, stamp: Stamp): Record<'signature-input' | 'signature', string> {
  const params = new Map<string, Bare>([
    ['created', Math.floor(stamp.now.getTime() / 1000)], ['nonce', stamp.nonce], ['keyid', key.id], ['alg', 'ed25519'], ['tag', TAG],
  ]);
  const input: SignatureInput = { components: covered, params };
  return { 'signature-input': `${LABEL}=${formatSignatureInput(input)}`, signature: `${LABEL}=:${key.sign(signatureBase(input, message))}:` };
}

function read(message: Message): { input: SignatureInput; signature: string } | SignatureFault {
  const [inputs, signatures] = [message.headers['signature-input'], message.headers['signature']];
  if (inputs === undefined || signatures === undefined) return 'missing';
  try {
    const input = parseSignatureInput(inputs).get(LABEL);
    const signature = parseByteSequences(signatures).get(LABEL);
    return input === undefined || signature === undefined ? 'missing' : { input, signature };
  } catch {
    return 'malformed';
  }
}

function matches(input: SignatureInput, message: Message, signature: string, verify: (text: string, signature: string) => boolean): boolean {
  try {
    return verify(signatureBase(input, message), signature);
  } catch {
    return false;
  }
}

function stampFault(input: SignatureInput, now: Date): SignatureFault | undefined {
  const { created, nonce, alg, tag } = Object.fromEntries(input.params);
  if (typeof created !== 'number' || typeof nonce !== 'string' || alg !== 'ed25519' || tag !== TAG) return 'malformed';
  return Math.abs(now.getTime() / 1000 - created) > WINDOW_SECONDS ? 'expired' : undefined;
}

/** Checks a message's signature: it covers at least what is required, is fresh, and made with a known key. Never throws. */
export function verifyMessage(message: Message, required: readonly Component[], keys: Verifiers, now: Date): Verified {
  const found = read(message);
  if (typeof found === 'string') return { ok: false, fault: found };
  const { input, signature } = found;
  const stamp = stampFault(input, now);
  if (stamp !== undefined) return { ok: false, fault: stamp };
  const covered = new Set(input.components.map(formatComponent));
  if (!required.every((component) => covered.has(formatComponent(component)))) return { ok: false, fault: 'uncovered' };
  const id = String(input.params.get('keyid'));
  const verify = keys.get(id);
  if (verify === undefined) return { ok: false, fault: 'unknown-key' };
  if (!matches(input, message, signature, verify)) return { ok: false, fault: 'mismatch' };
  return { ok: true, keyId: id, nonce: String(input.params.get('nonce')) };
}
