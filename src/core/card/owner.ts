import type { Catalog } from '../catalog/catalog.ts';
import { diedOn } from '../parties/successor.ts';
import { ageOn } from '../register/identity-number.ts';
import type { RegisterEntry } from '../register/entry.ts';

/** From this age on somebody may be taken for able to act for themself (民法典 第十八条: sixteen, living by own work); below it a guardian acts (民法典 第十九条、第二十条、第二十三条). */
export const ACTS_FROM = 16;

/**
 * Why nobody signs in by somebody's card any more, or yet: who has died acts no more, and for a child a guardian signs in as themself. Nothing for anybody else.
 * @param reportedOn the day of a death that a department told of
 */
export function ownerBar(catalog: Pick<Catalog, 'registerKinds'>, { number, entries }: { readonly number: string; readonly entries: readonly RegisterEntry[] }, on: string, reportedOn: string | undefined): 'dead' | 'child' | undefined {
  if (diedOn(catalog, entries, on, { reportedOn }) !== undefined) return 'dead';
  const age = ageOn(number, on);
  return age !== undefined && age < ACTS_FROM ? 'child' : undefined;
}
