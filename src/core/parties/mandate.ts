import { dayInWords } from '../clocks/day-in-words.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { bundleOf } from '../catalog/bundle.ts';
import type { Refusal } from '../cases/refusal.ts';
import type { Localized } from '../value.ts';

/**
 * What a person has signed for another to act for them (委托代理, 民法典 第一百六十一条、第一百六十五条): who, for which matters, from which
 * day to which, and whether the agent sees what is known of them.
 */
export type Mandate = {
  readonly id: string; readonly principal: string; readonly agent: string;
  /** Life events and services by id; none named: every one that an agent may hand in. */
  readonly events: readonly string[] | null;
  readonly from: string; readonly to: string; readonly sees: boolean;
  readonly statement: string; readonly signedAt: string; readonly revokedAt?: string;
};

/** In which state a mandate can be. It ends with its last day, or at once when it is taken back (民法典 第一百七十三条). */
export type MandateStatus = 'in-force' | 'not-yet' | 'ended' | 'revoked';

/** How a mandate stands on a day of the region. */
export function mandateStatus({ from, to, revokedAt }: Pick<Mandate, 'from' | 'to' | 'revokedAt'>, on: string): MandateStatus {
  if (revokedAt !== undefined) return 'revoked';
  if (on < from) return 'not-yet';
  return on > to ? 'ended' : 'in-force';
}

/** What may be handed in by an agent: what a person may hand in for themself, unless the notices want them in person (民法典 第一百六十一条第二款). */
export function mandatable(catalog: Catalog, id: string): true | Localized {
  const bundle = bundleOf(catalog, id);
  if (!bundle || bundle.subject !== 'person' || (bundle.filedBy && !bundle.filedBy.some(({ by }) => by === 'self'))) return NOT_THIS;
  const inPerson = bundle.inPerson ?? inPersonAlone(catalog, id);
  return inPerson ? { zh: `这件事不能委托别人办。${inPerson.zh}`, en: `An agent cannot hand this in. ${inPerson.en}` } : true;
}

/** A service filed alone is no way round an event that the notices want the person for, unless another event lets an agent hand it in. */
function inPersonAlone({ lifeEvents }: Catalog, code: string): Localized | undefined {
  const events = [...lifeEvents.values()].filter(({ services }) => code in services);
  return events.every(({ inPerson }) => inPerson !== undefined) ? events[0]?.inPerson : undefined;
}

/** The mandate under which an agent may hand an event in today, or why there is none. `dead`: the register knows that the person has died, which ends every mandate (民法典 第一百七十三条第四项). */
export function mandateFor(catalog: Catalog, mandates: readonly Mandate[], lifeEvent: string, on: string, dead: boolean): Mandate | Refusal {
  const may = mandatable(catalog, lifeEvent);
  if (may !== true) return refused(may);
  if (dead) return refused(ENDED);
  const inForce = mandates.filter((each) => mandateStatus(each, on) === 'in-force');
  // Who was given more than one acts under the one that lets them see more.
  const covering = inForce.filter(({ events }) => events === null || events.includes(lifeEvent)).toSorted((a, b) => Number(b.sees) - Number(a.sees))[0];
  if (covering) return covering;
  if (inForce.length > 0) return refused(OUTSIDE);
  const last = mandates.toSorted((a, b) => (a.signedAt < b.signedAt ? -1 : 1)).at(-1);
  if (!last) return refused(OUTSIDE);
  return refused({ revoked: REVOKED, 'not-yet': { zh: `委托从${dayInWords(last.from).zh}起才有效`, en: `The mandate begins on ${dayInWords(last.from).en}` }, ended: ENDED, 'in-force': OUTSIDE }[mandateStatus(last, on)]);
}

function refused(detail: Localized): Refusal {
  return { code: 'not-admitted', detail };
}

export const ENDED: Localized = { zh: '委托已经到期或者终止，不能再替他办。需要时请本人重新委托；已经交的由本人接着办', en: 'The mandate has ended, so you cannot apply for this person any more. They can give you another; what was handed in stays with them' };
export const REVOKED: Localized = { zh: '本人已经撤销委托，不能再替他办。已经交的由本人接着办', en: 'The person has taken the mandate back, so you cannot apply for them any more. What was handed in stays with them' };
const OUTSIDE: Localized = { zh: '委托里没有这件事，不能替他办。请本人把它加进新的委托', en: 'The mandate does not cover this, so you cannot apply for this person. They can give you another that does' };
const NOT_THIS: Localized = { zh: '这件事不是个人自己申请的，不能委托', en: 'A person does not hand this in for themself, so no agent can' };
