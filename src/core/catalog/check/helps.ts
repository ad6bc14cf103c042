import type { Catalog } from '../catalog.ts';
import type { Finding, Place } from '../finding.ts';
import type { Region } from '../region.ts';
import { mustExist } from './reference.ts';

/** Cities that are helped: each is there, is another one, stands once, and says the same of this one where the help is mutual. */
export function checkHelps(catalog: Catalog, id: string, { helps = [] }: Region): readonly Finding[] {
  return helps.flatMap(({ city, mutual, confidence, note }, index): readonly Finding[] => {
    const at = (...path: readonly string[]): Place => ({ in: 'regions', id, path: ['helps', index, ...path] });
    const other = catalog.regions.get(city);
    if (other === undefined) return mustExist(catalog, 'regions', city, at('city'));
    const twice = city === id || helps.slice(0, index).some((help) => help.city === city);
    const back = other.helps?.some((help) => help.city === id && help.mutual) ?? false;
    return [
      ...(twice ? [{ at: at('city'), message: { zh: `${city} 是本市，或者已经写过`, en: `${city} is this city, or stands there already` }, remedy: { zh: '请删去这一条', en: 'Take this one out' } }] : []),
      ...(mutual && !back ? [{ at: at('mutual'), message: { zh: `约定是双向的，但 ${other.zh} 没有写明也受理本市的事项`, en: `The agreement is mutual, but ${other.en} does not say that it accepts the matters of this city` }, remedy: { zh: '请在那个市的文件里也写上，或者改为 mutual: false', en: 'Write it in the file of that city too, or say `mutual: false`' } }] : []),
      ...(confidence === 'to-verify' && note === undefined ? [{ at: at('note'), message: { zh: '待核的要写明还要核实什么', en: 'What is to be verified says what is open' }, remedy: { zh: '请补上 note', en: 'Add a `note`' } }] : []),
    ];
  });
}
