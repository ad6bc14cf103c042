import type { DataElement } from '../catalog/element.ts';
import { dayOf, endOfDay, instantOf, millisecondsOf } from '../clocks/day.ts';
import { answerFault } from '../evidence/check-given.ts';
import { isOfItem } from '../evidence/each.ts';
import type { Fact } from '../fact.ts';
import { mayAct, refused, type Acting } from './act.ts';
import { openAssistance, requestAt, type Assistance, type DeskAnswer } from './assistance.ts';
import type { Item } from './item.ts';
import type { Outcome } from './refusal.ts';

/** What a desk says to each element it was asked for, what that rests on (a record, an inspection), and files that show it. */
export type Answering = Pick<DeskAnswer, 'said' | 'basis' | 'files'> & { readonly request: number };

/** As few words as it can be understood by what an answer rests on. */
export const BASIS_WORDS = 4;

/**
 * A desk answers all that it was asked, or says of an element that it cannot and why. What it says holds as a fact with this source, in place of what an
 * officer found before; the rules go by it from then on.
 */
export function answerAssistance(acting: Acting, { request, said, basis, files }: Answering): Outcome {
  const item = mayAct(acting, 'answer-assistance');
  if ('code' in item) return { kind: 'refused', refusal: item };
  const placed = requestAt(item, acting.actor, request);
  if (!placed) return refused('not-yours', { zh: '这次协查不在您的窗口', en: 'This request is not at your desk' });
  const { compiled, region, known: { on, at } } = acting.run;
  const { asked } = placed;
  const errors = [
    ...Object.keys(said).filter((name) => !asked.elements.includes(name)).map((name) => ({ pointer: `/said/${name}`, detail: { zh: '没有请您核查这一项', en: 'You were not asked for this' } })),
    ...asked.elements.flatMap((name) => {
      const one = said[name];
      const needed = { zh: '请答复，或者写明为什么不能答复', en: 'Answer it, or say why you cannot' };
      const detail = one === undefined ? needed : 'cannot' in one ? (one.cannot.trim() === '' ? needed : undefined) : one.value === null ? needed : answerFault({ compiled, region, on }, name, (compiled.catalog.elements.get(name) as DataElement).type, one.value);
      return detail === undefined ? [] : [{ pointer: `/said/${name}`, detail }];
    }),
    ...(basis.trim().length < BASIS_WORDS ? [{ pointer: '/basis', detail: { zh: '请写明依据：查了什么记录、到了什么现场', en: 'Say what it rests on: which record, which place' } }] : []),
  ];
  if (errors.length > 0) return refused('wrong-type', { zh: '协查答复没有填好', en: 'The answer is not complete' }, errors);
  const found = Object.entries(said).flatMap(([element, one]): Fact[] => ('value' in one ? [{
    element, value: one.value, source: { kind: 'assistance', department: asked.department, desk: asked.desk }, at,
    ...(item.of !== undefined && isOfItem(compiled.catalog, element) && { of: item.of }),
  }] : []));
  const findings = [...item.findings.filter(({ element }) => !found.some((fact) => fact.element === element)), ...found];
  const kept = Object.fromEntries(Object.entries(said).map(([name, one]) => [name, 'cannot' in one ? { cannot: one.cannot.trim() } : one]));
  return { kind: 'done', steps: [{ actor: acting.actor, event: { type: 'assistance-answered', no: item.no, request, said: kept, basis: basis.trim(), files: [...files], findings } }] };
}

/** What happens next to a request by itself, and from when on: on its last day it is reminded, after it the officer is told that it is late. */
export function nextChase({ chased, until }: Pick<Assistance, 'chased' | 'until'>): { readonly how: 'reminded' | 'late'; readonly from: string } | undefined {
  if (chased === 'late') return undefined;
  return chased === 'reminded' ? { how: 'late', from: instantOf(millisecondsOf(endOfDay(until)) + 1000) } : { how: 'reminded', from: `${until}T00:00:00+08:00` };
}

/** When the first of the open requests of an item is chased; `null` where none is. */
export function chaseAt(item: Pick<Item, 'assistance' | 'status'>): string | null {
  return openAssistance(item).flatMap(({ asked }) => nextChase(asked)?.from ?? []).toSorted((a, b) => millisecondsOf(a) - millisecondsOf(b))[0] ?? null;
}

/** Remind of what is due today and say of what is late. Answers no steps where nothing is: a second worker finds it done. */
export function chaseAssistance(acting: Omit<Acting, 'no'>): Outcome {
  const { at } = acting.run.known;
  const steps = acting.state.items.flatMap((item) => openAssistance(item).flatMap(({ request, asked }) => {
    const next = nextChase(asked);
    if (!next || millisecondsOf(next.from) > millisecondsOf(at)) return [];
    // Whoever slept over the last day is not reminded of it any more.
    const how = dayOf(at) > asked.until ? 'late' as const : next.how;
    return [{ actor: acting.actor, event: { type: 'assistance-chased' as const, no: item.no, request, how } }];
  }));
  return { kind: 'done', steps };
}
