import type { Catalog } from '../catalog/catalog.ts';
import type { Refusal } from '../cases/refusal.ts';
import { wordsFault, type Words } from '../cases/words.ts';
import { isDay } from '../clocks/day.ts';
import { expected, fits } from '../evidence/check-given.ts';
import { idOf, type Hash } from '../id.ts';
import { HIDDEN_ACCOUNT, isHidden } from '../register/masked-account.ts';
import type { RegisterEntry } from '../register/entry.ts';
import { same } from '../same.ts';
import type { RealisedEffect } from '../register/realise.ts';
import type { Both } from '../register/reverse.ts';
import type { Localized, Value } from '../value.ts';
import { allowsCorrection, atDesk, type CorrectionAction } from './actions.ts';
import { concernsMoney } from './money.ts';
import type { Correction, CorrectionStep, Proposal } from './correction.ts';
import { correctedBy, keeperOf, orderCorrection } from './order-correction.ts';

/** What is known when a request is acted on. `entry` as it stands; `undefined` where something else has taken it back meanwhile. */
export type Answering = {
  readonly catalog: Catalog; readonly correction: Correction; readonly actor: string; readonly at: string; readonly hash: Hash;
  readonly entry: RegisterEntry | undefined; readonly both: Both;
};

export type CorrectionCommand =
  | { readonly act: 'correct'; readonly changes: Readonly<Record<string, Value>>; readonly from: string; readonly to: string | null; readonly reason: string }
  | { readonly act: 'remove' | 'return' | 'hand-back' | 'reassign'; readonly reason: string }
  | { readonly act: 'refer'; readonly note: string }
  | { readonly act: 'decline'; readonly reason: string; readonly remedy: string }
  | { readonly act: 'recheck'; readonly reason: string; /** The item that decided, where it is looked at again by now. */ readonly of: { readonly case: string; readonly no: number } }
  | { readonly act: 'confirm' | 'withdraw' };

/** What a command leads to: steps to record and what they do to the register, or why it was not carried out. */
export type Answered = { readonly steps: readonly CorrectionStep[]; readonly effects: readonly RealisedEffect[] } | Refusal;

/** A reason that the person reads, or the second officer goes by, takes some words. */
const WORDS = 4;
const GONE: Localized = { zh: '这条登记刚才已被更正或撤销，请写明情况后答复“不予更正”，或者请本人就新的登记再提出', en: 'This entry has been corrected or taken back meanwhile: decline and say so, or the person asks about the new entry' };
/** What can be done although the entry is gone. */
const WITHOUT_ENTRY: readonly CorrectionAction[] = ['decline', 'withdraw', 'return', 'hand-back', 'reassign'];
const NOTHING_CHANGED: Localized = { zh: '和原来的登记一样，没有更正任何内容', en: 'This says what the entry says already' };

/** Carry out what somebody wants with a request, or say why not. Pure: who may is in `allowsCorrection`, what follows for the register in `carryOut`, for a core system in `orderCorrection`. */
export function answerCorrection(here: Answering, command: CorrectionCommand): Answered {
  const refusal = mayAnswer(here, command.act);
  if (refusal) return refusal;
  const fault = wordsFault(here.catalog, '', wordsOf(command));
  if (fault) return fault;
  const { actor, correction } = here;
  const only = (event: CorrectionStep['event']): Answered => ({ steps: [{ actor, event }], effects: [] });
  switch (command.act) {
    case 'withdraw': return only({ type: 'withdrawn' });
    case 'refer': return unsaid({ note: command.note }) ?? refer(here, command.note.trim());
    case 'return': return unsaid({ reason: command.reason }) ?? only({ type: 'returned', reason: command.reason.trim() });
    case 'hand-back': case 'reassign': return unsaid({ reason: command.reason }) ?? only({ type: 'handed-back', role: atDesk(correction), reason: command.reason.trim() });
    case 'decline': return unsaid({ reason: command.reason, remedy: command.remedy }) ?? only({ type: 'declined', reason: command.reason.trim(), remedy: command.remedy.trim() });
    case 'recheck': return unsaid({ reason: command.reason }) ?? only({ type: 'rechecked', ...command.of, reason: command.reason.trim() });
    case 'confirm': return enact(here, correction.proposal!, []);
    case 'remove': return unsaid({ reason: command.reason }) ?? propose(here, { remove: true, data: {}, from: here.entry!.from, to: here.entry!.to, reason: command.reason.trim() });
    case 'correct': return unsaid({ reason: command.reason }) ?? correct(here, command);
  }
}

/** What the person reads of an answer. */
function wordsOf(command: CorrectionCommand): Words {
  switch (command.act) {
    case 'decline': return { asks: { remedy: command.remedy }, tells: { reason: command.reason } };
    case 'correct': case 'remove': case 'recheck': return { tells: { reason: command.reason } };
    default: return {};
  }
}

/** Why somebody may not do it now, or `undefined`. */
export function mayAnswer({ catalog, correction, actor, entry }: Answering, act: CorrectionAction): Refusal | undefined {
  const kept = catalog.registerKinds.get(correction.register)?.original !== undefined;
  const allowed = allowsCorrection(correction, act, actor, { origin: entry?.origin ?? { kind: 'import', system: '' }, kept });
  if (allowed !== true) return { code: 'not-allowed', detail: allowed };
  return entry === undefined && !WITHOUT_ENTRY.includes(act) ? { code: 'not-allowed', detail: GONE } : undefined;
}

function correct(here: Answering, { changes, from, to, reason }: Extract<CorrectionCommand, { act: 'correct' }>): Answered {
  const { catalog, entry } = here;
  const fields = catalog.registerKinds.get(entry!.kind)?.fields ?? {};
  const errors = Object.entries(changes).flatMap(([name, value]) => {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (!field) return [{ pointer: `/changes/${name}`, detail: { zh: `没有“${name}”这一项`, en: `There is no field “${name}”` } }];
    if (field.mask === 'account' && isHidden(value)) return [{ pointer: `/changes/${name}`, detail: HIDDEN_ACCOUNT }];
    return value === null || fits(catalog, field.type, value) ? [] : [{ pointer: `/changes/${name}`, detail: expected(catalog, field.type) }];
  });
  if (!isDay(from)) errors.push({ pointer: '/from', detail: { zh: '请填写起始日期', en: 'Give the first day' } });
  else if (to !== null && (!isDay(to) || to < from)) errors.push({ pointer: '/to', detail: { zh: '结束日期不能早于起始日期', en: 'The last day cannot lie before the first' } });
  else if (to === entry!.to && entry!.end && from > entry!.end.to) errors.push({ pointer: '/from', detail: { zh: `这条登记 ${entry!.end.to} 已经结束，起始日期不能晚于那一天`, en: `The entry ended on ${entry!.end.to}; the first day cannot be later` } });
  if (errors.length > 0) return { code: 'wrong-type', detail: { zh: '有的内容填得不对，都列在下面', en: 'Some of what was sent is not right; all of it is listed' }, errors };
  const data = Object.fromEntries(Object.entries({ ...entry!.data, ...changes }).filter(([, value]) => value !== null));
  const unchanged = from === entry!.from && to === entry!.to && Object.entries(changes).every(([name, value]) => same(entry!.data[name] ?? null, value));
  if (unchanged) return { code: 'incomplete', detail: NOTHING_CHANGED, errors: [{ pointer: '/changes', detail: NOTHING_CHANGED }] };
  return propose(here, { remove: false, data, from, to, reason });
}

/** What has to do with money is confirmed by a second officer; everything else holds at once. */
function propose(here: Answering, proposal: Proposal): Answered {
  const { actor, entry, both, catalog } = here;
  const steps: CorrectionStep[] = [{ actor, event: { type: 'proposed', ...proposal } }];
  return concernsMoney(entry!, [...both.entries, ...both.voided], catalog.registerKinds) ? { steps, effects: [] } : enact(here, proposal, steps);
}

/** What was found right holds at once, or is ordered of the core system that keeps the register. */
function enact(here: Answering, proposal: Proposal, before: readonly CorrectionStep[]): Answered {
  const master = keeperOf(here);
  if (master) return orderCorrection(here, proposal, master, before);
  const { correction, actor, at, hash } = here;
  const key = `correction/${correction.region}/${correction.number}/${correction.version}`;
  return { steps: [...before, { actor, event: { type: 'carried-out', put: proposal.remove ? null : idOf(hash, key), reason: proposal.reason } }], effects: correctedBy(here, proposal, { at, decidedAt: at, key }) };
}

/** The department that keeps the original is asked to look at its own record: it is told what the person says, not what we think of it. */
function refer({ catalog, correction, actor, hash }: Answering, note: string): Answered {
  const { department, scenario } = catalog.registerKinds.get(correction.register)!.original!;
  const message = idOf(hash, `correction/${correction.region}/${correction.number}/${correction.version}/referred`);
  const payload = { 'correction.number': correction.number, 'correction.wrong': correction.wrong, 'correction.should': correction.should, 'correction.note': note };
  return { steps: [{ actor, event: { type: 'referred', department, scenario, message, note } }], effects: [{ kind: 'told', id: message, department, scenario, payload }] };
}

/** What has to be written and was not, each at its field. */
function unsaid(texts: Readonly<Record<string, string>>): Refusal | undefined {
  const missing = Object.entries(texts).filter(([, text]) => text.trim().length < WORDS);
  const detail = { zh: `请至少用 ${WORDS} 个字写明`, en: `Write at least ${WORDS} characters` };
  return missing.length === 0 ? undefined : { code: 'incomplete', detail, errors: missing.map(([field]) => ({ pointer: `/${field}`, detail })) };
}
