import type { Catalog } from '../catalog/catalog.ts';
import type { CriterionResult, Decision } from '../decisions/decision.ts';
import { missingIn } from '../decisions/run-items.ts';
import type { Localized } from '../value.ts';
import { APPRAISE_FIRST, PUBLISH_FIRST } from './actions.ts';
import { settledByAppraisal } from './appraisal.ts';
import type { Verdict } from './decide-item.ts';
import type { Refusal } from './refusal.ts';

/** An explicit judgement takes some words: what was looked at, not a sign alone. */
const JUDGED_WORDS = 10;

/** What the officer's verdict makes of what the rules say, or why it cannot stand; see `approval` and `refusal` for `pending`, `refusal` for `rejected`. */
export function judge(catalog: Catalog, ruled: Decision, verdict: Omit<Verdict, 'findings'>, pending?: string, rejected?: CriterionResult['rejected']): Decision | Refusal {
  return verdict.outcome === 'approve' ? approval(catalog, ruled, pending) : refusal(catalog, ruled, verdict, pending, rejected);
}

/** An approval leaves no criterion failing and nothing unknown. @param pending what only the publicity that follows can tell */
export function approval(catalog: Catalog, ruled: Decision, pending?: string): Decision | Refusal {
  const failing = ruled.criteria.find((criterion) => criterion.result === 'fail');
  if (failing) {
    const { zh, en } = criterionText(catalog, ruled, failing.id);
    return { code: 'criterion-fails', detail: { zh: `“${zh}”这一条不满足，不能通过`, en: `“${en}” is not met, so it cannot be approved` }, errors: [{ pointer: `/criteria/${failing.id}`, detail: { zh: `“${zh}”这一条不满足`, en: `“${en}” is not met` } }] };
  }
  const unknown = missingIn(ruled).filter((name) => name !== pending);
  const appraised = settledByAppraisal(catalog, ruled.service);
  if (unknown.some((name) => appraised.has(name))) return { code: 'still-unknown', detail: APPRAISE_FIRST };
  if (unknown.length > 0 || ruled.because === 'undetermined') {
    return { code: 'still-unknown', detail: { zh: '还有没有核实的内容，请先填写核实结果', en: 'Something is still unknown; enter what you found first' }, errors: unknown.map((element) => ({ pointer: `/findings/${element}`, detail: { zh: '请填写核实结果', en: 'Enter what you found' } })) };
  }
  return { ...ruled, outcome: 'approve' };
}

/**
 * A refusal rests on a criterion that fails by the facts. One that stays unknown even so can be the reason only by the officer's explicit
 * judgement, with the grounds in words: “not certain yet” is no reason to refuse anybody. So can one that the rules found met where the core
 * system of the province did not book the approval: what it says goes into the decision, with the criterion's article and what helps, so that
 * the person has an answer that can be contested (行政诉讼法 第十二条). What experts found no officer overrules by it.
 * What only a publicity can tell is nobody's to judge before it has begun.
 * @param pending what only that can tell
 * @param rejected what the core system said of the last order
 */
function refusal(catalog: Catalog, ruled: Decision, { criterion: id, judged, note }: Omit<Verdict, 'findings'>, pending: string | undefined, rejected: CriterionResult['rejected']): Decision | Refusal {
  const criterion = ruled.criteria.find((each) => each.id === id);
  if (!criterion) return { code: 'unknown-criterion', detail: { zh: '请选择不满足的条件', en: 'Choose the condition that is not met' }, errors: [{ pointer: '/criterion', detail: { zh: '没有这一条', en: 'There is no such condition' } }] };
  const { zh, en } = criterionText(catalog, ruled, criterion.id);
  const appraised = settledByAppraisal(catalog, ruled.service);
  const byMaster = criterion.result === 'pass' && judged === true && !criterion.reads.some((name) => appraised.has(name)) ? rejected : undefined;
  if (criterion.result === 'pass' && !byMaster) return { code: 'criterion-passes', detail: { zh: `“${zh}”按核实的事实是满足的，不能以它为由不予通过`, en: `By the facts “${en}” is met; it cannot be the reason of a refusal` }, errors: [{ pointer: '/criterion', detail: { zh: '这一条是满足的', en: 'This condition is met' } }] };
  if (criterion.result === 'unknown' && criterion.missing.some((name) => appraised.has(name))) return { code: 'still-unknown', detail: APPRAISE_FIRST, errors: [{ pointer: '/criterion', detail: APPRAISE_FIRST }] };
  if (criterion.result === 'unknown' && criterion.missing.some((name) => name === pending)) return { code: 'still-unknown', detail: PUBLISH_FIRST, errors: [{ pointer: '/criterion', detail: PUBLISH_FIRST }] };
  if (criterion.result === 'unknown' && judged !== true) {
    return { code: 'still-unknown', detail: { zh: `“${zh}”还不能确定，不能作为不予通过的理由；请填写核实结果，或者声明由您判断并写明依据`, en: `“${en}” is not certain yet and is no reason to refuse; enter what you found, or declare it your own judgement and give the grounds` }, errors: [{ pointer: '/criterion', detail: { zh: '这一条还不能确定', en: 'This condition is not certain yet' } }] };
  }
  if ((criterion.result === 'unknown' || byMaster) && note.trim().length < JUDGED_WORDS) {
    return { code: 'incomplete', detail: { zh: `由您判断的，请至少用 ${JUDGED_WORDS} 个字写明依据`, en: `For a judgement of your own, give the grounds in at least ${JUDGED_WORDS} characters` }, errors: [{ pointer: '/note', detail: { zh: '请写明判断的依据', en: 'Give the grounds of the judgement' } }] };
  }
  const criteria = ruled.criteria.map((each) => (each === criterion && each.result !== 'fail' ? { ...each, result: 'fail' as const, judged: true as const, ...(byMaster && { rejected: byMaster }) } : each));
  return { ...ruled, outcome: 'refuse', criteria };
}

function criterionText(catalog: Catalog, { service }: Decision, id: string): Localized {
  return catalog.services.get(service)?.criteria.find((each) => each.id === id) ?? { zh: id, en: id };
}
