import { withinLimits } from '../feel/budget.ts';
import type { Declared } from '../feel/parse/syntax.ts';
import type { Type } from '../feel/types/type.ts';
import type { Parameter } from '../feel/values/function.ts';
import type { DateAndTime } from '../feel/values/date-and-time.ts';
import type { FeelValue, Result } from '../feel/values/value.ts';

/** A compiled element of the decision requirements graph (6.2): something that has a value within a run. */
export type Requirement = {
  readonly kind: 'input data' | 'decision' | 'business knowledge model' | 'decision service';
  readonly namespace: string;
  readonly name: string;
  readonly type: Type | undefined;
  /** The names inside of its value, as far as they are known beforehand. */
  readonly inside: Declared;
  /** What it is called with, where it is called. */
  readonly parameters: readonly Parameter[];
  /** What it asks others for. */
  readonly requires: readonly Requirement[];
  evaluate(run: Run): Result;
};

/** What comes from outside, asked once for each input data; undefined where nobody gave it. */
export type Inputs = (input: Requirement) => FeelValue | undefined;

/** One evaluation of a model: every element has one value in it, found when it is first asked for. */
export class Run {
  readonly now: DateAndTime;
  readonly inputs: Inputs;
  readonly #values: Map<Requirement, Result>;

  /** `given` are the values that are not to be evaluated: the arguments of a decision service. */
  constructor(now: DateAndTime, inputs: Inputs, given: Iterable<readonly [Requirement, Result]> = []) {
    this.now = now;
    this.inputs = inputs;
    this.#values = new Map(given);
  }

  /** The value of an element. What needs itself, and what asks for too much, is null. */
  valueOf(requirement: Requirement): Result {
    const known = this.#values.get(requirement);
    if (known !== undefined) return known;
    this.#values.set(requirement, null);
    const value = withinLimits(() => requirement.evaluate(this), null);
    this.#values.set(requirement, value);
    return value;
  }
}
