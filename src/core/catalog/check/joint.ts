import type { Catalog } from '../catalog.ts';
import type { Finding, Place } from '../finding.ts';
import type { Service } from '../service.ts';
import { mustBeCode, mustExist } from './reference.ts';

/** A joint matter is decided by an officer, each line is another than the one that leads and stands once, and what no source settles says so. */
export function checkJoint(catalog: Catalog, { joint = [], mode, authority, needs }: Service, at: Place): readonly Finding[] {
  const under = (...path: readonly (string | number)[]): Place => ({ ...at, path: [...at.path, ...path] });
  const wrong = (place: Place, zh: string, en: string, remedy: Finding['remedy']): Finding => ({ at: place, message: { zh, en }, remedy });
  return [
    ...(joint.length > 0 && mode !== 'officer' ? [wrong(at, '按规则即时办结的事项不能联合审查', 'What the rules decide at once cannot be a joint matter', { zh: '请写 mode: officer', en: 'Write `mode: officer`' })] : []),
    ...joint.flatMap(({ line, regions = [], confidence, note, sees }, index) => [
      ...(['elements', 'evidence'] as const).flatMap((part) => (sees?.[part] ?? []).flatMap((name, place) => (needs[part].includes(name) ? [] : [wrong(under(index, 'sees', part, place), `${name} 不在这个事项的清单里`, `${name} is nothing that this matter needs`, { zh: '请只写 needs 里有的', en: 'Name only what stands under `needs`' })]))),
      ...mustBeCode(catalog, 'authorities', line, under(index, 'line')),
      ...regions.flatMap((region, place) => mustExist(catalog, 'regions', region, under(index, 'regions', place))),
      ...(line === authority || joint.findIndex((each) => each.line === line) < index ? [wrong(under(index, 'line'), `${line} 自己牵头，或者写了两次`, `${line} leads it itself, or stands twice`, { zh: '请只写会同的部门，每个一次', en: 'Name each of the others once' })] : []),
      ...(confidence === 'to-verify' && note === undefined ? [wrong(under(index, 'note'), '没有来源核实的，要写明去查什么', 'What no source settles says where to look it up', { zh: '请在 note 里写明（查：…）', en: 'Say so in `note`' })] : []),
    ]),
  ];
}
