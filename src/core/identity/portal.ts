import type { Localized } from '../value.ts';

/** The place of others from which somebody came to apply: named in the case itself, so that it is readable after that place is gone. */
export type Portal = Localized & { readonly id: string };
