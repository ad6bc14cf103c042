import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';

type Options = { readonly challenge: string; readonly rp?: { readonly id?: string }; readonly rpId?: string; readonly user?: { readonly id: string } };
/** What a device does otherwise than it should. */
export type Wrongly = { readonly challenge?: string; readonly origin?: string; readonly host?: string; readonly unverified?: boolean; readonly counter?: number; readonly user?: string; readonly otherKey?: boolean };

const b64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');
const sha = (of: string | Uint8Array): Buffer => createHash('sha256').update(of).digest();
/** A byte string of CBOR (RFC 8949, major type 2) of fewer than 65,536 bytes. */
const cborBytes = (bytes: Uint8Array): Buffer => Buffer.concat([bytes.length < 24 ? Buffer.from([0x40 | bytes.length]) : bytes.length < 256 ? Buffer.from([0x58, bytes.length]) : Buffer.from([0x59, bytes.length >> 8, bytes.length & 255]), bytes]);

/** A device with a passkey in it, as WebAuthn level 3 (6.1, 6.5.4) writes its answers: ES256, no attestation. */
export function createDevice(origin: string) {
  const host = new URL(origin).hostname;
  const id = randomBytes(32);
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  let [counter, handle] = [0, ''];

  const clientData = (type: string, challenge: string, wrongly: Wrongly): Buffer => Buffer.from(JSON.stringify({ type, challenge: wrongly.challenge ?? challenge, origin: wrongly.origin ?? origin, crossOrigin: false }));
  /** Hash of the host, flags (user present 1, verified 4, key attached 64), the count. */
  const authData = (flags: number, wrongly: Wrongly, attached = Buffer.alloc(0)): Buffer => {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(wrongly.counter ?? counter);
    return Buffer.concat([sha(wrongly.host ?? host), Buffer.from([flags | 1 | (wrongly.unverified ? 0 : 4)]), count, attached]);
  };
  return {
    id: b64(id),
    /** Makes the passkey: `navigator.credentials.create`. */
    create(options: Options, wrongly: Wrongly = {}) {
      handle = options.user?.id ?? '';
      const { x, y } = publicKey.export({ format: 'jwk' });
      const key = Buffer.concat([Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21]), cborBytes(Buffer.from(x!, 'base64url')), Buffer.from([0x22]), cborBytes(Buffer.from(y!, 'base64url'))]);
      const attached = Buffer.concat([Buffer.alloc(16), Buffer.from([id.length >> 8, id.length & 255]), id, key]);
      const object = Buffer.concat([Buffer.from([0xa3, 0x63]), Buffer.from('fmt'), Buffer.from([0x64]), Buffer.from('none'), Buffer.from([0x67]), Buffer.from('attStmt'), Buffer.from([0xa0, 0x68]), Buffer.from('authData'), cborBytes(authData(0x40, wrongly, attached))]);
      return { id: b64(id), rawId: b64(id), type: 'public-key', clientExtensionResults: {}, response: { clientDataJSON: b64(clientData('webauthn.create', options.challenge, wrongly)), attestationObject: b64(object), transports: ['internal'] } };
    },
    /** Uses it: `navigator.credentials.get`. Counts as real devices do. */
    use(options: Options, wrongly: Wrongly = {}) {
      counter += 1;
      const [data, client] = [authData(0, wrongly), clientData('webauthn.get', options.challenge, wrongly)];
      const key: KeyObject = wrongly.otherKey ? generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey : privateKey;
      const signature = sign('sha256', Buffer.concat([data, sha(client)]), key);
      return { id: b64(id), rawId: b64(id), type: 'public-key', clientExtensionResults: {}, response: { clientDataJSON: b64(client), authenticatorData: b64(data), signature: b64(signature), userHandle: wrongly.user ?? handle } };
    },
  };
}
