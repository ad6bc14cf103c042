import { commitmentOf } from '#core/assignment/seed.ts';
import type { Refusal } from '#core/cases/refusal.ts';
import { wordsFault } from '#core/cases/words.ts';
import { dayOf } from '#core/clocks/day.ts';
import { checkLookBack, type LookBackScope } from '#core/inspection/look-back.ts';
import type { Context } from '../context.ts';
import type { LookBackStore } from '../ports/look-backs.ts';

type Parts = { readonly context: Pick<Context, 'compiled' | 'hash' | 'now' | 'random'>; readonly lookBacks: LookBackStore };
/** `commitment`: of the next seed, as the supervisor has read it: it was there before the order. */
export type OrderLookBack = LookBackScope & { readonly region: string; readonly by: string; readonly commitment: string; readonly reason: string };
export type OrderedLookBack = { readonly kind: 'done' } | { readonly kind: 'refused'; readonly refusal: Refusal } | { readonly kind: 'changed-meanwhile' };

/** Order a look-back, by the seed that was committed to before. Given twice, by the same commitment, it is one order; once it is given nobody takes it back. */
export async function orderLookBack({ context, lookBacks }: Parts, { region, by, commitment, reason, ...scope }: OrderLookBack): Promise<OrderedLookBack> {
  const [at, words] = [context.now(), reason.trim()];
  const next = await lookBacks.next(region);
  if (next?.commitment !== commitment) {
    const same = (await lookBacks.list(region, 5)).some((each) => each.commitment === commitment && each.by === by && each.from === scope.from && each.until === scope.until && each.service === scope.service && each.percent === scope.percent && each.reason === words);
    return { kind: same ? 'done' : 'changed-meanwhile' };
  }
  const { catalog } = context.compiled;
  const refusal = checkLookBack(catalog, region, scope, words, { today: dayOf(at), decided: await lookBacks.count(region, scope, at) }) ?? wordsFault(catalog, '', { tells: { reason: words } });
  if (refusal) return { kind: 'refused', refusal };
  const ordered = await lookBacks.order({ ...scope, region, no: next.no, commitment, by, at, reason: words }, newLookBackSeed(context));
  return { kind: ordered === 'ordered' ? 'done' : 'changed-meanwhile' };
}

/** Commit to the first seed of every region, so that there is one before anybody orders. */
export async function beginLookBacks({ context, lookBacks }: { readonly context: Pick<Context, 'hash' | 'now' | 'random'>; readonly lookBacks: Pick<LookBackStore, 'begin'> }, regions: readonly string[]): Promise<void> {
  for (const region of regions) {
    const { seed, commitment } = newLookBackSeed(context);
    await lookBacks.begin(region, seed, commitment, context.now());
  }
}

function newLookBackSeed({ hash, random }: Pick<Context, 'hash' | 'random'>): { readonly seed: string; readonly commitment: string } {
  const seed = [...random(32)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return { seed, commitment: commitmentOf(seed, hash) };
}
