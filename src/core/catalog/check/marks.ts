import type { Catalog } from '../catalog.ts';
import type { Finding } from '../finding.ts';
import { markOf } from '../mark.ts';

/** Events that stand on one list are told apart by their marks: in each place another one for each. */
export function checkMarks({ regions, lifeEvents }: Pick<Catalog, 'regions' | 'lifeEvents'>): readonly Finding[] {
  return [...regions.values()].flatMap((region) => {
    const taken = new Map<string, string>();
    return region.lifeEvents.flatMap((id): readonly Finding[] => {
      const event = lifeEvents.get(id);
      if (!event) return [];
      const mark = markOf(event);
      const other = taken.get(mark);
      if (other === undefined) { taken.set(mark, id); return []; }
      return [{
        at: { in: 'lifeEvents', id, path: ['mark'] },
        message: { zh: `“${mark}”在${region.zh}已经代表 ${other}`, en: `“${mark}” stands for ${other} in ${region.en} already` },
        remedy: { zh: '请在 mark 里另写一个字', en: 'Name another character in `mark`' },
      }];
    });
  });
}
