import { NAME, type Column } from '#core/batch/columns.ts';
import type { RowFault, RowStatus } from '#core/batch/row.ts';
import type { Localized } from '#core/value.ts';
import type { BatchRow } from '#usecases/ports/batches.ts';

const STATUS: Readonly<Record<RowStatus, Localized>> = {
  read: { zh: '还在检查', en: 'Being checked' },
  bad: { zh: '要改', en: 'To be mended' },
  checked: { zh: '可以提交', en: 'Can be filed' },
  filed: { zh: '已提交', en: 'Filed' },
  failed: { zh: '没有办成', en: 'Not filed' },
};

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

/** What is to be mended, with the title of its column. */
export function faultText(columns: readonly Column[], { column: id, detail }: RowFault): Localized {
  const column = id === NAME ? undefined : columns.find((each) => each.id === id);
  return column === undefined ? detail : { zh: `${column.title.zh}：${detail.zh}`, en: `${column.title.en}: ${detail.en}` };
}
