import type { Catalog } from '../catalog.ts';
import type { Finding, Place } from '../finding.ts';
import { spanOutOfOrder, type Hours } from '../opening-hours.ts';
import type { Region } from '../region.ts';
import { mustExist } from './reference.ts';

const RANK = { county: 0, township: 1, village: 2 } as const;

/** Spans of a day stand one after the other, and end after they have begun. */
export function checkHours(hours: Hours, at: Place): readonly Finding[] {
  const wrong = spanOutOfOrder(hours);
  return wrong === undefined ? [] : [{ at, message: { zh: `时段 ${wrong} 先后不对`, en: `The span ${wrong} is out of order` }, remedy: { zh: '请按先后写，每段先写开门、后写关门', en: 'Write one after the other, each from its opening to its closing' } }];
}

/** Offices of a region: each once, in a district of it, within one of a higher level, with powers over services that are there. */
export function checkOffices(catalog: Catalog, id: string, { code, offices = [] }: Region): readonly Finding[] {
  return offices.flatMap((office, index): readonly Finding[] => {
    const at: Place = { in: 'regions', id, path: ['offices', index] };
    const above = offices.find((each) => each.id === office.within);
    const wrong = (zh: string, en: string, remedyZh: string, remedyEn: string): Finding => ({ at, message: { zh, en }, remedy: { zh: remedyZh, en: remedyEn } });
    return [
      ...(offices.findIndex((each) => each.id === office.id) === index ? [] : [wrong(`有两个网点都叫 ${office.id}`, `Two offices are called ${office.id}`, '请换一个编号', 'Give it another id')]),
      ...(office.within === undefined || (above && RANK[above.level] < RANK[office.level]) ? [] : [wrong(`${office.id} 的上级 ${office.within} 不存在，或者不比它高一级`, `${office.within}, above ${office.id}, is not there or not of a higher level`, '请写上一级网点的编号，直属市里的不写', 'Name an office of a higher level, or none where that is the city')]),
      ...(office.district.startsWith(code.slice(0, 4)) ? [] : [wrong(`${office.id} 不在本市的区县`, `${office.id} is in no district of this city`, '请写本市区县的代码', 'Give the code of a district of this city')]),
      ...checkHours(office.hours, { ...at, path: [...at.path, 'hours'] }),
      ...(office.decides?.services ?? []).flatMap((service, place) => mustExist(catalog, 'services', service, { ...at, path: [...at.path, 'decides', 'services', place] })),
    ];
  });
}
