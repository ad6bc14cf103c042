import { remediesAgainst } from '../cases/remedies.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { addDays } from '../clocks/day.ts';
import { momentInWords } from '../clocks/day-in-words.ts';
import type { Hash } from '../id.ts';
import { noticesOf, same, type Notice } from './notice.ts';

type Adverse = { readonly case: string; readonly no: number; readonly service: string; readonly decidedAt: string; readonly applicant: string; readonly subject: string | null };

/** Who is reminded on a day (`YYYY-MM-DD`) that a remedy against what was decided against them (refused, revoked, corrected) ends within so many days: of each remedy once, and not after its last day. */
export function noticesOfDeadlines(catalog: Catalog, region: string, items: readonly Adverse[], today: string, days: number, at: string, hash: Hash): Notice[] {
  const { zh, en } = catalog.regions.get(region) ?? { zh: '', en: '' };
  return items.flatMap(({ case: number, no, service, decidedAt, applicant, subject }) => remediesAgainst(catalog, region, { status: 'refused', endedAt: decidedAt, service }).flatMap(({ id, name, lastDay }) => {
    if (today > lastDay || addDays(today, days) < lastDay) return [];
    const { short, ...whole } = catalog.services.get(service) ?? { zh: service, en: service };
    return noticesOf(catalog.messages, {
      cause: 'remedy-ends', key: `${number}/${no}/${decidedAt}/${id}`, case: number, item: no, at,
      places: { matters: short ?? { zh: whole.zh, en: whole.en }, case: same(number), remedy: name, lastDay: same(lastDay) },
    }, { applicant, ...(subject !== null && { subject }) }, { zh, en }, hash);
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

/** Who is reminded of the last day of a correction that is not answered: of each day once. */
export function noticesOfCorrections(catalog: Catalog, region: string, items: readonly { readonly case: string; readonly no: number; readonly service: string; readonly until: string; readonly applicant: string }[], at: string, hash: Hash): Notice[] {
  const { zh, en } = catalog.regions.get(region) ?? { zh: '', en: '' };
  return items.flatMap(({ case: number, no, service, until, applicant }) => {
    const { short, ...whole } = catalog.services.get(service) ?? { zh: service, en: service };
    return noticesOf(catalog.messages, {
      cause: 'correction-ends', key: `${number}/${no}/${until}/correction`, case: number, item: no, at, places: { matters: short ?? { zh: whole.zh, en: whole.en }, case: same(number), lastDay: same(until) },
    }, { applicant }, { zh, en }, hash);
  });
}

/** Who is reminded that a decision that was delivered electronically lies unopened since so many days: of each once. */
export function noticesOfUnopened(catalog: Catalog, region: string, items: readonly Omit<Adverse, 'subject'>[], days: number, at: string, hash: Hash): Notice[] {
  const { zh, en } = catalog.regions.get(region) ?? { zh: '', en: '' };
  return items.flatMap(({ case: number, no, service, decidedAt, applicant }) => {
    const { short, ...whole } = catalog.services.get(service) ?? { zh: service, en: service };
    return noticesOf(catalog.messages, {
      cause: 'unopened', key: `${number}/${no}/${decidedAt}/unopened`, case: number, item: no, at, places: { matters: short ?? { zh: whole.zh, en: whole.en }, case: same(number), days: same(days) },
    }, { applicant }, { zh, en }, hash);
  });
}
