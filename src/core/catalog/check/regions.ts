import { isEverLonger } from '../../clocks/ever-longer.ts';
import { formatLimit, parseLimit } from '../../clocks/limit.ts';
import type { Catalog } from '../catalog.ts';
import type { Finding, Place } from '../finding.ts';
import type { Region } from '../region.ts';
import { checkCommitments } from './commitments.ts';
import { checkHelps } from './helps.ts';
import { checkMasters } from './masters.ts';
import { checkHours, checkOffices } from './offices.ts';
import { checkQueues } from './queues.ts';
import { mustExist } from './reference.ts';

/** Regions: what they switch on must be there, and what they promise is never longer than what is promised everywhere. */
export function checkRegions(catalog: Catalog): readonly Finding[] {
  return [...catalog.regions].flatMap(([id, region]) => [
    ...region.lifeEvents.flatMap((event, index) => mustExist(catalog, 'lifeEvents', event, { in: 'regions', id, path: ['lifeEvents', index] })),
    ...Object.keys(region.notYet ?? {}).flatMap((code) => mustExist(catalog, 'services', code, { in: 'regions', id, path: ['notYet', code] })),
    ...checkRollout(catalog, id, region),
    ...checkTargets(catalog, id, region),
    ...checkMasters(catalog, id, region),
    ...checkHelps(catalog, id, region),
    ...checkOffices(catalog, id, region),
    ...checkHours(region.contact.hours, { in: 'regions', id, path: ['contact', 'hours'] }),
    ...checkCommitments(id, region),
    ...checkQueues(catalog, id, region),
  ]);
}

/** Stages stand in their order, of something that is there, and end with one for everybody only where nothing is left out. */
function checkRollout(catalog: Catalog, region: string, { rollout = {} }: Region): readonly Finding[] {
  return Object.entries(rollout).flatMap(([id, stages]): readonly Finding[] => {
    const at: Place = { in: 'regions', id: region, path: ['rollout', id] };
    const known = catalog.lifeEvents.has(id) ? [] : mustExist(catalog, 'services', id, at);
    const late = stages.slice(1).flatMap((stage, index): readonly Finding[] => ((stages[index]?.from ?? '') <= (stage.from ?? '') ? [] : [{
      at: { ...at, path: [...at.path, index + 1] }, message: { zh: `这个阶段比前一个还早开始`, en: 'This stage begins before the one before it' }, remedy: { zh: '请按开始日期排列', en: 'Put the stages in their order' },
    }]));
    const narrow = stages.flatMap(({ stage, where }, index): readonly Finding[] => ((stage === 'everywhere') === (where === undefined) ? [] : [{
      at: { ...at, path: [...at.path, index] }, message: { zh: '全面推开的阶段没有 where，试点和扩大的要写明 where', en: 'Everywhere has no `where`; a pilot and an extension say for whom they are' }, remedy: { zh: '请补上或删去 where', en: 'Add or take out `where`' },
    }]));
    return [...known, ...late, ...narrow];
  });
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
