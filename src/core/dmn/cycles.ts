import { DmnError } from './dmn-error.ts';
import type { Requirement } from './run.ts';

/** Reports every element that requires itself through others (6.2.2 wants the graph without cycles), with the way round. */
export function reportCycles(elements: readonly Requirement[], report: (error: DmnError) => void): void {
  const done = new Set<Requirement>();
  const visit = (element: Requirement, path: readonly Requirement[]): void => {
    const at = path.indexOf(element);
    if (at >= 0) {
      const way = [...path.slice(at), element].map(({ name }) => name).join(' → ');
      report(new DmnError({ zh: `互相需要，成了一个圈：${way}`, en: `They require each other in a circle: ${way}` }, element.name));
      return;
    }
    if (done.has(element)) return;
    for (const each of element.requires) visit(each, [...path, element]);
    done.add(element);
  };
  for (const each of elements) visit(each, []);
}
