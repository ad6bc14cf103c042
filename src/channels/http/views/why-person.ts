import type { Acting } from '#core/cases/act.ts';
import { contradictions } from '#core/cases/establish.ts';
import { answersFor } from '#core/cases/given.ts';
import type { Item } from '#core/cases/item.ts';
import { neededElements } from '#core/evidence/needed.ts';
import { BAR_REASONS, isBarred } from '#core/instant/bar-words.ts';
import type { Localized } from '#core/value.ts';
import { departmentName, differingFields } from './contradiction-view.ts';
import { elementName } from './fact-view.ts';

/** Why a person looks at an item: what contradicts, what is contested, what the rules could not tell when they handed it over, and what asks for a second reviewer. */
export function whyPerson(acting: Acting, item: Item): Localized[] {
  const { catalog } = acting.run.compiled;
  const service = catalog.services.get(item.service);
  const decision = item.decision;
  if (!service || !decision || item.endedAt) return [];
  const needed = neededElements(acting.run.compiled, [item.service]);
  const contested = Object.keys(acting.state.given.contests).filter((name) => needed.has(name));
  const unknown = decision.criteria.flatMap(({ id, result, missing }) => (result === 'unknown' ? service.criteria.filter((each) => each.id === id).map(({ zh, en }) => ({ zh, en, told: whyNotTold(acting, item, missing) })) : []));
  const lacking = (decision.missing ?? []).map((name) => elementName(catalog, name));
  const reviewed = decision.secondReview && !contested.length;
  return [
    ...contradictions(acting, item).map((answer): Localized => {
      const [who, what] = [departmentName(catalog, answer), differingFields(catalog, answer)];
      return { zh: `${who.zh}的记录与登记信息不一致：${what.zh}`, en: `The record of ${who.en} differs from the register: ${what.en}` };
    }),
    ...contested.map((name): Localized => ({ zh: `申请人有异议：${elementName(catalog, name).zh}`, en: `Contested by the applicant: ${elementName(catalog, name).en}` })),
    ...unknown.map(({ zh, en, told }): Localized => ({ zh: `“${zh}”这一条，规则定不了${told ? `：${told.zh}` : ''}`, en: `The rules cannot decide “${en}”${told ? `: ${told.en}` : ''}` })),
    ...(decision.because === 'undetermined' ? [{ zh: `结果还算不出来，缺少：${lacking.map(({ zh }) => zh).join('、')}`, en: `The result cannot be computed; missing: ${lacking.map(({ en }) => en).join(', ')}` }] : []),
    ...(decision.because === 'taken-over' ? [{ zh: '接管自原系统，依据的是原系统的记录，规则算出的结果由经办人定', en: 'Taken over from an old system: what the rules find by its records is for an officer to decide' }] : []),
    ...(isBarred(decision.because) ? [BAR_REASONS[decision.because]] : []),
    ...(decision.because === 'mode' ? [{ zh: '这个事项规定由经办人审核', en: 'This service is always decided by an officer' }] : []),
    ...(decision.secondReview && service.secondReview ? [{ zh: `${reviewed ? '规则算出的结果需要复核' : '有异议的需要复核'}（${service.secondReview.basis}）`, en: `${reviewed ? 'The computed result needs a second review' : 'What is contested needs a second review'} (${service.secondReview.basis})` }] : []),
  ];
}

const NO_ANSWER: Readonly<Record<string, Localized>> = {
  deadline: { zh: '一直没有答复', en: 'did not answer' }, 'unknown-subject': { zh: '没有查到这个人', en: 'has no record of the person' },
};
const UNUSABLE: Localized = { zh: '答复不符合约定的格式，没有采用', en: 'gave an answer that does not keep to the agreed form and was not used' };

/** Why a department has not told what is missing, as the officer reads it. */
function whyNotTold({ state, run: { compiled: { catalog } } }: Acting, item: Item, missing: readonly string[]): Localized | undefined {
  const asked = missing.flatMap((name) => catalog.elements.get(name)?.sources ?? []).flatMap((source) => (typeof source === 'object' && 'department' in source ? [source] : []));
  const answer = answersFor(state.departments, item).findLast(({ department, scenario, failure }) => failure !== undefined && asked.some((each) => each.department === department && each.scenario === scenario));
  if (!answer) return undefined;
  const [who, what] = [departmentName(catalog, answer), NO_ANSWER[answer.failure!] ?? UNUSABLE];
  return { zh: `${who.zh}${what.zh}`, en: `${who.en} ${what.en}` };
}
