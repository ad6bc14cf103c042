import type { Localized } from '../value.ts';
import type { Filing } from './life-event.ts';

/** A question with the other wording that an employer, a relative or an agent is asked. */
type Asked = { readonly question?: Localized | undefined; readonly forOther?: Localized | undefined };

/** The words of a question for whoever answers it: the person asked about, or somebody who files for them. */
export function questionFor({ question, forOther }: Asked, as: Filing['by'] | 'agent'): Localized | undefined {
  return as === 'self' ? question : (forOther ?? question);
}
