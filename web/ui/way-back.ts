import type { Me } from './api-types.ts';
import { visitHere } from './visit.ts';

type Way = 'staff' | 'enterprise';
let way: Way | undefined;

/** Notes by which way whoever is signed in here has come in: a clerk of an enterprise came in as themself. Null: nobody is, because they left. */
export function noteWay(me: Pick<Me, 'kind' | 'acting'> | null): void {
  way = me?.kind === 'staff' ? 'staff' : me?.kind === 'enterprise' && me.acting === undefined ? 'enterprise' : undefined;
}

/** By which way whoever was signed in here comes back in; nothing for a person, and where nobody was. With somebody at a counter or on the telephone it is the clerk who signs in. */
export function wayBack(): Way | undefined {
  return visitHere() === null ? way : 'staff';
}
