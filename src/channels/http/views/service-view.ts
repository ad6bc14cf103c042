import { isOffered, notHere } from '#core/catalog/offered.ts';
import type { Catalog } from '#core/catalog/catalog.ts';
import { codeName } from '#core/catalog/code-name.ts';
import { COUNTER_CLASSES } from '#core/catalog/counter-classes.ts';
import type { CompiledCatalog } from '#core/catalog/compiled.ts';
import type { Filing } from '#core/catalog/life-event.ts';
import type { Service } from '#core/catalog/service.ts';
import { formatLimit, parseLimit } from '#core/clocks/limit.ts';
import type { Localized } from '#core/value.ts';
import type { ServiceEntry, ServiceGuide, ServiceSummary } from '../schemas/catalog.ts';
import type { Filer } from '../schemas/guide.ts';
import { contactView } from './contact-view.ts';
import { flowOf } from './flow-view.ts';
import { abolishedViews, materialViews } from './material-view.ts';
import { serviceNames } from './names.ts';
import { ruleText } from './rule-text.ts';

/** A service as a line of a bundle. */
export function serviceSummary(compiled: CompiledCatalog, service: Service): ServiceSummary {
  const { statutory, promised, notice } = service.limits;
  const limit = formatLimit(parseLimit(promised.is));
  return {
    code: service.code, ...serviceNames(compiled, service.code), summary: service.summary, basis: [...service.basis],
    promised: service.mode === 'instant' ? { zh: `即时；需要人来办的 ${limit.zh}`, en: `at once; ${limit.en} where a person has to decide` } : limit,
    statutory: 'is' in statutory ? formatLimit(parseLimit(statutory.is)) : { zh: '法律没有规定', en: 'Not set by law' },
    ...(notice && { noticeBefore: notice.before, noticeAfter: notice.after }),
  };
}

/** A service in the list of all. */
export function serviceEntry(compiled: CompiledCatalog, service: Service): ServiceEntry {
  const { code, name, short, summary, promised } = serviceSummary(compiled, service);
  return { code, name, short, summary, promised, class: service.counterClass, className: COUNTER_CLASSES[service.counterClass], instant: service.mode === 'instant', subject: service.subject };
}

/** The guide of a service, made from its file alone. */
export function serviceGuide(compiled: CompiledCatalog, service: Service, region: string): ServiceGuide {
  const { catalog } = compiled;
  const { statutory, promised, notice } = service.limits;
  const notYet = notHere(catalog, region, service.code);
  return {
    ...serviceSummary(compiled, service), class: service.counterClass, className: COUNTER_CLASSES[service.counterClass], subject: service.subject, filers: filersOf(compiled, service), onlyIn: (service.regions ?? []).map((code) => regionName(catalog, code)),
    authority: codeName(catalog, 'authorities', service.authority), channels: [...service.channels], ...(service.notOnline && { notOnline: service.notOnline }), instant: service.mode === 'instant',
    conditions: service.criteria.map(({ id, zh, en, when, basis, remedy }) => ({ id, text: { zh, en }, ...(when !== undefined && { concerns: ruleText(compiled, service, when).words }), basis, remedy })),
    flow: flowOf(compiled, service), materials: materialViews(catalog, service), abolished: abolishedViews(catalog, service), outputs: service.outputs.map((output) => codeName(catalog, 'outputs', output)),
    ...(service.secondReview?.why && { secondReview: service.secondReview.why }), ...('is' in statutory && { statutoryBasis: statutory.basis }), promisedBasis: promised.basis, ...(notice && { noticeRow: notice.row }),
    lifeEvents: [...catalog.lifeEvents.values()].filter(({ id, services }) => service.code in services && isOffered(catalog, region, id)).map(({ id, zh, en }) => ({ id, name: { zh, en } })),
    ...(notYet && { notYet }), contact: contactView(catalog, region),
  };
}

const FILERS: Readonly<Record<Filing['by'], Localized>> = { self: { zh: '本人', en: 'The person' }, relative: { zh: '亲属', en: 'A relative' }, employer: { zh: '用人单位', en: 'The employer' } };
const ENTERPRISE: Localized = { zh: '用人单位', en: 'The enterprise' };

function filersOf(compiled: CompiledCatalog, service: Service): Filer[] {
  const { filedBy = [{ by: 'self' as const }] } = service;
  return filedBy.map(({ by, may, basis }: Filing) => ({ who: by === 'self' && service.subject === 'enterprise' ? ENTERPRISE : FILERS[by], ...(may !== undefined && { may: ruleText(compiled, service, may).words }), ...(basis !== undefined && { basis }) }));
}

function regionName(catalog: Catalog, code: string): Localized {
  const { zh, en } = catalog.regions.get(code) ?? { zh: code, en: code };
  return { zh, en };
}
