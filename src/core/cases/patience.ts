import type { Catalog } from '../catalog/catalog.ts';
import type { CompiledCatalog } from '../catalog/compiled.ts';
import type { Calendar, Due, Limit } from '../clocks/clock.ts';
import { dueOfLimit } from '../clocks/due.ts';
import { isLonger, parseLimit } from '../clocks/limit.ts';
import { neededElements } from '../evidence/needed.ts';

/** How long an item waits for a department that should answer at once, before a person takes it. */
const PATIENCE: Limit = { amount: 120, unit: 'min' };

/** How long a department may take for a question before a person takes the item: as long as its scenario says that it works at it. */
export function patienceWith({ departments }: Catalog, department: string, scenario: string): Limit {
  const { answersWithin } = departments.get(department)?.scenarios[scenario] ?? {};
  return answersWithin === undefined ? PATIENCE : parseLimit(answersWithin);
}

/** Whether a question begins work on the other side: then it is put once the case is handed in, and not for a mere plan. */
export function beginsWork({ departments }: Catalog, department: string, scenario: string): boolean {
  return departments.get(department)?.scenarios[scenario]?.answersWithin !== undefined;
}

/** The longest that an item of a service may have to wait for these departments. */
export function longestPatience(compiled: CompiledCatalog, service: string, waitsFor: readonly string[]): Limit {
  const { catalog } = compiled;
  const sources = [...neededElements(compiled, [service])].flatMap((name) => catalog.elements.get(name)?.sources ?? []);
  const limits = sources.flatMap((source) => (typeof source === 'object' && 'department' in source && waitsFor.includes(source.department) ? [patienceWith(catalog, source.department, source.scenario)] : []));
  return limits.reduce((longest, limit) => (isLonger(limit, longest) ? limit : longest), PATIENCE);
}

/** When patience that began at an instant ends. */
export function patienceEnds(limit: Limit, since: string, calendar: Calendar): Due {
  return dueOfLimit(limit, { startedAt: since, pauses: [] }, calendar);
}
