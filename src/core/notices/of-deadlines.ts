import { remediesAgainst } from '../cases/remedies.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { addDays, dayOf } from '../clocks/day.ts';
import { dayInWords, momentInWords } from '../clocks/day-in-words.ts';
import type { Hash } from '../id.ts';
import { noticesOf, same, type Notice } from './notice.ts';
import { knownOn, type ServiceRule } from './served.ts';

/** How a decision reached one of whom it was told: who they are in the case, and what is known of its delivery to them. */
export type Reader = { readonly person: string; readonly as: 'applicant' | 'subject'; readonly consented: boolean; readonly openedAt: string | null; readonly deliveredAt: string | null };
type Adverse = { readonly case: string; readonly no: number; readonly service: string; /** The line of work that is competent, also where it was passed on. */ readonly authority: string; readonly decidedAt: string; readonly known: readonly Reader[] };
type Told = { readonly case: string; readonly no: number; readonly service: string; readonly decidedAt: string; readonly reader: string };

/** Who is reminded on a day (`YYYY-MM-DD`) that a remedy against what was decided against them (refused, revoked, corrected) ends within so many days: of each remedy once, and not after its last day. It ends for each counted from when they know of it; who may not know of it yet is reminded of no end. */
export function noticesOfDeadlines(catalog: Catalog, region: string, items: readonly Adverse[], today: string, days: number, rule: ServiceRule | undefined, at: string, hash: Hash): Notice[] {
  const { zh, en } = catalog.regions.get(region) ?? { zh: '', en: '' };
  return items.flatMap(({ case: number, no, service, authority, decidedAt, known }) => known.flatMap(({ person, as, consented, openedAt, deliveredAt }) => {
    const since = knownOn(rule, { availableAt: decidedAt, consented, ...(openedAt !== null && { openedAt }), ...(deliveredAt !== null && { deliveredAt }) });
    return remediesAgainst(catalog, region, { status: 'refused', endedAt: decidedAt, service, transfers: [{ to: authority }] }, since).map((remedy) => ({ ...remedy, person, as, since }));
  }).flatMap(({ id, name, lastDay, person, as, since }) => {
    if (lastDay === undefined || today > lastDay || addDays(today, days) < lastDay) return [];
    const { short, ...whole } = catalog.services.get(service) ?? { zh: service, en: service };
    return noticesOf(catalog.messages, {
      cause: 'remedy-ends', key: `${number}/${no}/${decidedAt}/${id}${since === dayOf(decidedAt) ? '' : `/${since}`}`, case: number, item: no, at,
      places: { matters: short ?? { zh: whole.zh, en: whole.en }, case: same(number), remedy: name, lastDay: dayInWords(lastDay) },
    }, { [as]: person }, { zh, en }, hash);
  }));
}

/** Who is reminded of a visit that was agreed on for `visitAt`: of each time once. */
export function noticesOfVisits(catalog: Catalog, region: string, items: readonly { readonly case: string; readonly no: number; readonly service: string; readonly visitAt: string; readonly visitKind: 'examination' | null; readonly applicant: string }[], at: string, hash: Hash): Notice[] {
  const { zh, en } = catalog.regions.get(region) ?? { zh: '', en: '' };
  return items.flatMap(({ case: number, no, service, visitAt, visitKind, applicant }) => {
    const { short, ...whole } = catalog.services.get(service) ?? { zh: service, en: service };
    return noticesOf(catalog.messages, {
      cause: visitKind === 'examination' ? 'examination-ahead' : 'visit-ahead', key: `${number}/${no}/${visitAt}/visit`, case: number, item: no, at, places: { matters: short ?? { zh: whole.zh, en: whole.en }, case: same(number), time: momentInWords(visitAt) },
    }, { applicant }, { zh, en }, hash);
  });
}

/** Who is reminded of the last day of a correction that is not answered: of each day once. `successors`: the close relatives for whom it waits. */
export function noticesOfCorrections(catalog: Catalog, region: string, items: readonly { readonly case: string; readonly no: number; readonly service: string; readonly until: string; readonly applicant: string; readonly successors?: readonly string[] }[], at: string, hash: Hash): Notice[] {
  const { zh, en } = catalog.regions.get(region) ?? { zh: '', en: '' };
  return items.flatMap(({ case: number, no, service, until, applicant, successors }) => {
    const { short, ...whole } = catalog.services.get(service) ?? { zh: service, en: service };
    return noticesOf(catalog.messages, {
      cause: 'correction-ends', key: `${number}/${no}/${until}/correction`, case: number, item: no, at, places: { matters: short ?? { zh: whole.zh, en: whole.en }, case: same(number), lastDay: dayInWords(until) },
    }, { applicant, ...(successors && { successor: successors }) }, { zh, en }, hash);
  });
}

/** Who is reminded that what was delivered to them lies unopened since so many days: of each once. @param as who applied and agreed to electronic delivery, or whom a decision is about that an employer has applied for (`alsoServed` of a matter) */
export function noticesOfUnopened(catalog: Catalog, region: string, items: readonly Told[], days: number, as: 'applicant' | 'subject', at: string, hash: Hash): Notice[] {
  const { zh, en } = catalog.regions.get(region) ?? { zh: '', en: '' };
  return items.flatMap(({ case: number, no, service, decidedAt, reader }) => {
    const { short, ...whole } = catalog.services.get(service) ?? { zh: service, en: service };
    return noticesOf(catalog.messages, {
      cause: as === 'applicant' ? 'unopened' : 'unopened-own', key: `${number}/${no}/${decidedAt}/unopened`, case: number, item: no, at, places: { matters: short ?? { zh: whole.zh, en: whole.en }, case: same(number), days: same(days) },
    }, { [as]: reader }, { zh, en }, hash);
  });
}
