import type { Service } from '../catalog/service.ts';
import type { Localized } from '../value.ts';
import { NOT_YOURS } from './actions.ts';
import type { Acting } from './act.ts';
import type { Item } from './item.ts';
import type { Refusal } from './refusal.ts';
import { hasEnded, type CaseState } from './state.ts';

/** How a personnel file (人事档案) travels from agency to agency (人社部发〔2021〕112号). confidential: 机要通信 · messenger: 专人送取 · ems: 邮政特快专递等给据邮件. Never in the hands of the person. */
export type DossierWay = NonNullable<Service['dossier']>['ways'][number];
export type DossierDirection = 'in' | 'out';

/** What is looked at when a file arrives, each of which has to be right. */
export const DOSSIER_CHECKS = ['sealed', 'stamped', 'listed', 'noted', 'matching'] as const;
export type DossierCheck = (typeof DOSSIER_CHECKS)[number];

/** Whom a file comes from or goes to: an agency, no person. */
export type Agency = { readonly name: string; readonly address: string };

type Done = { readonly at: string; readonly by: string };
/** One way of a file, from its arrival or its packing to the receipt. `list`: its materials, sealed. `carried`: the person brought it themselves, against the rule. */
export type Dossier = Done & {
  readonly direction: DossierDirection; readonly agency: Agency; readonly letter: string; readonly pieces: number;
  readonly list?: string; readonly restricted?: true; readonly carried?: true; readonly way?: DossierWay; readonly number?: string;
  readonly checked?: Done;
  readonly sent?: Done & { readonly way: DossierWay; readonly number: string };
  readonly missing?: Done & { readonly note: string };
  /** Sent back to who had sent it; or come back from where it was to go. */
  readonly returned?: Done & { readonly note: string; readonly way?: DossierWay; readonly number?: string };
  /** The receipt has gone to the sender; or has come from the receiver, signed. */
  readonly receipt?: Done & { readonly way?: DossierWay; readonly number?: string; readonly signedBy?: string; readonly on?: string };
};
/** That somebody was asked where the file or its receipt is. chased: by a clerk · reminded, late: by the house, when the limit of the receipt ended and when it was long over */
export type DossierChase = Done & { readonly how: 'chased' | 'reminded' | 'late'; readonly note?: string };

/**
 * Where a file is. none: none moves · called: its keeper has been asked for it · arrived: it lies here and has to be checked · returned: it went back to its keeper, who sends it
 * again · unawaited: the item has ended without approval and nothing is here; what was already on its way can still come · stray: it is here and nobody needs it any more · kept: it is kept here, its sender has no receipt yet · packing: it has to be listed and sealed · sealed · sent · missing · back: the receiver sent it back · done
 */
export type DossierPhase = 'none' | 'called' | 'arrived' | 'returned' | 'unawaited' | 'stray' | 'kept' | 'packing' | 'sealed' | 'sent' | 'missing' | 'back' | 'done';
export const DOSSIER_ACTIONS = ['register', 'accept', 'send-back', 'acknowledge', 'pack', 'dispatch', 'chase', 'receipt', 'came-back', 'missing'] as const;
export type DossierAction = (typeof DOSSIER_ACTIONS)[number];

const none: Localized = { zh: '这一项没有要转递的档案', en: 'No personnel file moves with this item' };
const incoming: Localized = { zh: '这份档案是转进来的', en: 'This file comes in' };
const outgoing: Localized = { zh: '这份档案是转出去的', en: 'This file goes out' };
const awaited: Localized = { zh: '还没有收到档案', en: 'The file has not come yet' };
const here: Localized = { zh: '已经收到，先验收', en: 'It is here: check it first' };
const isKept: Localized = { zh: '已经验收入库', en: 'It was checked and is kept here' };
const notNeeded: Localized = { zh: '这一项已经结束，没有通过：请把档案退回原存档机构', en: 'The item has ended without approval: send the file back to its keeper' };
const notAwaited: Localized = { zh: '这一项已经结束，没有通过，不再等这份档案；如果还是寄来了，请先登记收到，再退回', en: 'The item has ended without approval and its file is not awaited any more; should it come all the same, register it and send it back' };
const unpacked: Localized = { zh: '还没有列目录、密封', en: 'It is not listed and sealed yet' };
const isSealed: Localized = { zh: '已经密封，还没有交寄', en: 'It is sealed and has not been sent' };
const underWay: Localized = { zh: '已经交寄', en: 'It is on its way' };
const cameBack: Localized = { zh: '已被退回，先重新整理密封', en: 'It came back: list and seal it anew' };
const over: Localized = { zh: '转递已经办结', en: 'The transfer is over' };

type Row = Record<DossierAction, true | Localized>;
const all = (why: Localized, allowed: Partial<Row> = {}): Row => ({ register: why, accept: why, 'send-back': why, acknowledge: why, pack: why, dispatch: why, chase: why, receipt: why, 'came-back': why, missing: why, ...allowed });
const onlyOut = { pack: incoming, dispatch: incoming, receipt: incoming, 'came-back': incoming, missing: incoming } as const;
const onlyIn = { register: outgoing, accept: outgoing, 'send-back': outgoing, acknowledge: outgoing } as const;

/** The one table of what is allowed where a file is: `true`, or why not. */
export const DOSSIER_TABLE = {
  none: all(none),
  called: all(awaited, { ...onlyOut, register: true, chase: true }),
  arrived: all(here, { ...onlyOut, accept: true, 'send-back': true }),
  returned: all(awaited, { ...onlyOut, register: true, chase: true }),
  unawaited: all(notAwaited, { ...onlyOut, register: true }),
  stray: all(notNeeded, { ...onlyOut, 'send-back': true }),
  kept: all(isKept, { ...onlyOut, acknowledge: true }),
  packing: all(unpacked, { ...onlyIn, pack: true }),
  sealed: all(isSealed, { ...onlyIn, pack: true, dispatch: true }),
  sent: all(underWay, { ...onlyIn, chase: true, receipt: true, 'came-back': true, missing: true }),
  missing: all(underWay, { ...onlyIn, chase: true, receipt: true, 'came-back': true }),
  back: all(cameBack, { ...onlyIn, pack: true }),
  done: all(over),
} satisfies Record<DossierPhase, Row>;

type Parts = Pick<CaseState, 'given'>;
type Moved = Pick<Item, 'status' | 'decision' | 'dossiers' | 'dossierChases' | 'endedAt'>;
type Matter = Pick<Service, 'dossier'> | undefined;

/** Which way the file of an item goes, by what was answered; `undefined` where none moves. */
export function dossierDirection({ given }: Parts, item: Pick<Item, 'decision'>, service: Matter): DossierDirection | undefined {
  if (!service?.dossier) return undefined;
  const { element, in: comes, out: goes } = service.dossier.direction;
  const value = item.decision?.facts.find((fact) => fact.element === element)?.value ?? given.settled?.[element] ?? given.answers[element];
  return value === comes ? 'in' : value === goes ? 'out' : undefined;
}

/** Where the file of an item is. What has begun goes on whatever becomes of the result: it lies with somebody. */
export function dossierPhase(state: Parts, item: Moved, service: Matter): DossierPhase {
  const last = item.dossiers?.at(-1);
  const direction = last?.direction ?? dossierDirection(state, item, service);
  if (last?.receipt) return 'done';
  if (direction === 'out') {
    if (last?.missing && !last.returned) return 'missing';
    if (last?.sent && !last.returned) return 'sent';
    if (item.status !== 'approved') return 'none';
    return last?.returned ? 'back' : last ? 'sealed' : 'packing';
  }
  if (direction !== 'in') return 'none';
  const forNothing = hasEnded(item) && item.status !== 'approved';
  if (last && !last.returned) return forNothing ? 'stray' : last.checked ? 'kept' : 'arrived';
  // Its keeper may have sent it before the end: it must not lie here without a trace.
  if (forNothing) return 'unawaited';
  // Who decides without the file has seen it: nothing is awaited any more.
  return hasEnded(item) ? 'none' : last ? 'returned' : 'called';
}

/** What a counter sees of a file that it has to do with: without its materials. */
export type DossierMark = { readonly phase: Exclude<DossierPhase, 'none' | 'done'>; readonly direction: DossierDirection; readonly agency?: string; readonly way?: DossierWay; readonly number?: string; readonly note?: string; readonly late?: 'reminded' | 'late'; readonly carried?: true };

/** The mark of a file and since when it holds; `undefined` where no counter has to do with it. @param keeper who is asked for it, as far as that is known */
export function dossierMark(state: Parts & Pick<CaseState, 'submittedAt'>, item: Moved, service: Matter, keeper?: string): { readonly mark: DossierMark; readonly at: string } | undefined {
  const phase = dossierPhase(state, item, service);
  if (phase === 'none' || phase === 'done') return undefined;
  const last = item.dossiers?.at(-1);
  const direction = last?.direction ?? dossierDirection(state, item, service) ?? 'in';
  const { sent, missing, returned, checked } = last ?? {};
  const agency = last?.agency.name ?? (direction === 'in' ? keeper : undefined);
  const [way, number] = direction === 'in' ? [last?.way, last?.number] : [sent?.way, sent?.number];
  const note = phase === 'missing' ? missing?.note : returned?.note;
  const late = chasedBy(item, sent?.at)?.how;
  return {
    mark: { phase, direction, ...(agency !== undefined && { agency }), ...(way !== undefined && { way }), ...(number !== undefined && { number }), ...(note !== undefined && { note }), ...(late !== undefined && (phase === 'sent' || phase === 'missing') && { late }), ...(last?.carried && { carried: true }) },
    at: (phase === 'missing' ? missing : phase === 'sent' ? sent : phase === 'kept' ? checked : phase === 'unawaited' ? undefined : returned ?? last)?.at ?? (direction === 'out' || phase === 'unawaited' ? item.endedAt : undefined) ?? state.submittedAt,
  };
}

/** The last time that the house itself asked after the receipt of what was sent at that moment. */
export function chasedBy({ dossierChases = [] }: Pick<Item, 'dossierChases'>, sentAt: string | undefined): { readonly how: 'reminded' | 'late'; readonly at: string } | undefined {
  return dossierChases.flatMap(({ how, at }) => (how !== 'chased' && sentAt !== undefined && Date.parse(at) >= Date.parse(sentAt) ? [{ how, at }] : [])).at(-1);
}

// The check of the file settles what only the file can tell, and the rules may approve by it: nobody decides what they have accepted themselves.
const OWN = { zh: '这件申请是您在窗口受理的，档案要由另一名窗口人员验收', en: 'You accepted this application yourself: another clerk checks its file' };

/** Find the item and hold the action against the table; clerks do it, and the house reminds. */
export function mayMove({ state, no, actor, run }: Pick<Acting, 'state' | 'no' | 'actor' | 'run'>, action: DossierAction): { readonly item: Item; readonly matter: NonNullable<Service['dossier']>; readonly last: Dossier | undefined } | Refusal {
  const item = state.items.find((each) => each.no === no);
  if (!item) return { code: 'no-such-item', detail: { zh: '没有这个事项', en: 'There is no such item' } };
  const service = run.compiled.catalog.services.get(item.service);
  const table = DOSSIER_TABLE[dossierPhase(state, item, service)][action];
  if (table !== true) return { code: 'not-allowed', detail: table };
  if (!service?.dossier) return { code: 'not-allowed', detail: none };
  if (!actor.startsWith('clerk:')) return { code: 'not-yours', detail: NOT_YOURS };
  if (action === 'accept' && actor === `clerk:${state.accepter}` && !hasEnded(item)) return { code: 'not-allowed', detail: OWN };
  return { item, matter: service.dossier, last: item.dossiers?.at(-1) };
}
