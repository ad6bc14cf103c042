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
