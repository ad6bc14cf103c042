import { abolishedAs } from '../abolished.ts';
import { mustBeSubmitted } from '../burden.ts';
import type { Catalog } from '../catalog.ts';
import type { Evidence } from '../evidence.ts';
import type { Finding, Place } from '../finding.ts';
import { checkScenario } from './elements.ts';
import { mustExist } from './reference.ts';

const TESTS = { noLegalBasis: '没有法律法规依据', licence: '有证照可以证明', promise: '可以书面承诺', online: '可以网络核验', substitute: '可以被其他材料涵盖', issuerCannotVerify: '开具单位无法调查核实' } as const;

/** Materials: what they prove, where they come from, and that none is demanded which the six 一律取消 tests do away with. */
export function checkEvidence(catalog: Catalog): readonly Finding[] {
  return [
    ...[...catalog.evidence].flatMap(([id, evidence]) => checkOne(catalog, id, evidence)),
    ...[...catalog.services.values()].flatMap(({ code, needs }) => needs.evidence.flatMap((id, index) => checkDemand(catalog, code, id, { in: 'services', id: code, path: ['needs', 'evidence', index] }))),
  ];
}

function checkOne(catalog: Catalog, id: string, evidence: Evidence): readonly Finding[] {
  const at = (...path: readonly (string | number)[]): Place => ({ in: 'evidence', id, path });
  return [
    ...evidence.proves.flatMap((element, index) => mustExist(catalog, 'elements', element, at('proves', index))),
    ...evidence.sources.flatMap((source, index) => (typeof source === 'string' ? [] : checkScenario(catalog, source, 'ask', at('sources', index)))),
    ...(evidence.abolished?.for ?? []).flatMap((code, index) => mustExist(catalog, 'services', code, at('abolished', 'for', index))),
  ];
}

function checkDemand(catalog: Catalog, service: string, id: string, at: Place): readonly Finding[] {
  const evidence = catalog.evidence.get(id);
  if (evidence === undefined) return mustExist(catalog, 'evidence', id, at);
  const abolished = abolishedAs(catalog, service, id);
  if (abolished !== undefined) {
    return [{
      at,
      message: abolished.id === id
        ? { zh: `“${evidence.zh}”已经取消，不得再要：${abolished.by}`, en: `“${evidence.en}” was abolished and may not be demanded: ${abolished.by}` }
        : { zh: `“${evidence.zh}”就是已经取消的“${abolished.name}”，属于变相保留：${abolished.by}`, en: `“${evidence.en}” is the abolished “${abolished.name}” in other words: ${abolished.by}` },
      remedy: { zh: '请从 needs.evidence 里删去；需要的信息改由登记、部门或承诺取得', en: 'Take it out of needs.evidence; learn what is needed from the register, a department or a promise' },
    }];
  }
  if (evidence.voluntary !== undefined) {
    return [{ at, message: { zh: `“${evidence.zh}”只能由本人自愿提供，不能列为所需材料`, en: `“${evidence.en}” is voluntary and cannot be demanded` }, remedy: { zh: '请从 needs.evidence 里删去', en: 'Take it out of needs.evidence' } }];
  }
  if (evidence.dispensable === undefined) {
    return [{ at, message: { zh: `“${evidence.zh}”还没有过“六个一律取消”的检验`, en: `“${evidence.en}” has not been put to the six tests` }, remedy: { zh: '请在 evidence/ 里写明 dispensable 六项', en: 'Answer the six tests under `dispensable` in evidence/' } }];
  }
  const tests = evidence.dispensable;
  const reasons = (Object.keys(TESTS) as (keyof typeof TESTS)[]).filter((test) => 'yes' in tests[test]);
  if (reasons.length === 0 || !mustBeSubmitted(evidence)) return [];
  return [{
    at,
    message: { zh: `“${evidence.zh}”应当取消（${reasons.map((test) => TESTS[test]).join('、')}），却只能由本人提交`, en: `“${evidence.en}” is to be dispensed with (${reasons.join(', ')}), yet only the person can supply it` },
    remedy: { zh: '请给它加上登记、部门、证照或承诺来源，或者不再要它', en: 'Give it the register, a department, a licence or a promise as a source, or stop demanding it' },
  }];
}
