import { neverFor } from '#core/cases/never-for.ts';
import type { Localized } from '#core/value.ts';
import type { Context } from './context.ts';
import { knownAbout } from './known-about.ts';
import type { Subject } from './ports/cases.ts';

const NOTHING_GIVEN = { answers: {}, contests: {}, promises: [], files: {} };

/** The life events of its region that an enterprise can never hand in for somebody, by what its code says, each with the reason; of a person there are none. */
export function eventsNotFor({ compiled, now }: Pick<Context, 'compiled' | 'now'>, subject: Subject): readonly { readonly id: string; readonly why: Localized }[] {
  if (subject.kind !== 'enterprise') return [];
  const { catalog } = compiled;
  const known = knownAbout({ subject, entries: [] }, { departments: [], given: NOTHING_GIVEN }, now(), catalog);
  return (catalog.regions.get(subject.region)?.lifeEvents ?? []).flatMap((id) => {
    const why = neverFor(compiled, subject.region, id, 'employer', { ...known, signedIn: { ...known.signedIn, 'applicant.as': 'employer' } });
    return why ? [{ id, why }] : [];
  });
}
