import type { Catalog } from '../catalog/catalog.ts';
import { mayAct, refused, thenSettle, type Acting } from './act.ts';
import { authorityOf } from './authority-of.ts';
import type { Item } from './item.ts';
import type { Outcome } from './refusal.ts';

/** To pass an item on takes some words: why it is not for this line of work. */
const REASON_WORDS = 10;

/** The lines of work that an item can be passed on to: none that has had it, so that it never goes round. */
export function transferable(catalog: Pick<Catalog, 'services' | 'codes'>, item: Pick<Item, 'service' | 'transfers'>): string[] {
  const had = [catalog.services.get(item.service)?.authority, ...(item.transfers ?? []).map(({ to }) => to)];
  return Object.keys(catalog.codes.get('authorities')?.codes ?? {}).filter((code) => !had.includes(code));
}

/**
 * The officer finds that another line of work of the region is competent and passes the item on (移送), with the reason: somebody of that line
 * is drawn, the clock goes on as it was. Refused where nobody of it can be drawn now: an item is never left without anybody.
 */
export function transferItem(acting: Acting, { to, reason }: { readonly to: string; readonly reason: string }): Outcome {
  const item = mayAct(acting, 'transfer');
  if ('code' in item) return { kind: 'refused', refusal: item };
  const { catalog } = acting.run.compiled;
  const choose = { zh: '请从列出的部门里选择；办过这一件的部门不能再选', en: 'Choose one of those that are listed; none that has had it' };
  if (!transferable(catalog, item).includes(to)) return refused('not-in-catalogue', choose, [{ pointer: '/to', detail: choose }]);
  const why = { zh: `请至少用 ${REASON_WORDS} 个字写明为什么归这个部门办`, en: `Say in at least ${REASON_WORDS} characters why it is for them` };
  if (reason.trim().length < REASON_WORDS) return refused('incomplete', why, [{ pointer: '/reason', detail: why }]);
  const outcome = thenSettle(acting, [{ actor: acting.actor, event: { type: 'transferred', no: item.no, from: authorityOf(catalog, item), to, reason: reason.trim() } }]);
  const drawn = outcome.kind !== 'done' || outcome.steps.some(({ event }) => event.type === 'assigned' && event.no === item.no);
  const nobody = { zh: '这个部门现在没有可以抽取的人，请稍后再移送', en: 'Nobody of them can be drawn now; try again later' };
  return drawn ? outcome : refused('not-allowed', nobody);
}
