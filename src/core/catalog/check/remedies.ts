import type { Catalog } from '../catalog.ts';
import type { Finding, Place } from '../finding.ts';
import { mustBeCode, mustExist } from './reference.ts';

/** Remedies: exceptions that name a line of work or a matter, regions that are there and none left out, and a note on what is to be verified. */
export function checkRemedies(catalog: Catalog): readonly Finding[] {
  return [...catalog.remedies].flatMap(([id, { except = {}, noteFor = {}, in: places }]) => {
    const at = (...path: readonly string[]): Place => ({ in: 'remedies', id, path });
    const forgotten = places === undefined ? [] : [...catalog.regions.keys()].filter((region) => !(region in places));
    return [
      ...Object.keys(except).flatMap((name) => (catalog.services.has(name) ? [] : mustBeCode(catalog, 'authorities', name, at('except', name)))),
      ...Object.keys(noteFor).flatMap((name) => (catalog.services.has(name) ? [] : mustBeCode(catalog, 'authorities', name, at('noteFor', name)))),
      ...Object.keys(places ?? {}).flatMap((region) => mustExist(catalog, 'regions', region, at('in', region))),
      ...forgotten.map((region): Finding => ({ at: at('in'), message: { zh: `没有写 ${region} 的受理机关`, en: `The competent body of ${region} is missing` }, remedy: { zh: '请补上；没有来源的写 to-verify', en: 'Add it; without a source it is `to-verify`' } })),
      ...Object.entries(places ?? {}).flatMap(([region, { confidence, note }]): readonly Finding[] => (confidence !== 'to-verify' || note !== undefined ? [] : [{
        at: at('in', region), message: { zh: `${region}：没有核实，也没有说明要核什么`, en: `${region}: to be verified, without saying what` }, remedy: { zh: '请补上 note', en: 'Add a note' },
      }])),
    ];
  });
}
