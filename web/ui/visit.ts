import type { Text } from './api-types.ts';

const KEY = 'kb-visit', CITY = 'kb-visit-city', CITY_NAME = 'kb-visit-city-name', PARTY = 'kb-visit-for', CALL = 'kb-visit-call';

/** The visit to a counter that this tab fills in for: its clerk asks as the person. Never on the pages of the desk. */
export function visitHere(): string | null {
  return location.pathname.startsWith('/desk') ? null : sessionStorage.getItem(KEY);
}

/** Whether that visit is a call: the person is on the telephone, and its clerk an agent of the line. */
export function callHere(): boolean {
  return visitHere() !== null && sessionStorage.getItem(CALL) !== null;
}

/** Where the clerk or the agent goes back to. */
export function deskHere(): '/desk/counter' | '/desk/telephone' {
  return callHere() ? '/desk/telephone' : '/desk/counter';
}

/** Of which other city the hall in this tab is, while it is that of somebody who came with a matter of it. */
export function cityHere(): string | null {
  return visitHere() === null ? null : sessionStorage.getItem(CITY);
}

/** What that city is called. */
export function cityNameHere(): Text | null {
  const kept = visitHere() === null ? null : sessionStorage.getItem(CITY_NAME);
  return kept === null ? null : (JSON.parse(kept) as Text);
}

/** As whom the person at the counter acts in this tab; null: as themself. */
export function partyHere(): string | null {
  return visitHere() === null ? null : sessionStorage.getItem(PARTY);
}

/** From now on the hall in this tab is that of the person at the counter; null: of nobody any more. `city`: where the matter is another city's; `party`: as whom the person acts, its id. */
export function setVisit(id: string | null, { city, party, call = false }: { readonly call?: boolean; readonly city?: { readonly code: string; readonly name: Text }; readonly party?: string } = {}): void {
  for (const [key, value] of [[KEY, id], [CITY, city?.code ?? null], [CITY_NAME, city ? JSON.stringify(city.name) : null], [PARTY, party ?? null], [CALL, call ? '1' : null]] as const) {
    if (value === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, value);
  }
}
