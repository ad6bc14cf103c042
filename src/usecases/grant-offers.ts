import type { Given } from '#core/cases/given.ts';
import type { CaseState } from '#core/cases/state.ts';
import { dayOf } from '#core/clocks/day.ts';
import type { Outcome } from '#core/decisions/run-items.ts';
import { PROACTIVE } from '#core/offers/channel.ts';
import { roundOf } from '#core/offers/round.ts';
import type { Localized } from '#core/value.ts';
import type { Context } from './context.ts';
import type { OfferMade, OfferStore } from './ports/offers.ts';
import { preparePlan } from './prepare-plan.ts';
import { submitCase } from './submit-case.ts';

/** Who is named as having handed it in. */
const ACTOR = 'rules';
const NOTHING: Given = { answers: {}, contests: {}, promises: [], files: {} };
const AT_A_TIME = 50;

type Parts = { readonly context: Context; readonly store: OfferStore; readonly onTrouble: (made: OfferMade, error: unknown) => void };
/** `undefined`: not now, it is tried again. */
type Settled = Parameters<OfferStore['settle']>[1] | undefined;

/**
 * Hand in what was found for people, where nothing is to be asked and every item would be approved at once. What would be refused is left with
 * its reason, and may be found again by a later search of the round: in the next night where the reason passes by itself, else once the register was written to or a week has gone by; what needs an answer or an officer is told instead. What the rules would grant and a brake has stopped is handed in all the same: a person looks, and no round passes over it. The key of the submission is that of the offer: whoever grants it again finds the case that there is.
 */
export async function grantOffers({ context, store, onTrouble }: Parts, region: string): Promise<number> {
  let count = 0;
  const left = new Set<string>();
  for (;;) {
    const waiting = (await store.toGrant(region, AT_A_TIME + left.size)).filter((made) => !left.has(keyOf(made)));
    if (waiting.length === 0) return count;
    for (const made of waiting) {
      const settled = await grant(context, made).catch((error: unknown) => onTrouble(made, error));
      if (!settled) {
        left.add(keyOf(made));
        continue;
      }
      await store.settle(made, settled, context.now());
      if (settled.status === 'granted') count += 1;
    }
  }
}

function keyOf({ subject, offer, round }: OfferMade): string {
  return `${subject}/${offer}/${round}`;
}

async function grant(context: Context, made: OfferMade): Promise<Settled> {
  const { region, subject, offer: id, round } = made;
  const offer = context.compiled.offers.get(id)?.offer;
  if (!offer) return not({ zh: '这项主动服务已经停用', en: 'The offer is no more' });
  const who = { region, subject, applicant: subject };
  const key = `offer/${id}/${round}`;
  // Whoever died after the case stood has left it for us to note: the register has moved on by then.
  const { replay, registerVersion } = await context.cases.readForSubmission(region, subject, offer.for, key, null);
  if (replay) return handedIn((await context.cases.read(region, replay.caseNumber))?.state, replay.caseNumber);
  // What it would be decided by now is another month's: that one has a round of its own.
  if (roundOf(offer, dayOf(context.now())) !== round) return not({ zh: `${round} 这一轮已经过去`, en: `The round ${round} is over` });
  const prepared = await preparePlan(context, { ...who, channel: PROACTIVE }, offer.for, NOTHING);
  if (prepared.kind === 'no-subject') return not({ zh: '登记里没有这个人', en: 'Nobody of this register' });
  const lasting = (because: Localized): Settled => ({ status: 'not-granted', case: null, because, seen: registerVersion });
  if (prepared.kind === 'refused') return lasting(prepared.refusal.detail);
  const { plan, openCase } = prepared;
  if (openCase !== undefined) return not({ zh: `办件 ${openCase} 里正在办`, en: `It is being handled in case ${openCase}` });
  if (plan.silent.length > 0 || plan.outcomes.some((outcome) => outcome.kind === 'held')) return undefined;
  // What comes after it waits for the person who looks.
  const stopped = plan.outcomes.filter(isStopped);
  if (plan.items.length === 0) return lasting({ zh: '现在没有可以办的', en: 'There is nothing to grant now' });
  if (plan.outcomes.some(({ kind }) => kind === 'refuse' || kind === 'dropped') || stopped.some(isRefused)) return lasting({ zh: '按现在查到的情况办不成', en: 'By what is known now it would be refused' });
  if (plan.open.length > 0 || plan.asks.length > 0) return told({ zh: '还有要您回答或者提供的，请您自己申请', en: 'There is still something for you to answer or to give: please apply' });
  if ((plan.outcomes.length < plan.items.length && stopped.length === 0) || plan.outcomes.some((outcome) => outcome.kind !== 'approve' && !isStopped(outcome))) return told({ zh: '这一项要由人来审核，请您自己申请', en: 'A person has to decide this one: please apply' });
  const submitted = await submitCase(context, { ...who, by: ACTOR, lifeEvent: offer.for, given: NOTHING, channel: PROACTIVE, accepter: null, key, requestHash: context.hash(JSON.stringify([id, round, offer.for])) });
  switch (submitted.kind) {
    case 'accepted': case 'replayed': return handedIn(submitted.case.state, submitted.case.state.number);
    case 'refused': return lasting(submitted.refusal.detail);
    case 'open-case': return not({ zh: `办件 ${submitted.number} 里正在办`, en: `It is being handled in case ${submitted.number}` });
    case 'no-subject': return not({ zh: '登记里没有这个人', en: 'Nobody of this register' });
    case 'key-reused': throw new Error(`the key of offer ${id} of ${round} was used for something else`);
    case 'busy': return undefined;
  }
}

/** Stopped by a brake, whatever the rules say. */
function isStopped(outcome: Outcome): outcome is Extract<Outcome, { kind: 'officer' }> {
  return outcome.kind === 'officer' && outcome.decision.because === 'braked';
}

/** What a brake has stopped was decided by the rules before: each criterion is met, or one is not. */
function isRefused({ decision }: Extract<Outcome, { kind: 'officer' }>): boolean {
  return decision.criteria.some(({ result }) => result === 'fail');
}

/** What stands in a case: granted, unless somebody has still to look at it; then it is told as that. */
function handedIn(state: CaseState | undefined, number: string): Settled {
  if (state?.items.every(({ endedAt }) => endedAt !== undefined) !== false) return { status: 'granted', case: number, because: null };
  return { status: 'told', case: number, because: { zh: '已经替您提交，不用申请；由工作人员看过再定，结果会告诉您', en: 'It was handed in for you, you need not apply; a person looks at it first, and you are told the result' } };
}
const not = (because: Localized): Settled => ({ status: 'not-granted', case: null, because });
/** It is theirs to apply for: they are told. */
const told = (because: Localized): Settled => ({ status: 'told', case: null, because });
