import type { Localized } from '../value.ts';

/**
 * Somebody acts as another: a clerk as their enterprise (职务代理, 民法典 第一百七十条), a guardian as the ward (法定代理, 民法典 第二十三条、第三十四条),
 * a close relative in the cases of somebody who has died (行政复议法 第十四条). `id` is what lets them: the appointment, the guardianship, the tie. `person` and `name` are their own.
 */
export type ActingFor = { readonly as: 'clerk' | 'guardian' | 'successor'; readonly id: string; readonly person: string; readonly name: string };

/** What stands behind an act of somebody who acts as another: their name, by the id that the actor of the event carries; of a counter of another city the city, and the public number of its clerk. */
export type Hands = Readonly<Record<string, { readonly as: ActingFor['as']; readonly name: string } | { readonly as: 'counter'; readonly city: string; readonly desk: string; /** Of which office below the city. */ readonly office?: string | null; /** Not at a counter but on the telephone. */ readonly phone?: boolean }>>;

/** How events name whoever acts as another, or at a counter: `enterprise:…/appointment`, `person:…/guardianship`, and with the visit after it `enterprise:…/appointment/visit`. The act is the enterprise's, or the ward's. */
export function actorThrough(party: string, ...hands: readonly (string | undefined)[]): string {
  return [party, ...hands.filter((hand) => hand !== undefined)].join('/');
}

/** Only parties have somebody act for them; the names of others may have a stroke in them (a desk of an agency). */
const THROUGH = /^((?:person|enterprise):[^/]+)\/(.+)$/;

/** Whose act it is: the actor without who did it for them. */
export function partyIn(actor: string): string {
  return THROUGH.exec(actor)?.[1] ?? actor;
}

/** What let somebody act as another, and the visit in which it was done at a counter; nothing where nobody did. */
export function handsIn(actor: string): readonly string[] {
  return THROUGH.exec(actor)?.[2]?.split('/') ?? [];
}

/** What a timeline says of who did it. */
export function handWords({ as, name }: Exclude<Hands[string], { readonly as: 'counter' }>): Localized {
  if (as === 'successor') return { zh: `作为近亲属 ${name}`, en: `as a close relative, ${name}` };
  return as === 'clerk' ? { zh: `经办人 ${name}`, en: `clerk ${name}` } : { zh: `监护人 ${name}`, en: `guardian ${name}` };
}
