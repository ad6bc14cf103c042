import { DmnError } from './dmn-error.ts';
import type { Requirement } from './run.ts';

/** Reports every element that requires itself through others (6.2.2 wants the graph without cycles), with the way round. Graphs may be as deep as they like. */
export function reportCycles(elements: readonly Requirement[], report: (error: DmnError) => void): void {
  const done = new Set<Requirement>();
  for (const element of elements) {
    const path = [element];
    const places = new Map([[element, 0]]);
    const left = [[...element.requires]];
    for (let here = path.at(-1); here !== undefined; here = path.at(-1)) {
      const next = done.has(here) ? undefined : left.at(-1)?.shift();
      const at = next === undefined ? undefined : places.get(next);
      if (next === undefined) {
        done.add(here);
        places.delete(here);
        path.pop();
        left.pop();
      } else if (at !== undefined) {
        const way = [...path.slice(at), next].map(({ name }) => name).join(' → ');
        report(new DmnError({ zh: `互相需要，成了一个圈：${way}`, en: `They require each other in a circle: ${way}` }, next.name));
      } else if (!done.has(next)) {
        places.set(next, path.length);
        path.push(next);
        left.push([...next.requires]);
      }
    }
  }
}
