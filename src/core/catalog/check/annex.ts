import type { Catalog } from '../catalog.ts';
import type { Finding, Place } from '../finding.ts';
import type { LifeEvent } from '../life-event.ts';
import { unknownName } from './reference.ts';

/** That an event of annex 1 says its entries, and that these and its services agree: each service is an entry, in one of them, or beyond the annex. */
export function checkAnnex({ lifeEvents }: Pick<Catalog, 'lifeEvents'>, event: LifeEvent, at: (...path: readonly (string | number)[]) => Place): readonly Finding[] {
  const { annex, entries = [], beyond = [] } = event;
  const codes = Object.keys(event.services);
  const what = { zh: `事项（在“${event.zh}”里）`, en: `item of ${event.id}` };
  if (annex === undefined) {
    return [['entries', event.entries], ['beyond', event.beyond]].flatMap(([name, given]): readonly Finding[] => (given === undefined ? [] : [{
      at: at(String(name)), message: { zh: `${String(name)} 只用于附件1的一件事`, en: `Only an event of annex 1 has ${String(name)}` }, remedy: { zh: '请写明 annex，或删去它', en: 'Say which event of the annex it is, or take it out' },
    }]));
  }
  const named = entries.flat();
  const other = [...lifeEvents.values()].find((each) => each.annex === annex && each.id < event.id);
  return [
    ...(other ? [{ at: at('annex'), message: { zh: `附件1 第${annex}项已经是“${other.zh}”`, en: `Event ${annex} of annex 1 is ${other.id} already` }, remedy: { zh: '请改正其中一个', en: 'Correct one of them' } }] : []),
    ...entries.flatMap((entry, index) => entry.filter((code) => !codes.includes(code)).map((code) => unknownName(at('entries', index), what, code, codes))),
    ...beyond.filter((code) => !codes.includes(code)).map((code) => unknownName(at('beyond'), what, code, codes)),
    ...codes.filter((code) => Number(named.includes(code)) + Number(beyond.includes(code)) !== 1 || named.indexOf(code) !== named.lastIndexOf(code)).map((code): Finding => ({
      at: at('services', code), message: { zh: `${code} 应当正好属于 entries 的一条，或者写在 beyond 里`, en: `${code} has to stand in one of the entries, or in beyond` },
      remedy: { zh: '附件1列了的写进 entries，没有列的写进 beyond', en: 'What the annex names belongs to `entries`, what it does not to `beyond`' },
    })),
  ];
}
