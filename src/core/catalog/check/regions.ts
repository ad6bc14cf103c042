import { isEverLonger } from '../../clocks/ever-longer.ts';
import { formatLimit, parseLimit } from '../../clocks/limit.ts';
import type { Catalog } from '../catalog.ts';
import type { Finding, Place } from '../finding.ts';
import type { Region } from '../region.ts';
import { mustExist } from './reference.ts';

/** Regions: what they switch on must be there, and what they promise is never longer than what is promised everywhere. */
export function checkRegions(catalog: Catalog): readonly Finding[] {
  return [...catalog.regions].flatMap(([id, region]) => [
    ...region.lifeEvents.flatMap((event, index) => mustExist(catalog, 'lifeEvents', event, { in: 'regions', id, path: ['lifeEvents', index] })),
    ...Object.keys(region.notYet ?? {}).flatMap((code) => mustExist(catalog, 'services', code, { in: 'regions', id, path: ['notYet', code] })),
    ...checkTargets(catalog, id, region),
  ]);
}

function checkTargets(catalog: Catalog, id: string, { targets = {} }: Region): readonly Finding[] {
  return Object.entries(targets).flatMap(([code, { is }]): readonly Finding[] => {
    const at: Place = { in: 'regions', id, path: ['targets', code] };
    const service = catalog.services.get(code);
    if (service === undefined) return mustExist(catalog, 'services', code, at);
    const { promised } = service.limits;
    if (!isEverLonger(parseLimit(is), parseLimit(promised.is))) return [];
    const [t, p] = [formatLimit(parseLimit(is)), formatLimit(parseLimit(promised.is))];
    return [{
      at, message: { zh: `${code} 的提速目标${t.zh}比承诺时限${p.zh}还长`, en: `The target of ${t.en} for ${code} is longer than the promise of ${p.en}` },
      remedy: { zh: '目标只能更短：请缩短，或者删去', en: 'A target may only be shorter: shorten it, or take it out' },
    }];
  });
}
