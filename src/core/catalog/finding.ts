import type { Localized } from '../value.ts';
import type { Part } from './file-kinds.ts';

/** Where something stands: the part of the catalogue, the entry and the path of keys inside it. */
export type Place = { readonly in: Part; readonly id: string; readonly path: readonly (string | number)[] };

/**
 * Something wrong with the catalogue and what to do about it. `refersTo` is the entry that is missing,
 * so that a file which cannot be read is not told again by everything that refers to it.
 */
export type Finding = { readonly at: Place; readonly message: Localized; readonly remedy: Localized; readonly refersTo?: { readonly in: Part; readonly id: string } };
