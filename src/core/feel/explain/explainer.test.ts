import { describe, expect, it } from 'vitest';
import type { Value } from '../../value.ts';
import { compile } from '../expression.ts';
import { NOW } from '../scope.fixture.ts';
import { fromJson } from '../values/json.ts';
import { temporalOf } from '../values/temporal.ts';
import { textOf } from '../values/text.ts';
import { UNKNOWN, type FeelValue } from '../values/value.ts';
import { explainer } from './explainer.ts';
import type { Ground, Operand } from './ground.ts';

/** A ground on one line: `✗ months 11 >= 12 by 1`. */
function line(ground: Ground): string {
  const of = ({ name, syntax, value }: Operand): string => `${name ?? syntax.text}${syntax.text === textOf(value) ? '' : ` ${textOf(value)}`}`;
  const mark = `${ground.chose ? '→ ' : ''}${ground.held ? '✓' : '✗'}`;
  switch (ground.kind) {
    case 'comparison': return `${mark} ${of(ground.subject)} ${ground.sign} ${of(ground.limit)}${ground.margin === undefined ? '' : ` by ${textOf(ground.margin)}`}`;
    case 'membership': return `${mark} ${of(ground.subject)} ${ground.wanted ? 'in' : 'not in'} ${ground.allowed.map(of).join(' | ')}`;
    case 'presence': return `${mark} ${of(ground.subject)} ${ground.wanted ? 'is there' : 'is not there'}`;
    case 'truth': return `${mark} ${of(ground.subject)} is ${String(ground.wanted)}`;
    case 'alternatives': return `${mark} any of: ${ground.ways.map((way) => way.map(line).join(' & ')).join(' | ')}`;
    default: return `${mark} ${String(ground.settled)} of ${String(ground.total)} in ${ground.list.map(({ name, syntax }) => name ?? syntax.text).join(', ')}: ${ground.grounds.map(line).join(' & ')}`;
  }
}

const KNOWN: Readonly<Record<string, Value>> = { months: 11, left: 0, age: 45, kind: 'guest', yes: true, no: false, none: null, list: [1, 5, 9], 'codes.kinds': ['racer', 'coach'], 'region.limit': 50 };
const DAYS: Readonly<Record<string, string>> = { day: '2026-03-01', later: '2026-04-01' };

function valueOf(name: string): FeelValue | typeof UNKNOWN {
  if (DAYS[name] !== undefined) return temporalOf(DAYS[name]);
  return Object.hasOwn(KNOWN, name) ? fromJson(KNOWN[name] ?? null) : UNKNOWN;
}
const scope = { now: NOW, get: valueOf };
const grounds = (text: string): readonly string[] => explainer(text, (name) => name.startsWith('region.')).explain(scope).map(line);

describe('the grounds of', () => {
  it.each<[string, ...string[]]>([
    ['months >= 12', '✗ months 11 >= 12 by 1'],
    ['12 <= months', '✗ months 11 >= 12 by 1'],
    ['region.limit > age', '✓ age 45 < region.limit 50 by 5'],
    ['not(months < 12)', '✗ months 11 >= 12 by 1'],
    ['day >= later', '✗ day 2026-03-01 >= later 2026-04-01 by P31D'],
    ['date(day) < date(later)', '✓ day 2026-03-01 < later 2026-04-01 by P31D'],
    ['kind = "guest"', '✓ kind guest = "guest" guest'],
    ['age between 50 and 60', '✗ age 45 >= 50 by 5'],
    ['age between 40 and 60', '✓ age 45 >= 40 by 5', '✓ age 45 <= 60 by 15'],
    ['age in [16..45)', '✗ age 45 < 45 by 0'],
    ['age in > 40', '✓ age 45 > 40 by 5'],
  ])('the comparison %s', (text, ...lines) => expect(grounds(text)).toEqual(lines));

  it.each<[string, ...string[]]>([
    ['yes and no and months >= 12', '✗ no false is true', '✗ months 11 >= 12 by 1'],
    ['yes and age > 40', '✓ yes true is true', '✓ age 45 > 40 by 5'],
    ['no or age > 40 or yes', '✓ age 45 > 40 by 5', '✓ yes true is true'],
    ['months >= 12 or left > 0', '✗ any of: ✗ months 11 >= 12 by 1 | ✗ left 0 > 0 by 0'],
    ['months >= 12 or (yes and no)', '✗ any of: ✗ months 11 >= 12 by 1 | ✗ no false is true'],
    ['not(yes and age > 40)', '✗ any of: ✗ yes true is false | ✗ age 45 <= 40 by 5'],
    ['not(yes or no)', '✗ yes true is false'],
    ['months > 5 and (months > 5 and yes)', '✓ months 11 > 5 by 6', '✓ yes true is true'],
    ['nobody or yes', '✓ yes true is true'],
    ['nobody and no', '✗ no false is true'],
    ['yes = false', '✗ yes true is false'],
    ['yes != false', '✓ yes true is true'],
  ])('the logic of %s', (text, ...lines) => expect(grounds(text)).toEqual(lines));

  it.each<[string, ...string[]]>([
    ['kind in codes.kinds', '✗ kind guest in codes.kinds ["racer", "coach"]'],
    ['not(kind in codes.kinds)', '✓ kind guest not in codes.kinds ["racer", "coach"]'],
    ['list contains(codes.kinds, kind)', '✗ kind guest in codes.kinds ["racer", "coach"]'],
    ['kind in ("guest", "racer")', '✓ kind guest in "guest" guest'],
    ['age in (16, > 60)', '✗ age 45 in 16 | > 60 null'],
    ['none != null', '✗ none null is there'],
    ['none = null or months >= 12', '✓ none null is not there'],
    ['contains(kind, "x")', '✗ contains(kind, "x") false is true'],
  ])('what is one of several in %s', (text, ...lines) => expect(grounds(text)).toEqual(lines));

  it.each<[string, ...string[]]>([
    ['if kind = "guest" then age >= region.limit else yes', '→ ✓ kind guest = "guest" guest', '✗ age 45 >= region.limit 50 by 5'],
    ['if no then yes else age >= 40', '→ ✓ no false is false', '✓ age 45 >= 40 by 5'],
    ['if none = null then false else day >= later', '✗ none null is there'],
    ['if nobody then age > 40 else age > 30', '✓ age 45 > 40 by 5', '✓ age 45 > 30 by 15'],
    ['some i in list satisfies i > 4', '✓ 2 of 3 in list: ✓ i 5 > 4 by 1 & ✓ i 9 > 4 by 5'],
    ['every i in list satisfies i > 4', '✗ 1 of 3 in list: ✗ i 1 > 4 by 3'],
    ['some i in list satisfies i > age', '✗ 3 of 3 in list: ✗ i 1 > age 45 by 44 & ✗ i 5 > age 45 by 40 & ✗ i 9 > age 45 by 36'],
  ])('the choice or the items of %s', (text, ...lines) => expect(grounds(text)).toEqual(lines));

  it.each(['true', '1 < 2', 'nobody > 3', 'yes and nobody'])('%s: none, it is always so or not known', (text) => expect(grounds(text)).toEqual([]));

  it('a name that is computed are those of what it is computed from', () => {
    const enough = explainer('months >= 12 or left > 0');
    const at = { now: NOW, get: (name: string) => (name === 'enough' ? compile('months >= 12 or left > 0').evaluate(scope) : valueOf(name)) };
    expect(explainer('not(enough) and yes').explain(at, (name) => (name === 'enough' ? enough : undefined)).map(line)).toEqual(['✓ months 11 < 12 by 1', '✓ left 0 <= 0 by 0', '✓ yes true is true']);
  });
});
