import { refused, type Acting } from '../cases/act.ts';
import type { Outcome } from '../cases/refusal.ts';
import { promiseOf } from '../catalog/promise.ts';
import { creditUntil, recordingOf, type CreditAct } from './credit.ts';
import { mayWithPromise } from './promise-actions.ts';
import type { PromiseState } from './promise-state.ts';

/** What an inspection orders: `order` names it, `finding` is what it found, as the person was told and heard on, `basis` by which article, `by` who concluded and who confirmed it: they answer nothing about the record. */
export type BreakOrder = { readonly element: string; readonly order: string; readonly finding: string; readonly basis: string; readonly by?: readonly string[] };

const NO_TERM = { zh: '这个地区还没有设定信用记录的期限', en: 'This region has set no term for credit records yet' };
const SAY = { zh: '请写明查实了什么', en: 'Say what was found' };

/**
 * A promise was untrue: a record and a restriction open in the register of who has made it, and the credit platform is told. What it had led to is not
 * touched here: that is looked at again by people (reopening) and taken back by them. The same order again does nothing.
 */
export function breakPromise(acting: Acting, { element, order, finding, basis, by }: BreakOrder): Outcome {
  const { state, run } = acting;
  const known = state.promises?.find((each) => each.element === element);
  if (known?.broken !== undefined && acting.actor === 'system') return { kind: 'done', steps: [] };
  const promise = mayWithPromise(acting, element, 'break');
  if ('code' in promise) return { kind: 'refused', refusal: promise };
  if (finding.trim() === '') return refused('incomplete', SAY, [{ pointer: '/finding', detail: SAY }]);
  const act = creditActOf(acting, promise);
  const [until, restrictedUntil] = [creditUntil(act, 'creditRecordFor'), creditUntil(act, 'promiseRestrictionFor')];
  if (until === undefined || restrictedUntil === undefined) return refused('not-in-catalogue', NO_TERM);
  const { record, restriction, effects } = recordingOf(act, { promise: promiseOf(run.compiled.catalog, element)?.zh ?? element, basis, recordTo: until, restrictionTo: restrictedUntil });
  return { kind: 'done', steps: [{ actor: acting.actor, event: { type: 'promise-broken', no: promise.items[0]!, element, order, finding: finding.trim(), basis, ...(by && { by }), record, restriction, until, restrictedUntil, effects } }] };
}

/** What acts on the credit of who has made a promise work on. */
export function creditActOf({ state, run }: Acting, { element, items }: Pick<PromiseState, 'element' | 'items'>): CreditAct {
  const service = state.items.find(({ no }) => no === items[0])?.service ?? '';
  return { catalog: run.compiled.catalog, region: state.region, case: state.number, service, element, at: run.known.at, on: run.known.on, hash: run.hash, ofApplicant: state.applicant !== state.subject };
}
