import type { Localized, Value } from '#core/value.ts';

/** Somebody of the demonstration goes through a life event: who, about whom where that is somebody else, what they answer, and what must come of it. */
export type Visit = {
  readonly event: string;
  /** Name of a person, or of an enterprise with `enterprise`. */
  readonly who: string;
  readonly enterprise?: boolean;
  readonly about?: string;
  readonly answers?: Readonly<Record<string, Value>>;
  /** The status that an item must have after the submission, by its code; of one of several of a matter by `code/value`. */
  readonly expect: Readonly<Record<string, 'approved' | 'refused' | 'dropped' | 'officer' | 'waiting'>>;
  /** The code of the problem it must end with where nothing can be handed in: there is nothing to do, or it is not theirs to file. */
  readonly refusal?: 'nothing-to-do' | 'not-yours';
  /** What the visit shows. */
  readonly shows: Localized;
  /** Only where the city is one of these; without it wherever the event is on. */
  readonly regions?: readonly string[];
};

