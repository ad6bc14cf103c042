import type { RowOutcomes } from '../batch/row-outcome.ts';
import { lifeEventName } from '../catalog/item-names.ts';
import type { CompiledCatalog } from '../catalog/compiled.ts';
import type { Hash } from '../id.ts';
import type { Localized } from '../value.ts';
import { noticesOf, same, type Notice } from './notice.ts';

/** A spreadsheet all of whose good rows are filed. `failed`: rows that were refused at filing and have no case. `known`: rows that another sheet, or a case of its own, has filed. */
export type FiledSheet = { readonly region: string; readonly id: string; readonly enterprise: string; readonly lifeEvent: string; readonly fileName: string; readonly outcomes: RowOutcomes; readonly failed: number; readonly known: number };

/** What an enterprise is told of a sheet: once, instead of once for each of its rows. Told again it is the same notice. */
export function noticesOfSheet(compiled: CompiledCatalog, { region, id, enterprise, lifeEvent, fileName, outcomes, failed, known }: FiledSheet, at: string, hash: Hash): Notice[] {
  const { zh, en } = compiled.catalog.regions.get(region) ?? { zh: '', en: '' };
  const places = { file: same(fileName), event: lifeEventName(compiled, lifeEvent), counts: countsOf(outcomes, failed, known) };
  return noticesOf(compiled.catalog.messages, { cause: 'sheet-filed', key: `sheet/${id}`, case: null, item: null, at, places }, { applicant: enterprise }, { zh, en }, hash).map((notice) => ({ ...notice, sheet: id }));
}

/** How many rows came out how, those that need somebody's attention first; only what there is. */
function countsOf({ done, partly, refused, open }: RowOutcomes, failed: number, known: number): Localized {
  const parts = [
    { count: refused, zh: '没有办成', en: 'not approved' }, { count: partly, zh: '只办成一部分', en: 'approved in part' }, { count: failed, zh: '没有交成', en: 'not filed' },
    { count: open, zh: '在办', en: 'in progress' }, { count: done, zh: '办成', en: 'approved' }, { count: known, zh: '以前报过', en: 'filed before' },
  ].filter(({ count }) => count > 0);
  return { zh: parts.map((part) => `${part.zh} ${part.count} 人`).join('，'), en: parts.map((part) => `${part.count} ${part.en}`).join(', ') };
}
