import { absencesOf, type Choice } from '../evidence/plan.ts';
import type { Run } from '../decisions/run-items.ts';
import type { Search } from '../evidence/gather.ts';
import type { Localized } from '../value.ts';

/** A service of the event that was not handed in with it, though the person may have counted on it, and why in the words of that day; `off`: whatever the rules say, so that another application changes nothing. */
export type LeftOut = { readonly service: string; readonly why: Localized; readonly off?: true };

/**
 * What the list said of services that people count on and that could not be filed: kept with the case, because the list is gone with its submission.
 * Services whose absence tells nothing (who is registered need not register) are not named.
 */
export function leftOutOf(run: Run, lifeEvent: string, { choices }: Pick<Choice, 'choices'>, search: Search): readonly LeftOut[] {
  const absences = run.compiled.lifeEvents.get(lifeEvent)?.absences;
  // Only where something notable can be said anything is worked out: most cases leave nothing out.
  const telling = choices.filter(({ service, applies, keptOff }) => applies === 'no' && (keptOff !== undefined || absences?.get(service)?.some(({ notable }) => notable) === true));
  if (telling.length === 0) return [];
  const explained = absencesOf(run, lifeEvent, telling, search);
  return telling.flatMap(({ service, keptOff }) => {
    const because = explained.get(service);
    return because?.notable ? [{ service, why: because.words, ...(keptOff !== undefined && { off: true as const }) }] : [];
  });
}
