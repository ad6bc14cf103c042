import type { Catalog } from '#core/catalog/catalog.ts';
import { periodInWords } from '#core/clocks/day-in-words.ts';
import { formatValue } from '#core/decisions/format-value.ts';
import { maskAccount, masked, maskNumber } from '#core/register/mask.ts';
import { endOf, isOpen } from '#core/register/open.ts';
import type { RegisterEntry } from '#core/register/entry.ts';
import type { Localized } from '#core/value.ts';
import type { RegisterEntryView } from '../schemas/case.ts';

/** The register as its person sees it: what runs, what ended and why, where it came from. @param requests the open requests to correct entries, by entry · @param audience `others`: phones are masked too, secrets left out, and there is no statement to fetch */
export function registerViews(catalog: Catalog, entries: readonly RegisterEntry[], on: string, requests: ReadonlyMap<string, NonNullable<RegisterEntryView['correction']>> = new Map(), audience: 'own' | 'others' = 'own'): RegisterEntryView[] {
  return entries
    .map((entry) => { const correction = requests.get(entry.id); return { ...entryView(catalog, entry, on, audience), ...(correction && { correction }) }; })
    .toSorted((a, b) => Number(b.open) - Number(a.open) || b.from.localeCompare(a.from));
}

function entryView(catalog: Catalog, entry: RegisterEntry, on: string, audience: 'own' | 'others'): RegisterEntryView {
  const kind = catalog.registerKinds.get(entry.kind);
  const to = endOf(entry);
  return {
    id: entry.id, kind: entry.kind, name: kind ? { zh: kind.zh, en: kind.en } : { zh: entry.kind, en: entry.kind }, line: lineName(catalog, kind?.line ?? ''),
    from: entry.from, ...(to && { to }), open: isOpen(entry, on), recordedAt: entry.recordedAt, origin: originOf(catalog, entry),
    ...(entry.origin.kind === 'case' && audience === 'own' && { proof: `/api/v1/me/register/${entry.id}/proof.pdf` }),
    fields: audience === 'own' ? fieldsOf(catalog, entry) : fieldsForOthers(catalog, entry),
    ...(entry.end && { ended: { because: entry.end.because, ...(entry.end.basis !== '' && { basis: entry.end.basis }), at: entry.end.recordedAt } }),
  };
}

/** What an entry says, field by field, for its person. */
export function fieldsOf(catalog: Catalog, entry: Pick<RegisterEntry, 'kind' | 'data'>): RegisterEntryView['fields'] {
  const kind = catalog.registerKinds.get(entry.kind);
  // The number of somebody else: a guardian, a reader, whom the person has named.
  const ofOthers = [kind?.acts?.by, kind?.shows?.to, kind?.ties?.by, kind?.afterDeath?.only];
  return Object.entries(kind?.fields ?? {}).flatMap(([name, field]) => {
    const value = entry.data[name];
    if (value === undefined || value === null) return [];
    // Only the person comes here: the own phone and address are shown whole, an account to nobody.
    const shown = typeof value !== 'string' ? value : field.mask === 'account' ? maskAccount(value) : ofOthers.includes(name) ? maskNumber(value) : value;
    return [{ name: { zh: field.zh, en: field.en }, text: formatValue(shown, field.type, catalog.codes) }];
  });
}

/** What an entry says, field by field, for whoever else may read it: an account and a phone masked, a secret not at all. */
export function fieldsForOthers(catalog: Catalog, { kind, data }: Pick<RegisterEntry, 'kind' | 'data'>): RegisterEntryView['fields'] {
  return Object.entries(catalog.registerKinds.get(kind)?.fields ?? {}).flatMap(([name, field]) => {
    const value = data[name];
    if (value === undefined || value === null || (field.secret && field.mask === undefined)) return [];
    return [{ name: { zh: field.zh, en: field.en }, text: formatValue(field.mask !== undefined && typeof value === 'string' ? masked(value, field.mask) : value, field.type, catalog.codes) }];
  });
}

function originOf(catalog: Catalog, entry: RegisterEntry): Localized {
  if (entry.origin.kind === 'pulled') return pulledFrom(catalog, entry.origin);
  if (entry.origin.kind === 'case') return { zh: `办件 ${entry.origin.case}`, en: `Case ${entry.origin.case}` };
  if (entry.origin.kind === 'employer') return employerOrigin(entry);
  if (entry.origin.kind === 'correction') return { zh: `更正请求 ${entry.origin.request}`, en: `Correction ${entry.origin.request}` };
  if (entry.origin.kind === 'separation') return { zh: `号码分离 ${entry.origin.merge}`, en: `Separation of numbers ${entry.origin.merge}` };
  return { zh: '业务系统导入', en: 'Imported from a business system' };
}

/** A list that a department sends: which department, which list, of which day or month. */
function pulledFrom({ departments }: Catalog, { department, scenario, period }: Extract<RegisterEntry['origin'], { kind: 'pulled' }>): Localized {
  const from = departments.get(department);
  const list = from?.scenarios[scenario];
  const when = periodInWords(period);
  return { zh: `${from?.zh ?? department}${when.zh}的“${list?.zh ?? scenario}”`, en: `${list?.en ?? scenario} of ${when.en}, ${from?.en ?? department}` };
}

/** What an employer reported stands in the register at once: its person reads who did, and how to object. */
function employerOrigin({ data }: RegisterEntry): Localized {
  const name = typeof data.employerName === 'string' ? data.employerName : '';
  return { zh: `${name || '用人单位'}答复已录用。没有这回事的，请拨打 12333 或到经办机构提出异议，核实后更正`, en: `${name || 'An employer'} answered that you were hired. If that is not so, call 12333 or go to the agency; it is checked and put right` };
}

/** The line of business that keeps an entry, by the name of its office. */
function lineName(catalog: Catalog, line: string): Localized {
  const office = catalog.codes.get('authorities')?.codes[line];
  return office ? { zh: office.zh, en: office.en } : { zh: line, en: line };
}
