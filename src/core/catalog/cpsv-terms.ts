/**
 * The terms of CPSV-AP 3.2.0 (SEMIC, 2024-01-31) that the catalogue speaks in. Texts are maps by language.
 * The profile knows one processing time of a service and no place for those of special cases: rules that state a limit say it in two terms of
 * our own, declared in the graph beside them.
 */
export const contextOf = (base: string) => ({
  cpsv: 'http://purl.org/vocab/cpsv#', cv: 'http://data.europa.eu/m8g/', dct: 'http://purl.org/dc/terms/', eli: 'http://data.europa.eu/eli/ontology#', skos: 'http://www.w3.org/2004/02/skos/core#', xsd: 'http://www.w3.org/2001/XMLSchema#', adms: 'http://www.w3.org/ns/adms#', dcat: 'http://www.w3.org/ns/dcat#', rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  id: '@id', type: '@type', identifier: 'dct:identifier',
  title: { '@id': 'dct:title', '@container': '@language' }, description: { '@id': 'dct:description', '@container': '@language' }, prefLabel: { '@id': 'skos:prefLabel', '@container': '@language' },
  language: { '@id': 'dct:language', '@type': '@id' }, spatial: { '@id': 'dct:spatial', '@type': '@id' }, kind: { '@id': 'dct:type', '@type': '@id' }, classifiedBy: { '@id': 'cv:isClassifiedBy', '@type': '@id' },
  status: { '@id': 'adms:status', '@type': '@id' }, stage: { '@id': 'dct:temporal', '@type': '@id' }, from: { '@id': 'dcat:startDate', '@type': 'xsd:date' },
  authority: { '@id': 'cv:hasCompetentAuthority', '@type': '@id' }, legalResource: { '@id': 'cv:hasLegalResource', '@type': '@id' }, partOf: { '@id': 'eli:is_part_of', '@type': '@id' }, channel: { '@id': 'cv:hasChannel', '@type': '@id' }, contactPoint: { '@id': 'cv:contactPoint', '@type': '@id' },
  input: { '@id': 'cpsv:hasInput', '@type': '@id' }, output: { '@id': 'cpsv:produces', '@type': '@id' }, requirement: { '@id': 'cv:holdsRequirement', '@type': '@id' }, rule: { '@id': 'cpsv:follows', '@type': '@id' }, fulfils: { '@id': 'cv:fulfils', '@type': '@id' },
  derivedFrom: { '@id': 'cv:isDerivedFrom', '@type': '@id' }, supports: { '@id': 'cv:supportsRequirement', '@type': '@id' },
  groupedBy: { '@id': 'cv:isGroupedBy', '@type': '@id' }, relatedService: { '@id': 'cv:hasRelatedService', '@type': '@id' }, implements: { '@id': 'cpsv:implements', '@type': '@id' },
  processingTime: { '@id': 'cv:processingTime', '@type': 'xsd:duration' }, telephone: 'cv:telephone',
  promisedWithin: { '@id': `${base}/id/term/promised-within`, '@type': 'xsd:duration' }, byLawWithin: { '@id': `${base}/id/term/by-law-within`, '@type': 'xsd:duration' },
} as const);

export type Node = { readonly id: string; readonly type: string | readonly string[]; readonly [property: string]: unknown };

/** The terms of our own, for whoever meets them in the graph. */
export const ownTerms = (base: string): readonly Node[] => [
  { id: `${base}/id/term/promised-within`, type: 'rdf:Property', prefLabel: { zh: '承诺时限', en: 'Promised within' } },
  { id: `${base}/id/term/by-law-within`, type: 'rdf:Property', prefLabel: { zh: '法定时限', en: 'By law within' } },
];

export const CHINESE = 'http://publications.europa.eu/resource/authority/language/ZHO';

/** The states of the ADMS vocabulary: what is on, and what is still to come. */
export const STATUS = { on: 'http://purl.org/adms/status/Completed', coming: 'http://purl.org/adms/status/UnderDevelopment' } as const;
