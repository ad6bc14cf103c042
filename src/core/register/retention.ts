import type { Catalog } from '../catalog/catalog.ts';
import { parameterOn } from '../catalog/parameter-on.ts';
import { addDays, addMonths } from '../clocks/day.ts';
import { isLimit, parseLimit } from '../clocks/limit.ts';

/** What goes after a time, and the parameter that says after which. Entries, cases, payments and files of cases are not among it: they are kept as archives. */
export const RETAINED = { access: 'retainAccess', exchange: 'retainExchange', answer: 'retainAnswer', notice: 'retainNotice', draft: 'retainDraft' } as const satisfies Readonly<Record<string, string>>;
export type Retained = keyof typeof RETAINED;

/** Until when records of a kind go in a region: those from before this day. */
export type Retention = { readonly kind: Retained; readonly parameter: string; readonly before: string; readonly limit: string; readonly source: string; /** A figure that nobody has confirmed removes nothing. */ readonly confirmed: boolean };

/** What may go in a region on a day, by its parameters; a kind without one, or with one that cannot be read in days or months, is kept (个人信息保护法 第十九条). */
export function retentionOf(catalog: Pick<Catalog, 'parameters'>, region: string, today: string): Retention[] {
  return (Object.keys(RETAINED) as Retained[]).flatMap((kind) => {
    const parameter = RETAINED[kind];
    const found = parameterOn(catalog, region, parameter, today);
    if (typeof found?.value !== 'string' || !isLimit(found.value)) return [];
    const { amount, unit } = parseLimit(found.value);
    if (unit !== 'mo' && unit !== 'd') return [];
    const before = unit === 'mo' ? addMonths(today, -amount) : addDays(today, -amount);
    return [{ kind, parameter, before, limit: found.value, source: found.source, confirmed: found.confidence !== 'to-verify' }];
  });
}

/** The first day on which a record of a day is older than it has to be: it may go that night. Months end on different days, so that it may be some days after the months are over. */
export function goesOn({ limit }: Pick<Retention, 'limit'>, day: string): string {
  const { amount, unit } = parseLimit(limit);
  const back = (from: string): string => (unit === 'mo' ? addMonths(from, -amount) : addDays(from, -amount));
  let goes = addDays(unit === 'mo' ? addMonths(day, amount) : addDays(day, amount), 1);
  while (back(goes) <= day) goes = addDays(goes, 1);
  return goes;
}
