import { createCipheriv, createDecipheriv, createSecretKey, randomBytes } from 'node:crypto';
import type { Keys } from './keys.ts';

/** Seals single fields. What is sealed for one place opens nowhere else. */
export type Vault = {
  /** `binding` names the place: table or purpose and identity of the row (`subject/<id>`). Answers `a1.<key id>.<base64url>`. */
  seal(text: string, binding: string): string;
  /** Throws `SealBroken` when the text was changed, belongs to another place or its key is not known. */
  open(sealed: string, binding: string): string;
};

/** Somebody or something changed what was sealed; never shown with the content. */
export class SealBroken extends Error {
  override readonly name = 'SealBroken';
}

const IV = 12;
const TAG = 16;
/** The suite: AES-256-GCM. Another one (SM4) would get another mark, and both could be read side by side. */
const SUITE = 'a1';

/** Initialisation vectors from one draw of random bytes for many seals; each is used once. A draw for each seal cost as much as the seal. */
let drawn = Buffer.alloc(0);
function nextIv(): Buffer {
  if (drawn.length < IV) drawn = randomBytes(IV * 256);
  const iv = drawn.subarray(0, IV);
  drawn = drawn.subarray(IV);
  return iv;
}

export function createVault(keys: Keys): Vault {
  const derived = new Map(keys.all.map((key) => [key.id, createSecretKey(key.derive('field-encryption'))]));
  const bound = (keyId: string, binding: string): Buffer => Buffer.from(`${SUITE}.${keyId}.${binding}`);
  return {
    seal: (text, binding) => {
      const iv = nextIv();
      const cipher = createCipheriv('aes-256-gcm', derived.get(keys.current.id)!, iv).setAAD(bound(keys.current.id, binding));
      const body = Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
      return `${SUITE}.${keys.current.id}.${body.toString('base64url')}`;
    },
    open: (sealed, binding) => {
      const [suite, keyId = '', encoded = ''] = sealed.split('.');
      const key = derived.get(keyId);
      const body = Buffer.from(encoded, 'base64url');
      if (suite !== SUITE || !key || body.length < IV + TAG) throw new SealBroken(key ? 'not a sealed field' : `sealed with an unknown key ${keyId}`);
      const decipher = createDecipheriv('aes-256-gcm', key, body.subarray(0, IV), { authTagLength: TAG })
        .setAAD(bound(keyId, binding)).setAuthTag(body.subarray(-TAG));
      try {
        return Buffer.concat([decipher.update(body.subarray(IV, -TAG)), decipher.final()]).toString('utf8');
      } catch {
        throw new SealBroken('the seal does not fit its place or was changed');
      }
    },
  };
}
