import { fits } from '../../evidence/check-given.ts';
import type { Value } from '../../value.ts';
import type { Catalog } from '../catalog.ts';
import type { CompiledCatalog } from '../compiled.ts';
import { findCycle } from '../find-cycle.ts';
import type { Finding, Place } from '../finding.ts';
import type { LifeEvent } from '../life-event.ts';
import { neededElements } from '../../evidence/needed.ts';
import { checkAnnex } from './annex.ts';
import { checkBeforehand } from './beforehand.ts';
import { checkScenario, checkType } from './elements.ts';
import { checkReachable } from './reachable.ts';
import { mustExist, unknownName } from './reference.ts';

/** Life events: their items and the order among them, their questions, and who gets the name list. */
export function checkLifeEvents(compiled: CompiledCatalog): readonly Finding[] {
  const { catalog } = compiled;
  const events = [...catalog.lifeEvents.values()].flatMap((event) => {
    const at = (...path: readonly (string | number)[]): Place => ({ in: 'lifeEvents', id: event.id, path });
    return [
      ...Object.keys(event.services).flatMap((code) => mustExist(catalog, 'services', code, at('services', code))),
      ...checkAnnex(catalog, event, at),
      ...checkOrder(event, at),
      ...Object.entries(event.settles ?? {}).flatMap(([name, value]) => checkSettled(catalog, name, value as Value, at('settles', name))),
      ...checkReachable(compiled, event, at),
      ...event.questions.flatMap((_, index) => checkQuestion(compiled, event, index, at('questions', index))),
      ...event.nameList.flatMap((department, index) => checkScenario(catalog, { department, scenario: 'name-list' }, 'tell', at('nameList', index))),
    ];
  });
  return [...events, ...[...compiled.lifeEvents].flatMap(([id, { filings }]) => {
    const part = catalog.lifeEvents.has(id) ? 'lifeEvents' : 'services';
    return [...filings.values()].flatMap((filing, index) => checkBeforehand(compiled, filing.may, { in: part, id, path: ['filedBy', index, 'may'] }));
  })];
}

/** What an event settles would else be asked or promised, and has the type of the element; null where there is nothing. */
function checkSettled(catalog: Catalog, name: string, value: Value, at: Place): readonly Finding[] {
  const element = catalog.elements.get(name);
  if (element === undefined) return mustExist(catalog, 'elements', name, at);
  const given = element.sources.some((source) => source === 'ask' || (typeof source === 'object' && 'promise' in source));
  if (given && (value === null || fits(catalog, element.type, value))) return [];
  return [{ at, message: { zh: `${name} 不能这样定：${given ? '类型不对' : '它不由本人回答或承诺'}`, en: `${name} cannot be settled like this: ${given ? 'the type differs' : 'nobody is asked for it'}` }, remedy: { zh: '请改正取值，或删去这一条', en: 'Mend the value or take it out' } }];
}

function checkOrder(event: LifeEvent, at: (...path: readonly (string | number)[]) => Place): readonly Finding[] {
  const codes = Object.keys(event.services);
  const before = new Map(Object.entries(event.services).map(([code, { after = [], once = [], with: along }]) => [code, [...after, ...once, ...(along === undefined ? [] : [along])]]));
  const strangers = [...before].flatMap(([code, others]) => others.filter((other) => !codes.includes(other)).map((other): Finding =>
    ({ ...unknownName(at('services', code), { zh: `事项（在“${event.zh}”里）`, en: `item of ${event.id}` }, other, codes) })));
  const cycle = findCycle(before);
  const [first] = cycle;
  if (first === undefined) return strangers;
  const way = cycle.join(' → ');
  return [...strangers, { at: at('services', first), message: { zh: `事项互相等待，成了循环：${way}`, en: `The items wait for each other in a circle: ${way}` }, remedy: { zh: '请去掉其中一个 after、once 或 with', en: 'Take out one of the `after`, `once` or `with`' } }];
}

function checkQuestion(compiled: CompiledCatalog, event: LifeEvent, index: number, at: Place): readonly Finding[] {
  const { catalog } = compiled;
  const question = event.questions[index];
  if (question === undefined) return [];
  const element = catalog.elements.get(question.id);
  const shape = checkType(catalog, question.type, { ...at, path: [...at.path, 'type'] });
  const own = question.id.startsWith('answers.');
  if (!own && element === undefined) return [...shape, ...mustExist(catalog, 'elements', question.id, at)];
  if (element !== undefined && !element.sources.includes('ask')) {
    return [...shape, { at, message: { zh: `${question.id} 不由本人回答，不该问`, en: `${question.id} is not the person's to answer` }, remedy: { zh: '请删去这个问题，或给数据元加上 ask', en: 'Take the question out, or let the element be asked' } }];
  }
  const bare = (type: unknown): string => JSON.stringify(type);
  const differs: readonly Finding[] = element !== undefined && bare(element.type) !== bare(question.type)
    ? [{ at, message: { zh: `问题的类型和数据元 ${question.id} 的不一样`, en: `The question is of another type than the element ${question.id}` }, remedy: { zh: '请改成一样', en: 'Make both the same' } }] : [];
  return [...shape, ...differs, ...(isRead(compiled, event, question.id) ? [] : [{
    at, message: { zh: `问了 ${question.id}，却没有用处`, en: `The answer to ${question.id} changes nothing` },
    remedy: { zh: '请删去这个问题：不该问不影响结果的事', en: 'Take it out: nothing is asked that makes no difference' },
  }])];
}

/** Whether an answer decides which items or questions there are, or is needed by one of the items. */
function isRead(compiled: CompiledCatalog, event: LifeEvent, id: string): boolean {
  const here = compiled.lifeEvents.get(event.id);
  const conditions = [...(here?.services.values() ?? []), ...[...(here?.questions ?? [])].filter(([question]) => question !== id).map(([, expression]) => expression)];
  return conditions.some(({ names }) => names.includes(id)) || neededElements(compiled, Object.keys(event.services)).has(id);
}
