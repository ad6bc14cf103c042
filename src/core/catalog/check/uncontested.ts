import { neededElements } from '../../evidence/needed.ts';
import type { Expression } from '../../feel/expression.ts';
import type { CompiledCatalog } from '../compiled.ts';
import type { Finding, Place } from '../finding.ts';

/**
 * Who may hand in and for whom a stage holds is settled before any officer looks. What another department keeps the original of can be contested, and is then for
 * an officer to find out: a condition that rests on it could only turn away whoever has contested it. Criteria can rest on it, since what they cannot tell goes
 * to an officer, and so can the condition of an item, which stays open until it is known.
 */
export function checkUncontested(compiled: CompiledCatalog): readonly Finding[] {
  const { catalog } = compiled;
  const rests = (condition: Expression | undefined, at: Place): Finding[] => [...neededElements(compiled, [], condition?.names ?? [])].filter((name) => canBeContested(catalog, name)).map((name) => ({
    at, message: { zh: `${name} 的原始记录由别的部门保管，本人可以提出异议；有异议时要由经办人核实，这里还没有经办人`, en: `The original of ${name} is kept by another department and can be contested; an officer finds out then, and here no officer looks yet` },
    remedy: { zh: '请把它写进事项的条件（criteria），这里改用别的数据元', en: 'Make it a criterion of the matter, and use another element here' },
  }));
  const events = [...compiled.lifeEvents].flatMap(([id, { filings }]) => [...filings.values()].flatMap(({ may }, index) => rests(may, { in: catalog.lifeEvents.has(id) ? 'lifeEvents' : 'services', id, path: ['filedBy', index, 'may'] })));
  const stages = [...compiled.stages].flatMap(([key, all]) => {
    const [region = '', id = ''] = key.split('/');
    return all.flatMap(({ where }, index) => rests(where, { in: 'regions', id: region, path: ['rollout', id, index, 'where'] }));
  });
  return [...events, ...stages];
}

/** Whether a register gives an element by entries whose original another department keeps; an account stays what it is, because no officer sees one whole. */
function canBeContested({ elements, registerKinds }: CompiledCatalog['catalog'], name: string): boolean {
  const element = elements.get(name);
  return element !== undefined && !element.mask && element.sources.some((source) => typeof source === 'object' && 'register' in source && registerKinds.get(source.register.kind)?.original !== undefined);
}
