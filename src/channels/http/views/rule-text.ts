import type { CompiledCatalog } from '#core/catalog/compiled.ts';
import { codeName } from '#core/catalog/code-name.ts';
import type { Service } from '#core/catalog/service.ts';
import { inWords, type Naming } from '#core/decisions/in-words.ts';
import { namingOf } from '#core/decisions/naming.ts';
import type { Localized } from '#core/value.ts';
import type { RuleText } from '../schemas/guide.ts';

const CONTESTED: Localized = { zh: '当事人有异议', en: 'a fact is contested' };

/** An expression of a service, or of the catalogue, as written and in words. */
export function ruleText(compiled: CompiledCatalog, service: Service | undefined, feel: string): RuleText {
  const naming = namingOf(compiled, service);
  const fuller: Naming = (name) => (name === 'contested' ? CONTESTED : groupOf(compiled, name) ?? naming(name));
  return { feel, words: inWords(feel, fuller) };
}

/** A group of codes by all that is in it; a whole list keeps its own name. */
function groupOf({ catalog, codes }: CompiledCatalog, name: string): Localized | undefined {
  const [, list, tag] = /^codes\.([^.]+)\.(.+)$/.exec(name) ?? [];
  const found = list === undefined || tag === undefined ? undefined : codes.get(name)?.map((code) => codeName(catalog, list, code));
  return found && { zh: found.map(({ zh }) => `“${zh}”`).join('、'), en: found.map(({ en }) => `“${en}”`).join(', ') };
}
