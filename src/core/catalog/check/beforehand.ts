import { neededElements } from '../../evidence/needed.ts';
import type { Expression } from '../../feel/expression.ts';
import type { CompiledCatalog } from '../compiled.ts';
import type { Finding, Place } from '../finding.ts';

/**
 * Who may hand in (`may`), and for whom a stage of the rollout holds (`where`), is known before anything is asked: nothing that such a
 * condition rests on may come from the applicant's own answer or promise, not even where the register and the departments know nothing.
 */
export function checkBeforehand(compiled: CompiledCatalog, condition: Expression | undefined, at: Place): readonly Finding[] {
  return [...neededElements(compiled, [], condition?.names ?? [])].filter((name) => isOwnWord(compiled.catalog, name)).map((name): Finding => ({
    at, message: { zh: `谁能办要先知道，不能看本人才能回答的 ${name}`, en: `Who may hand in is known before anybody is asked, and cannot rest on ${name}, which the applicant answers` },
    remedy: { zh: '请改用只由登记、部门或登录得知的数据元', en: 'Use an element that only the register, a department or the sign-in gives' },
  }));
}

/** Whether the applicant may answer or promise it. */
function isOwnWord(catalog: CompiledCatalog['catalog'], name: string): boolean {
  return catalog.elements.get(name)?.sources.some((source) => source === 'ask' || (typeof source === 'object' && 'promise' in source)) === true;
}

/** Stages of a rollout: for whom each holds. */
export function checkStages(compiled: CompiledCatalog): readonly Finding[] {
  return [...compiled.stages].flatMap(([key, stages]) => {
    const [region = '', id = ''] = key.split('/');
    return stages.flatMap(({ where }, index) => checkBeforehand(compiled, where, { in: 'regions', id: region, path: ['rollout', id, index, 'where'] }));
  });
}
