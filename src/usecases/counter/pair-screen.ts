import { codesSince } from '#core/counter/screen.ts';
import type { Context } from '../context.ts';
import type { Attempts } from '../identity/ports.ts';
import type { ScreenStore } from '../ports/screens.ts';

type Parts = { readonly screens: Pick<ScreenStore, 'pair'>; /** Counts codes that no screen shows. */ readonly pairing: Attempts; readonly context: Pick<Context, 'lookup'> };

/** A clerk types the code of a screen. What no screen shows counts against the clerk, at whichever desk and address: codes are guessed by nobody, and no hall is shut out for one of its clerks. */
export async function pairScreen({ screens, pairing, context }: Parts, { region, clerk, code, now }: { readonly region: string; readonly clerk: string; readonly code: string; readonly now: string }): Promise<'paired' | 'none' | 'locked'> {
  const tries = { kind: 'staff', hash: context.lookup(`screen-pairing/${region}/${clerk}`) } as const;
  if (!(await pairing.begin(tries, new Date(now))).allowed) return 'locked';
  const paired = await screens.pair(region, clerk, code, codesSince(now), now);
  if (paired === 'paired') await pairing.clear(tries);
  return paired;
}
