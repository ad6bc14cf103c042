/** That one number was found to be the same person as another. `since`: when it was confirmed. */
export type Joined = { readonly merged: string; readonly kept: string; readonly since: string };

/**
 * All numbers of one person, the one that stays first, then the others in the order in which they came to it. A number is merged at most once, and
 * only while nothing says that it is another: the joins are trees. A ring, which none of our acts can make, ends where it began.
 */
export function onePerson(joins: readonly Joined[], of: string): readonly string[] {
  const stays = staysAs(joins, of);
  const found = [stays];
  const inOrder = joins.toSorted((a, b) => (a.since === b.since ? (a.merged < b.merged ? -1 : 1) : a.since < b.since ? -1 : 1));
  for (let grown = true; grown; ) {
    const more = inOrder.find(({ merged, kept }) => found.includes(kept) && !found.includes(merged));
    grown = more !== undefined;
    if (more) found.push(more.merged);
  }
  return found;
}

/** The number that stays of whoever has a number. */
export function staysAs(joins: readonly Joined[], of: string): string {
  const seen = new Set<string>();
  let at = of;
  while (!seen.has(at)) {
    seen.add(at);
    const next = joins.find(({ merged }) => merged === at);
    if (!next) return at;
    at = next.kept;
  }
  return at;
}

/** How the numbers of one person fall apart when one join is taken back: those that stay with the number that was kept, and those that go with the other. */
export function apart(joins: readonly Joined[], gone: Pick<Joined, 'merged' | 'kept'>): { readonly kept: readonly string[]; readonly merged: readonly string[] } {
  const left = joins.filter(({ merged }) => merged !== gone.merged);
  return { kept: onePerson(left, gone.kept), merged: onePerson(left, gone.merged) };
}
