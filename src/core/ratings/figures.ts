/** Ratings of one group as they were counted: how many of each level (the lowest first), how many repairs have their answer, how many of these came in time. */
export type Counted = { readonly key: string; readonly levels: readonly [number, number, number, number, number]; readonly answered: number; readonly inTime: number };
/** A group as it may be read. `others`: of several that are too small by themselves. */
export type Figures = { readonly key: string | null; readonly others: boolean; readonly levels: Counted['levels']; readonly total: number; /** 基本满意 and better, of a thousand. */ readonly satisfied: number; readonly answered: number; readonly inTime: number };

/** How many ratings there are. */
export function totalOf({ levels }: Pick<Counted, 'levels'>): number {
  return levels.reduce((all, each) => all + each, 0);
}

function figuresOf(key: string | null, groups: readonly Counted[]): Figures {
  const sum = (of: (group: Counted) => number): number => groups.reduce((all, group) => all + of(group), 0);
  const levels = [0, 1, 2, 3, 4].map((at) => sum((group) => group.levels[at]!)) as unknown as Counted['levels'];
  const total = sum(totalOf);
  const [, , fair, good, best] = levels;
  return { key, others: key === null, levels, total, satisfied: total === 0 ? 0 : Math.round(((fair + good + best) * 1000) / total), answered: sum(({ answered }) => answered), inTime: sum(({ inTime }) => inTime) };
}

/**
 * The groups so that nobody is recognised in them: one with fewer ratings than `least` is not shown by itself but with the others like it; where these are too few together
 * the smallest that would be shown goes with them, so that what is left out does not follow from the sum. Nothing where even all together are too few.
 * @returns the largest first, the others last
 */
export function publicFigures(groups: readonly Counted[], least: number): readonly Figures[] {
  const all = groups.filter((group) => totalOf(group) > 0).toSorted((a, b) => totalOf(b) - totalOf(a) || (a.key < b.key ? -1 : 1));
  let shown = all.filter((group) => totalOf(group) >= least).length;
  const left = (): number => all.slice(shown).reduce((sum, group) => sum + totalOf(group), 0);
  while (left() > 0 && left() < least && shown > 0) shown -= 1;
  if (shown === 0 && left() < least) return [];
  return [...all.slice(0, shown).map((group) => figuresOf(group.key, [group])), ...(left() > 0 ? [figuresOf(null, all.slice(shown))] : [])];
}

/** All of a region together; nothing where they are too few. */
export function wholeFigures(groups: readonly Counted[], least: number): Figures | undefined {
  const all = figuresOf(null, groups);
  return all.total < least ? undefined : { ...all, others: false };
}

/** A quarter, `2026-Q3`, with its first day and the first after it. */
export type Quarter = { readonly id: string; readonly from: string; readonly until: string };
const QUARTER = /^(\d{4})-Q([1-4])$/u;
const dayOfMonth = (year: number, month: number): string => `${year + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`;

/** A quarter by its name; nothing for what is none. */
export function quarterOf(id: string): Quarter | undefined {
  const found = QUARTER.exec(id);
  if (!found) return undefined;
  const [year, first] = [Number(found[1]), (Number(found[2]) - 1) * 3];
  return { id, from: dayOfMonth(year, first), until: dayOfMonth(year, first + 3) };
}

/** The last quarters that are over on a day, the newest first: what is still counted would tell who rated today. */
export function quartersBefore(today: string, count: number): readonly Quarter[] {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  const now = year * 4 + Math.floor((month - 1) / 3);
  return Array.from({ length: count }, (_, at) => now - 1 - at).map((each) => quarterOf(`${String(Math.floor(each / 4)).padStart(4, '0')}-Q${(each % 4) + 1}`)!);
}
