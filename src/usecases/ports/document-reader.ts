import type { ReadLine } from '#core/reading/line.ts';

/** Why a picture was not read: it is no picture that can be opened, too many wait, it took too long, or the reader failed. */
export type NotRead = 'damaged' | 'too-large' | 'other-kind' | 'busy' | 'slow' | 'failed';

/** Reads the writing in a picture, on this machine. Never throws for what is in the picture. */
export type DocumentReader = { read(bytes: Buffer): Promise<{ readonly lines: readonly ReadLine[] } | { readonly not: NotRead }> };
