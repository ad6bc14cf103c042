import type { Visit } from '#core/parties/visit.ts';
import { linkOfVisit, type VisitLink, type VisitLinkParts } from './rating-link.ts';

/** Visits that go on at the counters of a process; of more the oldest is looked up anew. */
const REMEMBERED = 500;

/**
 * Asked every other second by each screen that faces a person: what was accepted in the visit is asked for by number and version, which one index answers. The cases themselves are read, and an
 * address is written down, only when one of them has changed since the last time.
 */
export function rememberVisitLinks(parts: VisitLinkParts): (visit: Visit) => Promise<VisitLink | undefined> {
  const last = new Map<string, { readonly of: string; readonly link: VisitLink | undefined }>();
  return async (visit) => {
    const accepted = await parts.visits.acceptedIn(visit);
    const key = `${visit.region}/${visit.id}`, of = accepted.map(({ number, version }) => `${number}/${String(version)}`).join(' ');
    const known = last.get(key);
    if (known?.of === of) return known.link;
    const link = await linkOfVisit({ ...parts, visits: { acceptedIn: async () => accepted } }, visit);
    last.delete(key);
    last.set(key, { of, link });
    if (last.size > REMEMBERED) last.delete(last.keys().next().value!);
    return link;
  };
}
