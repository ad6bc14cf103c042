import { partyIn } from '../parties/acting.ts';
import type { Draw } from '../assignment/draw.ts';
import type { Aspect, Consequence, InspectionKind, Orders, Verdict } from './kind.ts';
import type { Doubt } from './doubt.ts';
import type { Employer } from './follow.ts';

/**
 * Where an inspection stands. open: it waits for an inspector or is with one · hearing: something was found that burdens the person, who is heard first · concluding: they were
 * heard or have let the time pass, and the inspector concludes · review: a supervisor confirms a burden · ordered: confirmed, and to be carried out · closed: it is over
 */
export type InspectionStatus = 'open' | 'hearing' | 'concluding' | 'review' | 'ordered' | 'closed';

/** What is inspected, why, and by when. */
export type Opened = {
  readonly kind: InspectionKind; readonly case: string; readonly no: number; readonly service: string;
  /** The line of work of the service: inspectors are drawn from those who know it. */
  readonly line: string;
  readonly decidedAt: string;
  /** The office that has decided; nothing: the city. */
  readonly unit?: string;
  /** The day whose seed has drawn it, for a sample; on which the employer was followed; else the day of the decision. */
  readonly day: string;
  readonly doubts: readonly Doubt[]; readonly score: number;
  /** Which look-back has drawn it, for one that was ordered. */
  readonly order?: number;
  /** What was noticed, where a comparison has found it. */
  readonly note?: string;
  /** Of a check of promises: which, by element. */
  readonly promises?: readonly string[];
  /** Of a follow-up of an employer: whom, how many days after the decision, and what was otherwise, by the ids of the matter's `follow`. */
  readonly followed?: { readonly employer: Employer; readonly days: number; readonly changed: readonly string[] };
  readonly due: string | null; readonly limit: string; readonly basis: string;
};

export type Findings = Readonly<Record<Aspect, { readonly verdict: Verdict; readonly note: string }>>;
/** in-order: nothing is wrong · mended: something was, and nothing follows for the person · burden: something follows */
export type Conclusion = 'in-order' | 'mended' | 'burden';

export type InspectionEvent =
  | { readonly type: 'opened' } & Opened
  | { readonly type: 'assigned'; readonly role: 'inspector'; readonly officer: string; readonly drawId: string; readonly draw: Draw }
  | { readonly type: 'handed-back'; readonly reason: string }
  | { readonly type: 'found'; readonly findings: Findings; readonly files: readonly string[] }
  /** `told`: what is read by whom something may follow for; `intended`: what is meant to follow; nothing: it was not told, so nothing can; `until`: the last day to answer, `null` while nobody can know it; `parties`: who is heard, by identity; nothing: its subject alone. */
  | { readonly type: 'hearing-opened'; readonly told: string; readonly intended?: Orders; readonly until: string | null; readonly limit: string; readonly basis: string; readonly parties?: readonly string[] }
  | { readonly type: 'heard'; readonly text: string; readonly files: readonly string[] }
  /** Who is heard wants to say nothing, or (`system`) the time is over. */
  | { readonly type: 'hearing-over' }
  | { readonly type: 'concluded'; readonly conclusion: Conclusion; readonly consequences: readonly Consequence[]; /** With `break-promise`: which, by element. */ readonly promises?: readonly string[]; readonly reason: string; /** Why the result stays though a promise was untrue. */ readonly stands?: string }
  | { readonly type: 'returned'; readonly reason: string }
  | { readonly type: 'confirmed'; readonly note: string }
  /** An order was carried out; `what`: where it can be seen. */
  | { readonly type: 'carried-out'; readonly consequence: Consequence; readonly what: string };

/** What somebody has said who was heard. */
export type Saying = { readonly text: string; readonly files: readonly string[]; readonly by: string; readonly at: string };

/** What was found, as whom by and when. */
type Found = { readonly findings: Findings; readonly files: readonly string[]; readonly by: string; readonly at: string };
/** `parties`: who is heard, by identity · `said`: what they have said · `heard`: who has said it, or wants to say nothing. */
export type Hearing = { readonly told: string; readonly intended?: Orders; readonly until: string | null; readonly limit: string; readonly basis: string; readonly at: string; readonly parties: readonly string[]; readonly heard: readonly string[]; readonly said: readonly Saying[] };

export type InspectionStep = { readonly actor: string; readonly event: InspectionEvent };
export type InspectionRecord = InspectionStep & { readonly seq: number; readonly at: string };

/** The inspection of one decision, as its events tell it. */
export type Inspection = Opened & {
  readonly region: string; readonly number: string; readonly subject: string; readonly openedAt: string; readonly version: number;
  readonly status: InspectionStatus;
  readonly inspector?: string;
  /** Everybody who had it. */
  readonly had: readonly string[];
  readonly found?: Found;
  readonly hearing?: Hearing;
  /** What had been found before it was found anew, and what was said about that, the oldest first. */
  readonly earlier: readonly { readonly found: Found; readonly hearing: Hearing }[];
  readonly conclusion?: { readonly conclusion: Conclusion; readonly consequences: readonly Consequence[]; readonly promises?: readonly string[]; readonly reason: string; readonly stands?: string; readonly by: string; readonly at: string };
  readonly returned?: { readonly reason: string; readonly by: string; readonly at: string };
  readonly confirmed?: { readonly by: string; readonly at: string; readonly note: string };
  readonly carriedOut: Readonly<Partial<Record<Consequence, { readonly what: string; readonly at: string }>>>;
  readonly closedAt?: string;
  readonly history: readonly InspectionRecord[];
};
export type InspectionName = Pick<Inspection, 'region' | 'number' | 'subject'>;

/** The inspection after its events. Throws where they do not begin with what was opened. */
export function inspectionOf(name: InspectionName, history: readonly InspectionRecord[]): Inspection {
  const [first, ...rest] = history;
  if (first?.event.type !== 'opened') throw new Error(`the inspection ${name.number} does not begin with what is inspected`);
  const { type: _type, ...opened } = first.event;
  return rest.reduce(evolve, { ...opened, ...name, openedAt: first.at, status: 'open', version: 1, had: [], earlier: [], carriedOut: {}, history });
}

function evolve(before: Inspection, { actor, at, seq, event }: InspectionRecord): Inspection {
  const now = { ...before, version: seq };
  switch (event.type) {
    case 'opened': throw new Error(`the inspection ${before.number} was opened twice`);
    case 'assigned': return { ...now, inspector: event.officer, had: [...now.had, event.officer] };
    case 'handed-back': {
      const { inspector: _had, ...rest } = now;
      return rest;
    }
    case 'found': {
      const { hearing, ...rest } = now;
      return { ...rest, earlier: hearing && now.found ? [...now.earlier, { found: now.found, hearing }] : now.earlier, found: { findings: event.findings, files: event.files, by: actor, at } };
    }
    case 'hearing-opened': {
      const { type: _type, ...told } = event;
      return { ...now, status: 'hearing', hearing: { parties: [before.subject], ...told, at, heard: [], said: [] } };
    }
    case 'heard': return heard(now, actor, { text: event.text, files: event.files, by: actor, at });
    case 'hearing-over': return actor === 'system' ? { ...now, status: 'concluding' } : heard(now, actor);
    case 'concluded': {
      const { conclusion, consequences, promises, reason, stands } = event;
      const ended = conclusion === 'burden' ? { status: 'review' as const } : { status: 'closed' as const, closedAt: at };
      return { ...now, ...ended, returned: undefined, conclusion: { conclusion, consequences, ...(promises && { promises }), reason, ...(stands !== undefined && { stands }), by: actor, at } };
    }
    case 'returned': return { ...now, status: 'concluding', conclusion: undefined, returned: { reason: event.reason, by: actor, at } };
    case 'confirmed': return { ...now, status: 'ordered', confirmed: { by: actor, at, note: event.note } };
    case 'carried-out': {
      const carriedOut = { ...now.carriedOut, [event.consequence]: { what: event.what, at } };
      const open = now.conclusion?.consequences.filter((each) => carriedOut[each] === undefined) ?? [];
      return { ...now, carriedOut, ...(open.length === 0 && { status: 'closed' as const, closedAt: at }) };
    }
  }
}

/** Somebody was heard. It goes on until everybody was, or the time is over. */
function heard(now: Inspection, actor: string, saying?: Saying): Inspection {
  const { hearing } = now;
  if (!hearing) throw new Error(`nobody is heard in the inspection ${now.number}`);
  const all = [...hearing.heard, partyId(actor)];
  return { ...now, status: hearing.parties.every((each) => all.includes(each)) ? 'concluding' : 'hearing', hearing: { ...hearing, heard: all, said: [...hearing.said, ...(saying ? [saying] : [])] } };
}

/** Who is still to be heard, by identity. */
export function toBeHeard({ status, hearing }: Pick<Inspection, 'status' | 'hearing'>): readonly string[] {
  return status === 'hearing' && hearing ? hearing.parties.filter((each) => !hearing.heard.includes(each)) : [];
}

/** Every file that its inspectors and whoever was heard have handed in. */
export function filesOf({ found, hearing, earlier }: Pick<Inspection, 'found' | 'hearing' | 'earlier'>): readonly string[] {
  return [...earlier, { found, hearing }].flatMap((round) => [...(round.found?.files ?? []), ...(round.hearing?.said.flatMap(({ files }) => files) ?? [])]);
}

/** The identity in the name of a person or an enterprise, whoever acts for them. */
export function partyId(actor: string): string {
  return partyIn(actor).replace(/^(?:person|enterprise):/, '');
}

/** Whether somebody has still to be drawn. */
export function needsInspector({ inspector, closedAt }: Pick<Inspection, 'inspector' | 'closedAt'>): boolean {
  return inspector === undefined && closedAt === undefined;
}

/** The orders that have still to be carried out. */
export function openOrders({ status, conclusion, carriedOut }: Pick<Inspection, 'status' | 'conclusion' | 'carriedOut'>): readonly Consequence[] {
  return status === 'ordered' ? (conclusion?.consequences ?? []).filter((each) => carriedOut[each] === undefined) : [];
}
