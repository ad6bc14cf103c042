import type { Catalog } from '../catalog.ts';
import type { Finding, Place } from '../finding.ts';
import { kindsOf, queueIn, slotsOf } from '../hall-queue.ts';
import type { Region } from '../region.ts';

/** Queues of a region: each of an office that is there, once, with every window once, a window for all of the four classes where it is set by them, and times that leave room for one. */
export function checkQueues(catalog: Catalog, id: string, { code, queues = [] }: Region): readonly Finding[] {
  return queues.flatMap((queue, index): readonly Finding[] => {
    const at: Place = { in: 'regions', id, path: ['queues', index] };
    const wrong = (zh: string, en: string, remedyZh: string, remedyEn: string): Finding => ({ at, message: { zh, en }, remedy: { zh: remedyZh, en: remedyEn } });
    const { office, windows } = queue;
    const kinds = kindsOf(queue);
    return [
      ...(queueIn(catalog, code, office) ? [] : [wrong(`网点 ${office} 不存在`, `There is no office ${office}`, '请写 offices 里的编号，市级大厅写 hall', 'Name one of the offices, or `hall` for the city\'s own')]),
      ...(queues.findIndex((each) => each.office === office) === index ? [] : [wrong(`${office} 有两个队列`, `${office} has two queues`, '请合成一个', 'Make one of them')]),
      ...(new Set(windows.map(({ no }) => no)).size === windows.length ? [] : [wrong(`${office} 有两个窗口同号`, `Two windows of ${office} have the same number`, '请给每个窗口一个号', 'Give each window a number of its own')]),
      ...(kinds.length === 0 || kinds.length === 4 || windows.some((each) => each.kinds === undefined) ? [] : [wrong(`${office} 的窗口没有包括全部四类`, `The windows of ${office} leave one of the four classes out`, '请补上缺的类，或者设一个综合窗口', 'Add the class, or a window for everything')]),
      ...(queue.slots === undefined || slotsOf(queue).length > 0 ? [] : [wrong(`${office} 的预约时段一个也放不下`, `No time can be booked at ${office}`, '请看起止时间和每段几分钟', 'Look at when it begins and ends, and how long each is')]),
    ];
  });
}
