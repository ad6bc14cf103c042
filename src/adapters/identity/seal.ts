import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** Makes a value unreadable and unchangeable for who carries it (a cookie). AES-256-GCM under a key of its own. */
export type Seal = { close(value: unknown): string; open(text: string): unknown };

/** `purpose` separates keys: what was sealed for one purpose opens for no other. */
export function createSeal(secret: string, purpose: string): Seal {
  const key = Buffer.from(hkdfSync('sha256', secret, '', `kuaiban ${purpose}`, 32));
  return {
    close(value) {
      const iv = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key, iv);
      const body = Buffer.concat([cipher.update(JSON.stringify(value), 'utf8'), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url');
    },
    /** The value, or null when the text was not sealed here. */
    open(text) {
      const bytes = Buffer.from(text, 'base64url');
      if (bytes.length < 29) return null;
      try {
        const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12));
        decipher.setAuthTag(bytes.subarray(12, 28));
        return JSON.parse(Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')) as unknown;
      } catch {
        return null;
      }
    },
  };
}
