import { followRecord, type Followed } from '#core/register/follow-record.ts';
import type { Contradiction } from '#core/register/take-record.ts';
import type { Context } from '../context.ts';
import type { ContradictionRead, ContradictionStore, Settling } from '../ports/contradictions.ts';
import { actOf, isPulled, takingOf } from './taking-of.ts';

type Parts = { readonly context: Pick<Context, 'compiled' | 'lookup' | 'hash' | 'now'>; readonly contradictions: Pick<ContradictionStore, 'leave' | 'follow'> };
/** `refused`: what still stands in the way · `nothing`: the record says nothing that could be gone by. */
export type SettleResult = { readonly kind: 'done'; readonly still?: Contradiction } | { readonly kind: 'refused'; readonly still: Contradiction } | { readonly kind: 'too-late' | 'unknown' | 'nothing' };

/** So long after it was settled what was said is kept, for whoever asks about it. */
const KEPT_DAYS = 90;
const DAY_MS = 86_400_000;

/** What stands stays, or the register goes by the list: whoever keeps the register has looked at a record that contradicts it, and says how they made sure. */
export async function settleContradiction({ context, contradictions }: Parts, settling: Settling, act: 'leave' | 'follow'): Promise<SettleResult> {
  const at = context.now();
  if (act === 'leave') return { kind: await contradictions.leave(settling, at) };
  return contradictions.follow(settling, at, (read) => followed(context, read));
}

/** Whether there is something to go by: an entry to take back, or a record to enter. */
export function mayFollow({ cause, holder, record, settled }: Pick<ContradictionRead, 'cause' | 'holder' | 'record' | 'settled'>): boolean {
  return settled === null && (holder !== null || (record !== null && cause !== 'named'));
}

/** What follows; nothing where there is neither an entry to take back nor a list that the record is of. */
function followed(context: Parts['context'], read: ContradictionRead): Followed | undefined {
  const { record, digest, recordHash, period, entry, cause, of: { named, holder } } = read;
  const { registerKinds, departments } = context.compiled.catalog;
  const scenario = departments.get(read.department)?.scenarios[read.scenario];
  const wrong = holder?.entries.find(({ id }) => id === entry);
  const taking = record && named && cause !== 'named' && scenario && isPulled(scenario) ? takingOf(context, read, scenario, { record, digest, both: named }) : undefined;
  if (!wrong && !taking) return undefined;
  return followRecord({ holder: holder && wrong ? { entry: wrong, both: holder } : undefined, taking, entry }, registerKinds, actOf(context, read, `followed/${recordHash}/${period}`));
}

/** Forget what was said in what was settled long ago (个人信息保护法 第四十七条: 处理目的已实现). */
export async function forgetContradictions({ context, contradictions }: { readonly context: Pick<Context, 'now'>; readonly contradictions: Pick<ContradictionStore, 'forget'> }): Promise<void> {
  await contradictions.forget(new Date(Date.parse(context.now()) - KEPT_DAYS * DAY_MS).toISOString());
}
