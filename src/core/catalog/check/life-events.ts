import { fits } from '../../evidence/check-given.ts';
import type { Value } from '../../value.ts';
import type { Catalog } from '../catalog.ts';
import type { CompiledCatalog } from '../compiled.ts';
import { bundleOf, ownPartOf } from '../bundle.ts';
import { findCycle } from '../find-cycle.ts';
import type { Finding, Place } from '../finding.ts';
import type { LifeEvent } from '../life-event.ts';
import { neededElements } from '../../evidence/needed.ts';
import { checkAnnex } from './annex.ts';
import { checkBeforehand } from './beforehand.ts';
import { checkDiscreet } from './discreet.ts';
import { checkScenario, checkType } from './elements.ts';
import { checkReachable } from './reachable.ts';
import { mustBeCode, mustExist, unknownName } from './reference.ts';

/** Life events: their items and the order among them, their questions, and who gets the name list. */
export function checkLifeEvents(compiled: CompiledCatalog): readonly Finding[] {
  const { catalog } = compiled;
  const events = [...catalog.lifeEvents.values()].flatMap((event) => {
    const at = (...path: readonly (string | number)[]): Place => ({ in: 'lifeEvents', id: event.id, path });
    return [
      ...Object.keys(event.services).flatMap((code) => mustExist(catalog, 'services', code, at('services', code))),
      ...(event.stage === undefined ? [] : mustBeCode(catalog, 'lifeStages', event.stage, at('stage'))),
      ...checkAnnex(catalog, event, at),
      ...checkOrder(event, at),
      ...Object.entries(event.settles ?? {}).flatMap(([name, value]) => checkSettled(catalog, name, value as Value, at('settles', name))),
      ...partsOf(catalog, event).flatMap((part) => [
        ...checkReachable(compiled, part, (...path) => at(...placeIn(event, part, path))),
        ...part.questions.flatMap((question, index) => checkQuestion(compiled, part, index, at('questions', event.questions.indexOf(question)))),
      ]),
      ...checkOwn(event, at), ...checkOwnAlone(compiled, event, at),
      ...(event.listedWith ?? []).flatMap((code, index) => (code in event.services ? [] : [unknownName(at('listedWith', index), { zh: '事项', en: 'item' }, code, Object.keys(event.services))])),
      ...event.nameList.flatMap((department, index) => checkScenario(catalog, { department, scenario: 'name-list' }, 'tell', at('nameList', index))),
    ];
  });
  return [...events, ...checkDiscreet(compiled), ...[...compiled.lifeEvents].flatMap(([id, { filings }]) => {
    const part = catalog.lifeEvents.has(id) ? 'lifeEvents' : 'services';
    return [...filings.values()].flatMap((filing, index) => checkBeforehand(compiled, filing.may, { in: part, id, path: ['filedBy', index, 'may'] }));
  })];
}

/** The parts that are handed in, each by somebody else; the event itself where there is one only. */
function partsOf(catalog: Catalog, event: LifeEvent): readonly LifeEvent[] {
  return [event.id, ownPartOf(catalog, event.id) ?? []].flat().flatMap((id) => bundleOf(catalog, id) ?? []);
}

/** A place in a part as it is written in the whole event. */
function placeIn(event: LifeEvent, part: LifeEvent, path: readonly (string | number)[]): readonly (string | number)[] {
  const question = path[0] === 'questions' && typeof path[1] === 'number' ? part.questions[path[1]] : undefined;
  return question ? ['questions', event.questions.indexOf(question), ...path.slice(2)] : path;
}

/** An event has a part of the person's own by name where it has such items, and only what an employer alone hands in has one: anybody else sees all of it. */
function checkOwn({ own, services, filedBy = [{ by: 'self' }] }: LifeEvent, at: (...path: readonly (string | number)[]) => Place): readonly Finding[] {
  const items = Object.values(services).filter((item) => item.own).length;
  const right = own === undefined ? items === 0 : items > 0 && items < Object.keys(services).length && filedBy.every(({ by }) => by === 'employer');
  return right ? [] : [{
    at: at('own'), message: { zh: 'own 要写在只由用人单位办的一件事上，而且要有本人的事项和单位的事项', en: '`own` belongs to an event that an employer alone hands in, with items of the person and of the employer' },
    remedy: { zh: '请在事件和事项上都写 own，或者都不写', en: 'Say `own` both of the event and of its items, or of neither' },
  }];
}

/** What is the person's own in an event is so alone as well: else an employer would learn by the one what the other hides. */
function checkOwnAlone({ lifeEvents }: CompiledCatalog, { services }: LifeEvent, at: (...path: readonly (string | number)[]) => Place): readonly Finding[] {
  return Object.entries(services).filter(([code, item]) => item.own && lifeEvents.get(code)?.filings.has('employer')).map(([code]): Finding => ({
    at: at('services', code), message: { zh: `${code} 是本人的事，单独办理时却可以由用人单位办`, en: `${code} is the person's own here, but an employer may file it alone` },
    remedy: { zh: '请从事项的 filedBy 里去掉 employer', en: 'Take the employer out of `filedBy` of the service' },
  }));
}

/** What speaks to the person whom it is about. */
const TO_THE_PERSON = /您(?:的|现在|做的|想要|想到|在国有)/u;

/** An employer or a relative who files is not asked about “your file”: elements that they answer say it in another way too. */
export function checkWording(compiled: CompiledCatalog): readonly Finding[] {
  const { catalog } = compiled;
  const found = [...compiled.lifeEvents].flatMap(([id, { filings }]) => {
    const event = bundleOf(catalog, id);
    if (event?.subject !== 'person' || [...filings.keys()].every((by) => by === 'self')) return [];
    return [...neededElements(compiled, Object.keys(event.services))].filter((name) => !(name in (event.settles ?? {})) && !event.questions.some((question) => question.id === name && catalog.lifeEvents.has(id)));
  });
  return [...new Set(found)].flatMap((name): readonly Finding[] => {
    const element = catalog.elements.get(name);
    if (!element?.sources.includes('ask') || element.forOther !== undefined || !TO_THE_PERSON.test(element.question?.zh ?? '')) return [];
    return [{ at: { in: 'elements', id: name, path: ['question'] }, message: { zh: `${name} 也由单位或亲属回答，问法却是问本人的`, en: `An employer or a relative answers ${name} too, and is asked about “you”` }, remedy: { zh: '请在 forOther 里写明替别人办时怎样问', en: 'Say in `forOther` how it is asked of whoever files for somebody else' } }];
  });
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
