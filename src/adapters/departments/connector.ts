import type { CodeList } from '#core/catalog/codes.ts';
import type { RegisterKind } from '#core/catalog/register-kind.ts';
import type { Department } from '#core/catalog/department.ts';
import type { PublicJwk } from '#core/partners/protocol.ts';
import type { Value } from '#core/value.ts';
import type { CircuitName, CircuitOptions } from './circuit.ts';
import type { ExchangeLog } from './exchange-log.ts';
import type { Answer, Listed, Receipt, SentBack, Stated, Told } from './outcome.ts';
import type { SigningKey } from './keys.ts';

export type DepartmentsConfig = {
  readonly departments: ReadonlyMap<string, Department>;
  readonly codes: ReadonlyMap<string, CodeList>;
  /** Kinds of entries that lists become; without them no list is fetched. */
  readonly registerKinds?: ReadonlyMap<string, RegisterKind>;
  /** Base URL by department. One without an URL is silent. */
  readonly endpoints: Readonly<Record<string, string>>;
  readonly keys: { readonly own: SigningKey; readonly departments: Readonly<Record<string, readonly PublicJwk[]>> };
  readonly clock: () => Date;
  /** Keyed hash of a person's or enterprise's number, the only form in which it reaches the log of exchanges. */
  readonly hashSubject: (subject: string) => string;
  readonly exchanges: ExchangeLog;
  readonly log: { warn(fields: object, message: string): void };
  readonly circuit?: CircuitOptions;
  readonly maxAnswerBytes?: number;
};

export type Ask = {
  /** The region on whose behalf is asked; the exchange is kept with it. */
  readonly region: string;
  /** Number of the person or enterprise the question is about: only its hash is kept, it is not sent unless `fields` holds it too. */
  readonly subject: string;
  /** What is known, by element. Sent is what the scenario's `request` names and no more; its first element identifies whom the answer is about. */
  readonly fields: Readonly<Record<string, Value>>;
  /** What the register holds, by field of the answer: an answer that differs is invalid as `contradicts`. */
  readonly known?: Readonly<Record<string, Value>>;
  /** May only shorten the scenario's own deadline. */
  readonly deadlineMs?: number;
  readonly case?: string;
};
export type Tell = { readonly region: string; readonly deadlineMs?: number; readonly case?: string; /** Number of whom the message is about: only its hash is kept. */ readonly subject?: string };

export type Departments = {
  /** Asks one question. Never throws for what a department does; throws RangeError for a scenario the catalogue does not declare. */
  ask(department: string, scenario: string, question: Ask): Promise<Answer>;
  /** Tells a message. The same id may be sent again any number of times: the department takes it once. */
  tell(department: string, scenario: string, message: string, payload: Readonly<Record<string, Value>>, options: Tell): Promise<Receipt>;
  /** What became of the payments of a file that was told under this id; silent as `working` while the bank is not done with it. */
  statement(department: string, scenario: string, file: string, options: Tell): Promise<Stated>;
  /** All lines that a bank sent back on a day (`YYYY-MM-DD`) after it had called them paid. */
  returns(department: string, scenario: string, day: string, options: Tell): Promise<SentBack>;
  /** What a core system says of an order, by the fields that the scenario declares; silent as `working` while it has not said. */
  verdict(department: string, scenario: string, order: string, options: Tell): Promise<Answer>;
  /** All that a department said by itself on a day under a scenario that can be pulled. */
  words(department: string, scenario: string, day: string, options: Tell): Promise<Told>;
  /** One page of the list of a period; `cursor` is empty with the first. */
  page(department: string, scenario: string, asked: { readonly period: string; readonly cursor: string }, options: Tell): Promise<Listed>;
  state(): Readonly<Record<string, { readonly circuit: CircuitName; readonly connected: boolean }>>;
  /** Ends calls that are still under way as silent, waits until they are recorded, and closes all connections. */
  stop(): Promise<void>;
};
