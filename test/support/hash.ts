import { createHash } from 'node:crypto';

/** Hex SHA-256, as the program passes it into the core. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
