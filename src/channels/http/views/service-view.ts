import { isOffered, notHere } from '#core/catalog/offered.ts';
import { mustBeSubmitted } from '#core/catalog/burden.ts';
import type { Catalog } from '#core/catalog/catalog.ts';
import { codeName } from '#core/catalog/code-name.ts';
import { COUNTER_CLASSES } from '#core/catalog/counter-classes.ts';
import type { CompiledCatalog } from '#core/catalog/compiled.ts';
import type { Evidence } from '#core/catalog/evidence.ts';
import type { Service } from '#core/catalog/service.ts';
import { promisedIn } from '#core/catalog/promised-in.ts';
import { formatLimit, parseLimit } from '#core/clocks/limit.ts';
import type { Localized } from '#core/value.ts';
import type { MaterialView, ServiceEntry, ServiceGuide, ServiceSummary } from '../schemas/catalog.ts';
import { serviceNames } from './names.ts';

/** A service as a line of a bundle, with what the region promises. */
export function serviceSummary(compiled: CompiledCatalog, service: Service, region: string): ServiceSummary {
  const { statutory, notice } = service.limits;
  const limit = formatLimit(parseLimit(promisedIn(compiled.catalog, service, region).is));
  return {
    code: service.code, ...serviceNames(compiled, service.code), summary: service.summary, basis: [...service.basis],
    promised: service.mode === 'instant' ? { zh: `即时；需要人来办的 ${limit.zh}`, en: `at once; ${limit.en} where a person has to decide` } : limit,
    statutory: statutoryText(statutory),
    ...(notice && { noticeBefore: notice.before, noticeAfter: notice.after }),
  };
}

/** What the law says of a limit, or that it says nothing. */
export function statutoryText(statutory: Service['limits']['statutory']): Localized {
  return 'is' in statutory ? formatLimit(parseLimit(statutory.is)) : { zh: '法律没有规定', en: 'Not set by law' };
}

/** A service in the list of all. */
export function serviceEntry(compiled: CompiledCatalog, service: Service, region: string): ServiceEntry {
  const { code, name, short, summary, promised } = serviceSummary(compiled, service, region);
  return { code, name, short, summary, promised, class: service.counterClass, className: COUNTER_CLASSES[service.counterClass], instant: service.mode === 'instant', subject: service.subject, filedBy: [...(compiled.lifeEvents.get(code)?.filings.keys() ?? [])] };
}

/** The guide of a service, made from its file alone. */
export function serviceGuide(compiled: CompiledCatalog, service: Service, region: string): ServiceGuide {
  const { catalog } = compiled;
  const { statutory } = service.limits;
  const promised = promisedIn(catalog, service, region);
  const { contact } = catalog.regions.get(region) ?? {};
  const notYet = notHere(catalog, region, service.code);
  return {
    ...serviceSummary(compiled, service, region), class: service.counterClass, className: COUNTER_CLASSES[service.counterClass], subject: service.subject,
    authority: codeName(catalog, 'authorities', service.authority), channels: [...service.channels], ...(service.notOnline && { notOnline: service.notOnline }), instant: service.mode === 'instant',
    conditions: service.criteria.map(({ id, zh, en, basis, remedy }) => ({ id, text: { zh, en }, basis, remedy })),
    materials: service.needs.evidence.flatMap((id) => materialView(catalog, id, catalog.evidence.get(id))), outputs: service.outputs.map((output) => codeName(catalog, 'outputs', output)),
    ...(service.secondReview?.why && { secondReview: service.secondReview.why }), ...('is' in statutory && { statutoryBasis: statutory.basis }), promisedBasis: promised.basis,
    countedFrom: service.limits.trigger === 'receipt' ? { zh: '自收到申请之日起', en: 'from the receipt of the application' } : { zh: '自受理之日起', en: 'from the acceptance' },
    limitVariants: (service.limits.variants ?? []).map((variant) => ({
      id: variant.id, name: { zh: variant.zh, en: variant.en }, promised: formatLimit(parseLimit(variant.promised.is)), promisedBasis: variant.promised.basis,
      statutory: statutoryText(variant.statutory), ...('is' in variant.statutory && { statutoryBasis: variant.statutory.basis }),
    })),
    lifeEvents: [...catalog.lifeEvents.values()].filter(({ id, services }) => service.code in services && isOffered(catalog, region, id)).map(({ id, zh, en }) => ({ id, name: { zh, en } })),
    ...(notYet && { notYet }),
    contact: { hotline: contact?.hotline ?? '12333', hall: contact?.hall ?? '', hours: contact?.hours ?? '' },
  };
}

function materialView(catalog: Catalog, id: string, evidence: Evidence | undefined): MaterialView[] {
  if (!evidence) return [];
  const from = evidence.sources.flatMap((source) => sourceName(catalog, source));
  return [{ id, name: { zh: evidence.zh, en: evidence.en }, form: evidence.kind === 'form', from, byHand: mustBeSubmitted(evidence), ...(evidence.basis !== undefined && { basis: evidence.basis }) }];
}

const PLACES: Readonly<Partial<Record<Extract<Evidence['sources'][number], string>, Localized>>> = {
  'e-card': { zh: '电子社保卡', en: 'the electronic card' }, 'register': { zh: '人社登记', en: 'our own register' }, 'locker': { zh: '以前交过的', en: 'what was given before' },
  'promise': { zh: '您的承诺', en: 'your promise' }, 'merged-form': { zh: '一次申请', en: 'the one application' },
};

/** Where a proof comes from besides the person's hands. */
function sourceName(catalog: Catalog, source: Evidence['sources'][number]): Localized[] {
  if (typeof source === 'object') return [catalog.departments.get(source.department)?.system ?? { zh: source.department, en: source.department }];
  const place = PLACES[source];
  return place === undefined ? [] : [place];
}
