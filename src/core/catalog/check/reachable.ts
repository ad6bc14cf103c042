import { beginningOf } from '../../clocks/beginning-of.ts';
import type { Expression } from '../../feel/expression.ts';
import type { Scope } from '../../feel/scope.ts';
import { CalendarDate } from '../../feel/values/calendar-date.ts';
import { UNKNOWN, type Result } from '../../feel/values/value.ts';
import type { CompiledCatalog } from '../compiled.ts';
import type { ElementType } from '../element.ts';
import type { Finding, Place } from '../finding.ts';
import type { LifeEvent } from '../life-event.ts';

/** As many combinations are tried; names beyond that count as anything, so that only what surely holds for nobody is refused. */
const COMBINATIONS = 4096;
/** Days on which a condition is tried: some go by the season. */
const MONTHS = Array.from({ length: 12 }, (_, month) => beginningOf(new CalendarDate(2027, month + 1, 15)));

/** That every item and question of an event can come about: that some answers and facts make its condition true. */
export function checkReachable(compiled: CompiledCatalog, event: LifeEvent, at: (...path: readonly (string | number)[]) => Place): readonly Finding[] {
  const here = compiled.lifeEvents.get(event.id);
  const never = (...conditions: readonly (Expression | undefined)[]): boolean => !canHold(compiled, event, conditions.flatMap((each) => each ?? []));
  return [
    ...Object.entries(event.services).flatMap(([code, item]): readonly Finding[] => {
      const along = item.with === undefined ? undefined : here?.services.get(item.with);
      return never(here?.services.get(code), along) ? [{
        at: at('services', code, ...(item.when === undefined ? [] : ['when'])), message: { zh: `没有人能办到 ${code}：怎样回答、有什么事实，条件都不成立`, en: `Nobody can get ${code}: no answers and facts make its condition true` },
        remedy: { zh: '请检查条件里互相排斥的部分，以及它用到的问题什么时候才问', en: 'Look for parts that exclude each other, and for questions that are not asked then' },
      }] : [];
    }),
    ...event.questions.flatMap(({ id }, index): readonly Finding[] => (never(here?.questions.get(id)) ? [{
      at: at('questions', index, 'when'), message: { zh: `${id} 永远不会问到`, en: `${id} can never be asked` }, remedy: { zh: '请改正条件，或删去这个问题', en: 'Correct its condition, or take the question out' },
    }] : [])),
  ];
}

/** Whether all conditions can hold together. What cannot be told may hold; what rests on an answer that is not given (null) does not. */
function canHold(compiled: CompiledCatalog, event: LifeEvent, conditions: readonly Expression[]): boolean {
  const choices = choicesOf(compiled, event, conditions.flatMap(({ names }) => names));
  const days = conditions.some(({ text }) => /today\(|now\(/.test(text)) ? MONTHS : MONTHS.slice(0, 1);
  const total = choices.reduce((product, [, values]) => product * values.length, 1);
  for (let number = 0; number < total; number += 1) {
    const values = combination(choices, number);
    if (days.some((now) => holdAll(conditions, scopeOf(compiled, event, values, now)))) return true;
  }
  return false;
}

function holdAll(conditions: readonly Expression[], scope: Scope): boolean {
  return conditions.every((condition) => {
    const held = condition.evaluate(scope);
    return held === true || held === UNKNOWN;
  });
}

type Choices = readonly (readonly [string, readonly Result[]])[];

/** The values that names can have, few enough together; those of the questions come with what decides whether they are asked. */
function choicesOf(compiled: CompiledCatalog, event: LifeEvent, names: readonly string[]): Choices {
  const all = new Set(names);
  for (const name of all) compiled.lifeEvents.get(event.id)?.questions.get(name)?.names.forEach((each) => all.add(each));
  const finite = [...all].flatMap((name) => {
    const values = valuesOf(compiled, event.questions.find(({ id }) => id === name)?.type ?? compiled.catalog.elements.get(name)?.type);
    return values.length === 0 ? [] : [[name, values] as const];
  }).toSorted(([, a], [, b]) => a.length - b.length);
  let total = 1;
  return finite.filter(([, values]) => (total *= values.length) <= COMBINATIONS);
}

function valuesOf({ catalog }: CompiledCatalog, type: ElementType | undefined): readonly Result[] {
  if (type === 'boolean') return [true, false];
  if (typeof type !== 'object' || !('code' in type) || type.many) return [];
  return Object.keys(catalog.codes.get(type.code)?.codes ?? {});
}

function combination(choices: Choices, number: number): ReadonlyMap<string, Result> {
  let rest = number;
  return new Map(choices.map(([name, values]) => {
    const value = values[rest % values.length] ?? UNKNOWN;
    rest = Math.floor(rest / values.length);
    return [name, value];
  }));
}

/** One combination as a condition reads it: an answer to a question that is not asked then is none. */
function scopeOf(compiled: CompiledCatalog, event: LifeEvent, values: ReadonlyMap<string, Result>, now: Scope['now']): Scope {
  const asking = new Set<string>();
  const scope = {
    now,
    get: (name: string): Result => {
      const asked = name.startsWith('answers.') && !asking.has(name) ? compiled.lifeEvents.get(event.id)?.questions.get(name) : undefined;
      if (asked !== undefined) {
        asking.add(name);
        const held = asked.evaluate(scope as Scope);
        asking.delete(name);
        if (held === false) return null;
      }
      return values.get(name) ?? compiled.codes.get(name) ?? UNKNOWN;
    },
  };
  return scope as Scope;
}
