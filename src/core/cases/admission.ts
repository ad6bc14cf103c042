import { bundleOf } from '../catalog/bundle.ts';
import type { CompiledCatalog, CompiledStage } from '../catalog/compiled.ts';
import type { Filing } from '../catalog/life-event.ts';
import { decisionScope } from '../decisions/decision-scope.ts';
import type { Run } from '../decisions/run-items.ts';
import type { Search } from '../evidence/gather.ts';
import { neededElements } from '../evidence/needed.ts';
import type { Localized } from '../value.ts';
import type { Refusal } from './refusal.ts';

/** Who applies, and whom it is about. */
export type Applying = { readonly as: Filing['by']; readonly about: 'person' | 'enterprise' };

/** Admitted, or refused, or not certain before these departments have answered. */
export type Admission =
  | { readonly kind: 'admitted' }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'silent'; readonly silent: readonly { readonly department: string; readonly scenario: string }[] };

/**
 * Whether somebody may hand in an event in this role. Nothing is shown and nothing accepted before it is certain: what the catalogue
 * demands (`may`) has to be known to hold. Where it is not, nothing is said about the person, only what can be done instead.
 */
export function admission({ compiled, region, known }: Run, lifeEvent: string, { as, about }: Applying, search: Search): Admission {
  const filing = compiled.lifeEvents.get(lifeEvent)?.filings.get(as);
  if (!filing || bundleOf(compiled.catalog, lifeEvent)?.subject !== about) return refused(notThisRole(compiled, lifeEvent, about));
  const stage = stageOn(compiled, region, lifeEvent, known.on);
  if (!stage && compiled.stages.has(`${region}/${lifeEvent}`)) return refused(NOT_THERE_YET);
  const conditions = [
    { holds: stage?.where, otherwise: stage?.stage.otherwise ?? NOT_THERE_YET },
    { holds: filing.may, otherwise: filing.filing.otherwise ?? NOT_THIS_PERSON },
  ];
  for (const { holds, otherwise } of conditions) {
    if (!holds) continue;
    const { facts, missing } = search.gather(neededElements(compiled, [], holds.names));
    const result = holds.evaluate(decisionScope(compiled, { facts, region, on: known.on }));
    if (result === true) continue;
    // Once it is known not to hold nobody else is asked.
    if (result === false) return refused(otherwise);
    // Two things that one question answers are asked for once.
    const silent = new Map([...missing.values()].flatMap((who) => (who.from === 'department' ? [[`${who.department}/${who.scenario}`, { department: who.department, scenario: who.scenario }] as const] : [])));
    return silent.size > 0 ? { kind: 'silent', silent: [...silent.values()] } : refused(otherwise);
  }
  return { kind: 'admitted' };
}

/** The stage of the rollout that holds on a day: the last that has begun; none where it is on for everybody, or none has begun. */
export function stageOn(compiled: CompiledCatalog, region: string, id: string, on: string): CompiledStage | undefined {
  return compiled.stages.get(`${region}/${id}`)?.findLast(({ stage: { from } }) => from === undefined || from <= on);
}

function refused(detail: Localized): Admission {
  return { kind: 'refused', refusal: { code: 'not-admitted', detail } };
}

const NOT_THERE_YET: Localized = { zh: '这件事还在试点，您这里暂时要逐项办：在“全部事项”里可以单独申请每一项', en: 'This is still on trial and not yet on where you live: each of its matters can be filed alone, under “All matters”' };
const NOT_THIS_PERSON: Localized = { zh: '查不到您和这个人之间的关系，不能替他办。请到任一窗口，带上证件由工作人员核对', en: 'No tie between you and this person was found, so you cannot apply for them here. Bring your papers to any counter' };

const ROLES: Readonly<Record<Filing['by'], Localized>> = { self: { zh: '本人（本单位）', en: 'the person (the enterprise) concerned' }, relative: { zh: '亲属', en: 'a relative' }, employer: { zh: '用人单位', en: 'the employer' } };

function notThisRole(compiled: CompiledCatalog, lifeEvent: string, about: Applying['about']): Localized {
  const event = bundleOf(compiled.catalog, lifeEvent);
  const roles = [...(compiled.lifeEvents.get(lifeEvent)?.filings.keys() ?? [])].map((by) => ROLES[by]);
  if (event?.subject !== about) {
    return about === 'enterprise' ? { zh: '这件事是个人的事，请用个人账号登录办理', en: 'This concerns a person: sign in with a personal account' } : { zh: '这件事是单位的事，请用单位账号登录办理', en: 'This concerns an enterprise: sign in with its account' };
  }
  return { zh: `这件事由${roles.map(({ zh }) => zh).join('或者')}来办`, en: `This is handed in by ${roles.map(({ en }) => en).join(' or ')}` };
}
