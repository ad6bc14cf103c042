import type { Catalog } from '#core/catalog/catalog.ts';
import { readerTerms } from '#core/card/terms.ts';
import type { CompiledCatalog } from '#core/catalog/compiled.ts';
import { sharedScenarios, type SharedScenario } from '#core/partners/shared-scenarios.ts';
import type { HourCount, Ordered, ScenarioCount, Untold, Waiting } from '#usecases/ports/exchanges.ts';
import type { WordRow } from '#usecases/ports/department-events.ts';
import type { BoardRow, BoardWord, ExchangeFigures, SharingDepartment, SharingScenario } from '../schemas/sharing.ts';
import { elementName } from './fact-view.ts';
import { timesOf } from './manual-exchanges.ts';
import { lifeEventName, serviceNames } from './names.ts';
import { bringsOf } from './use-view.ts';

const NONE: ExchangeFigures = { total: 0, answered: 0, silent: 0, refused: 0, invalid: 0 };

function figuresOf({ total, answered, silent, refused, invalid, untimely, p50, p95, lastAnswered }: ScenarioCount): ExchangeFigures {
  return { total, answered, silent, refused, invalid, ...(untimely > 0 && { untimely }), ...(p50 !== null && { p50 }), ...(p95 !== null && { p95 }), ...(lastAnswered !== null && { lastAnswered }) };
}

/** Sums of several scenarios. Of the times the slowest stand for all: a median of medians would be none. */
export function together(counts: readonly ScenarioCount[]): ExchangeFigures {
  const sum = (of: (count: ScenarioCount) => number): number => counts.reduce((total, count) => total + of(count), 0);
  const greatest = <T extends number | string>(values: readonly (T | null)[]): T | null => values.reduce<T | null>((most, value) => (value !== null && (most === null || value > most) ? value : most), null);
  return figuresOf({
    department: '', scenario: '', total: sum(({ total }) => total), answered: sum(({ answered }) => answered), silent: sum(({ silent }) => silent), refused: sum(({ refused }) => refused), invalid: sum(({ invalid }) => invalid), untimely: sum(({ untimely }) => untimely),
    p50: greatest(counts.map(({ p50 }) => p50)), p95: greatest(counts.map(({ p95 }) => p95)), lastAnswered: greatest(counts.map(({ lastAnswered }) => lastAnswered)),
  });
}

/** The list of scenarios by department: what the catalogue says of each, for what it is used here, and its counters. */
export function sharingView(compiled: CompiledCatalog, region: string, counts: readonly ScenarioCount[]): SharingDepartment[] {
  const byDepartment = Map.groupBy(sharedScenarios(compiled, region), ({ department }) => department);
  return [...compiled.catalog.departments].map(([id, department]) => ({ id, department, readsCards: readerTerms(department) })).map(({ id, department: { zh, en, system, namedBy = [], unshared }, readsCards }) => ({
    id, name: { zh, en }, system, namedBy: [...namedBy], ...(unshared && { unshared }), ...(readsCards && { readsCards }), scenarios: (byDepartment.get(id) ?? []).map((each) => scenarioView(compiled, each, counts)),
  }));
}

function scenarioView(compiled: CompiledCatalog, { department, name, scenario, usedBy }: SharedScenario, counts: readonly ScenarioCount[]): SharingScenario {
  const { catalog } = compiled;
  const count = counts.find((each) => each.department === department && each.scenario === name);
  return {
    id: `${department}/${name}`, name: { zh: scenario.zh, en: scenario.en }, direction: scenario.direction, frequency: scenario.frequency, why: scenario.why, basis: scenario.basis,
    handsOver: scenario.request.map((element) => elementName(catalog, element)), brings: bringsOf(catalog, department, name, Object.keys(scenario.answer)), ...timesOf(scenario),
    usedBy: usedBy.map((id) => (catalog.services.has(id) ? { id, kind: 'matter', name: serviceNames(compiled, id).short } : { id, kind: 'event', name: lifeEventName(compiled, id) })),
    figures: count ? figuresOf(count) : NONE,
  };
}

export type BoardFigures = {
  readonly counts: readonly ScenarioCount[]; readonly hours: readonly HourCount[]; readonly waiting: readonly Waiting[]; readonly orders: readonly Ordered[]; readonly untold: readonly Untold[];
  readonly state: Readonly<Record<string, { readonly circuit: BoardRow['circuit']; readonly connected: boolean }>>;
};

/** What departments told by themselves, as the board shows it. */
export function boardWords({ departments }: Catalog, words: readonly WordRow[]): BoardWord[] {
  return words.map(({ id, department: said, scenario: name, at, outcome, case: number, people, attempts }) => {
    const department = departments.get(said);
    const scenario = department?.scenarios[name];
    return {
      id, at, department: { zh: department?.zh ?? said, en: department?.en ?? said }, name: { zh: scenario?.zh ?? name, en: scenario?.en ?? name }, attempts,
      ...(outcome !== null && { outcome }), ...(number !== null && { case: number }), ...(people !== null && { people }),
    };
  });
}

/** The board: whoever is in trouble or waited for stands first, then by volume. */
export function boardRows({ departments }: Catalog, { counts, hours, waiting, orders, untold, state }: BoardFigures): BoardRow[] {
  const rows = [...departments].map(([id, { zh, en }]): BoardRow => {
    const ordered = orders.find(({ department }) => department === id);
    const [held, behind] = [waiting.find(({ department }) => department === id), untold.find(({ department }) => department === id)];
    return {
      id, name: { zh, en }, circuit: state[id]?.circuit ?? 'closed', connected: state[id]?.connected ?? false, figures: together(counts.filter(({ department }) => department === id)),
      hours: hours.filter(({ department }) => department === id).map(({ hour, total, failed }) => ({ hour, total, failed })),
      waiting: held?.items ?? 0, ...(held?.since && { waitingSince: held.since }), ...(ordered && { orders: { count: ordered.orders, since: ordered.since } }), untold: behind?.messages ?? 0,
    };
  });
  const trouble = ({ circuit, waiting: items, orders: booked, untold: messages }: BoardRow): number => (circuit === 'closed' ? 0 : 2) + (items + messages + (booked?.count ?? 0) > 0 ? 1 : 0);
  return rows.toSorted((a, b) => trouble(b) - trouble(a) || b.figures.total - a.figures.total || a.id.localeCompare(b.id));
}
