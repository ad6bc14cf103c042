import type { Localized } from '#core/value.ts';
import type { World } from './world.ts';

/** One step of a story as it was told: what was done, what was expected, and what came where that was something else. */
export type Told = Localized & { readonly ok: boolean; readonly expected: unknown; readonly got?: unknown };

/** Does one step and holds what came against what is expected; a story ends with the first step that comes otherwise. */
export type Step = (what: Localized, expected: unknown, got: () => unknown) => Promise<void>;

export type Teller = {
  readonly step: Step;
  /** The same for what comes by itself: looks again until it has come, or until patience is over; what waits for its time is due at once meanwhile. */
  readonly comes: Step;
};

/** What people live through beyond one application, told over HTTP as the person, the officer, the supervisor or the employer. */
export type Story = {
  /** As the command line names it. */
  readonly id: string;
  readonly title: Localized;
  /** Orders faults or looks at what others would change too: told while nobody else is at work. */
  readonly alone?: boolean;
  tell(world: World, teller: Teller): Promise<void>;
};

/** A story once it has been told. */
export type ToldStory = { readonly id: string; readonly title: Localized; readonly ok: boolean; readonly steps: readonly Told[]; readonly ms: number };
