import type { Catalog } from '#core/catalog/catalog.ts';
import type { Finding, Place } from '#core/catalog/finding.ts';
import { DUTIES } from '#sandbox/departments/scenarios.ts';

/** Departments of the catalogue without a stand-in in the sandbox, and scenarios that their stand-in does not know: nobody could try them. */
export function checkStandIns({ departments }: Pick<Catalog, 'departments'>): readonly Finding[] {
  return [...departments].flatMap(([id, { scenarios }]): readonly Finding[] => {
    const at = (...path: string[]): Place => ({ in: 'departments', id, path });
    const duties = DUTIES[id];
    if (duties === undefined) return [missing(at(), { zh: `沙箱里没有部门 ${id} 的替身`, en: `The sandbox has no stand-in for ${id}` })];
    return Object.entries(scenarios).flatMap(([name, { direction }]): readonly Finding[] => {
      const known = { ask: duties.asks[name] !== undefined || duties.statements?.includes(name) === true || duties.returns?.includes(name) === true || duties.verdicts?.includes(name) === true || duties.lists?.includes(name) === true, tell: duties.tells.includes(name), push: duties.pushes?.includes(name) === true };
      return known[direction] ? [] : [missing(at('scenarios', name), { zh: `沙箱里的 ${id} 没有场景 ${name}`, en: `The stand-in of ${id} does not know the scenario ${name}` })];
    });
  });
}

function missing(at: Place, message: Finding['message']): Finding {
  return { at, message, remedy: { zh: '请在 sandbox/departments/scenarios.ts 里补上', en: 'Add it to sandbox/departments/scenarios.ts' } };
}
