import { createHash, createHmac } from 'node:crypto';
import { sm2 } from 'sm-crypto-v2';
import { SM2_IDENTITY, type HouseKey, type HouseSigner } from '#usecases/ports/signer.ts';
import type { Keys, MasterKey } from './keys.ts';

/** Order of the group (GM/T 0003.5). */
const ORDER = 0xff_ff_ff_fe_ff_ff_ff_ff_ff_ff_ff_ff_ff_ff_ff_ff_72_03_df_6b_21_c6_05_2b_53_bb_f4_09_39_d5_41_23n;
/** DER of a public key (RFC 5480) on the curve 1.2.156.10197.1.301 before its point. */
const SPKI = Buffer.from('3059301306072a8648ce3d020106082a811ccf5501822d034200', 'hex');
const HEX = 64;

/** A number of the group that follows from a secret, none of them likelier than another: 512 bits leave no bias worth naming. */
function scalar(secret: Buffer, text: Uint8Array): string {
  const wide = BigInt(`0x${createHmac('sha512', secret).update(text).digest('hex')}`);
  return ((wide % (ORDER - 2n)) + 1n).toString(16).padStart(HEX, '0');
}

function keyOf(master: MasterKey): HouseKey & { readonly secret: string; readonly nonces: Buffer } {
  const secret = scalar(master.derive('sign/sm2'), Buffer.from('private key'));
  const publicKey = sm2.getPublicKeyFromPrivateKey(secret);
  return { id: createHash('sm3').update(Buffer.from(publicKey, 'hex')).digest('hex').slice(0, 16), publicKey, pem: publicPem(publicKey), secret, nonces: master.derive('sign/sm2-nonce') };
}

/**
 * Signs as this installation with SM2, as agencies of the state have to (商用密码管理条例；国务院令第716号 第八条、第九条).
 * The keys follow from the master keys in the key folder: a new one put before them signs from then on, and what earlier ones signed can
 * still be checked. The same bytes get the same signature: its nonce follows from secret and digest, as in RFC 6979.
 */
export function createHouseSigner(keys: Keys): HouseSigner {
  const { secret, nonces, ...current } = keyOf(keys.current);
  const { publicKey } = current;
  const earlier = keys.all.slice(1).map((key) => keyOf(key)).map(({ secret: _secret, nonces: _nonces, ...key }): HouseKey => key);
  return {
    keys: [current, ...earlier],
    sign(bytes) {
      const digest = digestFor(publicKey, bytes);
      const k = scalar(nonces, digest);
      const x1 = BigInt(`0x${sm2.getPublicKeyFromPrivateKey(k).slice(2, 2 + HEX)}`);
      return Buffer.from(sm2.doSignature(digest, secret, { pointPool: [{ k: BigInt(`0x${k}`), x1 }], der: true }), 'hex');
    },
  };
}

/** Whether a signature in DER of these bytes is of that key. Anything malformed is a wrong one. */
export function verifySm2(publicKey: string, bytes: Uint8Array, signature: Uint8Array): boolean {
  const numbers = numbersOf(Buffer.from(signature));
  if (!numbers || !/^04[0-9a-f]{128}$/.test(publicKey)) return false;
  try {
    return sm2.doVerifySignature(digestFor(publicKey, bytes), numbers, publicKey);
  } catch {
    // Not a point of the curve, or a number outside of the group.
    return false;
  }
}

/** The public key as other programs read it (SubjectPublicKeyInfo). */
function publicPem(publicKey: string): string {
  const body = Buffer.concat([SPKI, Buffer.from(publicKey, 'hex')]).toString('base64');
  return `-----BEGIN PUBLIC KEY-----\n${body.match(/.{1,64}/gu)!.join('\n')}\n-----END PUBLIC KEY-----\n`;
}

/** The key that `publicPem` has written; `undefined` for any other text. */
export function pointOf(pem: string): string | undefined {
  const der = Buffer.from(pem.replaceAll(/-----[A-Z ]+-----|\s/gu, ''), 'base64');
  return der.subarray(0, SPKI.length).equals(SPKI) && der.length === SPKI.length + 65 ? der.toString('hex', SPKI.length) : undefined;
}

/** What is signed: SM3 over the identity with the key, then the bytes. */
function digestFor(publicKey: string, bytes: Uint8Array): Uint8Array {
  return createHash('sm3').update(sm2.getZ(publicKey, SM2_IDENTITY)).update(bytes).digest();
}

/** Both numbers of a signature one after the other in hex; `undefined` where it is not their one DER, so that no byte of it can be another. */
function numbersOf(der: Buffer): string | undefined {
  const length = der[3] ?? 0;
  const numbers = [der.toString('hex', 4, 4 + length), der.toString('hex', 6 + length)].map((each) => each.replace(/^0+/u, '').padStart(HEX, '0'));
  return numbers.every((each) => each.length === HEX) && derOf(numbers).equals(der) ? numbers.join('') : undefined;
}

function derOf(numbers: readonly string[]): Buffer {
  const parts = numbers.map((each) => {
    const short = each.replace(/^(?:00)+(?!$)/u, '');
    const body = Buffer.from(Number.parseInt(short.slice(0, 2), 16) >= 0x80 ? `00${short}` : short, 'hex');
    return Buffer.concat([Buffer.from([0x02, body.length]), body]);
  });
  const body = Buffer.concat(parts);
  return Buffer.concat([Buffer.from([0x30, body.length]), body]);
}
