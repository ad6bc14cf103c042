import { hash } from 'node:crypto';
import type { Digests } from '#usecases/ports/signer.ts';

/** SHA-256 of a text (UTF-8) in hex: what the core calls its hash. */
export const sha256 = (text: string): string => hash('sha256', text, 'hex');

/** Both digests of a file: the one that everybody can work out, and the one of the Chinese standards (GB/T 32905). */
export const digests: Digests = { sha256: (bytes) => hash('sha256', bytes, 'hex'), sm3: (bytes) => hash('sm3', bytes, 'hex') };
