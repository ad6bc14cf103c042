import type { Fact, Facts } from '../fact.ts';
import type { Value } from '../value.ts';
import type { Catalog } from './catalog.ts';
import { compileCatalog } from './compiled.ts';
import type { CompiledCatalog } from './compiled.ts';
import type { DataElement, ElementSource, ElementType } from './element.ts';
import type { LifeEvent } from './life-event.ts';
import type { Service } from './service.ts';

/*
 * A catalogue of one made-up matter, small enough to be read beside the tests: a season ticket for those who swim.
 */

const both = (text: string): { zh: string; en: string } => ({ zh: text, en: text });
const element = (type: ElementType, ...sources: ElementSource[]): DataElement => ({ ...both('element'), type, sources });

const TICKET: Service = {
  code: '9.1', ...both('ticket'), summary: both('summary'), subject: 'person', authority: 'pool', counterClass: 'employment', basis: ['law'], channels: ['web'],
  limits: { statutory: { none: 'none' }, promised: { is: '5wd', basis: 'notice' } },
  mode: 'instant', risk: 'low',
  needs: { elements: ['person.age', 'swimmer.kind', 'swimmer.lengths', 'account.card'], evidence: [] },
  criteria: [
    { id: 'oldEnough', ...both('old enough'), pass: 'person.age >= region.leastAge', basis: 'law 1', remedy: both('wait') },
    { id: 'swims', ...both('swims'), pass: 'swimmer.kind in codes.swimmerKinds.active', basis: 'law 2', remedy: both('swim') },
    { id: 'notTired', ...both('not tired'), when: 'swimmer.kind = "racer"', pass: 'not(swimmer.tired)', basis: 'law 3', remedy: both('rest'), afterRefusal: both('rest and come again') },
  ],
  determine: { months: { table: 'ticket-months' }, monthly: { value: 'region.price * months' } },
  result: { zh: '{person.birthDate}起，每月 {monthly:money}，共 {months} 个月，{swimmer.kind}', en: '{monthly:money} for {months} months, {swimmer.kind}' },
  effects: [
    { open: 'ticket', with: { months: 'months', account: 'account.card', note: 'swimmer.note' }, from: 'today()', to: 'today() + duration("P1M")' },
    { end: 'guest', because: both('has a ticket'), basis: 'law 4', when: 'swimmer.kind = "guest"' },
    { pay: { fund: 'pool', every: 'month', amount: 'monthly', times: 'months', first: 'nextMonth', account: 'account.card' } },
    { tell: { department: 'pool', scenario: 'open-gate', with: { age: 'person.age' } } },
  ],
  outputs: [],
  secondReview: { when: 'contested or months > 20', basis: 'law 5' },
  ordinary: {}, examples: [{ zh: 'example', given: {}, expect: { outcome: 'approve' } }],
};

const SUMMER: LifeEvent = {
  id: 'summer', ...both('summer'), summary: both('summer'), subject: 'person', source: 'notice', words: [], nameList: [], remarks: [], before: 'computed',
  questions: [
    { id: 'answers.wantsTicket', ...both('ticket?'), why: both('why'), type: 'boolean' },
    { id: 'answers.wantsLocker', ...both('locker?'), why: both('why'), type: 'boolean', when: 'answers.wantsTicket' },
  ],
  services: { '9.1': { when: 'answers.wantsTicket' }, '9.2': { with: '9.1' }, '9.3': { when: 'person.age >= 60', with: '9.1' }, '9.4': {} },
};

export const SAMPLE: Catalog = {
  version: 'v1',
  services: new Map([['9.1', TICKET], ['9.5', { ...TICKET, code: '9.5', mode: 'officer' }]]),
  lifeEvents: new Map([['summer', SUMMER]]),
  elements: new Map([
    ['person.birthDate', element('date', 'ask')],
    ['person.age', element({ integer: 'years' }, { derive: 'years and months duration(person.birthDate, today()).years' })],
    ['swimmer.kind', element({ code: 'swimmerKinds' }, 'ask')],
    ['swimmer.lengths', element({ integer: 'lengths' }, 'ask')],
    ['swimmer.tired', element('boolean', 'ask')],
    ['swimmer.note', element('text', 'ask')],
    ['account.card', element('text', 'ask')],
  ]),
  evidence: new Map(),
  departments: new Map(),
  regions: new Map([['371300', {
    code: '371300', ...both('region'), calendar: 'cn', lifeEvents: ['summer'], contact: { hotline: '', hall: '', hours: { zh: '', en: '' }, source: '' },
  }]]),
  parameters: new Map([
    ['leastAge', { ...both('age'), unit: 'years', in: { 371300: [{ from: '2020-01-01', value: 18, source: 'law', confidence: 'law' }] } }],
    ['price', { ...both('price'), unit: 'fen', in: { 371300: [{ from: '2020-01-01', to: '2025-12-31', value: 5000, source: 'notice', confidence: 'notice' }, { from: '2026-01-01', value: 6000, source: 'notice', confidence: 'notice' }] } }],
  ]),
  tables: new Map([['ticket-months', {
    id: 'ticket-months', ...both('months'), source: 'law', hit: 'first', columns: ['swimmer.lengths', '→ months'], rows: [['[10..50)', 6], ['[50..200)', 12], ['>= 200', 24]],
  }]]),
  registerKinds: new Map(),
  oldWays: new Map(),
  noticeFigures: new Map(),
  remedies: new Map(),
  offers: new Map(),
  messages: new Map(),
  legacySystems: new Map(),
  labourMarkets: new Map(),
  risks: new Map(),
  papers: new Map(),
  synonyms: new Map(),
  documentKinds: new Map(),
  codes: new Map([['swimmerKinds', { ...both('kinds'), codes: { racer: { zh: '竞速', en: 'racer', tags: ['active'] }, guest: { zh: '来宾', en: 'guest', tags: ['active'] }, watcher: { zh: '观众', en: 'watcher' } } }]]),
};

/** The sample catalogue compiled. */
export function compiledSample(catalog: Catalog = SAMPLE): CompiledCatalog {
  const result = compileCatalog(catalog);
  if ('errors' in result) throw new Error(result.errors.map(({ where, error }) => `${where.in} ${where.id}: ${error.message}`).join('\n'));
  return result.compiled;
}

/** Facts as a person answers them. */
export function answered(values: Readonly<Record<string, Value>>): Facts {
  return new Map(Object.entries(values).map(([name, value]): [string, Fact] => [name, { element: name, value, source: { kind: 'asked' }, at: '2026-11-20T09:00:00+08:00' }]));
}
