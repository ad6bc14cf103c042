import { noticesOfRepayment } from '#core/notices/of-recoveries.ts';
import type { Context } from '../context.ts';
import type { NoteSettled, RecoveryStore } from '../ports/recoveries.ts';

type Parts = { readonly context: Context; readonly recoveries: Pick<RecoveryStore, 'openNote' | 'settleNote'> };

/** Somebody else than who noted it has found a repayment in the account, or has not: it counts, or is owed again, and its payer is told. @param by `officer:…` @param because why it was rejected; confirmed without it */
export async function settleRepayment({ context, recoveries }: Parts, region: string, id: string, by: string, because?: string): Promise<NoteSettled> {
  const at = context.now();
  const note = await recoveries.openNote(region, id);
  if (!note) return 'unknown';
  const as = because === undefined ? { outcome: 'confirmed' as const } : { outcome: 'rejected' as const, because };
  const notices = noticesOfRepayment({ catalog: context.compiled.catalog, region, at, hash: context.hash }, note, as.outcome);
  return recoveries.settleNote(region, id, by, as, notices, at);
}
