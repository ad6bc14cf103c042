import type { Catalog } from '#core/catalog/catalog.ts';
import type { Localized } from '#core/value.ts';
import type { PullSeen, RecordTaken } from '#usecases/ports/pulls.ts';
import type { BoardList } from '../schemas/sharing.ts';

/** What became of a record, as the staff reads it. */
export const BECAME: Readonly<Record<RecordTaken['outcome'], Localized>> = {
  entered: { zh: '新记入', en: 'entered' }, changed: { zh: '更改', en: 'changed' }, ended: { zh: '结束', en: 'ended' }, 'taken-back': { zh: '撤回', en: 'taken back' }, same: { zh: '没有变化', en: 'the same' },
  contradicts: { zh: '与别的登记不一致，没有记入', en: 'at odds with the register, not entered' }, unknown: { zh: '本市登记里没有，没有留存', en: 'not in this register, not kept' }, 'other-name': { zh: '姓名不符，没有记入', en: 'another name, not entered' },
};

/** Lists that were fetched in batch, as the board shows them. */
export function boardLists({ departments, registerKinds }: Pick<Catalog, 'departments' | 'registerKinds'>, lists: readonly PullSeen[]): BoardList[] {
  return lists.map(({ department: id, scenario: name, period, status, pages, fetched, told, counts, attempts, trouble, nextAt, doneAt }) => {
    const department = departments.get(id);
    const scenario = department?.scenarios[name];
    const kind = registerKinds.get(scenario?.pull?.register ?? '');
    return {
      department: { zh: department?.zh ?? id, en: department?.en ?? id }, name: { zh: scenario?.zh ?? name, en: scenario?.en ?? name }, period, register: { zh: kind?.zh ?? '', en: kind?.en ?? '' }, status, pages, fetched, ...(told !== null && { told }),
      counts: (Object.keys(BECAME) as RecordTaken['outcome'][]).flatMap((outcome) => { const count = counts[outcome]; return count === undefined ? [] : [{ outcome, name: BECAME[outcome], count }]; }),
      attempts, ...(trouble !== null && { trouble, nextAt }), ...(doneAt !== null && { doneAt }),
    };
  });
}
