import { compare } from '../values/equality.ts';
import { FeelRange, type End } from '../values/range.ts';
import type { FeelValue } from '../values/value.ts';
import { builtin, type Builtin } from './builtin.ts';

/** Where the ends of two ranges lie to each other: negative, 0 or positive, as of two numbers. */
type Ends = {
  /** The starts of both, the start of the first to the end of the second, and so on. */
  readonly startToStart: number; readonly startToEnd: number; readonly endToStart: number; readonly endToEnd: number;
  readonly a: FeelRange; readonly b: FeelRange;
};
type Relation = (ends: Ends) => boolean;

const POINT = 'number|string|date|time|date and time|days and time duration|years and months duration';

/** What DMN 1.5, table 78, says of two ranges, a and b. A point is the range from it to itself. */
const before: Relation = ({ a, b, endToStart }) => endToStart < 0 || (endToStart === 0 && !(a.end.included && b.start.included));
const meets: Relation = ({ a, b, endToStart }) => endToStart === 0 && a.end.included && b.start.included;
const overlaps: Relation = (ends) => !before(ends) && !before(swapped(ends));
const overlapsBefore: Relation = (ends) => startsEarlier(ends) && !before(ends) && endsNoLater(ends);
const finishes: Relation = ({ a, b, startToStart, endToEnd }) => endToEnd === 0 && a.end.included === b.end.included && (startToStart > 0 || (startToStart === 0 && (!a.start.included || b.start.included)));
const includes: Relation = (ends) => during(swapped(ends));
const during: Relation = (ends) => !startsEarlier(ends) && endsNoLater(ends);
const starts: Relation = (ends) => ends.startToStart === 0 && ends.a.start.included === ends.b.start.included && endsNoLater(ends);
const coincides: Relation = ({ a, b, startToStart, endToEnd }) => startToStart === 0 && endToEnd === 0 && a.start.included === b.start.included && a.end.included === b.end.included;

function startsEarlier({ a, b, startToStart }: Ends): boolean {
  return startToStart < 0 || (startToStart === 0 && a.start.included && !b.start.included);
}

function endsNoLater({ a, b, endToEnd }: Ends): boolean {
  return endToEnd < 0 || (endToEnd === 0 && (!a.end.included || b.end.included));
}

function swapped({ startToStart, startToEnd, endToStart, endToEnd, a, b }: Ends): Ends {
  return { startToStart: -startToStart, startToEnd: -endToStart, endToStart: -startToEnd, endToEnd: -endToEnd, a: b, b: a };
}

const opposite = (relation: Relation): Relation => (ends) => relation(swapped(ends));

/** Range functions (DMN 1.5, 10.3.4.7). */
export const RANGE_FUNCTIONS: readonly Builtin[] = [
  ...ways('before', before, ['point1, point2', 'point, range', 'range, point', 'range1, range2']),
  ...ways('after', opposite(before), ['point1, point2', 'point, range', 'range, point', 'range1, range2']),
  ...ways('meets', meets, ['range1, range2']),
  ...ways('met by', opposite(meets), ['range1, range2']),
  ...ways('overlaps', overlaps, ['range1, range2']),
  ...ways('overlaps before', overlapsBefore, ['range1, range2']),
  ...ways('overlaps after', opposite(overlapsBefore), ['range1, range2']),
  ...ways('finishes', finishes, ['point, range', 'range1, range2']),
  ...ways('finished by', opposite(finishes), ['range, point', 'range1, range2']),
  ...ways('includes', includes, ['range, point', 'range1, range2']),
  ...ways('during', during, ['point, range', 'range1, range2']),
  ...ways('starts', starts, ['point, range', 'range1, range2']),
  ...ways('started by', opposite(starts), ['range, point', 'range1, range2']),
  ...ways('coincides', coincides, ['point1, point2', 'range1, range2']),
];

/** A relation as a function, once for each pair of parameters. */
function ways(name: string, relation: Relation, pairs: readonly string[]): readonly Builtin[] {
  return pairs.map((pair) => {
    const parameters = pair.split(', ').map((parameter) => `${parameter}: ${parameter.startsWith('range') ? 'range' : POINT}`).join(', ');
    return builtin(`${name}(${parameters}) -> boolean`, (first: FeelValue, second: FeelValue) => {
      const ends = endsOf(rangeAt(first), rangeAt(second));
      return ends && relation(ends);
    });
  });
}

function rangeAt(value: FeelValue): FeelRange {
  return value instanceof FeelRange ? value : new FeelRange({ value, included: true }, { value, included: true });
}

function endsOf(a: FeelRange, b: FeelRange): Ends | null {
  const startToStart = order(a.start, -1, b.start, -1);
  const startToEnd = order(a.start, -1, b.end, 1);
  const endToStart = order(a.end, 1, b.start, -1);
  const endToEnd = order(a.end, 1, b.end, 1);
  if (startToStart === null || startToEnd === null || endToStart === null || endToEnd === null) return null;
  return { startToStart, startToEnd, endToStart, endToEnd, a, b };
}

/** A start that is open lies before everything, an end that is open behind it. */
function order(a: End, sideOfA: number, b: End, sideOfB: number): number | null {
  if (a.value !== undefined && b.value !== undefined) return compare(a.value, b.value);
  return (a.value === undefined ? sideOfA : 0) - (b.value === undefined ? sideOfB : 0);
}
