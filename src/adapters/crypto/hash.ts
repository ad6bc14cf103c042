import { hash } from 'node:crypto';

/** SHA-256 of a text (UTF-8) in hex: what the core calls its hash. */
export const sha256 = (text: string): string => hash('sha256', text, 'hex');
