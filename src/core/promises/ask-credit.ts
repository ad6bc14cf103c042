import { refused, type Acting } from '../cases/act.ts';
import type { Outcome } from '../cases/refusal.ts';
import { dayInWords } from '../clocks/day-in-words.ts';
import { dayOf } from '../clocks/day.ts';
import type { Localized } from '../value.ts';
import { creditActOf } from './break-promise.ts';
import { creditUntil, endingOf } from './credit.ts';
import { mayWithPromise } from './promise-actions.ts';
import type { CreditAsk, PromiseState } from './promise-state.ts';

const WORDS = 10;
const LONGER: Localized = { zh: `请至少用 ${WORDS} 个字写明理由`, en: `Give the reason in at least ${WORDS} characters` };
const ONCE: Localized = { zh: '对这条记录已经提过异议，可以申请行政复议或者提起诉讼', en: 'An objection to this record was answered once; administrative review and the courts are open' };
const NO_TERM: Localized = { zh: '这个地区还没有设定答复的期限', en: 'This region has set no time for an answer yet' };
const REPAIRED: Localized = { zh: '信用修复', en: 'Credit repair' }, REMOVED: Localized = { zh: '异议成立，记录撤销', en: 'The objection holds and the record is removed' };

/** From which day on a record can be repaired: the region's parameter `creditRepairAfter`. */
export function repairFrom(acting: Pick<Acting, 'run' | 'state'>, { broken }: Pick<PromiseState, 'broken'>): string | undefined {
  return broken && creditUntil({ catalog: acting.run.compiled.catalog, region: acting.state.region, on: acting.run.known.on }, 'creditRepairAfter', dayOf(broken.at));
}

/** Who has made the promise asks for the repair of the record once all is made good (国办发〔2020〕49号), or says that it is wrong; that once. */
export function askCredit(acting: Acting, element: string, kind: CreditAsk, reason: string): Outcome {
  const promise = mayWithPromise(acting, element, kind === 'repair' ? 'repair' : 'object');
  if ('code' in promise) return { kind: 'refused', refusal: promise };
  const said = reason.trim();
  if (said.length < WORDS) return refused('incomplete', LONGER, [{ pointer: '/reason', detail: LONGER }]);
  const act = creditActOf(acting, promise);
  const from = repairFrom(acting, promise);
  if (kind === 'repair' && from !== undefined && act.on < from) {
    const day = dayInWords(from);
    return refused('not-allowed', { zh: `${day.zh}起可以申请修复`, en: `Repair can be asked for from ${day.en} on` });
  }
  if (kind === 'objection' && promise.answers.some((answer) => answer.kind === 'objection')) return refused('not-allowed', ONCE);
  const until = creditUntil(act, 'creditAnswerWithin');
  if (until === undefined) return refused('not-in-catalogue', NO_TERM);
  return { kind: 'done', steps: [{ actor: acting.actor, event: { type: 'credit-asked', no: promise.items[0]!, element, kind, reason: said, until } }] };
}

/**
 * A supervisor who never had to do with it answers. Granted, record and restriction end and the platform is told: repaired from today on, or removed as if
 * they had never held.
 */
export function answerCredit(acting: Acting, element: string, granted: boolean, note: string): Outcome {
  const promise = mayWithPromise(acting, element, 'answer');
  if ('code' in promise) return { kind: 'refused', refusal: promise };
  const said = note.trim();
  if (said.length < WORDS) return refused('incomplete', LONGER, [{ pointer: '/note', detail: LONGER }]);
  const { asked, broken } = promise;
  if (!asked || !broken) throw new Error('answered without having been asked');
  const act = creditActOf(acting, promise);
  const { known } = acting.run;
  const how = asked.kind === 'repair' ? 'repaired' : 'removed';
  const effects = granted ? endingOf(act, [broken.record, broken.restriction], act.ofApplicant ? known.applicantEntries ?? [] : known.entries, how, how === 'repaired' ? REPAIRED : REMOVED, how === 'repaired' ? '国办发〔2020〕49号' : broken.basis) : [];
  return { kind: 'done', steps: [{ actor: acting.actor, event: { type: 'credit-answered', no: promise.items[0]!, element, kind: asked.kind, granted, note: said, effects } }] };
}
