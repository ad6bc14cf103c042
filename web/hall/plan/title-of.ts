import type { Plan } from '../../ui/api-types.ts';

/** What the first line of a plan is said with: the key of its words, and the numbers in them. */
export type PlanTitle = { readonly key: 'title' | 'titleMixed' | 'titleLater' | 'titleNone' | 'titleRefused' | 'titleFor' | 'titleNoneFor' | 'titleRefusedFor'; readonly count: number; readonly others: number };

/**
 * The first line of a plan. To oneself it tells apart what the rules decide at once and what goes to an officer, a department
 * or the keeper of a register first: nobody reads “done at once” over what takes days. What may be refused is in neither number.
 */
export function titleOf({ as, counts, items }: Pick<Plan, 'as' | 'counts'> & { readonly items: readonly Pick<Plan['items'][number], 'status' | 'expected' | 'bookedBy'>[] }): PlanTitle {
  const now = items.filter(({ status }) => status === 'now');
  const likely = counts.items - now.filter(({ expected }) => expected === 'refuse').length;
  const atOnce = now.filter(({ expected, bookedBy }) => expected === 'instant' && bookedBy === undefined).length;
  const others = likely - atOnce;
  if (as !== 'self') return { key: counts.items === 0 ? 'titleNoneFor' : likely > 0 ? 'titleFor' : 'titleRefusedFor', count: likely, others };
  if (counts.items === 0 || likely <= 0) return { key: counts.items === 0 ? 'titleNone' : 'titleRefused', count: likely, others };
  if (others <= 0) return { key: 'title', count: likely, others: 0 };
  return atOnce > 0 ? { key: 'titleMixed', count: atOnce, others } : { key: 'titleLater', count: likely, others };
}
