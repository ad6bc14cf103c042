import type { Localized } from '../value.ts';

/** What is wrong with a model, and with which element of it. Thrown by reading and compiling, never by evaluating. */
export class DmnError extends Error {
  override readonly name = 'DmnError';
  readonly reason: Localized;
  /** The name of the decision, type, … that it concerns; undefined for the model as a whole. */
  readonly element: string | undefined;

  constructor(reason: Localized, element?: string) {
    super(element === undefined ? reason.en : `${element}: ${reason.en}`);
    this.reason = reason;
    this.element = element;
  }
}
