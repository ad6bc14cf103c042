const KEY = 'kb-visit';

/** The visit to a counter that this tab fills in for: its clerk asks as the person. Never on the pages of the desk. */
export function visitHere(): string | null {
  return location.pathname.startsWith('/desk') ? null : sessionStorage.getItem(KEY);
}

/** From now on the hall in this tab is that of the person at the counter; null: of nobody any more. */
export function setVisit(id: string | null): void {
  if (id === null) sessionStorage.removeItem(KEY);
  else sessionStorage.setItem(KEY, id);
}
