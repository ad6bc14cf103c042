import type { Mandate } from '#core/parties/mandate.ts';
import { instant } from '../register/read-entries.ts';

/** A mandate as JSON of the database has it. */
export type MandateJson = Omit<Mandate, 'revokedAt'> & { readonly revokedAt: string | null };

export function toMandate({ revokedAt, ...row }: MandateJson): Mandate {
  return { ...row, signedAt: instant(row.signedAt), ...(revokedAt !== null && { revokedAt: instant(revokedAt) }) };
}
