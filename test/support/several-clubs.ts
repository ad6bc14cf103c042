import type { Catalog } from '#core/catalog/catalog.ts';
import type { DataElement, ElementSource, ElementType } from '#core/catalog/element.ts';
import type { Department, Scenario } from '#core/catalog/department.ts';
import type { LifeEvent } from '#core/catalog/life-event.ts';
import type { Service } from '#core/catalog/service.ts';
import { CLUB, compiledClub } from './swim-club.ts';

/*
 * Somebody moves to the club from others: 9.6 takes over what was swum at each earlier club, one item for each, of which the federation
 * knows the list and the club itself the lengths · 9.7 a medal, once all are taken over.
 */

const both = (text: string): { zh: string; en: string } => ({ zh: text, en: text });
const element = (type: ElementType, sources: ElementSource[]): DataElement => ({ ...both('element'), type, sources, question: both('how many?') });
const service = (code: string, change: Partial<Service>): Service => ({ ...CLUB.services.get('9.1')!, code, ...both(code), effects: [], ...change });
const scenario = (request: string[], answer: Scenario['answer'], more: Partial<Scenario> = {}): Scenario => ({ ...both('scenario'), direction: 'ask', frequency: 'on-application', why: both('why'), basis: 'law', request, answer, freshFor: '15d', deadlineMs: 500, ...more });
const department = (name: string, scenarios: Department['scenarios']): readonly [string, Department] => [name, { ...both(name), system: both('system'), scenarios }];

const MOVING: LifeEvent = {
  ...CLUB.lifeEvents.get('joining')!, id: 'moving', questions: [], nameList: [],
  services: { '9.6': { when: 'count(clubs.before) > 0' }, '9.7': { after: ['9.6'] } },
};

export const CLUBS: Catalog = {
  ...CLUB,
  services: new Map([
    ...CLUB.services,
    ['9.6', service('9.6', {
      each: { in: 'clubs.before', as: 'clubs.this' }, needs: { elements: ['clubs.before', 'clubs.this', 'clubs.lengths'], evidence: [] },
      criteria: [{ ...CLUB.services.get('9.1')!.criteria[0]!, id: 'swam', pass: 'clubs.lengths >= 10' }],
      result: { zh: '{clubs.this}：{clubs.lengths}', en: '{clubs.this}: {clubs.lengths}' },
      effects: [{ open: 'taken', from: 'today()', with: { club: 'clubs.this' } }],
    })],
    ['9.7', service('9.7', { needs: { elements: ['swimmer.member'], evidence: [] }, criteria: [{ ...CLUB.services.get('9.1')!.criteria[0]!, pass: 'not(swimmer.member)' }] })],
  ]),
  lifeEvents: new Map([...CLUB.lifeEvents, ['moving', MOVING]]),
  elements: new Map([
    ...CLUB.elements,
    ['clubs.before', element({ code: 'clubs', many: true }, [{ department: 'federation', scenario: 'clubs', field: 'clubs' }])],
    ['clubs.this', element({ code: 'clubs' }, ['item'])],
    ['clubs.lengths', element({ integer: 'lengths' }, [{ department: 'other-club', scenario: 'statement', field: 'lengths' }, 'officer'])],
  ]),
  departments: new Map([
    ...CLUB.departments,
    department('federation', { clubs: scenario(['swimmer.name'], { clubs: { code: 'clubs', many: true } }) }),
    department('other-club', { statement: scenario(['clubs.this'], { lengths: { integer: 'lengths' } }, { answersWithin: '5wd' }) }),
  ]),
  registerKinds: new Map([...CLUB.registerKinds, ['taken', { ...CLUB.registerKinds.get('membership')!, exclusive: false, fields: { club: { ...both('club'), type: { code: 'clubs' } } } }]]),
  codes: new Map([...CLUB.codes, ['clubs', { ...both('clubs'), codes: { north: { zh: '城北', en: 'North' }, south: { zh: '城南', en: 'South' }, west: { zh: '城西', en: 'West' } } }]]),
};

export const compiledClubs = () => compiledClub(CLUBS);
