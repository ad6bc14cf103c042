import type { CompiledCatalog } from '#core/catalog/compiled.ts';
import type { StoredCase } from '#core/replay/replay-case.ts';

/** Every case that is kept, a few at a time. `since`: only those in which something has happened since that instant, each from its beginning. `part`: one of so many shares, so that several can read beside each other. */
export type ReadCases = (asked: { readonly region?: string; readonly since?: string; readonly part?: Share }) => AsyncIterable<readonly StoredCase[]>;

/** Which share of how many, counted from 0. */
export type Share = { readonly no: number; readonly of: number };

/** A version of the catalogue as it is kept: compiled, and whether its content still hashes to its name. */
export type KeptVersion = { readonly compiled: CompiledCatalog; readonly sound: boolean };
