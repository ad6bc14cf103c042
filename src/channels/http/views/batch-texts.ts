import { NAME, type Column } from '#core/batch/columns.ts';
import type { RowFault, RowStatus } from '#core/batch/row.ts';
import type { CompiledCatalog } from '#core/catalog/compiled.ts';
import { remedyOf } from '#core/catalog/remedy-of.ts';
import type { Localized } from '#core/value.ts';
import type { BatchRow, UnmetMatter } from '#usecases/ports/batches.ts';
import { itemNames } from './names.ts';

const STATUS: Readonly<Record<RowStatus, Localized>> = {
  read: { zh: '还在检查', en: 'Being checked' },
  bad: { zh: '要改', en: 'To be mended' },
  checked: { zh: '可以提交', en: 'Can be filed' },
  filed: { zh: '已提交', en: 'Filed' },
  failed: { zh: '没有办成', en: 'Not filed' },
  known: { zh: '以前报过', en: 'Filed before' },
};

/** Why a matter ended without an approval, where nobody has refused it. */
const ENDED: Partial<Readonly<Record<UnmetMatter['status'], Localized>>> = {
  dropped: { zh: '前面的一项没有办成，这一项不再办理', en: 'not done, because what it builds on was not approved' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
  revoked: { zh: '原来的决定已经撤销', en: 'the decision was revoked' },
};
const REFUSED: Localized = { zh: '没有通过', en: 'refused' };

/** What became of a row, in words: of one that was filed, how its matters stand. */
export function statusText({ status, items }: Pick<BatchRow, 'status' | 'items'>): Localized {
  if (!items) return STATUS[status];
  const parts = [
    items.approved > 0 && { zh: `办成 ${items.approved} 项`, en: `${items.approved} approved` },
    items.open > 0 && { zh: `在办 ${items.open} 项`, en: `${items.open} in progress` },
    items.refused > 0 && { zh: `未办成 ${items.refused} 项`, en: `${items.refused} not approved` },
  ].filter((part) => part !== false);
  return { zh: parts.map(({ zh }) => zh).join('，'), en: parts.map(({ en }) => en).join(', ') };
}

/** A matter that was not approved, and why: as much as an employer reads of it on the page of the case. */
export function unmetText(compiled: CompiledCatalog, { service, of, status, criterion: id }: UnmetMatter): Localized {
  const { short } = itemNames(compiled, { service, of });
  const criterion = compiled.catalog.services.get(service)?.criteria.find((each) => each.id === id);
  const { zh, en } = ENDED[status] ?? REFUSED;
  if (status !== 'refused' || !criterion) return { zh: `${short.zh}：${zh}`, en: `${short.en}: ${en}` };
  const remedy = remedyOf(criterion, true);
  return { zh: `${short.zh}：没有满足“${criterion.zh}”。${remedy.zh}`, en: `${short.en}: “${criterion.en}” is not met. ${remedy.en}` };
}

/** What is to be mended in a row, in the order of the columns. */
export function faultsInOrder(columns: readonly Column[], faults: readonly RowFault[]): Localized[] {
  const placeOf = ({ column }: RowFault): number => (column === undefined ? columns.length : columns.findIndex(({ id }) => id === column));
  return faults.toSorted((a, b) => placeOf(a) - placeOf(b)).map((fault) => faultText(columns, fault));
}

/** What is to be mended, with the title of its column. */
function faultText(columns: readonly Column[], { column: id, detail }: RowFault): Localized {
  const column = id === NAME ? undefined : columns.find((each) => each.id === id);
  return column === undefined ? detail : { zh: `${column.title.zh}：${detail.zh}`, en: `${column.title.en}: ${detail.en}` };
}
