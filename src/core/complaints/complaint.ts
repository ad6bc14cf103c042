/** complaint: something was done wrong (投诉) · suggestion: something could be done better (意见建议) */
export type ComplaintKind = 'complaint' | 'suggestion';

/** What it is about. case: by its number · service: by its code · office: by its id, `city` for the city's own hall · commitment: a point that was promised · other: what the text says */
export const ABOUT_KINDS = ['case', 'service', 'office', 'commitment', 'other'] as const;
export type About = {
  readonly kind: (typeof ABOUT_KINDS)[number];
  readonly ref?: string;
  /** The office that it happened at, `city` for the city's own hall; nothing: none is named. */
  readonly office?: string;
  /** Which counter there. */
  readonly window?: string;
};

/** open: nobody has it · taken: somebody looks into it · asked: whoever handed it in was asked something · answered: they can object · mending: they are content, and what follows is not done yet · closed: it is over */
export type ComplaintStatus = 'open' | 'taken' | 'asked' | 'answered' | 'mending' | 'closed';

/** What a complaint was found to be (属实、部分属实、不属实); a suggestion is taken up or only noted. */
export const COMPLAINT_OUTCOMES = ['upheld', 'partly', 'not-upheld', 'adopted', 'noted'] as const;
export type ComplaintOutcome = (typeof COMPLAINT_OUTCOMES)[number];

/** What follows where a complaint was right: accountability of somebody (责任追究), or that something is put right (整改). */
export type Measure = { readonly kind: 'accountability' | 'repair'; readonly what: string; readonly who: string; /** The last day. */ readonly until: string };

/** What was handed in. `key`: chosen by who hands it in, so that the same sent again is one. */
export type HandedIn = {
  readonly key: string; readonly kind: ComplaintKind; readonly about: About; readonly text: string; readonly phone: string;
  /** Opens its progress, with the number. */
  readonly code: string;
  /** The last day to answer; `null` while nobody can know it, because a year's holidays are unpublished. */
  readonly due: string | null; readonly limit: string; readonly basis: string;
};

export type Answered = { readonly outcome: ComplaintOutcome; readonly text: string; readonly measures: readonly Measure[]; /** The last day to object; `null` while nobody can know it. */ readonly until: string | null; readonly limit: string; readonly basis: string };

export type ComplaintEvent =
  | { readonly type: 'handed-in' } & HandedIn
  | { readonly type: 'taken' }
  /** Another unit looks into it: an office, or `city`. */
  | { readonly type: 'handed-over'; readonly unit: string; readonly reason: string }
  | { readonly type: 'asked'; readonly text: string }
  | { readonly type: 'replied'; readonly text: string }
  | { readonly type: 'answered' } & Answered
  | { readonly type: 'settled' }
  | { readonly type: 'objected'; readonly reason: string; readonly due: string | null }
  | { readonly type: 'fulfilled'; readonly measure: number; readonly note: string }
  | { readonly type: 'closed' };

export type ComplaintStep = { readonly actor: string; readonly event: ComplaintEvent };
export type ComplaintRecord = ComplaintStep & { readonly seq: number; readonly at: string };

type Given = Answered & { readonly by: string; readonly at: string };

/** What was done, by the place of the measure in the answer. */
type Done = Readonly<Record<number, { readonly note: string; readonly at: string }>>;

/** A complaint or suggestion, as its events tell it. */
export type Complaint = HandedIn & {
  readonly region: string; readonly number: string; readonly handedAt: string; readonly version: number; readonly status: ComplaintStatus;
  /** Who looks into it: `supervisor:…` or `officer:…`. */
  readonly handler?: string;
  /** Everybody who has answered it: whoever objects is answered by somebody else. */
  readonly answeredBy: readonly string[];
  readonly unit?: string;
  readonly talk: readonly { readonly by: 'staff' | 'complainer'; readonly text: string; readonly at: string }[];
  readonly answer?: Given;
  /** The answer that was objected to, what of it was done by then, and why it was objected to. */
  readonly objection?: { readonly answer: Given; readonly done: Done; readonly reason: string; readonly at: string };
  readonly done: Done;
  readonly closedAt?: string;
  readonly history: readonly ComplaintRecord[];
};

/** A complaint after its events. Throws where they do not begin with what was handed in. */
export function complaintOf(region: string, number: string, history: readonly ComplaintRecord[]): Complaint {
  const [first, ...rest] = history;
  if (first?.event.type !== 'handed-in') throw new Error(`the complaint ${number} does not begin with what was handed in`);
  const { type: _type, ...handed } = first.event;
  return rest.reduce(evolve, { ...handed, region, number, handedAt: first.at, version: 1, status: 'open', answeredBy: [], talk: [], done: {}, history });
}

function evolve(before: Complaint, { actor, at, seq, event }: ComplaintRecord): Complaint {
  const now = { ...before, version: seq };
  switch (event.type) {
    case 'handed-in': throw new Error(`the complaint ${before.number} was handed in twice`);
    case 'taken': return { ...now, status: 'taken', handler: actor };
    case 'handed-over': {
      const { handler: _had, ...rest } = now;
      return { ...rest, status: 'open', unit: event.unit };
    }
    case 'asked': return { ...now, status: 'asked', talk: [...now.talk, { by: 'staff', text: event.text, at }] };
    case 'replied': return { ...now, status: now.handler === undefined ? 'open' : 'taken', talk: [...now.talk, { by: 'complainer', text: event.text, at }] };
    case 'answered': {
      const { type: _type, ...answer } = event;
      return { ...now, status: 'answered', answeredBy: [...now.answeredBy, actor], answer: { ...answer, by: actor, at }, done: {} };
    }
    case 'settled': return openMeasures(now).length > 0 ? { ...now, status: 'mending' } : { ...now, status: 'closed', closedAt: at };
    case 'objected': {
      const { answer, done, handler: _had, unit: _unit, ...rest } = now;
      if (!answer) throw new Error(`nothing was answered in the complaint ${now.number}`);
      return { ...rest, status: 'open', due: event.due, objection: { answer, done, reason: event.reason, at }, done: {} };
    }
    case 'fulfilled': {
      const next = { ...now, done: { ...now.done, [event.measure]: { note: event.note, at } } };
      return next.status === 'mending' && openMeasures(next).length === 0 ? { ...next, status: 'closed', closedAt: at } : next;
    }
    case 'closed': return { ...now, status: 'closed', closedAt: at };
  }
}

/** Places of the measures that are not done yet. */
export function openMeasures({ answer, done }: Pick<Complaint, 'answer' | 'done'>): readonly number[] {
  return (answer?.measures ?? []).flatMap((_measure, place) => (done[place] === undefined ? [place] : []));
}

/** The first day that something is still to be done by: of an answer that is not given, or of the measures that are open; nothing: nothing is to be done. */
export function actBy(complaint: Pick<Complaint, 'status' | 'due' | 'answer' | 'done'>): string | null {
  if (complaint.status === 'open' || complaint.status === 'taken' || complaint.status === 'asked') return complaint.due;
  return openMeasures(complaint).map((place) => complaint.answer!.measures[place]!.until).toSorted()[0] ?? null;
}
