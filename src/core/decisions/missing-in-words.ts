import type { CompiledCatalog } from '../catalog/compiled.ts';
import type { ElementSource } from '../catalog/element.ts';
import type { Localized } from '../value.ts';
import type { Naming } from './in-words.ts';

const PERSON: Localized = { zh: '本人', en: 'the person' };
const OFFICER: Localized = { zh: '经办人', en: 'an officer' };

/** What is missing and who could tell it; what is contested is for an officer, whatever a source says. */
export function missingInWords(compiled: CompiledCatalog, missing: readonly string[], naming: Naming, contested: ReadonlySet<string>): Localized {
  const parts = missing.map((name): Localized => {
    const named = naming(name) ?? { zh: name, en: name };
    if (contested.has(name)) return { zh: `${named.zh}（有异议，由经办人核实）`, en: `${named.en} (contested; an officer checks it)` };
    const tellers = new Map((compiled.catalog.elements.get(name)?.sources ?? []).flatMap((source) => tellerOf(compiled, source) ?? []).map((teller) => [teller.zh, teller]));
    const all = [...tellers.values()];
    return all.length === 0 ? named : { zh: `${named.zh}（可由${all.map(({ zh }) => zh).join('或')}提供）`, en: `${named.en} (${all.map(({ en }) => en).join(' or ')} can tell)` };
  });
  return { zh: `还不知道：${parts.map(({ zh }) => zh).join('；')}`, en: `not known yet: ${parts.map(({ en }) => en).join('; ')}` };
}

function tellerOf({ catalog }: CompiledCatalog, source: ElementSource): Localized | undefined {
  if (source === 'item') return undefined;
  if (source === 'officer') return OFFICER;
  if (source === 'ask' || source === 'sign-in') return PERSON;
  if ('promise' in source) return PERSON;
  if ('department' in source) return catalog.departments.get(source.department);
  const kind = 'register' in source ? catalog.registerKinds.get(source.register.kind) : undefined;
  return kind && { zh: `“${kind.zh}”登记`, en: `the register “${kind.en}”` };
}
