import type { Catalog } from '#core/catalog/catalog.ts';
import { maskName, maskNumber } from '#core/register/mask.ts';
import type { Both } from '#core/register/reverse.ts';
import type { Contradicting, ContradictionRead, Who } from '#usecases/ports/contradictions.ts';
import { mayFollow } from '#usecases/pulls/settle-contradiction.ts';
import type { ContradictionList, ContradictionView } from '../schemas/contradiction.ts';
import { fieldsForOthers, registerViews } from './register-view.ts';

type Numbers = ReadonlyMap<string, string>;
type Shown = Omit<ContradictionList['rows'][number], 'named' | 'holder'>;

/** A record that contradicts as the list has it: people masked, officers by their numbers. */
export function contradictionRow(catalog: Catalog, numbers: Numbers, row: Contradicting): ContradictionList['rows'][number] {
  const masked = ({ name, number }: Who) => ({ name: maskName(name), number: maskNumber(number) });
  return { ...shown(catalog, numbers, row), ...(row.named && { named: masked(row.named) }), ...(row.holder && { holder: masked(row.holder) }) };
}

/** All of it for whoever settles it: what the list says beside what the registers say of that kind, from whom and since when. Accounts and phones masked. @param on the day of the look */
export function contradictionView(catalog: Catalog, numbers: Numbers, read: ContradictionRead, on: string): ContradictionView {
  const kind = kindOf(catalog, read);
  const side = (who: Who, both: Both | undefined) => ({ name: who.name, number: maskNumber(who.number), entries: registerViews(catalog, (both?.entries ?? []).filter((entry) => entry.kind === kind), on, new Map(), 'others') });
  const { record, named, holder, of, entry } = read;
  return {
    ...shown(catalog, numbers, read), ...(named && { named: side(named, of.named) }), ...(holder && { holder: side(holder, of.holder) }), ...(entry !== null && { entry }),
    ...(record && { record: { withdrawn: record.withdrawn, from: record.from, ...(record.to !== null && { to: record.to }), fields: fieldsForOthers(catalog, { kind, data: record.data }) } }),
    seen: read.at, mayFollow: mayFollow(read),
  };
}

function kindOf({ departments }: Catalog, { department, scenario }: Contradicting): string {
  return departments.get(department)?.scenarios[scenario]?.pull?.register ?? '';
}

function shown(catalog: Catalog, numbers: Numbers, row: Contradicting): Shown {
  const { id, department, scenario, period, cause, firstAt, at, settled } = row;
  const from = catalog.departments.get(department);
  const list = from?.scenarios[scenario];
  const kind = catalog.registerKinds.get(kindOf(catalog, row));
  return {
    id, department: { zh: from?.zh ?? department, en: from?.en ?? department }, list: { zh: list?.zh ?? scenario, en: list?.en ?? scenario }, register: { zh: kind?.zh ?? '', en: kind?.en ?? '' }, period, cause, firstAt, at,
    ...(settled && { settled: { act: settled.act, at: settled.at, ...(settled.by !== null && { by: numbers.get(settled.by) ?? '' }), ...(settled.note && { note: settled.note }), ...(settled.note === '' && { forgotten: true as const }) } }),
  };
}
