import { describe, expect, test } from 'vitest';
import { linyi } from '../../../test/support/linyi.ts';
import { cpsvApOf } from './cpsv-ap.ts';

const BASE = 'https://kuaiban.example.cn';
const { '@context': context, '@graph': graph } = cpsvApOf(linyi.catalog, '371300', BASE);
const ids = new Set(graph.map(({ id }) => id));
const ofType = (type: string) => graph.filter((node) => [node.type].flat().includes(type));

/** The properties that point at another node, by the context. */
const REFERRING = Object.entries(context).flatMap(([name, term]) => (typeof term === 'object' && '@type' in term && term['@type'] === '@id' ? [name] : []));

// What the shapes of CPSV-AP 3.2.0 demand, each property at least once and those of one value no more than that.
describe.each<[string, readonly string[]]>([
  ['cpsv:PublicService', ['identifier', 'title', 'description', 'authority']], ['cv:PublicOrganisation', ['prefLabel', 'spatial']], ['cv:LifeEvent', ['identifier', 'title']],
  ['cv:Evidence', ['identifier', 'title']], ['cv:Output', ['identifier', 'title']], ['cv:Requirement', ['identifier', 'title']], ['cpsv:Rule', ['identifier', 'title', 'description']], ['cv:Channel', ['identifier']],
])('%s', (type, mandatory) => {
  test('is there, and each has what is mandatory', () => {
    expect(ofType(type).length).toBeGreaterThan(0);
    for (const node of ofType(type)) expect([node.id, mandatory.filter((name) => node[name] === undefined)]).toEqual([node.id, []]);
  });
});

test('every node has an identifier of its own, and all that is referred to is there', () => {
  expect(ids.size).toBe(graph.length);
  const referred = graph.flatMap((node) => REFERRING.flatMap((name) => [node[name] ?? []].flat() as string[]));
  expect(referred.length).toBeGreaterThan(100);
  expect(referred.filter((id) => !ids.has(id))).toEqual([]);
});

test('every service of the region stands in it with its conditions and the life events it belongs to', () => {
  expect(ofType('cpsv:PublicService').map(({ identifier }) => identifier)).toEqual([...linyi.catalog.services.values()].filter(({ regions }) => regions?.includes('371300') ?? true).map(({ code }) => code));
  const benefit = graph.find(({ id }) => id === `${BASE}/id/service/1.8.1`)!;
  expect(benefit['groupedBy']).toContain(`${BASE}/id/event/unemployment`);
  expect(benefit['requirement']).toHaveLength(linyi.catalog.services.get('1.8.1')!.criteria.length);
  expect(benefit['title']).toEqual({ zh: '失业保险金申领', en: 'Unemployment benefit' });
});

test('limits are durations: minutes for what the rules decide, five working days are a week', () => {
  const timeOf = (code: string) => graph.find(({ id }) => id === `${BASE}/id/service/${code}`)?.['processingTime'];
  expect([timeOf('1.8.1'), timeOf('2.6.1')]).toEqual(['PT30M', 'P9D']);
});

const graphOf = (region: string) => new Map(cpsvApOf(linyi.catalog, region, BASE)['@graph'].map((node) => [node.id, node]));
const here = graphOf('371300');
const at = (kind: string, id: string) => here.get(`${BASE}/id/${kind}/${encodeURIComponent(id)}`)!;

describe('a service with several limits', () => {
  test.each([...linyi.catalog.services.values()].filter(({ limits, regions }) => limits.variants && (regions?.includes('371300') ?? true)).map((service) => [service.code, service] as const))('%s follows one rule for each, with its case and durations', (code, { limits }) => {
    for (const { id, zh } of limits.variants ?? []) {
      const rule = at('rule', `${code}/limit/${id}`);
      expect(at('service', code)['rule']).toContain(rule.id);
      expect(rule['title']).toMatchObject({ zh });
      expect(rule['promisedWithin']).toMatch(/^PT?\d+[MD]$/u);
    }
  });
  test('says who chooses it: 7 days where the facts are clear, 15 by law; 60 where an officer has to investigate', () => {
    expect(at('rule', '1.7.4/limit/clear')).toMatchObject({ promisedWithin: 'P7D', byLawWithin: 'P15D', description: { zh: '事实清楚、权利义务明确（按已知的情况适用，经办人也可以说明理由后适用）：承诺时限7 日，法定时限15 日' } });
    expect(at('rule', '1.7.4/limit/investigation')).toMatchObject({ promisedWithin: 'P60D', description: { zh: expect.stringContaining('由经办人说明理由后适用') } });
    expect(at('service', '1.7.4')['processingTime']).toBe('P30D');
  });
  test('uses terms that the context knows and the graph declares', () => {
    for (const term of ['promisedWithin', 'byLawWithin'] as const) expect(here.get(context[term]['@id'])).toMatchObject({ type: 'rdf:Property' });
  });
});

test('a condition says what to do, rests on its article, and the article is a part of its act', () => {
  const contributed = at('requirement', '1.8.1/involuntary');
  expect(contributed).toMatchObject({ description: { zh: expect.stringContaining('不以单位填报为准') } });
  const basis = linyi.catalog.services.get('1.8.1')!.basis[0]!;
  expect(at('law', basis)['partOf']).toBe(at('law', '社会保险法').id);
});

test('a material supports the conditions that read what it proves', () => {
  expect(at('evidence', 'separation-proof')['supports']).toContain(at('requirement', '1.8.1/involuntary').id);
});

test('a region says whom to call and where to complain', () => {
  const benefit = at('service', '1.8.1');
  expect([benefit['contactPoint']].flat().map((id) => here.get(id as string)?.['telephone'])).toEqual(['12333', '12345']);
});

test('what came on in stages says so with its days, and everything says whether it is on', () => {
  const ningbo = graphOf('330200');
  const event = ningbo.get(`${BASE}/id/event/ningbo-funeral`)!;
  expect([event['stage']].flat().map((id) => ningbo.get(id as string))).toMatchObject([{ identifier: 'pilot', from: '2018-06-01' }, { identifier: 'everywhere', from: '2019-01-01' }]);
  expect(new Set([...ningbo.values()].filter(({ type }) => type === 'cpsv:PublicService').map(({ status }) => status))).toEqual(new Set(['http://purl.org/adms/status/Completed']));
});

test('what is not on yet in a region is under development', () => {
  const catalog = { ...linyi.catalog, regions: new Map([['371300', { ...linyi.catalog.regions.get('371300')!, notYet: { '2.4.1': { zh: '请到窗口办', en: 'At the counter' } } }]]) };
  const graphed = cpsvApOf(catalog, '371300', BASE)['@graph'].find(({ id }) => id === `${BASE}/id/service/2.4.1`);
  expect(graphed?.['status']).toBe('http://purl.org/adms/status/UnderDevelopment');
});
