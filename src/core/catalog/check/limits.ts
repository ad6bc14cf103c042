import { formatLimit, isLonger, parseLimit } from '../../clocks/limit.ts';
import type { Limit } from '../../clocks/clock.ts';
import type { Catalog } from '../catalog.ts';
import type { Finding, Place } from '../finding.ts';
import type { Service } from '../service.ts';

/** A promise may be shorter than the statutory limit and than the notice's own figure, never longer. Calendar units are compared in days. */
export function checkLimits(catalog: Catalog): readonly Finding[] {
  return [...catalog.services.values()].flatMap((service) => {
    const at: Place = { in: 'services', id: service.code, path: ['limits', 'promised'] };
    const promised = parseLimit(service.limits.promised.is);
    const bounds = [...statutory(service), ...noticed(service)];
    return bounds.filter(({ limit }) => isLonger(promised, limit)).map(({ limit, name }) => {
      const [p, l] = [formatLimit(promised), formatLimit(limit)];
      return {
        at, message: { zh: `承诺时限${p.zh}比${name.zh}${l.zh}还长`, en: `The promise of ${p.en} is longer than the ${name.en} ${l.en}` },
        remedy: { zh: '承诺只能更短：请缩短承诺，或核对出处', en: 'A promise may only be shorter: shorten it, or check the source' },
      };
    });
  });
}

type Bound = { readonly limit: Limit; readonly name: { readonly zh: string; readonly en: string } };

function statutory({ limits }: Service): readonly Bound[] {
  return 'is' in limits.statutory ? [{ limit: parseLimit(limits.statutory.is), name: { zh: '法定时限', en: 'statutory' } }] : [];
}

/** The figure of annex 2 binds where it is a number of working days. */
function noticed({ limits }: Service): readonly Bound[] {
  const days = /(\d+)个工作日/.exec(limits.notice?.after ?? '')?.[1];
  return days === undefined ? [] : [{ limit: { amount: Number(days), unit: 'wd' }, name: { zh: '附件2的提速时限', en: 'limit of annex 2 of' } }];
}
