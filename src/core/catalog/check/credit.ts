import { neededElements } from '../../evidence/needed.ts';
import type { Catalog } from '../catalog.ts';
import type { CompiledCatalog } from '../compiled.ts';
import type { Finding } from '../finding.ts';

/** By which names the credit of somebody is read: entries of ours, and what the credit platform answers. */
const CREDIT_KIND = /^credit\./u, CREDIT_DEPARTMENT = 'public-credit';

/**
 * A benefit is never refused for bad credit (国办发〔2020〕49号: 依法依规确定惩戒措施, and no law makes credit a condition of what it grants): where a matter
 * pays something out, nothing that it gathers, nor what follows from it or says whether it is gathered, may say anything of it.
 */
export function checkCredit(compiled: CompiledCatalog): readonly Finding[] {
  const { catalog } = compiled;
  return [...catalog.services.values()].filter(({ effects }) => effects.some((effect) => 'pay' in effect)).flatMap(({ code, needs }) => [
    ...needs.elements.map((name, index) => ({ name, names: [name], path: ['needs', 'elements', index] })),
    ...needs.evidence.map((name, index) => ({ name, names: compiled.demanded.get(name)?.names ?? [], path: ['needs', 'evidence', index] })),
  ].filter(({ names }) => [...neededElements(compiled, [], names)].some((each) => readsCredit(catalog, each))).map(({ name, path }): Finding => ({
    at: { in: 'services', id: code, path }, message: { zh: `发放待遇、补贴的事项不能看信用：${name}`, en: `A matter that pays something out must not look at credit: ${name}` },
    remedy: { zh: '请删去；信用不好的只是不能用承诺、不能秒批', en: 'Take it out; bad credit only closes promises and decisions within seconds' },
  })));
}

/** Whether an element says anything of the credit of somebody. */
function readsCredit({ elements }: Pick<Catalog, 'elements'>, name: string): boolean {
  return (elements.get(name)?.sources ?? []).some((source) => typeof source === 'object' && (('register' in source && CREDIT_KIND.test(source.register.kind)) || ('department' in source && source.department === CREDIT_DEPARTMENT)));
}
