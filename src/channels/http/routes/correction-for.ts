import type { CorrectionRead } from '#usecases/ports/corrections.ts';
import { Problem } from '../problems.ts';
import type { Services } from '../services.ts';
import type { Officer } from './item-for.ts';

/** A request to correct an entry, for who has it or has had a part in it: nobody browses. @throws Problem where it is none of theirs */
export async function correctionFor({ corrections }: { readonly corrections: Pick<Services['corrections'], 'read'> }, { region, officer, roles }: Officer, number: string): Promise<CorrectionRead> {
  const read = number.startsWith(region) ? await corrections.read(region, number) : undefined;
  if (!read) throw new Problem('not-found');
  // By the role in which they had it: without that it is theirs no more.
  const isTheirs = officer !== undefined && (['officer', 'reviewer'] as const).some((role) => roles.includes(role) && read.correction[role] === officer.id);
  if (!isTheirs) throw new Problem('not-yours');
  return read;
}
