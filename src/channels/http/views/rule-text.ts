import type { CompiledCatalog } from '#core/catalog/compiled.ts';
import type { Service } from '#core/catalog/service.ts';
import { inWords } from '#core/decisions/in-words.ts';
import { namingOf } from '#core/decisions/naming.ts';
import type { RuleText } from '../schemas/guide.ts';

/** An expression of a service, as written and in words. */
export function ruleText(compiled: CompiledCatalog, service: Service, feel: string): RuleText {
  return { feel, words: inWords(feel, namingOf(compiled, service)) };
}
