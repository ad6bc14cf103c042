import type { Issued } from './document.ts';
import type { Recorded } from './event.ts';
import type { Item } from './item.ts';
import type { CaseState } from './state.ts';

/** The version of the catalogue an item goes by: that of its case, or the one that held when it got its result. */
export function pinOf({ catalogVersion }: Pick<CaseState, 'catalogVersion'>, item: Pick<Item, 'pinned'> | undefined): string {
  return item?.pinned ?? catalogVersion;
}

/** Every version that an item of the case goes by, or whose words were signed in it. */
export function pinsOf(state: Pick<CaseState, 'catalogVersion' | 'items' | 'promises'>): ReadonlySet<string> {
  return new Set([state.catalogVersion, ...state.items.map((item) => pinOf(state, item)), ...(state.promises ?? []).map(({ under }) => under)]);
}

/** The version that a paper was written under: it says the same for ever. Who looks at a result again goes by the version of that result. */
export function pinOfPaper(history: readonly Recorded[], { no, before }: Pick<Issued, 'no' | 'before'>): string {
  const type = history[before]?.event.type;
  const decided = type === 'changed' || type === 'upheld' ? history.findIndex(({ event }) => event.type === 'decided' && event.no === no) : before;
  const version = history.slice(0, decided + 1).reduce<string | undefined>((found, { event }) => (event.type === 'submitted' ? event.catalogVersion : event.type === 'moved' ? event.to : found), undefined);
  if (version === undefined) throw new Error('a paper of a case without a submission');
  return version;
}
