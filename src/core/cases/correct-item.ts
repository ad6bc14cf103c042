import type { Catalog } from '../catalog/catalog.ts';
import type { Calendar } from '../clocks/clock.ts';
import { answerFault, askable, mayShow, mayUpload } from '../evidence/check-given.ts';
import type { Assurance } from '../identity/assurance.ts';
import { PROVE_AGAIN, takesAnswer } from '../identity/proof-for.ts';
import type { Value } from '../value.ts';
import { alreadyKnown } from './already-known.ts';
import { mayAct, refused, type Acting } from './act.ts';
import { jointWishes, lineName } from './joint.ts';
import type { Given } from './given.ts';
import type { Correction, Item } from './item.ts';
import type { Outcome, Refusal } from './refusal.ts';
import { correctionEnds } from './silence.ts';
import { wordsFault } from './words.ts';

/** 行政许可法 第三十二条 is the general model: everything that is missing is told once. */
export const CORRECTION_BASIS = '行政许可法 第三十二条（四）';

/** What a correction may ask for: the elements and evidence that the item's own catalogue entry names, and nothing else. */
export function correctable(catalog: Catalog, service: string): { elements: string[]; evidence: string[] } {
  const needs = catalog.services.get(service)?.needs;
  return {
    elements: (needs?.elements ?? []).filter((name) => askable(catalog, name) !== undefined),
    evidence: (needs?.evidence ?? []).filter((id) => mayUpload(catalog, id, service)),
  };
}

/** What an officer wants to ask: elements and evidence of the item's catalogue entry, and the words to the applicant. */
export type Ask = { readonly elements: readonly string[]; readonly evidence: readonly string[]; readonly note: string };

/** What speaks against a request, however often one was made: nothing chosen, something that is not on the list or is known already, or an abolished proof in other words. */
export function askFault(acting: Pick<Acting, 'run'>, item: Pick<Item, 'service' | 'of'>, ask: Ask): Refusal | undefined {
  const { catalog } = acting.run.compiled;
  const may = correctable(catalog, item.service);
  const outside = [...ask.elements.filter((name) => !may.elements.includes(name)), ...ask.evidence.filter((id) => !may.evidence.includes(id))];
  if (outside.length > 0) {
    return { code: 'not-in-catalogue', detail: { zh: '只能要求事项清单里有的内容', en: 'Only what the catalogue lists for this item may be asked for' }, errors: outside.map((name) => ({ pointer: `/${name}`, detail: { zh: '不在这个事项的清单里', en: 'Not on the list of this item' } })) };
  }
  const known = ask.evidence.filter((id) => alreadyKnown(acting, item, id) !== undefined);
  if (known.length > 0) {
    return { code: 'not-allowed', detail: { zh: '有的材料证明的内容已经查到，不能再要', en: 'What some of these materials prove is known already and may not be asked for' }, errors: known.map((id) => ({ pointer: `/${id}`, detail: { zh: '证明的内容已经从登记或者部门查到；认为查到的不对的，请核实、协查，不要让申请人再交', en: 'Registers or departments have said it; where that seems wrong, look into it or ask the agency, and not the applicant' } })) };
  }
  if (ask.elements.length + ask.evidence.length === 0) return { code: 'incomplete', detail: { zh: '请选择需要补正的内容', en: 'Choose what has to be corrected' } };
  return wordsFault(catalog, item.service, { asks: { note: ask.note } });
}

/** Ask the applicant once, with the complete list and the last day; the clock pauses until the answer. A second time only with what `askAgain` needs. */
export function askCorrection(acting: Acting, ask: Ask, calendar: Calendar): Outcome {
  const item = mayAct(acting, 'ask-correction');
  if ('code' in item) return { kind: 'refused', refusal: item };
  const whole = withWishes(acting, item, ask);
  const refusal = askFault(acting, item, whole);
  if (refusal) return { kind: 'refused', refusal };
  return { kind: 'done', steps: [{ actor: acting.actor, event: { type: 'correction-asked', no: item.no, correction: withLastDay(acting, item, correctionOf(acting, whole), calendar), basis: CORRECTION_BASIS } }] };
}

/** The one request holds what the other lines of work of a joint matter need, too. */
function withWishes({ run: { compiled: { catalog } } }: Acting, item: Item, ask: Ask): Ask {
  const wishes = jointWishes(item);
  return {
    elements: [...new Set([...ask.elements, ...wishes.flatMap(({ word }) => word.elements)])], evidence: [...new Set([...ask.evidence, ...wishes.flatMap(({ word }) => word.evidence)])],
    note: [ask.note, ...wishes.map(({ line, word }) => `${lineName(catalog, line).zh}：${word.note}`)].filter(Boolean).join('\n'),
  };
}

/** The request as it is kept. */
export function correctionOf(acting: Acting, { elements, evidence, note }: Ask): Correction {
  return { elements, evidence, note, by: acting.actor.slice('officer:'.length), at: acting.run.known.at };
}

/** The request with the day up to whose end it can be answered, as it is told. */
export function withLastDay({ run: { compiled: { catalog }, region, known: { at } } }: Pick<Acting, 'run'>, { service }: Pick<Item, 'service'>, correction: Correction, calendar: Calendar): Correction {
  return { ...correction, lastDay: correctionEnds(catalog, region, service, at, calendar) };
}

/**
 * The applicant answers everything that was asked, at a counter also by showing an original; the clock goes on and the item is back with the same officer.
 * @param proven how surely whoever answers is the applicant: what a matter is handed in by (`assurance: strong`) it is also answered by
 */
export function answerCorrection(acting: Acting, { answers, files, shown = {}, proven }: { readonly answers: Readonly<Record<string, Value>>; readonly files: Readonly<Record<string, readonly string[]>>; readonly shown?: Given['shown']; readonly proven: Assurance }): Outcome {
  const item = mayAct(acting, 'answer-correction');
  if ('code' in item) return { kind: 'refused', refusal: item };
  const { compiled, region } = acting.run;
  if (!takesAnswer(compiled.catalog, item.service, proven)) return { kind: 'refused', refusal: PROVE_AGAIN };
  const here = { compiled, region, on: acting.run.known.on };
  const asked = item.correction;
  const missing = [
    ...(asked?.elements ?? []).filter((name) => answers[name] === undefined || answers[name] === null).map((name) => `/answers/${name}`),
    ...(asked?.evidence ?? []).filter((id) => (files[id]?.length ?? 0) === 0 && (shown[id] === undefined || compiled.catalog.evidence.get(id)?.scan === true)).map((id) => `/files/${id}`),
  ];
  if (missing.length > 0) return refused('incomplete', { zh: '还有没有补充的内容', en: 'Something is still missing' }, missing.map((pointer) => ({ pointer, detail: { zh: '请补充这一项', en: 'Please give this' } })));
  const wrong = Object.entries(answers).flatMap(([name, value]) => {
    const type = asked?.elements.includes(name) ? askable(compiled.catalog, name) : undefined;
    const detail = type === undefined ? { zh: '没有要求这一项', en: 'This was not asked for' } : answerFault(here, name, type, value);
    return detail === undefined ? [] : [{ pointer: `/answers/${name}`, detail }];
  });
  if (wrong.length > 0) return refused('wrong-type', { zh: '有的内容填得不对', en: 'Some of it is not right' }, wrong);
  const unshown = Object.keys(shown).filter((id) => !asked?.evidence.includes(id) || !mayShow(compiled.catalog, id, item.service));
  if (unshown.length > 0) return refused('wrong-type', { zh: '有的内容填得不对', en: 'Some of it is not right' }, unshown.map(() => ({ pointer: '/shown', detail: { zh: '这一项没有要求，或者不能用出示原件代替', en: 'This was not asked for, or is not shown at a counter' } })));
  const kept = Object.fromEntries(Object.entries(files).filter(([id]) => asked?.evidence.includes(id)));
  return { kind: 'done', steps: [{ actor: acting.actor, event: { type: 'corrected', no: item.no, answers, files: kept, ...(Object.keys(shown).length > 0 && { shown }) } }] };
}
