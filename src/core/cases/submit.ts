import type { Portal } from '../identity/portal.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Assurance } from '../identity/assurance.ts';
import { proofFor, PROVE_AGAIN } from '../identity/proof-for.ts';
import { checkGiven } from '../evidence/check-given.ts';
import { searchIn, type Search } from '../evidence/gather.ts';
import { chooseItems, type Choice } from '../evidence/plan.ts';
import type { Run } from '../decisions/run-items.ts';
import type { Pool } from './assign.ts';
import type { Agent, CaseEvent } from './event.ts';
import { evolve } from './evolve.ts';
import { acceptedLimits } from './limits.ts';
import { leftOutOf } from './left-out.ts';
import { NOT_YET, type Left } from './invitation.ts';
import { chosenWay, type HandoverChoice } from './hand-over.ts';
import type { Outcome, Refusal, Step } from './refusal.ts';
import { settle } from './settle.ts';
import type { ReadPoint } from '../parties/read-back.ts';
import { elsewhere, refusedByTelephone, TELEPHONE } from '../parties/telephone.ts';
import { NOT_SIGNED, type Signature } from '../counter/signing.ts';
import type { Helper } from '../parties/visit.ts';
import { signedFor, withoutWithheld, wronglySigned } from '../promises/signed.ts';

/** Hand in a life event for a person. `nonce` is the digest of what the applicant sent. */
export type Submit = {
  readonly region: string; readonly number: string; readonly lifeEvent: string; readonly subject: string; readonly applicant: string;
  /** Who hands it in for the applicant. */
  readonly agent?: Agent;
  readonly channel: string; readonly accepter: string | null; readonly nonce: string;
  /** The counter of another city that accepts it. */
  readonly helper?: Helper;
  /** The office that accepts it, where that is not the city's own hall. */
  readonly office?: string;
  /** The place of others from which whoever hands it in has come. */
  readonly portal?: Portal;
  /** It was received while the line was down: when, and under which provisional number. */
  readonly received?: { readonly at: string; readonly offline: string };
  /** The cases of employers from which it follows: it answers their invitations. */
  readonly follows?: readonly string[];
  /** By those cases: the own services that wait still, for which the invitation stays open. */
  readonly left?: Left;
  /** How the things that come of it are to get to the applicant, by matter. */
  readonly handovers?: Readonly<Record<string, HandoverChoice>>;
  /** Who hands it in, as events name them: also at a counter, where the clerk fills it in. */
  readonly by: string;
  /** When the materials came in: clocks count from here, unless they were received before (`received`). */
  readonly receivedAt: string;
  /** How many cases of the event the person has had: what a promise is signed for is the one after them. */
  readonly earlier?: number;
  /** What was read to a caller, point by point, and when they agreed to each. */
  readonly readBack?: readonly ReadPoint[];
  /** How surely whoever hands it in has signed in; nothing where it comes from no sign-in. */
  readonly proven?: Assurance;
  /** What was signed, by element, as the client says. */
  readonly signed?: Readonly<Record<string, string>>;
  /** What the person put to it at a counter. */
  readonly signature?: Signature;
  /** At this counter nothing is taken without it. */
  readonly mustSign?: boolean;
};

/**
 * Accept a case and let the rules decide what they can. Refused when something is still missing: then the complete list is in the
 * refusal, once, and nothing has been accepted (行政许可法 第三十二条: 一次告知).
 * @param search a search that has begun in the same knowledge · @param plan what it has chosen
 */
export function submitCase(command: Submit, run: Run, pool: Pool | undefined, search: Search = searchIn(run.compiled.catalog, run.known), plan: Choice = chooseItems(run, command.lifeEvent, search)): Outcome {
  const wrong = checkGiven({ compiled: run.compiled, region: run.region, on: run.known.on }, command.lifeEvent, run.known.given);
  if (wrong) return { kind: 'refused', refusal: wrong };
  // Whoever holds a slip is not turned away for what nobody could know when it was made out: the promise is left out, and the day of receipt stands.
  const taken = run.offline ? withoutWithheld(run.compiled.catalog, run.known) : run.known.given;
  const unsigned = wronglySigned(run.hash, run.compiled.catalog, command, { ...run.known, given: taken }, command.signed);
  if (unsigned) return { kind: 'refused', refusal: unsigned };
  const spoken = command.channel === TELEPHONE ? refusedByTelephone(elsewhere(run.compiled.catalog, plan.items.map(({ service }) => service), plan.asks.flatMap(({ kind, id }) => (kind === 'evidence' ? [id] : [])), taken)) : undefined;
  if (spoken) return { kind: 'refused', refusal: spoken };
  const errors = missingFrom(run.compiled.catalog, plan);
  if (errors.length > 0) return { kind: 'refused', refusal: { code: 'incomplete', detail: { zh: '还有没有回答或没有给出的内容，都列在下面', en: 'Something is still missing; all of it is listed' }, errors } };
  // An item that may or may not belong to this person must not be left out without a word.
  if (plan.choices.some((choice) => choice.applies === 'open')) {
    return { kind: 'refused', refusal: { code: 'departments-silent', detail: { zh: '有部门暂时没有答复，还不能确定要办哪几件。内容已保存，请稍后再提交', en: 'A department has not answered, so it is not certain yet which items belong to you. Everything is kept; submit again a little later' } } };
  }
  if (plan.items.length === 0 && plan.waiting.length > 0) return { kind: 'refused', refusal: NOT_YET };
  const [kept] = plan.choices.flatMap(({ keptOff }) => keptOff ?? []);
  if (plan.items.length === 0 && kept !== undefined) return { kind: 'refused', refusal: { code: 'nothing-to-do', detail: kept } };
  if (plan.items.length === 0) return { kind: 'refused', refusal: { code: 'nothing-to-do', detail: { zh: '按您现在的情况，没有可以办理的事项', en: 'Nothing of this event applies to you now' } } };
  // Asked for last: what is signed is complete.
  if (command.mustSign && !command.signature) return { kind: 'refused', refusal: { code: 'not-allowed', detail: NOT_SIGNED } };
  const { catalog } = run.compiled;
  if (command.proven === 'single' && proofFor(catalog, plan.items).length > 0) return { kind: 'refused', refusal: PROVE_AGAIN };
  const { receivedAt, received, by, handovers = {}, signed: _sent, proven: _proven, earlier: _earlier, mustSign: _must, ...named } = command;
  const chosen = plan.items.flatMap(({ no, service }) => (Object.hasOwn(handovers, service) ? [{ no, service, ...chosenWay(run, waysGiven(catalog, service), handovers[service]!) }] : []));
  const wrongly = chosen.flatMap((one) => ('errors' in one ? one.errors.map(({ pointer, detail }) => ({ pointer: `/body/handovers/${one.service}${pointer}`, detail })) : []));
  if (wrongly.length > 0) return { kind: 'refused', refusal: { code: 'incomplete', detail: { zh: '领取方式还不完整', en: 'How a thing is handed over is not complete' }, errors: wrongly } };
  if (chosen.length > 0 && command.agent) return { kind: 'refused', refusal: { code: 'not-yours', detail: { zh: '怎样领取由申请人自己选', en: 'How it is handed over is for the applicant to choose' } } };
  const leftOut = leftOutOf(run, command.lifeEvent, plan, search);
  const signed = signedFor(run.compiled, run.hash, command, taken, plan.items);
  const submitted: CaseEvent = {
    type: 'submitted', ...named, ...(received && { offline: received.offline, offlineAt: received.at }), catalogVersion: catalog.version, given: { ...taken, files: { ...plan.reused, ...taken.files } }, departments: run.known.departments,
    items: plan.items.map((item) => ({ no: item.no, service: item.service, ...(item.of !== undefined && { of: item.of }), after: item.after, ...(item.once && { once: item.once }), ...acceptedLimits(run, item, command, search) })),
    ...(leftOut.length > 0 && { leftOut }), ...(signed.length > 0 && { signed }),
  };
  const choices = chosen.flatMap((one): Step[] => { if ('errors' in one) return []; const { service: _, ...choice } = one; return [{ actor: by, event: { type: 'handover-chosen', ...choice }, at: receivedAt }]; });
  const state = choices.reduce((now, { event }, index) => evolve(now, { seq: index + 2, at: receivedAt, actor: by, event }), evolve(undefined, { seq: 1, at: receivedAt, actor: by, event: submitted }));
  const steps = settle(state, run, pool, search);
  return steps === 'needs-pool' ? { kind: 'needs-pool' } : { kind: 'done', steps: [{ actor: by, event: submitted, at: receivedAt }, ...choices, ...steps] };
}

/** What has not been given, each at its field. Promises are a list: which of them it is stands in the words. */
function missingFrom({ elements }: Pick<Catalog, 'elements'>, { open, asks }: Pick<Choice, 'open' | 'asks'>): NonNullable<Refusal['errors']> {
  const detail = { zh: '还缺这一项', en: 'This is still missing' };
  return [...open.map((id) => ({ pointer: `/body/answers/${id}`, detail })), ...asks.map(({ kind, id }) => {
    if (kind !== 'promise') return { pointer: `/body/${kind === 'evidence' ? 'files' : 'answers'}/${id}`, detail };
    const { zh, en } = elements.get(id) ?? { zh: id, en: id };
    return { pointer: '/body/promises', detail: { zh: `“${zh}”还没有承诺；不愿承诺的，也要说明不承诺`, en: `“${en}” is not promised yet; whoever does not want to promise says so` } };
  })];
}

/** By which ways the thing of a matter can go; none where it gives none. */
function waysGiven({ services }: Pick<Catalog, 'services'>, service: string): Parameters<typeof chosenWay>[1] {
  const { ways = [], counter } = services.get(service)?.handover ?? {};
  return { ways, fixed: counter !== undefined };
}
