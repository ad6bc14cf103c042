import type { CompiledService } from '../../catalog/compile-service.ts';
import type { Criterion } from '../../catalog/service.ts';
import { renamed } from '../../feel/rename.ts';
import type { ContextEntry, DecisionElement } from '../model.ts';
import { decisionNamed, literal, type Making } from './decisions.ts';
import { decision, OWN } from './names.ts';
import { lines, said } from './words.ts';

/**
 * A criterion as a decision that is true, false, or null where nobody can tell. One that does not concern this person is true: it stands
 * in nobody's way. `not(when) or pass` is that, with the standard's rules for null.
 */
export function criterionDecision({ id, zh, en, when, pass, basis, remedy }: Criterion, making: Making): DecisionElement {
  const words = said({ zh, en }, `依据 / Article: ${basis}`, `不符合时 / Where it fails: ${remedy.zh}`, remedy.en, when === undefined ? undefined : '只对一部分人适用，对其他人为 true / It concerns some only; for the others it is true');
  return decisionNamed(making.names.criterion(id), making, { ...words, requiredAuthorities: [making.authority(basis)] }, (read) => {
    const passes = renamed(pass, 'Expression', read);
    return literal(when === undefined ? passes : `not(${renamed(when, 'Expression', read)}) or (${passes})`);
  }, 'boolean');
}

/** Whether a second officer has to look, where the service has such a rule. */
export function secondReviewDecision({ service: { secondReview } }: CompiledService, making: Making): readonly DecisionElement[] {
  if (secondReview === undefined) return [];
  const { when, basis, why } = secondReview;
  const words = said({ zh: '需要复核', en: 'A second review is needed' }, `依据 / Article: ${basis}`, why?.zh, why?.en);
  return [decisionNamed(decision(OWN.secondReview), making, { ...words, requiredAuthorities: [making.authority(basis)] }, (read) => literal(renamed(when, 'Expression', read)), 'boolean')];
}

/** Everything that is decided, in one context. */
export function outcomeDecision({ service: { criteria, determine = {}, secondReview, mode } }: CompiledService, making: Making): DecisionElement {
  const words = said({ zh: '结论', en: 'Outcome' },
    'passed：全部条件都符合。快办的规则是：有条件为 false 的不予通过；有条件或者结果为 null、需要复核的，由工作人员办理；其余当场通过。',
    'passed: all criteria are met. The product refuses where one is false, hands to an officer where a criterion or a value is null or a second review is needed, and approves the rest on the spot.',
    mode === 'officer' ? '这个事项总是由工作人员决定 / An officer always decides this service' : undefined);
  return decisionNamed(decision(OWN.outcome), making, words, (read, use) => {
    const entry = (name: string, text: string): ContextEntry => ({ variable: { name }, value: literal(text) });
    const passes = criteria.map(({ id }) => use(making.names.criterion(id)));
    const values = Object.keys(determine).map((name) => entry(name, read(name)));
    return { kind: 'context', entries: [
      { variable: { name: OWN.criteria }, value: { kind: 'context', entries: criteria.map(({ id }, index) => entry(id, passes[index] ?? 'null')) } },
      entry(OWN.passed, passes.join(' and ')),
      ...(secondReview === undefined ? [] : [entry(OWN.secondReview, use(decision(OWN.secondReview)))]),
      ...(values.length === 0 ? [] : [{ variable: { name: OWN.values }, value: { kind: 'context', entries: values } } satisfies ContextEntry]),
    ] };
  });
}

/** What a service is, as the description of its model. */
export function serviceWords({ service }: CompiledService, region: string, on: string, version: string): string {
  const { code, zh, en, summary, basis } = service;
  return lines(`${code} ${zh} / ${en}`, summary.zh, summary.en, `依据 / Basis: ${basis.join('、')}`, `地区 / Region: ${region}`, `${on} 的规则 / Rules of ${on}`, `目录版本 / Version of the catalogue: ${version}`);
}
