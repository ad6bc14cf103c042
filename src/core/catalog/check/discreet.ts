import { beginningOf } from '../../clocks/beginning-of.ts';
import { neededElements } from '../../evidence/needed.ts';
import type { Expression } from '../../feel/expression.ts';
import type { Scope } from '../../feel/scope.ts';
import { CalendarDate } from '../../feel/values/calendar-date.ts';
import { UNKNOWN, type Result } from '../../feel/values/value.ts';
import { bundleOf } from '../bundle.ts';
import type { CompiledCatalog, CompiledLifeEvent } from '../compiled.ts';
import type { ElementSource } from '../element.ts';
import type { Finding, Place } from '../finding.ts';

const TODAY = beginningOf(new CalendarDate(2027, 1, 15));

/**
 * That an employer learns nothing of a person by applying for them: which items its list has, which questions it is asked and what it
 * has to give or to promise rests on its own answers, on its own register, and on what it may know (`employer` of an element), never on anything
 * else that is known of the person (个人信息保护法 第六条、第二十五条).
 */
export function checkDiscreet(compiled: CompiledCatalog): readonly Finding[] {
  return [...compiled.lifeEvents].flatMap(([id, event]) => (event.filings.has('employer') ? checkEvent(compiled, id, event) : []));
}

function checkEvent(compiled: CompiledCatalog, id: string, event: CompiledLifeEvent): readonly Finding[] {
  const { catalog } = compiled;
  const part = catalog.lifeEvents.has(id) ? 'lifeEvents' : 'services';
  const at = (...path: readonly (string | number)[]): Place => ({ in: part, id, path });
  const settled = event.lifeEvent.settles ?? {};
  const scope = { now: TODAY, get: (name: string): Result => (name === 'applicant.as' ? 'employer' : name in settled ? (settled[name] as Result) : compiled.codes.get(name) ?? UNKNOWN) } as Scope;
  const told = (condition: Expression | undefined): readonly string[] => (condition === undefined || condition.evaluate(scope) !== UNKNOWN ? [] : [...neededElements(compiled, [], condition.names)].filter((name) => !mayKnow(compiled, name, settled)));
  const finding = (place: Place, names: readonly string[]): readonly Finding[] => (names.length === 0 ? [] : [{
    at: place, message: { zh: `用人单位会从这里知道员工的 ${names.join('、')}`, en: `An employer would learn by this of the person: ${names.join(', ')}` },
    remedy: { zh: '请让它只看单位自己的回答；是员工本人的事就写 own；依法可以让单位知道的，在数据元上写 employer 和依据', en: "Let it rest on the employer's answers; mark it `own` where it is the person's own matter; where the law lets the employer know it, say so with `employer` of the element" },
  }]);
  // What is never on an employer's list asks an employer nothing.
  const services = Object.keys(bundleOf(catalog, id)?.services ?? {}).filter((code) => event.services.get(code)?.evaluate(scope) !== false);
  const asked = neededElements(compiled, services);
  const materials = new Set(services.flatMap((code) => catalog.services.get(code)?.needs.evidence ?? []));
  return [
    ...[...event.services].flatMap(([code, when]) => finding(at('services', code, 'when'), told(when))),
    ...[...event.questions].flatMap(([question, when]) => finding(at('questions', question), told(when))),
    ...[...asked].flatMap((name) => (isAsked(compiled, name, settled) ? finding(at('needs', name), [...told(compiled.wanted.get(name)), ...(compiled.wanted.get(name)?.evaluate(scope) === false || mayKnow(compiled, name, settled) ? [] : [name])]) : [])),
    ...[...materials].flatMap((material) => finding(at('needs', material), told(compiled.demanded.get(material)))),
  ];
}

/** Whether somebody may have to say it, or to promise it. */
function isAsked({ catalog }: CompiledCatalog, name: string, settled: object): boolean {
  return !(name in settled) && (catalog.elements.get(name)?.sources.some((source) => source === 'ask' || (typeof source === 'object' && 'promise' in source)) ?? false);
}

/** Whether an employer knows or may learn an element: all that could tell it is the employer itself. What is computed is judged by what it is computed from. */
function mayKnow({ catalog }: CompiledCatalog, name: string, settled: object): boolean {
  const element = catalog.elements.get(name);
  return element === undefined || element.employer !== undefined || name in settled || element.sources.every(isEmployers);
}

function isEmployers(source: ElementSource): boolean {
  if (typeof source === 'string') return source === 'ask' || source === 'sign-in' || source === 'officer';
  if ('derive' in source || 'promise' in source) return true;
  return 'register' in source && (source.register.of === 'applicant' || Object.values(source.register.matching ?? {}).includes('applicant.enterprise'));
}
