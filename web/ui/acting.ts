const KEY = 'kb-for';

/** As whom somebody acts in this tab: the id of an enterprise; null: as themself. Never on the pages of the desk. */
export function actingHere(): string | null {
  return location.pathname.startsWith('/desk') ? null : sessionStorage.getItem(KEY);
}

/** From now on this tab asks as another party, or as whoever has signed in. */
export function setActing(id: string | null): void {
  if (id === null) sessionStorage.removeItem(KEY);
  else sessionStorage.setItem(KEY, id);
}
