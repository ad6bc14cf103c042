import type { Preview, ReasonView, StaffItem, Text } from '../ui/api-types.ts';

export type Action = 'approve' | 'refuse' | 'ask-correction' | 'switch-limit' | 'confirm' | 'return' | 'object' | 'answer-objection' | 'hand-back' | 'explain-delay' | 'ask-again' | 'answer-order' | 'transfer' | 'order-visit' | 'propose-times' | 'miss-visit' | 'report-visit' | 'order-appraisal' | 'replace-expert' | 'ask-assistance' | 'drop-assistance';

/** What can be done with a result that is looked at again. */
export type AfterAction = 'uphold' | 'change' | 'confirm-change' | 'return-change' | 'give-back';

/** What an officer, or a reviewer, can ever do with an item; the server says what is allowed now. A limit is switched only where the matter has another one; of what is published objections are recorded, each is answered before anything is decided, and before the last day only one that holds leads to a refusal. Other agencies are asked where a desk knows something of the matter, and awaited no longer where one was. */
export function actionsFor({ as, limits, status, publicity, visits, appraisal, appraisable, assistance = [], askable = [] }: Pick<StaffItem, 'as' | 'limits' | 'status' | 'publicity' | 'visits' | 'appraisal' | 'appraisable' | 'assistance' | 'askable'>): readonly Action[] {
  if (as === 'reviewer') return ['confirm', 'return'];
  if (as !== 'officer') return [];
  const objections = publicity?.objections ?? [];
  const isOpen = objections.some(({ answer }) => !answer);
  if (status === 'publicity') {
    if (objections.length === 0) return ['object'];
    return !isOpen && objections.some(({ answer }) => answer?.upheld) ? ['refuse', 'answer-objection', 'object'] : ['answer-objection', 'object'];
  }
  const waits = assistance.some(({ open }) => open);
  const more: readonly Action[] = ['ask-correction', ...(limits.length > 0 ? ['switch-limit' as const] : []), ...(askable.length > 0 ? ['ask-assistance' as const] : []), ...(waits ? ['drop-assistance' as const] : [])];
  const visit = visits?.at(-1);
  // A visit is reported before anything is decided.
  const replace: readonly Action[] = appraisal?.open ? ['replace-expert'] : [];
  if (visit?.open) return ['report-visit', visit.chosen === undefined ? 'propose-times' : 'miss-visit', ...replace, ...more];
  // Experts have their opinions to give.
  if (appraisal?.open) return ['approve', 'refuse', ...replace, ...more];
  if (isOpen) return ['answer-objection', ...more];
  return [...(appraisable ? ['order-appraisal' as const] : []), 'approve', 'refuse', ...more, 'order-visit', ...(objections.length > 0 ? ['answer-objection' as const] : [])];
}

/** Why the server does not allow an action: its own words, or `null` where it is allowed. */
export function refusedBecause(item: Pick<StaffItem, 'actions'>, action: Action | AfterAction): Text | null {
  const found = item.actions.find((each) => each.action === action);
  if (found?.allowed) return null;
  return found?.why ?? { zh: '现在不能这样做', en: 'Not possible now' };
}

/** Criteria that can be the reason of a refusal: those that are not met, and those the officer would have to judge; where the core system has not booked an approval also those that the rules found met. */
export function reasonsToRefuse(item: Pick<StaffItem, 'criteria' | 'bookings'>): ReasonView[] {
  return item.criteria.filter((each) => each.result !== 'pass' || notBooked(item) !== undefined);
}

/** What the core system said of the last order, where it rejected it. */
export function notBooked({ bookings = [] }: Pick<StaffItem, 'bookings'>): string | undefined {
  const answer = bookings.at(-1)?.answer;
  return answer?.accepted === false ? answer.reason : undefined;
}

/** Whether the officer can enter findings now: who reviews, or waits for a correction, reads only. */
export function mayEstablish(item: Pick<StaffItem, 'as' | 'findings' | 'actions'>): boolean {
  return item.as === 'officer' && item.findings.length > 0 && (refusedBecause(item, 'approve') === null || refusedBecause(item, 'report-visit') === null);
}

/** An item with what its officer enters. `entered`: what was not known and is settled by it once it is sent. */
export type SeenItem = StaffItem & { readonly entered: StaffItem['missing'] };

/** The item as the rules see it with what the officer has entered: the same facts, with the criteria and results of the preview. */
export function withPreview(item: StaffItem, preview: Preview | undefined): SeenItem {
  if (!preview) return { ...item, entered: [] };
  return {
    ...item, criteria: preview.criteria, findings: preview.findings, values: preview.values, secondReview: preview.secondReview,
    missing: item.missing.filter((each) => preview.missing.includes(each.element)), entered: item.missing.filter((each) => !preview.missing.includes(each.element)),
  };
}

/** A criterion that fails: by the facts where no finding could change it, or by what the officer has found. */
export function failingNow(item: Pick<StaffItem, 'criteria' | 'findings'>, found: boolean): ReasonView | undefined {
  return found || item.findings.length === 0 ? item.criteria.find((each) => each.result === 'fail') : undefined;
}

/** Elements the officer must establish before an approval: what a criterion still lacks. The others may stay as they are. */
export function neededFindings(item: Pick<StaffItem, 'findings' | 'missing' | 'contradictions'>): Set<string> {
  const missing = new Set(item.missing.map((each) => each.element));
  // Whether an answer is about the same person is no element that anything lacks; what hangs on it is.
  const confirming = new Set(item.contradictions.map((each) => each.finding));
  return new Set(item.findings.map((each) => each.element).filter((element) => missing.has(element) || confirming.has(element)));
}
