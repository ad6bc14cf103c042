import { codeName } from '#core/catalog/code-name.ts';
import type { CompiledCatalog } from '#core/catalog/compiled.ts';
import { jointMatters } from '#core/savings/joint-matters.ts';
import type { Localized } from '#core/value.ts';
import type { JointMatterList } from '../schemas/sharing.ts';
import { serviceNames } from './names.ts';

/**
 * The joint matters of a region, with whom each is joined, and what those that were approved have spared; beside them what notices count elsewhere.
 * @param approved by service
 */
export function jointView(compiled: CompiledCatalog, region: string, from: string, approved: ReadonlyMap<string, number>): JointMatterList {
  const { catalog } = compiled;
  const counted = jointMatters(compiled, region);
  const department = (id: string): Localized => { const found = catalog.departments.get(id); return { zh: found?.zh ?? id, en: found?.en ?? id }; };
  const joint = counted.matters.map(({ code, inside, outside, told, tripsAvoided }) => {
    const items = approved.get(code) ?? 0;
    return { id: code, name: serviceNames(compiled, code).name, inside: inside.map((line) => codeName(catalog, 'authorities', line)), outside: outside.map(department), told: told.map(department), approved: items, trips: items * Math.max(0, tripsAvoided) };
  });
  const sum = (of: (each: (typeof joint)[number]) => number): number => joint.reduce((total, each) => total + of(each), 0);
  const { zh, en } = catalog.regions.get(region)!;
  return {
    region: { zh, en }, from, matters: counted.services, inside: counted.inside, outside: counted.outside, told: counted.told, approved: sum((each) => each.approved), trips: sum(({ trips }) => trips), joint,
    peers: [...catalog.noticeFigures.values()].filter(({ figures }) => figures.some(({ of }) => of === 'joinedInside' || of === 'joinedOutside' || of === 'tripsYearly')).map((figure) => ({ name: { zh: figure.zh, en: figure.en }, quote: figure.quote, source: figure.source, ...(figure.unlike && { unlike: figure.unlike }) })),
  };
}
