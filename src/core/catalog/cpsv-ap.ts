import { parseLimit } from '../clocks/limit.ts';
import type { Localized } from '../value.ts';
import type { Catalog } from './catalog.ts';
import { codeName } from './code-name.ts';
import { COUNTER_CLASSES } from './counter-classes.ts';
import { Laws } from './cpsv-laws.ts';
import { durationOf, limitTerms, variantRules } from './cpsv-limits.ts';
import { CHINESE, contextOf, ownTerms, STATUS, type Node } from './cpsv-terms.ts';
import { hasService, isOffered, notHere } from './offered.ts';
import { promisedIn } from './promised-in.ts';
import type { Region, Stage } from './region.ts';
import type { Service } from './service.ts';
import { contactIn } from './places.ts';
import { openingWords } from './opening-hours.ts';

export type CpsvAp = { readonly '@context': ReturnType<typeof contextOf>; readonly '@graph': readonly Node[] };

/**
 * The catalogue of a region as linked open data, in JSON-LD: services with their authority, conditions, articles, rules, limits, evidence,
 * channels, contact and results, the life and business events that group them, and since when they are on. Identifiers begin with `base`,
 * the address of the installation.
 */
export function cpsvApOf(catalog: Catalog, region: string, base: string): CpsvAp {
  const services = [...catalog.services.values()].filter(({ code }) => hasService(catalog, region, code));
  const events = [...catalog.lifeEvents.values()].filter(({ id }) => isOffered(catalog, region, id));
  const iri = (kind: string, id: string): string => `${base}/id/${kind}/${encodeURIComponent(id)}`;
  const laws = new Laws((text) => iri('law', text));
  const place = catalog.regions.get(region);
  const contacts = contactsOf(place, contactIn(catalog, region), (id) => iri('contact', `${region}${id}`));
  const stages = Object.keys(place?.rollout ?? {}).flatMap((of) => stagesOf(of, place?.rollout?.[of] ?? [], (id) => iri('stage', `${region}/${id}`)));
  const stagesFor = (of: string): readonly string[] => stages.filter((stage) => stage.of === of).map(({ node }) => node.id);
  const seen = { authority: new Set<string>(), evidence: new Set<string>(), output: new Set<string>() };
  const nodes = services.flatMap((service) => {
    const { code } = service;
    seen.authority.add(service.authority);
    service.needs.evidence.forEach((id) => seen.evidence.add(id));
    service.outputs.forEach((id) => seen.output.add(id));
    const variants = variantRules(service, (id) => iri('rule', id), laws.cite);
    const limits = { statutory: service.limits.statutory, promised: promisedIn(catalog, service, region) };
    return [
      {
        id: iri('service', code), type: 'cpsv:PublicService', identifier: code, title: textOf(service), description: service.summary, language: CHINESE, spatial: iri('region', region), classifiedBy: iri('class', service.counterClass),
        status: notHere(catalog, region, code) === undefined ? STATUS.on : STATUS.coming, stage: stagesFor(code),
        authority: iri('authority', service.authority), legalResource: service.basis.map(laws.cite), channel: service.channels.map((each) => iri('channel', each)), contactPoint: contacts.map(({ id }) => id),
        input: service.needs.evidence.map((id) => iri('evidence', id)), output: service.outputs.map((id) => iri('output', id)), requirement: service.criteria.map(({ id }) => iri('requirement', `${code}/${id}`)),
        rule: [iri('rule', code), ...variants.map(({ id }) => id)], groupedBy: events.filter(({ services: items }) => code in items).map(({ id }) => iri('event', id)),
        processingTime: service.mode === 'instant' ? INSTANT : durationOf(parseLimit(limits.promised.is)),
      },
      { id: iri('rule', code), type: 'cpsv:Rule', identifier: `${code}/rule`, title: textOf(service), language: CHINESE, implements: service.basis.map(laws.cite), ...limitTerms(limits) },
      ...variants,
      ...service.criteria.map(({ id, zh, en, basis, remedy }): Node => ({ id: iri('requirement', `${code}/${id}`), type: 'cv:Requirement', identifier: `${code}/${id}`, title: { zh, en }, description: remedy, derivedFrom: laws.cite(basis), fulfils: iri('rule', code) })),
    ];
  });
  return {
    '@context': contextOf(base),
    '@graph': [
      { id: iri('region', region), type: 'dct:Location', identifier: region, title: textOf(place ?? { zh: region, en: region }) }, { id: CHINESE, type: 'dct:LinguisticSystem' },
      { id: STATUS.on, type: 'skos:Concept', prefLabel: { zh: '已开通', en: 'On' } }, { id: STATUS.coming, type: 'skos:Concept', prefLabel: { zh: '尚未开通（分步推进）', en: 'Not on yet' } },
      ...ownTerms(base), ...contacts, ...stages.map(({ node }) => node),
      ...[...seen.authority].map((id): Node => ({ id: iri('authority', id), type: 'cv:PublicOrganisation', identifier: id, prefLabel: codeName(catalog, 'authorities', id), spatial: iri('region', region) })),
      ...events.map(({ id, zh, en, summary, subject, services: items }): Node => ({ id: iri('event', id), type: [subject === 'enterprise' ? 'cv:BusinessEvent' : 'cv:LifeEvent', 'cv:Event'], identifier: id, title: { zh, en }, description: summary, stage: stagesFor(id), relatedService: Object.keys(items).filter((code) => hasService(catalog, region, code)).map((code) => iri('service', code)) })),
      ...nodes,
      ...[...seen.evidence].map((id): Node => ({ id: iri('evidence', id), type: 'cv:Evidence', identifier: id, title: textOf(catalog.evidence.get(id) ?? { zh: id, en: id }), language: CHINESE, supports: supportedBy(catalog, services, id).map((requirement) => iri('requirement', requirement)) })),
      ...[...seen.output].map((id): Node => ({ id: iri('output', id), type: 'cv:Output', identifier: id, title: codeName(catalog, 'outputs', id) })),
      ...[...new Set(services.flatMap(({ channels }) => channels))].map((id): Node => ({ id: iri('channel', id), type: 'cv:Channel', identifier: id, description: CHANNELS[id], kind: iri('channel-type', id) })),
      ...[...new Set(services.flatMap(({ channels }) => channels))].map((id): Node => ({ id: iri('channel-type', id), type: 'skos:Concept', prefLabel: CHANNELS[id] })),
      ...[...new Set(services.map(({ counterClass }) => counterClass))].map((id): Node => ({ id: iri('class', id), type: 'skos:Concept', prefLabel: COUNTER_CLASSES[id] })),
      ...laws.nodes(),
    ],
  };
}

const CHANNELS: Readonly<Record<Service['channels'][number], Localized>> = { web: { zh: '网上大厅', en: 'Web' }, mobile: { zh: '手机', en: 'Phone' }, kiosk: { zh: '自助机', en: 'Kiosk' }, counter: { zh: '综合窗口', en: 'General counter' } };

/** What the rules decide ends within 30 minutes of the receipt (人社部发〔2020〕26号 二（二）). */
const INSTANT = 'PT30M';

function textOf({ zh, en }: Localized): Localized {
  return { zh, en };
}

/** Whom to call in a region: the hotline with hall and hours, and who supervises the offices. */
function contactsOf(place: Region | undefined, contact: Region['contact'] | undefined, iri: (id: string) => string): readonly Node[] {
  if (!place || !contact) return [];
  const { hotline, hall, hours, supervision } = contact;
  return [
    { id: iri(''), type: 'cv:ContactPoint', telephone: hotline, description: { zh: `${hall}，${openingWords(hours).zh}`, en: `General counter and hotline of ${place.en}` } },
    ...(supervision ? [{ id: iri('/supervision'), type: 'cv:ContactPoint', telephone: supervision.phone, description: { zh: `监督投诉：${supervision.by.zh}`, en: `Supervision and complaints: ${supervision.by.en}` } }] : []),
  ];
}

/** The stages in which a life event or service came on, with the day where it is known. */
function stagesOf(of: string, stages: readonly Stage[], iri: (id: string) => string): readonly { readonly of: string; readonly node: Node }[] {
  return stages.map(({ stage, from, zh, en, source }, at) => ({ of, node: { id: iri(`${of}/${at + 1}`), type: 'dct:PeriodOfTime', identifier: stage, title: { zh, en }, description: { zh: source }, ...(from !== undefined && { from }) } }));
}

/** The conditions that a material bears on: those whose rule reads something that it proves. */
function supportedBy({ evidence }: Catalog, services: readonly Service[], id: string): readonly string[] {
  const proves = evidence.get(id)?.proves ?? [];
  return services.filter(({ needs }) => needs.evidence.includes(id)).flatMap(({ code, criteria }) => criteria.filter(({ pass, when = '' }) => proves.some((element) => reads(`${when} ${pass}`, element))).map((criterion) => `${code}/${criterion.id}`));
}

function reads(rule: string, element: string): boolean {
  return rule.split(/[^\w.]+/u).includes(element);
}
