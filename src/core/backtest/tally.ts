import type { Result, Tried, Verdict } from './try-draft.ts';

/** Of whom an item is, by what tells nobody apart from others. */
export type Group = { readonly kind: 'age' | 'sex' | 'channel' | 'applicant'; readonly id: string };

type Counts = { looked: number; better: number; worse: number; unknown: number };
type GroupCount = Group & Readonly<Counts>;
type Example = Pick<Tried, 'case' | 'no' | 'service' | 'on' | 'before' | 'after' | 'paid' | 'criteria' | 'missing'>;

/** Who would have been decided otherwise under a draft: counts only, and some cases to look at. Amounts are fen. */
export type Tally = {
  readonly looked: number; readonly same: number; readonly better: number; readonly worse: number; readonly unknown: number;
  readonly outcomes: readonly { readonly service: string; readonly before: Verdict; readonly after: Verdict; readonly count: number }[];
  readonly criteria: readonly { readonly service: string; readonly id: string; readonly before: Result; readonly after: Result; readonly count: number }[];
  readonly groups: readonly GroupCount[];
  readonly paid: readonly { readonly service: string; readonly before: number; readonly after: number; /** What was granted where the draft cannot be applied: in `before` only. */ readonly unknown: number }[];
  readonly missing: readonly { readonly element: string; readonly count: number }[];
  readonly examples: readonly Example[];
};

/** Of each kind of change so many cases are kept to look at. */
const EXAMPLES = 5;
const RANK: Readonly<Record<Verdict, number>> = { gone: 0, refuse: 0, unknown: 1, officer: 1, approve: 2 };

/** Better or worse for the person, or the same; nobody can tell where the draft asks for what the case does not hold. */
export function effectOf({ before, after, paid }: Pick<Tried, 'before' | 'after' | 'paid'>): 'same' | 'better' | 'worse' | 'unknown' {
  if (after === 'unknown') return 'unknown';
  const rank = RANK[after] - RANK[before];
  const more = rank === 0 ? paid.after - paid.before : rank;
  return more > 0 ? 'better' : more < 0 ? 'worse' : 'same';
}

/** Counts items one by one; constant memory however many there are. */
export function createTally(): { add(tried: Tried, groups: readonly Group[]): void; /** Something that cannot be read at all: unknown, of no matter and no group. */ unread(): void; result(): Tally } {
  const total = { looked: 0, same: 0, better: 0, worse: 0, unknown: 0 };
  const [outcomes, criteria, missing, kinds] = [new Map<string, number>(), new Map<string, number>(), new Map<string, number>(), new Map<string, number>()];
  const groups = new Map<string, Group & Counts>();
  const paid = new Map<string, { before: number; after: number; unknown: number }>();
  const examples: Example[] = [];
  const count = (of: Map<string, number>, key: string): number => {
    const next = (of.get(key) ?? 0) + 1;
    of.set(key, next);
    return next;
  };
  return {
    add(tried, whose) {
      const effect = effectOf(tried);
      total.looked += 1;
      total[effect] += 1;
      for (const group of whose) {
        const key = `${group.kind}\n${group.id}`;
        const counts = groups.get(key) ?? { ...group, looked: 0, better: 0, worse: 0, unknown: 0 };
        counts.looked += 1;
        if (effect !== 'same') counts[effect] += 1;
        groups.set(key, counts);
      }
      const sum = paid.get(tried.service) ?? { before: 0, after: 0, unknown: 0 };
      sum.before += tried.paid.before;
      sum.after += tried.paid.after;
      if (effect === 'unknown') sum.unknown += tried.paid.before;
      paid.set(tried.service, sum);
      if (effect === 'same') return;
      count(outcomes, [tried.service, tried.before, tried.after].join('\n'));
      for (const each of tried.criteria) count(criteria, [tried.service, each.id, each.before, each.after].join('\n'));
      for (const element of tried.missing) count(missing, element);
      if (count(kinds, [tried.service, effect, tried.before, tried.after].join('\n')) > EXAMPLES) return;
      const { case: number, no, service, on, before, after, paid: amounts, criteria: changed, missing: asked } = tried;
      examples.push({ case: number, no, service, on, before, after, paid: amounts, criteria: changed, missing: asked });
    },
    unread() {
      total.looked += 1;
      total.unknown += 1;
    },
    result: () => ({
      ...total,
      outcomes: rows(outcomes, ([service = '', before, after]) => ({ service, before: before as Verdict, after: after as Verdict })),
      criteria: rows(criteria, ([service = '', id = '', before, after]) => ({ service, id, before: before as Result, after: after as Result })),
      missing: rows(missing, ([element = '']) => ({ element })),
      groups: [...groups.values()].toSorted((a, b) => (a.kind + a.id < b.kind + b.id ? -1 : 1)),
      paid: [...paid].filter(([, { before, after }]) => before + after > 0).map(([service, sums]) => ({ service, ...sums })).toSorted((a, b) => (a.service < b.service ? -1 : 1)),
      examples,
    }),
  };
}

/** The most frequent first. */
function rows<Row>(counted: ReadonlyMap<string, number>, of: (parts: readonly string[]) => Row): (Row & { readonly count: number })[] {
  return [...counted].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([key, count]) => ({ ...of(key.split('\n')), count }));
}
