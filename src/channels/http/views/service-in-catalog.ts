import type { Catalog } from '#core/catalog/catalog.ts';
import { officesOf } from '#core/catalog/places.ts';
import type { CompiledCatalog } from '#core/catalog/compiled.ts';
import { notHere } from '#core/catalog/offered.ts';
import { NATION } from '#core/catalog/parameter.ts';
import { promisedIn } from '#core/catalog/promised-in.ts';
import type { Service } from '#core/catalog/service.ts';
import { formatLimit, parseLimit } from '#core/clocks/limit.ts';
import { neededElements } from '#core/evidence/needed.ts';
import type { Localized } from '#core/value.ts';
import type { ServiceInCatalog } from '../schemas/designer.ts';
import { beforeNow } from './before-now-view.ts';
import { parametersRead, periodText, tablesOf } from './manual-rules.ts';
import { cityName } from './names.ts';

const BASIS: Localized = { zh: '办理依据', en: 'the matter itself' };
const REVIEW: Localized = { zh: '复核', en: 'second review' };
const LAW_LIMIT: Localized = { zh: '法定时限', en: 'limit by law' };
const PROMISE: Localized = { zh: '承诺时限', en: 'promised limit' };

/** What a designer reads of a service beside its manual, on a day. */
export function serviceInCatalog(compiled: CompiledCatalog, service: Service, on: string): ServiceInCatalog {
  const { catalog } = compiled;
  const needed = [...neededElements(compiled, [service.code])];
  return {
    code: service.code, beforeNow: beforeNow(compiled, [service.code]), oldWay: oldWayOf(catalog, service.code),
    cities: [...catalog.regions.values()].map((region) => {
      const [promised, why] = [promisedIn(catalog, service, region.code), notHere(catalog, region.code, service.code)];
      return {
        city: { code: region.code, name: cityName(catalog, region.code) }, ...(why && { notHere: { zh: why.zh, en: why.en } }), promised: formatLimit(parseLimit(promised.is)), promisedBasis: promised.basis,
        stages: (region.rollout?.[service.code] ?? []).map(({ zh, en, from, source }) => ({ name: { zh, en }, ...(from !== undefined && { from }), source })),
        offices: officesOf(catalog, region.code).filter(({ decides }) => decides?.services.includes(service.code)).map(({ zh, en }) => ({ zh, en })),
      };
    }),
    standards: parametersRead(compiled, service, needed).flatMap((id) => {
      const parameter = catalog.parameters.get(id);
      if (!parameter) return [];
      const periods = Object.entries(parameter.in).flatMap(([place, all]) => all.map(({ from, to, value, source, confidence, note }) => ({
        place: placeName(catalog, place), from, ...(to !== undefined && { to }), text: periodText(parameter.unit, value), source, confidence, ...(note !== undefined && { note }), now: from <= on && (to === undefined || on <= to),
      })));
      return [{ id, name: { zh: parameter.zh, en: parameter.en }, periods }];
    }),
    laws: lawsOf(catalog, service, needed, compiled),
  };
}

/** A city, the country, or a province by the cities of it that the catalogue has. */
function placeName(catalog: Catalog, code: string): Localized {
  if (code === NATION) return { zh: '全国', en: 'whole country' };
  if (catalog.regions.has(code)) return cityName(catalog, code);
  const cities = [...catalog.regions.keys()].filter((city) => city.startsWith(code.slice(0, 2))).map((city) => cityName(catalog, city));
  return cities.length === 0 ? { zh: code, en: code } : { zh: `${cities.map(({ zh }) => zh).join('、')}所在的省`, en: `province of ${cities.map(({ en }) => en).join(', ')}` };
}

function oldWayOf(catalog: Catalog, code: string): ServiceInCatalog['oldWay'] {
  const old = catalog.oldWays.get(code);
  if (!old) return [];
  const plain = (text: string): Localized => ({ zh: text, en: text });
  const papers = old.materials.ids.map((id) => catalog.evidence.get(id) ?? plain(id));
  const toVerify = ({ confidence }: { readonly confidence: string }): boolean => confidence === 'to-verify';
  return [
    { what: 'materials', said: { zh: papers.map(({ zh }) => zh).join('、') || '没有', en: papers.map(({ en }) => en).join(', ') || 'none' }, source: old.materials.source, toVerify: toVerify(old.materials) },
    ...(old.bases ? [{ what: 'bases' as const, said: plain(old.bases.ids.join('、')), source: old.bases.source, toVerify: toVerify(old.bases) }] : []),
    ...(old.limit ? ['is' in old.limit ? { what: 'limit' as const, said: formatLimit(parseLimit(old.limit.is)), source: old.limit.source, toVerify: toVerify(old.limit) } : { what: 'limit' as const, said: { zh: old.limit.none, en: `none (${old.limit.none})` }, toVerify: false }] : []),
    ...(old.visits ? [{ what: 'visits' as const, said: { zh: `${String(old.visits.times)} 趟`, en: String(old.visits.times) }, source: old.visits.source, toVerify: toVerify(old.visits) }] : []),
    ...(old.steps ? [{ what: 'steps' as const, said: plain(old.steps.ids.join(' → ')), source: old.steps.source, toVerify: toVerify(old.steps) }] : []),
  ];
}

/** Each article that is named, with what rests on it, in the order in which they come. */
function lawsOf(catalog: Catalog, service: Service, needed: readonly string[], compiled: CompiledCatalog): ServiceInCatalog['laws'] {
  const { statutory, promised, variants = [] } = service.limits;
  const named: readonly (readonly [law: string, by: Localized])[] = [
    ...service.basis.map((law) => [law, BASIS] as const), ...service.criteria.map(({ basis, zh, en }) => [basis, { zh, en }] as const), ...(service.secondReview ? [[service.secondReview.basis, REVIEW] as const] : []),
    ...('is' in statutory ? [[statutory.basis, LAW_LIMIT] as const] : []), [promised.basis, PROMISE], ...variants.map(({ promised: own, zh, en }) => [own.basis, { zh, en }] as const),
    ...tablesOf(catalog, service, needed).flatMap((id) => { const table = compiled.catalog.tables.get(id); return table ? [[table.source, { zh: table.zh, en: table.en }] as const] : []; }),
  ];
  return [...Map.groupBy(named, ([law]) => law)].map(([law, all]) => ({ law, by: [...new Map(all.map(([, by]) => [by.zh, by])).values()] }));
}
