import type { CompiledCatalog } from '../catalog/compiled.ts';
import { serviceDifference, type Difference } from '../catalog/service-difference.ts';
import { tryItem } from '../decisions/run-items.ts';
import type { Decision } from '../decisions/decision.ts';
import type { Localized } from '../value.ts';
import { mayAct, refused, thenSettle, type Acting } from './act.ts';
import type { Outcome } from './refusal.ts';
import { openAppraisal } from './appraisal.ts';
import { hasEnded } from './state.ts';

/** What another version of the catalogue would make of an open item: what of its rules differs, and what they say by what is known now. */
export type MovedItem = { readonly no: number; readonly service: string; readonly differences: readonly Difference[]; readonly before: Decision['outcome']; readonly after: Decision['outcome']; readonly worse: boolean };

/** To move a case takes some words: why it is not to go on by the rules it was handed in under. */
const REASON_WORDS = 10;

const SAME: Localized = { zh: '这件事已经按现在的规则办理', en: 'It goes by the rules of today already' };
const WORSE: Localized = { zh: '按新规则对申请人更不利，不能改：规定不溯及既往，有利于当事人的除外（立法法 第一百零四条）', en: 'The new rules are worse for the applicant: they do not reach back except to the advantage of those concerned (Legislation Law, art. 104)' };
const GONE: Localized = { zh: '现在的目录里没有这件事中的某个事项了，不能改', en: 'One of its items is no longer in the catalogue of today' };
const PROPOSED: Localized = { zh: '有事项已提出意见或者正在公示，要等它有结果或者退回以后再改', en: 'One of its items has been proposed or published; wait for its result, or for it to come back' };
const APPRAISED: Localized = { zh: '有事项正在由专家鉴定，鉴定以后再改', en: 'Experts are appraising one of its items; wait for their opinion' };
const RANK: Readonly<Record<Decision['outcome'], number>> = { refuse: 0, officer: 1, approve: 2 };

/** What moving the case to another version would change, for each of its open items. */
export function moveDifference({ state, run }: Pick<Acting, 'state' | 'run'>, to: CompiledCatalog): MovedItem[] {
  return state.items.filter((item) => !hasEnded(item)).map((item) => {
    const [before, after] = [run, { ...run, compiled: to }].map((each) => tryItem(each, item, run.known.entries).decision) as [Decision, Decision];
    return { no: item.no, service: item.service, differences: serviceDifference(run.compiled, to, item.service, state.region), before: before.outcome, after: after.outcome, worse: isWorse(before, after) };
  });
}

/**
 * By what is known now: refused or left to a person where it was not, a condition that was met and is not any more, or an amount that is
 * less or cannot be told. Other values are neither better nor worse by themselves.
 */
function isWorse(before: Decision, after: Decision): boolean {
  const lost = before.criteria.some(({ id, result }) => result === 'pass' && after.criteria.some((each) => each.id === id && each.result !== 'pass'));
  const added = after.criteria.some(({ id, result }) => result !== 'pass' && !before.criteria.some((each) => each.id === id));
  const less = Object.entries(before.values).some(([name, value]) => typeof value === 'number' && !(Number(after.values[name] ?? Number.NaN) >= value));
  return RANK[after.outcome] < RANK[before.outcome] || lost || added || (after.outcome !== 'refuse' && less);
}

/** Why the case cannot be moved to another version, whoever asks; `undefined` where it can. */
export function speaksAgainst({ state, run }: Pick<Acting, 'state' | 'run'>, to: CompiledCatalog): Localized | undefined {
  if (to.catalog.version === state.catalogVersion) return SAME;
  if (!to.lifeEvents.has(state.lifeEvent) || state.items.some(({ service }) => !to.catalog.services.has(service))) return GONE;
  if (state.items.some(({ status }) => status === 'review' || status === 'publicity' || status === 'booking')) return PROPOSED;
  if (state.items.some((item) => !hasEnded(item) && openAppraisal(item))) return APPRAISED;
  return moveDifference({ state, run }, to).some(({ worse }) => worse) ? WORSE : undefined;
}

/**
 * The supervisor lets a running case go on by another version of the catalogue, with the reason. What has its result keeps the version it
 * was decided under, clocks run on, and every open item goes as far as the new rules carry it. Never to the applicant's disadvantage
 * (立法法 第一百零四条: 不溯及既往).
 */
export function moveVersion(acting: Acting, to: CompiledCatalog, reason: string): Outcome {
  const item = mayAct(acting, 'move-version');
  if ('code' in item) return { kind: 'refused', refusal: item };
  const against = speaksAgainst(acting, to);
  if (against) return refused('not-allowed', against);
  const why = { zh: `请至少用 ${REASON_WORDS} 个字写明为什么改按新规则办`, en: `Say in at least ${REASON_WORDS} characters why it is to go by the new rules` };
  if (reason.trim().length < REASON_WORDS) return refused('incomplete', why, [{ pointer: '/reason', detail: why }]);
  const moved = { type: 'moved', no: item.no, from: acting.state.catalogVersion, to: to.catalog.version, reason: reason.trim() } as const;
  return thenSettle({ ...acting, run: { ...acting.run, compiled: to } }, [{ actor: acting.actor, event: moved }]);
}
