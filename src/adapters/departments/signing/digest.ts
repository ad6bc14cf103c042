import { createHash } from 'node:crypto';

const sha256 = (body: string | Uint8Array): string => createHash('sha256').update(body).digest('base64');

/** `Content-Digest` of a body (RFC 9530), SHA-256. */
export const contentDigest = (body: string | Uint8Array): string => `sha-256=:${sha256(body)}:`;

/** Whether the header names exactly this body. Other algorithms than SHA-256 are not accepted. */
export const digestMatches = (header: string | undefined, body: string | Uint8Array): boolean => header === contentDigest(body);
