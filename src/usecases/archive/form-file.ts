import type { GivenFile } from '#core/archive/files-in.ts';
import type { Chained } from '#core/cases/replay.ts';
import type { Given } from '#core/cases/given.ts';
import type { Catalog } from '#core/catalog/catalog.ts';
import { formatValue } from '#core/decisions/format-value.ts';
import type { Localized, Value } from '#core/value.ts';
import { answerBinding, type Seal } from '../seal-answers.ts';

type Filled = Localized & { readonly element: string; readonly value: Value; readonly text: Localized };
type Filing = { readonly at: string; readonly by: string; readonly what: Localized; readonly item?: number; readonly answers: readonly Filled[]; readonly promises: readonly (Localized & { readonly element: string })[]; readonly contests: readonly (Localized & { readonly element: string; readonly statement: string })[]; readonly materials: readonly (Localized & { readonly evidence: string; readonly files: readonly string[] })[]; /** Originals that a clerk has looked at and given back. */ readonly shown?: readonly (Localized & { readonly evidence: string; readonly at: string; readonly by: string })[] };

/**
 * The forms as they were filed, the application first and then each correction, with every answer in words beside its value. Numbers that
 * the case keeps masked stand whole here: the archive has to show what was filed.
 * @param placeOf where the file of an id lies in the package
 */
export function formText(catalog: Catalog, number: string, history: readonly Chained[], unseal: Seal, placeOf: (id: string) => string): string {
  const nameOf = (names: ReadonlyMap<string, Localized>, id: string): Localized => ({ zh: names.get(id)?.zh ?? id, en: names.get(id)?.en ?? id });
  const filled = (answers: Given['answers'], sealed: Given['sealed'] = {}): Filled[] => Object.entries(answers).map(([element, masked]) => {
    const value = sealed[element] === undefined ? masked : unseal(sealed[element], answerBinding(number, element));
    const type = catalog.elements.get(element)?.type ?? 'text';
    return { element, ...nameOf(catalog.elements, element), value, text: formatValue(value, type, catalog.codes) };
  });
  const materials = (files: Given['files']): Filing['materials'] => Object.entries(files).map(([evidence, ids]) => ({ evidence, ...nameOf(catalog.evidence, evidence), files: ids.map(placeOf) }));
  const shownOf = (shown: Given['shown'] = {}): Pick<Filing, 'shown'> => (Object.keys(shown).length === 0 ? {} : { shown: Object.entries(shown).map(([evidence, seen]) => ({ evidence, ...nameOf(catalog.evidence, evidence), ...seen })) });
  const filings = history.flatMap(({ event, at, actor }): Filing[] => {
    if (event.type === 'corrected') return [{ at, by: actor, what: { zh: '补正', en: 'correction' }, item: event.no, answers: filled(event.answers, event.sealed), promises: [], contests: [], materials: materials(event.files), ...shownOf(event.shown) }];
    if (event.type !== 'submitted') return [];
    const { answers, settled, sealed, promises, contests, files } = event.given;
    return [{
      at, by: actor, what: { zh: '申请', en: 'application' }, answers: filled({ ...answers, ...settled }, sealed),
      promises: promises.map((element) => ({ element, ...nameOf(catalog.elements, element) })), contests: Object.entries(contests).map(([element, { statement }]) => ({ element, ...nameOf(catalog.elements, element), statement })), materials: materials(files), ...shownOf(event.given.shown),
    }];
  });
  return `${JSON.stringify(filings, null, 2)}\n`;
}

/** What a file shows, in the words of the catalogue. */
export function titleOf(catalog: Catalog, { as }: GivenFile, name: string): Localized {
  const named = (zh: string, en: string): Localized => ({ zh: `${zh}：${name}`, en: `${en}: ${name}` });
  switch (as.kind) {
    case 'evidence':
      return named(catalog.evidence.get(as.evidence)?.zh ?? as.evidence, catalog.evidence.get(as.evidence)?.en ?? as.evidence);
    case 'contest':
      return named(`异议的证明（${catalog.elements.get(as.element)?.zh ?? as.element}）`, `Given against what a source says (${catalog.elements.get(as.element)?.en ?? as.element})`);
    case 'visit':
      return named('实地核查照片', 'Photograph of a visit');
    case 'signature':
      return named('本人在窗口第二屏上的签名', 'Signature of the person on the second screen of a counter');
    case 'assistance':
      return named('协查答复的附件', 'Given with the answer of another agency');
    default:
      return named('异议人提交的材料', 'Given with an objection');
  }
}
