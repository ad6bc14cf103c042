import type { Value } from './value.ts';

/** Where a fact came from: what the citizen sees as a blue tag and the officer as a column. */
export type FactSource =
  | { readonly kind: 'register'; readonly register: string; readonly entry?: string }
  | { readonly kind: 'department'; readonly department: string; readonly scenario: string; readonly exchange: string }
  | { readonly kind: 'locker'; readonly evidence: string; readonly file: string }
  | { readonly kind: 'promise'; readonly promise: string }
  | { readonly kind: 'sign-in' }
  | { readonly kind: 'asked' }
  /** It stood in an old system when its matter was taken over. */
  | { readonly kind: 'legacy'; readonly system: string }
  | { readonly kind: 'derived'; readonly from: readonly string[] }
  | { readonly kind: 'officer'; readonly officer: string }
  /** What sets one item apart from others of its matter. */
  | { readonly kind: 'item' }
  /** Nobody objected between these days. */
  | { readonly kind: 'publicity'; readonly from: string; readonly to: string }
  /** People of another agency answered what it was asked. */
  | { readonly kind: 'assistance'; readonly department: string; readonly desk: string }
  /** The majority of a group of so many experts. */
  | { readonly kind: 'experts'; readonly count: number };

/** A known data element of one person at one moment. What nobody has answered is no fact: it is unknown, never false. */
export type Fact = {
  readonly element: string;
  readonly value: Value;
  readonly source: FactSource;
  /** What other sources said differently, and was not used: by which name in the order of precedence, what, from where, when. */
  readonly also?: readonly { readonly by: string; readonly value: Value; readonly source: FactSource; readonly at: string }[];
  /** The item it holds for, where an officer established what is another for each: the value that sets it apart. */
  readonly of?: string;
  /** When the source answered, ISO 8601 with zone. */
  readonly at: string;
};

/** Facts by the name of their element. */
export type Facts = ReadonlyMap<string, Fact>;
