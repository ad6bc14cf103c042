import type { Catalog } from '#core/catalog/catalog.ts';
import { formatValue } from '#core/decisions/format-value.ts';
import { maskNumber } from '#core/register/mask.ts';
import type { ReportedDeath } from '#usecases/ports/reported-deaths.ts';
import type { ReportedDeathView } from '../schemas/reported-death.ts';

const OFFICER = 'officer:';

/** A report as the desk reads it: the number is masked, officers go by their numbers. */
export function reportedDeathView(catalog: Catalog, numbers: ReadonlyMap<string, string>, { id, name, number, department, scenario, diedOn, at, state, plans, monthlyFen, acts }: ReportedDeath): ReportedDeathView {
  const from = catalog.departments.get(department);
  const what = from?.scenarios[scenario];
  return {
    id, name, number: maskNumber(number), department: { zh: from?.zh ?? department, en: from?.en ?? department }, scenario: { zh: what?.zh ?? scenario, en: what?.en ?? scenario }, diedOn, at, state, plans,
    ...(plans > 0 && { monthly: formatValue(monthlyFen, { money: 'fen' }, catalog.codes) }),
    acts: acts.map(({ act, at: when, by, note }) => ({ act, at: when, by: by.startsWith(OFFICER) ? numbers.get(by.slice(OFFICER.length)) ?? '' : '', ...(note !== null && { note }) })),
  };
}
