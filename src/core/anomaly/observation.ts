/**
 * Of whom it is counted how much they hand in: the enterprise that files, whoever hands in for others, the office and the clerk that accept; from where: somebody's own
 * device, one of the house that everybody uses (a kiosk, a counter), the network of own devices.
 */
export const KEY_CLASSES = ['employer', 'agent', 'office', 'clerk', 'device', 'terminal', 'network'] as const;
export type KeyClass = (typeof KEY_CLASSES)[number];

/** What many persons may have in common and should not: an account that is paid to, a telephone number, whoever hands in for them, an own device, an address to which something is sent. */
export const SHARED_CLASSES = ['account', 'phone', 'agent', 'device', 'address'] as const;
export type SharedClass = (typeof SHARED_CLASSES)[number];

/**
 * What is seen of a submission, a decision or an answer of a department. Keys are keyed hashes: nothing here tells who it was.
 * `at`: milliseconds since 1970, when it happened. `case`: for whoever investigates; empty where there is none.
 */
export type Observation = { readonly at: number; readonly case: string } & (
  /** Somebody has handed in one case. */
  | { readonly kind: 'filed'; readonly class: KeyClass; readonly key: string }
  /** Somebody's case names an account, a number, a helper or an address, or comes from a device. */
  | { readonly kind: 'shared'; readonly class: SharedClass; readonly key: string; readonly person: string }
  /** The rules have approved one item, or not: refused, or passed it to a person. */
  | { readonly kind: 'decided'; readonly key: string; readonly yes: boolean }
  /** A department has answered a question that is answered by yes or no. */
  | { readonly kind: 'said'; readonly key: string; readonly yes: boolean }
  /** A department’s list was taken over: how many of its records say otherwise than before. */
  | { readonly kind: 'listed'; readonly key: string; readonly changed: number }
  /** A criterion was met, or not. */
  | { readonly kind: 'met'; readonly key: string; readonly yes: boolean }
);

/** The kinds of detectors, as alarms name them. */
export const DETECTORS = ['burst', 'shared', 'approvals', 'department', 'list', 'rule'] as const;
export type Detector = (typeof DETECTORS)[number];

/** What a detector found out of the ordinary. */
export type Found = {
  readonly detector: Detector;
  /** Of which class the key is; the kind of the observation where there are no classes. */
  readonly class: KeyClass | SharedClass | 'service' | 'scenario' | 'list' | 'criterion';
  readonly key: string;
  /** When what it rests on began, and when it was found; milliseconds since 1970. */
  readonly since: number; readonly at: number;
  /** How much was seen, and how much would be ordinary: cases, persons, or shares of one. */
  readonly observed: number; readonly expected: number;
  /** The latest cases it rests on, not more than `CASES`. */
  readonly cases: readonly string[];
};

/** So many cases of an alarm are kept as its evidence. */
export const CASES = 50;

/** So many more that come to it while it is open are written down: an alarm that stays open while a city goes on does not write without end. */
export const MORE_CASES = 2_000;

/** Into so many parts of the same length the time of an alarm is split, to show how its cases lie in it. */
export const PARTS = 24;

/** Which detector looks at an observation. */
export const DETECTOR_OF: Readonly<Record<Observation['kind'], Detector>> = { filed: 'burst', shared: 'shared', decided: 'approvals', said: 'department', listed: 'list', met: 'rule' };

/** Of which class the key of an observation is; see `Found`. */
export function classOf(observation: Observation): Found['class'] {
  switch (observation.kind) {
    case 'filed': case 'shared': return observation.class;
    case 'decided': return 'service';
    case 'said': return 'scenario';
    case 'listed': return 'list';
    case 'met': return 'criterion';
  }
}
