import type { Catalog } from '../catalog/catalog.ts';
import type { CompiledCatalog } from '../catalog/compiled.ts';
import type { Desk } from '../catalog/department.ts';
import type { Calendar } from '../clocks/clock.ts';
import { addDays, dayOf } from '../clocks/day.ts';
import { parseLimit } from '../clocks/limit.ts';
import { dueOfLimit } from '../clocks/due.ts';
import { neededElements } from '../evidence/needed.ts';
import type { Localized, Value } from '../value.ts';
import type { Acting } from './act.ts';
import { ASSISTANCE_DUE, ASSISTANCE_LATE, CLOCK_WAITS, NO_ASSISTANCE, type Action } from './actions.ts';
import { settledByAppraisal } from './appraisal.ts';
import type { Item } from './item.ts';

/** What a desk says to one element: a value, or that it cannot say and why. */
export type SaidByDesk = { readonly value: Value } | { readonly cannot: string };

/** What the desk answered, on which basis, with which files. */
export type DeskAnswer = { readonly said: Readonly<Record<string, SaidByDesk>>; readonly basis: string; readonly files: readonly string[]; readonly by: string; readonly at: string };

/** What an officer wants to know: of which desk of which department, which elements, with which of the files, why, and up to the end of which day. */
export type AssistanceRequest = { readonly department: string; readonly desk: string; readonly elements: readonly string[]; readonly files: readonly string[]; readonly reason: string; readonly until: string };

/**
 * A request for assistance to people of another agency (行政协助). `paused`: the basis on which the limits stand still meanwhile.
 * `chased`: it was reminded on its last day, and is late. `dropped`: the officer waits for it no longer.
 */
export type Assistance = AssistanceRequest & {
  readonly by: string; readonly at: string; readonly paused?: string;
  readonly passed: readonly { readonly from: string; readonly to: string; readonly reason: string; readonly at: string }[];
  readonly chased?: 'reminded' | 'late';
  readonly answer?: DeskAnswer;
  readonly dropped?: { readonly reason: string; readonly at: string };
};

/** A request with its place among those of the item. */
export type Placed = { readonly request: number; readonly asked: Assistance };

/** Statuses in which a desk can still answer: nothing is proposed or decided before. */
const ANSWERABLE: ReadonlySet<Item['status']> = new Set(['waiting', 'officer', 'correction']);
/** Where nobody knows when a limit ends, because holidays are not published yet. */
const LONGEST_DAYS = 90;

/** The requests that wait for their answer, the oldest first. */
export function openAssistance({ assistance = [], status }: Pick<Item, 'assistance' | 'status'>): readonly Placed[] {
  if (!ANSWERABLE.has(status)) return [];
  return assistance.flatMap((asked, request) => (asked.answer || asked.dropped ? [] : [{ request, asked }]));
}

/** How a desk of a department is named in projections and by who acts there. */
export function deskKey({ department, desk }: Pick<AssistanceRequest, 'department' | 'desk'>): string {
  return `${department}/${desk}`;
}

/** Who answers at a desk, as events name them: `assistant:civil-affairs/marriage/a-0701`. */
export function assistantActor(key: string, id: string): string {
  return `assistant:${key}/${id}`;
}

/** The open request that somebody who acts at a desk may answer. */
export function requestAt(item: Pick<Item, 'assistance' | 'status'>, actor: string, request?: number): Placed | undefined {
  return openAssistance(item).find((each) => actor.startsWith(`assistant:${deskKey(each.asked)}/`) && (request === undefined || each.request === request));
}

/** What a desk of the region can be asked for an item: elements that the matter needs and the desk knows, but for what experts or a publicity settle. */
export type Askable = { readonly department: string; readonly desk: string; readonly of: Desk; readonly elements: readonly string[] };

/** The desks of the region that can be asked something about an item. */
export function askableDesks({ run, state }: Pick<Acting, 'run' | 'state'>, { service }: Pick<Item, 'service'>): readonly Askable[] {
  return desksFor(run.compiled, state.region, service);
}

/** The desks of a region that can be asked something about a matter. */
export function desksFor(compiled: CompiledCatalog, region: string, service: string): readonly Askable[] {
  const { catalog } = compiled;
  const needed = neededElements(compiled, [service]);
  const settled = settledByAppraisal(catalog, service);
  const clears = catalog.services.get(service)?.publicity?.clears;
  return [...catalog.departments].flatMap(([department, { desks = {} }]) => Object.entries(desks).flatMap(([desk, of]) => {
    if (of.regions && !of.regions.includes(region)) return [];
    const elements = of.answers.filter((name) => needed.has(name) && !settled.has(name) && name !== clears);
    return elements.length === 0 ? [] : [{ department, desk, of, elements }];
  }));
}

/** The latest day that a desk may be given, from a moment on. */
export function latestFor({ within }: Pick<Desk, 'within'>, at: string, calendar: Calendar): string {
  const due = dueOfLimit(parseLimit(within), { startedAt: at, pauses: [] }, calendar);
  return due.known ? due.day : addDays(dayOf(at), LONGEST_DAYS);
}

/** On which basis the limits of an item stand still while a department is asked; `undefined` where they run on. */
export function pauseFor({ services }: Pick<Catalog, 'services'>, service: string, department: string): string | undefined {
  const conclusions = services.get(service)?.conclusions;
  return conclusions?.of.includes(department) ? conclusions.basis : undefined;
}

/** What of an item's requests speaks against an action that its status allows: nothing is decided before the answer, or before the officer says why they wait no longer. */
export function heldByAssistance(item: Item, action: Action): Localized | undefined {
  const open = openAssistance(item);
  switch (action) {
    case 'approve':
    case 'refuse':
      return open.length === 0 ? undefined : open.some(({ asked }) => asked.chased !== 'late') ? ASSISTANCE_DUE : ASSISTANCE_LATE;
    case 'ask-correction':
    case 'grant-again':
      return open.some(({ asked }) => asked.paused !== undefined) ? CLOCK_WAITS : undefined;
    case 'drop-assistance':
    case 'answer-assistance':
    case 'pass-assistance':
      return open.length === 0 ? NO_ASSISTANCE : undefined;
    default:
      return undefined;
  }
}
