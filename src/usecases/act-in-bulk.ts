import type { Acting } from '#core/cases/act.ts';
import { inBulk, type BulkAction } from '#core/cases/in-bulk.ts';
import type { Outcome, Refusal } from '#core/cases/refusal.ts';
import type { Localized } from '#core/value.ts';
import { actOnCase } from './act-on-case.ts';
import type { Context } from './context.ts';
import type { CaseRead } from './ports/cases.ts';

/** What an officer does with several like items: under which key (sent again with it, what was done is not done twice), which they are all, and which of them now. */
export type Bulk = {
  readonly region: string; readonly officer: string; readonly action: BulkAction; readonly alike: string; readonly key: string;
  readonly items: readonly { readonly case: string; readonly no: number }[]; readonly from: number; readonly to: number;
};
/** What became of one: nothing more where it was done; `refusal` where a command said no. */
export type BulkResult = { readonly case: string; readonly no: number; readonly because?: Localized; readonly refusal?: Refusal; /** As it is now, where this call did it. */ readonly read?: CaseRead };

const NOT_THERE: Localized = { zh: '没有这个办件，或者不在您手上', en: 'There is no such case, or it is not yours' };
const MEANWHILE: Localized = { zh: '刚才有人改动过，没有办，请再试一次', en: 'Somebody was faster, so nothing was done; try it again' };
const OTHERWISE: Localized = { zh: '这一次操作的编号已经用于另一种办法，没有办，请重新选择再办', en: 'This key was used for another act, so nothing was done; choose anew' };
/** A reason for one is none for many. */
const DIFFERS: Localized = { zh: '与近期同类件的决定不同，要写明理由，请打开这一件办理', en: 'It differs from how like items were decided and takes a reason; open it' };
const FAILED: Localized = { zh: '系统没有办成，这一件没有改变，请再试一次', en: 'It could not be done and nothing has changed; try it again' };

/**
 * One after the other, each by its own command in a transaction of its own, with its facts as they are then: what stands in the way of one stops no other.
 * @param prepare what is done with one, once its case was read
 */
export async function actInBulk(context: Context, bulk: Bulk, prepare: (read: CaseRead, no: number) => Promise<(acting: Acting) => Outcome>, onTrouble?: (number: string, error: unknown) => void): Promise<readonly BulkResult[]> {
  const results: BulkResult[] = [];
  for (const one of bulk.items.slice(bulk.from, bulk.to)) {
    const done = await actOnOne(context, bulk, one, prepare).catch((error: unknown) => {
      onTrouble?.(one.case, error);
      return { because: FAILED };
    });
    results.push({ ...one, ...done });
  }
  return results;
}

async function actOnOne(context: Context, { region, officer, action, alike, key, items }: Bulk, { case: number, no }: Bulk['items'][number], prepare: Parameters<typeof actInBulk>[2]): Promise<Omit<BulkResult, 'case' | 'no'>> {
  const actor = `officer:${officer}`;
  const read = number.startsWith(region) ? await context.cases.read(region, number) : undefined;
  // Sent again, it may be in other hands by now: what this very act has done stands.
  const before = read?.history.flatMap(({ actor: by, event }) => (by === actor && event.type === 'in-bulk' && event.no === no && event.key === key ? [event] : []))[0];
  if (before) return before.action === action ? {} : { because: OTHERWISE };
  if (read?.state.items.find((item) => item.no === no)?.officer !== officer) return { because: NOT_THERE };
  const command = await prepare(read, no);
  const acted = await actOnCase(context, { region, number, no, actor, version: read.state.version }, (acting) => inBulk(acting, { action, alike, key, others: items.length - 1 }, command));
  if (acted.kind === 'refused') return { because: acted.refusal.errors?.some(({ pointer }) => pointer === '/departs') ? DIFFERS : acted.refusal.detail, refusal: acted.refusal };
  return acted.kind === 'done' ? { read: acted.case } : { because: acted.kind === 'no-case' ? NOT_THERE : MEANWHILE };
}
