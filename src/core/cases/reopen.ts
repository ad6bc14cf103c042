import { dayInWords } from '../clocks/day-in-words.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { parameterOn } from '../catalog/parameter-on.ts';
import type { Limit } from '../clocks/clock.ts';
import { dayOf } from '../clocks/day.ts';
import { parseLimit } from '../clocks/limit.ts';
import type { Localized } from '../value.ts';
import { refused, thenSettle, type Acting } from './act.ts';
import { mayAfter } from './after-actions.ts';
import { authorityOf } from './authority-of.ts';
import type { Item } from './item.ts';
import type { Outcome, Refusal } from './refusal.ts';
import { lastDayOf } from './remedies.ts';
import { ofHouse, type ReopenedBy } from './reopening.ts';

/** A reason takes some words: what is wrong, and not only that something is. */
const REASON_WORDS = 10;

const ONCE: Localized = { zh: '对这个决定已经申请过一次复核，可以申请行政复议或者提起诉讼', en: 'Another look at this decision was asked for once; administrative review and the courts are open' };
const NOT_BY_RULES: Localized = { zh: '这个决定是由人作出的；不同意的，可以申请复核', en: 'A person made this decision; if you disagree, ask for another look' };
const BY_RULES: Localized = { zh: '这个决定是系统自动作出的，可以先请人来决定', en: 'The rules made this decision; ask for a person to decide first' };
const ENTERPRISE: Localized = { zh: '这是企业的事项，可以申请复核', en: 'This is a matter of an enterprise; ask for another look' };

type Asking = Pick<Acting, 'state' | 'no' | 'actor'> & { readonly catalog: Pick<Catalog, 'parameters' | 'services'>; readonly at: string };

/** When the decision that stands was made or last confirmed by a person. */
export function decidedAt({ endedAt, again }: Pick<Item, 'endedAt' | 'again'>): string | undefined {
  return again?.at ?? endedAt;
}

/** The last day on which another look can be asked for: the region's parameter `reopenWithin`; `undefined` where it has none. */
export function reopenUntil(catalog: Pick<Catalog, 'parameters'>, region: string, item: Item): string | undefined {
  const at = decidedAt(item);
  const within = at === undefined ? undefined : parameterOn(catalog, region, 'reopenWithin', dayOf(at))?.value;
  return at === undefined || typeof within !== 'string' ? undefined : lastDayOf(parseLimit(within), dayOf(at));
}

/** Who looks at a result first where its applicant asks for it: a person at what the rules have decided alone of a natural person, or another officer. */
export function whoLooksAgain(catalog: Pick<Catalog, 'services'>, item: Pick<Item, 'by' | 'again' | 'service'>): 'by-person' | 'appeal' {
  return item.by === 'rules' && item.again === undefined && catalog.services.get(item.service)?.subject === 'person' ? 'by-person' : 'appeal';
}

/**
 * Whether somebody may ask for an item to be looked at again, at a moment. That a person decides is asked for once against what the rules
 * have decided alone, and only of a natural person's matter (个人信息保护法 第二十四条第三款); another officer once against each decision of one.
 */
export function mayReopen({ catalog, at, ...acting }: Asking, kind: ReopenedBy): Item | Refusal {
  const item = mayAfter(acting, kind);
  if ('code' in item || ofHouse(kind)) return item;
  const first = whoLooksAgain(catalog, item);
  const not = (detail: Localized): Refusal => ({ code: 'not-allowed', detail });
  if (kind === 'by-person' && first === 'appeal') return not(item.by === 'rules' && item.again === undefined ? ENTERPRISE : NOT_BY_RULES);
  if (kind === 'appeal' && first === 'by-person') return not(BY_RULES);
  if (kind === 'appeal' && item.again?.kind === 'appeal' && item.again.outcome === 'upheld') return not(ONCE);
  const until = reopenUntil(catalog, acting.state.region, item);
  return until !== undefined && dayOf(at) > until ? not({ zh: `申请的期限到${dayInWords(until).zh}为止，已经过了`, en: `The time to ask ended on ${dayInWords(until).en}` }) : item;
}

/**
 * An item is looked at again: an officer who never had it is drawn, a clock of its own runs (the region's parameter `reopenLimit`). The
 * result stands meanwhile. The applicant who wants a person to decide owes no reason; everybody else gives one.
 * @param by `inspection`: the number of the inspection that orders it; `readAt`: when it was read to the applicant at a counter or by telephone and they agreed
 */
export function reopenItem(acting: Acting, kind: ReopenedBy, reason: string, { inspection, readAt }: { readonly inspection?: string; readonly readAt?: string } = {}): Outcome {
  const { catalog } = acting.run.compiled;
  const { at, on } = acting.run.known;
  const item = mayReopen({ ...acting, catalog, at }, kind);
  if ('code' in item) return { kind: 'refused', refusal: item };
  const said = reason.trim();
  if (kind !== 'by-person' && said.length < REASON_WORDS) return refused('incomplete', { zh: `请至少用 ${REASON_WORDS} 个字写明理由`, en: `Give the reason in at least ${REASON_WORDS} characters` }, [{ pointer: '/reason', detail: { zh: '请写明哪里不对、为什么', en: 'Say what is wrong, and why' } }]);
  const found = parameterOn(catalog, acting.run.region, 'reopenLimit', on);
  if (typeof found?.value !== 'string') return refused('not-in-catalogue', { zh: '这个地区还没有设定重新办理的时限', en: 'This region has set no limit for looking again yet' });
  const promised: Limit = parseLimit(found.value);
  return thenSettle(acting, [{ actor: acting.actor, event: { type: 'reopened', no: item.no, kind, reason: said, promised, basis: found.source, ...(inspection !== undefined && { inspection }), ...(readAt !== undefined && { readAt }) } }]);
}

/** An officer has a result looked at again that they have come upon: of their own line of work, by somebody else. @param competences what the officer is competent for */
export function recheckItem(acting: Acting, competences: readonly string[], reason: string): Outcome {
  const item = acting.state.items.find(({ no }) => no === acting.no);
  if (item && !competences.includes(authorityOf(acting.run.compiled.catalog, item))) return refused('not-yours', { zh: '这件事不归您这条业务线', en: 'This item belongs to another line of work' });
  return reopenItem(acting, 'own', reason);
}
