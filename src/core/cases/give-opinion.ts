import type { DataElement } from '../catalog/element.ts';
import { answerFault } from '../evidence/check-given.ts';
import type { Fact } from '../fact.ts';
import type { Value } from '../value.ts';
import { mayAct, refused, type Acting } from './act.ts';
import { NO_APPRAISAL } from './actions.ts';
import { groupOpinion, seatOf } from './appraisal.ts';
import type { Outcome, Step } from './refusal.ts';

/** As few words as an opinion can be understood by. */
export const GROUNDS_WORDS = 10;

/** What an expert finds for each element that the matter asks experts for, and why. */
export type GivenOpinion = { readonly values: Readonly<Record<string, Value>>; readonly grounds: string };

/**
 * An expert gives and signs an opinion. With the last one the majority becomes the opinion of the group and settles what the matter asks
 * for; where there is none, the experts confer and give it again.
 */
export function giveOpinion(acting: Acting, { values, grounds }: GivenOpinion): Outcome {
  const item = mayAct(acting, 'give-opinion');
  if ('code' in item) return { kind: 'refused', refusal: item };
  const { compiled, region, known } = acting.run;
  const appraisal = compiled.catalog.services.get(item.service)?.appraisal;
  const expert = acting.actor.slice('expert:'.length);
  const seat = item.appraisal && seatOf(item, expert);
  if (!appraisal || !item.appraisal || !seat) return refused('not-allowed', NO_APPRAISAL);
  const errors = [
    ...Object.keys(values).filter((name) => !appraisal.opinion.includes(name)).map((name) => ({ pointer: `/values/${name}`, detail: { zh: '这一项不用专家提意见', en: 'No opinion is asked on this' } })),
    ...appraisal.opinion.flatMap((name) => {
      const value = values[name];
      const detail = value === undefined || value === null ? { zh: '请填写意见', en: 'Give your opinion' } : answerFault({ compiled, region, on: known.on }, name, (compiled.catalog.elements.get(name) as DataElement).type, value);
      return detail === undefined ? [] : [{ pointer: `/values/${name}`, detail }];
    }),
    ...(grounds.trim().length < GROUNDS_WORDS ? [{ pointer: '/grounds', detail: { zh: `请至少用 ${GROUNDS_WORDS} 个字写明依据`, en: `Give the grounds in at least ${GROUNDS_WORDS} characters` } }] : []),
  ];
  if (errors.length > 0) return refused('wrong-type', { zh: '鉴定意见没有填好', en: 'The opinion is not complete' }, errors);
  const { at } = known;
  const given: Step = { actor: acting.actor, event: { type: 'opinion-given', no: item.no, values, grounds: grounds.trim() } };
  const { seats } = item.appraisal;
  const group = groupOpinion(appraisal, seats.map((each) => (each === seat ? { ...each, opinion: { values, grounds, at } } : each)));
  if (!group) return { kind: 'done', steps: [given] };
  const found = Object.entries(group).map(([element, value]): Fact => ({ element, value, source: { kind: 'experts', count: seats.length }, at }));
  const findings = [...item.findings.filter(({ element }) => !(element in group)), ...found];
  return { kind: 'done', steps: [given, { actor: 'rules', event: { type: 'appraised', no: item.no, values: group, findings } }] };
}
