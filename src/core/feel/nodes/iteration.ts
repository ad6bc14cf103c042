import { LIMITS, LimitReached, spend } from '../budget.ts';
import { FeelError } from '../feel-error.ts';
import { collectMissing, type Node } from '../node.ts';
import { childOf, operands, spelled, type Syntax } from '../parse/syntax.ts';
import { Local, type Scope } from '../scope.ts';
import { CalendarDate } from '../values/calendar-date.ts';
import { compare } from '../values/equality.ts';
import { FeelRange } from '../values/range.ts';
import { DaysDuration } from '../values/duration.ts';
import { addTemporals } from '../values/temporal.ts';
import { isList, UNKNOWN, type FeelValue, type Result } from '../values/value.ts';
import type { Compile } from './build.ts';

/** One loop of several: the name, and the domain it goes over, as a list or from one value to another. */
export type Loop = { readonly name: string; readonly domain: Node; readonly to?: Node | undefined };

/** The loops of `for`, `some` and `every`, and the compiler for what stands inside of them. */
export function loopsOf(syntax: Syntax, compile: Compile): { readonly loops: readonly Loop[]; readonly inside: Compile } {
  let inside = compile;
  const loops = operands(childOf(syntax, 'InExpressions') ?? syntax).map((each): Loop => {
    const [variable, domain] = operands(each);
    const [from, to] = domain === undefined ? [] : operands(domain);
    if (variable === undefined || from === undefined) throw new FeelError({ zh: '循环需要名称和列表', en: 'A loop needs a name and a list' }, each);
    const loop = { name: spelled(variable), domain: inside(from), to: to && inside(to) };
    inside = inside.within([loop.name]);
    return loop;
  });
  return { loops, inside };
}

/** What became of going through the loops. */
type Walk = 'done' | 'stopped' | 'unknown' | 'null';

/** Visit every combination of the loops, the last one turning fastest, until `visit` answers false. */
export function walk(loops: readonly Loop[], scope: Scope, input: Result, visit: (inside: Scope) => boolean): Walk {
  const [loop, ...inner] = loops;
  if (loop === undefined) return visit(scope) ? 'done' : 'stopped';
  const items = itemsOf(loop, scope, input);
  if (items === UNKNOWN) return 'unknown';
  if (items === null) return 'null';
  for (const item of items) {
    spend(1);
    const outcome = walk(inner, new Local(scope, loop.name, item), input, visit);
    if (outcome !== 'done') return outcome;
  }
  return 'done';
}

/** Adds what the loops lack, and what their insides lack. */
export function collectInLoops(loops: readonly Loop[], body: Node, scope: Scope, input: Result, into: Set<string>): void {
  const [loop, ...inner] = loops;
  if (loop === undefined) {
    collectMissing(body, scope, input, into);
    return;
  }
  collectMissing(loop.domain, scope, input, into);
  if (loop.to !== undefined) collectMissing(loop.to, scope, input, into);
  const items = itemsOf(loop, scope, input);
  if (items === UNKNOWN || items === null) return;
  for (const item of items) collectInLoops(inner, body, new Local(scope, loop.name, item), input, into);
}

function itemsOf({ domain, to }: Loop, scope: Scope, input: Result): readonly FeelValue[] | null | typeof UNKNOWN {
  const from = domain.evaluate(scope, input);
  const last = to?.evaluate(scope, input);
  if (from === UNKNOWN || last === UNKNOWN) return UNKNOWN;
  if (last !== undefined) return between(from, last);
  if (isList(from)) return from;
  if (from instanceof FeelRange) return within(from);
  return from === null ? null : [from];
}

/** `1..5` and `5..1`, days as well (DMN 1.5, 10.3.2.13). */
function between(from: FeelValue, to: FeelValue): readonly FeelValue[] | null {
  if (typeof from === 'number' && typeof to === 'number') return counted(from, to);
  const order = from instanceof CalendarDate && to instanceof CalendarDate ? compare(from, to) : null;
  if (order === null) return null;
  const days: FeelValue[] = [];
  const step = new DaysDuration(order <= 0 ? 86_400 : -86_400);
  for (let day: FeelValue = from; compare(day, to) !== null; day = addTemporals(day, step)) {
    spend(1);
    if (days.push(day) > LIMITS.listItems) throw new LimitReached('the list is too long');
    if (compare(day, to) === 0) break;
  }
  return days;
}

function within({ start, end }: FeelRange): readonly FeelValue[] | null {
  if (start.value === undefined || end.value === undefined) return null;
  const items = between(start.value, end.value);
  return items && items.slice(start.included ? 0 : 1, end.included ? undefined : -1);
}

function counted(from: number, to: number): readonly FeelValue[] {
  const length = Math.abs(to - from) + 1;
  if (length > LIMITS.listItems) throw new LimitReached('the list is too long');
  return Array.from({ length }, (_, index) => (from <= to ? from + index : from - index));
}
