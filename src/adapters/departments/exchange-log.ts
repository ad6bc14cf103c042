/** One exchange with a department as it is kept: who was asked for what and how it ended, without the data themselves. */
export type Exchange = {
  readonly region: string;
  readonly id: string;
  readonly department: string;
  readonly scenario: string;
  readonly direction: 'ask' | 'tell' | 'push';
  /** Keyed hash of the person or enterprise asked about. */
  readonly subject?: string;
  /** The same of whom a question named, where that was somebody else. */
  readonly about?: string;
  /** Id of the message told. */
  readonly message?: string;
  readonly case?: string;
  /** ISO 8601. */
  readonly startedAt: string;
  readonly ms: number;
  readonly outcome: 'answered' | 'received' | 'silent' | 'refused' | 'invalid' | 'open-circuit';
  readonly reason?: string;
  /** For engineers: an error code, a status, a field's name. */
  readonly detail?: string;
  readonly attempts: number;
  /** `Content-Digest` of the last request and answer. Each body holds a value that is not kept here, so that nobody can guess it back. */
  readonly requestDigest?: string;
  readonly responseDigest?: string;
};

/** Where exchanges are kept. Called once for each, before the asker has the outcome; a failure to record never changes the outcome. */
export type ExchangeLog = { record(exchange: Exchange): void | Promise<void> };
