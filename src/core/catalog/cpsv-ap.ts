import { formatLimit, parseLimit } from '../clocks/limit.ts';
import type { Limit } from '../clocks/clock.ts';
import type { Localized } from '../value.ts';
import type { Catalog } from './catalog.ts';
import { codeName } from './code-name.ts';
import { COUNTER_CLASSES } from './counter-classes.ts';
import { isOffered, hasService } from './offered.ts';
import type { Service } from './service.ts';

/** The terms of CPSV-AP 3.2.0 (SEMIC, 2024-01-31) that the catalogue speaks in. Texts are maps by language. */
const CONTEXT = {
  cpsv: 'http://purl.org/vocab/cpsv#', cv: 'http://data.europa.eu/m8g/', dct: 'http://purl.org/dc/terms/', eli: 'http://data.europa.eu/eli/ontology#', skos: 'http://www.w3.org/2004/02/skos/core#', xsd: 'http://www.w3.org/2001/XMLSchema#',
  id: '@id', type: '@type', identifier: 'dct:identifier',
  title: { '@id': 'dct:title', '@container': '@language' }, description: { '@id': 'dct:description', '@container': '@language' }, prefLabel: { '@id': 'skos:prefLabel', '@container': '@language' },
  language: { '@id': 'dct:language', '@type': '@id' }, spatial: { '@id': 'dct:spatial', '@type': '@id' }, kind: { '@id': 'dct:type', '@type': '@id' }, classifiedBy: { '@id': 'cv:isClassifiedBy', '@type': '@id' },
  authority: { '@id': 'cv:hasCompetentAuthority', '@type': '@id' }, legalResource: { '@id': 'cv:hasLegalResource', '@type': '@id' }, channel: { '@id': 'cv:hasChannel', '@type': '@id' }, contactPoint: { '@id': 'cv:contactPoint', '@type': '@id' },
  input: { '@id': 'cpsv:hasInput', '@type': '@id' }, output: { '@id': 'cpsv:produces', '@type': '@id' }, requirement: { '@id': 'cv:holdsRequirement', '@type': '@id' }, rule: { '@id': 'cpsv:follows', '@type': '@id' }, fulfils: { '@id': 'cv:fulfils', '@type': '@id' },
  groupedBy: { '@id': 'cv:isGroupedBy', '@type': '@id' }, relatedService: { '@id': 'cv:hasRelatedService', '@type': '@id' }, implements: { '@id': 'cpsv:implements', '@type': '@id' },
  processingTime: { '@id': 'cv:processingTime', '@type': 'xsd:duration' }, telephone: 'cv:telephone',
} as const;

type Node = { readonly id: string; readonly type: string | readonly string[]; readonly [property: string]: unknown };
export type CpsvAp = { readonly '@context': typeof CONTEXT; readonly '@graph': readonly Node[] };

/**
 * The catalogue of a region as linked open data, in JSON-LD: services with their authority, conditions, rules, evidence, channels and
 * results, and the life events that group them. Identifiers begin with `base`, the address of the installation.
 */
export function cpsvApOf(catalog: Catalog, region: string, base: string): CpsvAp {
  const services = [...catalog.services.values()].filter(({ code }) => hasService(catalog, region, code));
  const events = [...catalog.lifeEvents.values()].filter(({ id }) => isOffered(catalog, region, id));
  const iri = (kind: string, id: string): string => `${base}/id/${kind}/${encodeURIComponent(id)}`;
  const laws = new Map<string, Node>();
  const law = (text: string): string => {
    const id = iri('law', text);
    laws.set(id, { id, type: 'eli:LegalResource', title: { zh: text } });
    return id;
  };
  const seen = { authority: new Set<string>(), evidence: new Set<string>(), output: new Set<string>() };
  const nodes = services.flatMap((service) => {
    const { code } = service;
    seen.authority.add(service.authority);
    service.needs.evidence.forEach((id) => seen.evidence.add(id));
    service.outputs.forEach((id) => seen.output.add(id));
    return [
      {
        id: iri('service', code), type: 'cpsv:PublicService', identifier: code, title: textOf(service), description: service.summary, language: CHINESE, spatial: iri('region', region), classifiedBy: iri('class', service.counterClass),
        authority: iri('authority', service.authority), legalResource: service.basis.map(law), channel: service.channels.map((each) => iri('channel', each)), contactPoint: iri('contact', region),
        input: service.needs.evidence.map((id) => iri('evidence', id)), output: service.outputs.map((id) => iri('output', id)), requirement: service.criteria.map(({ id }) => iri('requirement', `${code}/${id}`)),
        rule: iri('rule', code), groupedBy: events.filter(({ services: items }) => code in items).map(({ id }) => iri('event', id)), processingTime: durationOf(service),
      },
      { id: iri('rule', code), type: 'cpsv:Rule', identifier: `${code}/rule`, title: textOf(service), description: limitsOf(service), language: CHINESE, implements: service.basis.map(law) },
      ...service.criteria.map(({ id, zh, en }): Node => ({ id: iri('requirement', `${code}/${id}`), type: 'cv:Requirement', identifier: `${code}/${id}`, title: { zh, en }, fulfils: iri('rule', code) })),
    ];
  });
  const place = catalog.regions.get(region);
  return {
    '@context': CONTEXT,
    '@graph': [
      { id: iri('region', region), type: 'dct:Location', identifier: region, title: textOf(place ?? { zh: region, en: region }) }, { id: CHINESE, type: 'dct:LinguisticSystem' },
      { id: iri('contact', region), type: 'cv:ContactPoint', telephone: place?.contact.hotline ?? '' },
      ...[...seen.authority].map((id): Node => ({ id: iri('authority', id), type: 'cv:PublicOrganisation', identifier: id, prefLabel: codeName(catalog, 'authorities', id), spatial: iri('region', region) })),
      ...events.map(({ id, zh, en, summary, subject, services: items }): Node => ({ id: iri('event', id), type: [subject === 'enterprise' ? 'cv:BusinessEvent' : 'cv:LifeEvent', 'cv:Event'], identifier: id, title: { zh, en }, description: summary, relatedService: Object.keys(items).map((code) => iri('service', code)) })),
      ...nodes,
      ...[...seen.evidence].map((id): Node => ({ id: iri('evidence', id), type: 'cv:Evidence', identifier: id, title: textOf(catalog.evidence.get(id) ?? { zh: id, en: id }), language: CHINESE })),
      ...[...seen.output].map((id): Node => ({ id: iri('output', id), type: 'cv:Output', identifier: id, title: codeName(catalog, 'outputs', id) })),
      ...[...new Set(services.flatMap(({ channels }) => channels))].map((id): Node => ({ id: iri('channel', id), type: 'cv:Channel', identifier: id, description: CHANNELS[id], kind: iri('channel-type', id) })),
      ...[...new Set(services.flatMap(({ channels }) => channels))].map((id): Node => ({ id: iri('channel-type', id), type: 'skos:Concept', prefLabel: CHANNELS[id] })),
      ...[...new Set(services.map(({ counterClass }) => counterClass))].map((id): Node => ({ id: iri('class', id), type: 'skos:Concept', prefLabel: COUNTER_CLASSES[id] })),
      ...laws.values(),
    ],
  };
}

const CHINESE = 'http://publications.europa.eu/resource/authority/language/ZHO';

const CHANNELS: Readonly<Record<Service['channels'][number], Localized>> = { web: { zh: '网上大厅', en: 'Web' }, mobile: { zh: '手机', en: 'Phone' }, kiosk: { zh: '自助机', en: 'Kiosk' }, counter: { zh: '综合窗口', en: 'General counter' } };

function textOf({ zh, en }: Localized): Localized {
  return { zh, en };
}

/** The limits in words: promised, and by law. */
function limitsOf({ limits: { promised, statutory } }: Service): Localized {
  const said = formatLimit(parseLimit(promised.is));
  const legal = 'is' in statutory ? formatLimit(parseLimit(statutory.is)) : undefined;
  return { zh: `承诺时限${said.zh}${legal ? `，法定时限${legal.zh}` : ''}`, en: `Promised: ${said.en}${legal ? `; by law: ${legal.en}` : ''}` };
}

/** Days of a week and of a working week. */
const WEEK = 7, WORKING_WEEK = 5;

/** The promised limit as ISO 8601 knows it. It has no working days: five of them are a week, as without holidays. */
function durationOf({ mode, limits }: Service): string {
  return mode === 'instant' ? 'PT30M' : isoOf(parseLimit(limits.promised.is));
}

function isoOf({ amount, unit }: Limit): string {
  if (unit === 'min') return `PT${amount}M`;
  if (unit === 'mo') return `P${amount}M`;
  return `P${unit === 'wd' ? Math.floor(amount / WORKING_WEEK) * WEEK + (amount % WORKING_WEEK) : amount}D`;
}
