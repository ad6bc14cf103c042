import type { Item, ItemStatus } from '#core/cases/item.ts';
import type { CaseState } from '#core/cases/state.ts';
import type { ReceiptContent } from '#usecases/ports/receipt.ts';
import type { ViewContext } from './case-view.ts';
import { headline, type Audience } from './headline.ts';
import { itemNames } from './names.ts';

const STATUS: Readonly<Record<ItemStatus, string>> = { waiting: '等待', officer: '办理中', correction: '待补正', review: '复核中', publicity: '公示中', approved: '已办结', refused: '未通过', dropped: '不再办理', withdrawn: '已撤回' };

/** An item as a receipt states it: where it stands, and in one line what came of it or who will answer by when. */
export function receiptLine(context: ViewContext, state: CaseState, item: Item, audience: Audience): ReceiptContent['items'][number] {
  return { name: itemNames(context.compiled, item).name.zh, status: STATUS[item.status], line: headline(context, state, item, audience).zh, basis: context.compiled.catalog.services.get(item.service)?.basis[0] ?? '' };
}
