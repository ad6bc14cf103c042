import type { Catalog } from '../catalog/catalog.ts';
import type { RegisterEntry } from '../register/entry.ts';
import { isOpen } from '../register/open.ts';
import type { Value } from '../value.ts';
import { isNumberOf, type Numbered } from './guardian.ts';

/**
 * What somebody is to the person of these entries, as an officer established it from papers (个人信息保护法 第四十九条: 近亲属), by a tie that holds on a day;
 * nothing where none was. What other registers say of the two is not looked at here.
 */
export function tieOf({ registerKinds }: Pick<Catalog, 'registerKinds'>, entries: readonly RegisterEntry[], who: Numbered, on: string): Value | undefined {
  const found = entries.findLast((entry) => {
    const by = registerKinds.get(entry.kind)?.ties?.by;
    return by !== undefined && !entry.contested && isOpen(entry, on) && isNumberOf(who, entry.data[by]);
  });
  return found?.data[registerKinds.get(found.kind)?.ties?.as ?? ''];
}
