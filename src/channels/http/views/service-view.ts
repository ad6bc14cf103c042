import { isOffered, notHere } from '#core/catalog/offered.ts';
import type { Catalog } from '#core/catalog/catalog.ts';
import { codeName } from '#core/catalog/code-name.ts';
import { COUNTER_CLASSES } from '#core/catalog/counter-classes.ts';
import type { CompiledCatalog } from '#core/catalog/compiled.ts';
import type { Service } from '#core/catalog/service.ts';
import { promisedIn } from '#core/catalog/promised-in.ts';
import { formatLimit, parseLimit } from '#core/clocks/limit.ts';
import type { Localized } from '#core/value.ts';
import type { ServiceEntry, ServiceGuide, ServiceSummary } from '../schemas/catalog.ts';
import { contactView } from './contact-view.ts';
import { filerViews } from './filer-view.ts';
import { flowOf } from './flow-view.ts';
import { abolishedViews, formerMaterials, materialViews } from './material-view.ts';
import { serviceNames } from './names.ts';
import { ruleText } from './rule-text.ts';

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
  return 'is' in statutory ? formatLimit(parseLimit(statutory.is)) : { zh: '没有规定期限', en: 'not set' };
}

/** A service in the list of all. */
export function serviceEntry(compiled: CompiledCatalog, service: Service, region: string): Omit<ServiceEntry, 'spelled'> {
  const { code, name, short, summary, promised } = serviceSummary(compiled, service, region);
  return { code, name, short, summary, promised, class: service.counterClass, className: COUNTER_CLASSES[service.counterClass], instant: service.mode === 'instant', subject: service.subject, words: [...(service.words ?? [])], filedBy: [...(compiled.lifeEvents.get(code)?.filings.keys() ?? [])] };
}

/** The guide of a service in a region, made from its file alone, with the parameters of a day. */
export function serviceGuide(compiled: CompiledCatalog, service: Service, { region, on }: { readonly region: string; readonly on: string }): ServiceGuide {
  const { catalog } = compiled;
  const { statutory, notice } = service.limits;
  const promised = promisedIn(catalog, service, region);
  const notYet = notHere(catalog, region, service.code);
  return {
    ...serviceSummary(compiled, service, region), class: service.counterClass, className: COUNTER_CLASSES[service.counterClass], subject: service.subject, filers: filerViews(compiled, service), onlyIn: (service.regions ?? []).map((code) => regionName(catalog, code)),
    authority: codeName(catalog, 'authorities', service.authority), channels: [...service.channels], ...(service.notOnline && { notOnline: service.notOnline }), instant: service.mode === 'instant',
    conditions: service.criteria.map(({ id, zh, en, when, basis, remedy }) => ({ id, text: { zh, en }, ...(when !== undefined && { concerns: ruleText(compiled, service, when).words }), basis, remedy })),
    flow: flowOf(compiled, service, { region, on }), materials: materialViews(catalog, service), ...formerMaterials(catalog, service), abolished: abolishedViews(catalog, service), outputs: service.outputs.map((output) => codeName(catalog, 'outputs', output)), ...(service.employment && { employment: [...service.employment] }),
    ...(service.secondReview?.why && { secondReview: service.secondReview.why }), ...('is' in statutory && { statutoryBasis: statutory.basis }), promisedBasis: promised.basis, ...(notice && { noticeRow: notice.row }),
    countedFrom: service.limits.trigger === 'receipt' ? { zh: '自收到申请之日起', en: 'from the receipt of the application' } : { zh: '自受理之日起', en: 'from the acceptance' },
    limitVariants: (service.limits.variants ?? []).map((variant) => ({
      id: variant.id, name: { zh: variant.zh, en: variant.en }, promised: formatLimit(parseLimit(variant.promised.is)), promisedBasis: variant.promised.basis,
      statutory: statutoryText(variant.statutory), ...('is' in variant.statutory && { statutoryBasis: variant.statutory.basis }),
    })),
    lifeEvents: [...catalog.lifeEvents.values()].filter(({ id, services }) => service.code in services && isOffered(catalog, region, id)).map(({ id, zh, en }) => ({ id, name: { zh, en } })),
    ...(notYet && { notYet }), contact: contactView(catalog, region),
  };
}

function regionName(catalog: Catalog, code: string): Localized {
  const { zh, en } = catalog.regions.get(code) ?? { zh: code, en: code };
  return { zh, en };
}
