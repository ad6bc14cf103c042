import type { CompiledCatalog } from '#core/catalog/compiled.ts';
import { codeName } from '#core/catalog/code-name.ts';
import type { LifeEvent } from '#core/catalog/life-event.ts';
import type { Service } from '#core/catalog/service.ts';
import { inWords, valuesOf, type Naming } from '#core/decisions/in-words.ts';
import { namingOf } from '#core/decisions/naming.ts';
import type { Localized } from '#core/value.ts';
import type { RuleText } from '../schemas/guide.ts';

const SAID: Readonly<Record<string, Localized>> = { 'contested': { zh: '当事人有异议', en: 'a fact is contested' }, 'case.number': { zh: '办件编号', en: 'Number of the case' } };

/** A condition of a life event: answers by the questions they are given to. */
export function eventRuleText(compiled: CompiledCatalog, event: LifeEvent, service: Service | undefined, feel: string): RuleText {
  const naming = fullerNaming(compiled, service);
  const answer = (name: string): Localized | undefined => {
    const question = event.questions.find(({ id }) => id === name);
    return question && name.startsWith('answers.') ? (question.type === 'boolean'
      ? { zh: `“${question.zh}”答“是”`, en: `“${question.en}” is answered yes` } : { zh: `“${question.zh}”的回答`, en: `the answer to “${question.en}”` }) : undefined;
  };
  return { feel, words: inWords(feel, (name, constant) => (constant ? undefined : answer(name)) ?? naming(name, constant)) };
}

/** An expression of a service, or of the catalogue, as written and in words. `of`: what its texts are values of. */
export function ruleText(compiled: CompiledCatalog, service: Service | undefined, feel: string, of?: string): RuleText {
  return { feel, words: inWords(feel, valuesOf(of, fullerNaming(compiled, service))) };
}

/** The names of a catalogue, with groups of codes spelled out. */
export function fullerNaming(compiled: CompiledCatalog, service: Service | undefined): Naming {
  const naming = namingOf(compiled, service);
  return (name, constant) => SAID[name] ?? groupOf(compiled, name) ?? naming(name, constant);
}

/** A group of codes by all that is in it; a whole list keeps its own name. */
function groupOf({ catalog, codes }: CompiledCatalog, name: string): Localized | undefined {
  const [, list, tag] = /^codes\.([^.]+)\.(.+)$/.exec(name) ?? [];
  const found = list === undefined || tag === undefined ? undefined : codes.get(name)?.map((code) => codeName(catalog, list, code));
  return found && { zh: found.map(({ zh }) => `“${zh}”`).join('、'), en: found.map(({ en }) => `“${en}”`).join(', ') };
}
