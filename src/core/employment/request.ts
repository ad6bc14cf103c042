import type { Draw } from '../assignment/draw.ts';

/** What an officer of the employment service can be asked: to check a vacancy, to look into a complaint about one, to answer a question about policy. */
export type RequestKind = 'vacancy-check' | 'vacancy-complaint' | 'question';

/** How an officer answers. `pass`, `refuse`: of a check · `upheld`, `dismissed`: of a complaint · `answered`: of a question. */
export type RequestOutcome = 'pass' | 'refuse' | 'upheld' | 'dismissed' | 'answered';

export type Asked = {
  readonly kind: RequestKind;
  /** Chosen by who asks: the same request sent again is one. */
  readonly key: string;
  readonly vacancy: string | null;
  /** What it is about: a code of the list that belongs to the kind; empty for a check. */
  readonly topic: string;
  readonly text: string;
  /** Whether who asks agrees that question and answer are published without them. */
  readonly publish: boolean;
  readonly due: string | null; readonly limit: string; readonly basis: string;
};
export type Answer = { readonly outcome: RequestOutcome; readonly text: string; readonly remedy: string; readonly articles: readonly string[] };

export type RequestEvent =
  | { readonly type: 'asked' } & Asked
  | { readonly type: 'assigned'; readonly officer: string; readonly drawId: string; readonly draw: Draw }
  | { readonly type: 'answered' } & Answer
  | { readonly type: 'asked-again'; readonly text: string; readonly due: string | null }
  /** What it was about has changed or is gone: nothing is left to answer. */
  | { readonly type: 'dropped' };

export type RequestStep = { readonly actor: string; readonly event: RequestEvent };
export type RequestRecord = RequestStep & { readonly seq: number; readonly at: string };

/** A request as its events tell it. `answers` in order; it is open while fewer answers than questions are there. */
export type ServiceRequest = Asked & {
  readonly region: string; readonly number: string; readonly subject: string; readonly askedAt: string; readonly version: number;
  readonly officer?: string;
  readonly answers: readonly (Answer & { readonly at: string })[];
  /** The one further question. */
  readonly again?: { readonly text: string; readonly at: string };
  readonly endedAt?: string;
  readonly dropped?: true;
  readonly history: readonly RequestRecord[];
};
export type RequestName = Pick<ServiceRequest, 'region' | 'number' | 'subject'>;

/** The request after its events. Throws where they do not begin with what was asked. */
export function requestOf(name: RequestName, history: readonly RequestRecord[]): ServiceRequest {
  const [first, ...rest] = history;
  if (first?.event.type !== 'asked') throw new Error(`the request ${name.number} does not begin with what was asked`);
  const { type: _type, ...asked } = first.event;
  return rest.reduce(evolve, { ...asked, ...name, askedAt: first.at, answers: [], version: 1, history });
}

function evolve(before: ServiceRequest, { at, seq, event }: RequestRecord): ServiceRequest {
  const now = { ...before, version: seq };
  switch (event.type) {
    case 'asked': throw new Error(`the request ${before.number} was asked twice`);
    case 'assigned': return { ...now, officer: event.officer };
    case 'answered': {
      const { type: _type, ...answer } = event;
      return { ...now, answers: [...now.answers, { ...answer, at }], endedAt: at };
    }
    case 'asked-again': {
      const { endedAt: _ended, ...open } = now;
      return { ...open, again: { text: event.text, at }, due: event.due };
    }
    case 'dropped': return { ...now, dropped: true, endedAt: at };
  }
}
