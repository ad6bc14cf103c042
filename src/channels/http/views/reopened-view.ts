import { mayReopen, reopenUntil } from '#core/cases/reopen.ts';
import { phaseOf } from '#core/cases/after-actions.ts';
import { changesFor } from '#core/cases/change-item.ts';
import { builtOn } from '#core/cases/built-on.ts';
import type { Item } from '#core/cases/item.ts';
import { ofHouse, type ReopenedBy } from '#core/cases/reopening.ts';
import type { CaseState } from '#core/cases/state.ts';
import type { Catalog } from '#core/catalog/catalog.ts';
import { codeName } from '#core/catalog/code-name.ts';
import { dueOf } from '#core/clocks/due.ts';
import { formatLimit } from '#core/clocks/limit.ts';
import { explainResult } from '#core/decisions/explain.ts';
import { formatValue } from '#core/decisions/format-value.ts';
import type { Localized } from '#core/value.ts';
import type { ItemView } from '../schemas/case.ts';
import type { StaffItem } from '../schemas/staff.ts';
import type { ViewContext } from './case-view.ts';
import { elementName } from './fact-view.ts';
import { itemNames } from './names.ts';
import { withoutBareAgreement } from './said-by-reviewer.ts';

/** What the applicant is told of looking again, and what can be asked for now. `discreet`: to an employer who applied for somebody, no words of an officer. */
export function reopenedViews(context: ViewContext, state: CaseState, item: Item, actor: string, discreet: boolean): Pick<ItemView, 'reopened' | 'again' | 'reopenUntil'> & { readonly actions: ItemView['actions'] } {
  const { compiled: { catalog }, calendar, officers, now } = context;
  const { reopened, again } = item;
  const phase = phaseOf(item);
  const due = reopened && dueOf(reopened.clock, calendar, now);
  const until = phase === 'settled' ? reopenUntil(catalog, state.region, item) : undefined;
  const { officer, reviewer } = again ?? {};
  return {
    ...(reopened && { reopened: {
      kind: reopened.kind, ...(!ofHouse(reopened.kind) && reopened.reason !== '' && { reason: reopened.reason }), at: reopened.at, stage: phase === 'review' || phase === 'officer' ? phase : 'drawing',
      ...(reopened.officer !== undefined && { officer: officers.get(reopened.officer) ?? '' }), limit: formatLimit(reopened.clock.promised), ...(due?.known && { dueDay: due.day }),
    } }),
    ...(again && { again: {
      kind: again.kind, outcome: again.outcome, note: discreet ? '' : withoutBareAgreement(again.note), at: again.at, ...(again.ground !== undefined && groundView(catalog, again.ground)),
      ...(officer !== undefined && { officer: officers.get(officer) ?? '' }), ...(reviewer !== undefined && again.outcome !== 'upheld' && { reviewer: officers.get(reviewer) ?? '' }),
    } }),
    ...(until !== undefined && { reopenUntil: until }),
    actions: phase === 'open' || phase === 'none' ? [] : (['by-person', 'appeal'] as const).map((action: ReopenedBy) => {
      const found = mayReopen({ state, no: item.no, actor, catalog, at: now }, action);
      return 'code' in found ? { action, allowed: false, why: found.detail } : { action, allowed: true };
    }),
  };
}

/** What an officer has before them who looks again at an item, and the second reviewer. */
export function lookingAgain(context: ViewContext, state: CaseState, item: Item, cases: readonly CaseState[]): Pick<StaffItem, 'lookingAgain'> {
  const { compiled, officers } = context;
  const { catalog } = compiled;
  const { reopened } = item;
  if (!reopened) return {};
  const { proposal, returned } = reopened;
  const by = (actor: string): string => officers.get(actor.replace(/^officer:/, '')) ?? '';
  return {
    lookingAgain: {
      kind: reopened.kind, reason: reopened.reason, ...(reopened.by.startsWith('officer:') && { by: by(reopened.by) }), at: reopened.at,
      changes: changesFor(item).map((change) => ({ change, grounds: groundsFor(catalog, change) })),
      builtOn: builtOn(state, item, cases).map((each) => ({ case: each.case, no: each.item.no, name: itemNames(compiled, each.item).name })),
      ...(proposal && { proposal: {
        change: proposal.change, ...groundView(catalog, proposal.ground), note: proposal.note, by: by(proposal.by), at: proposal.at, result: explainResult(compiled, proposal.decision, state.region),
        found: proposal.findings.filter(({ at }) => at >= reopened.at).map(({ element, value }) => ({ name: elementName(catalog, element), text: formatValue(value, catalog.elements.get(element)?.type ?? 'text', catalog.codes) })),
      } }),
      ...(returned && { returned: { note: returned.note, by: by(returned.by), at: returned.at } }),
    },
  };
}

function groundsFor(catalog: Catalog, change: string): { id: string; name: Localized; basis?: string }[] {
  return Object.entries(catalog.codes.get('changeGrounds')?.codes ?? {}).flatMap(([id, { zh, en, basis, note, tags }]) => (tags?.includes(change) ? [{ id, name: { zh, en }, ...(basis !== undefined && { basis: note === undefined ? basis : `${basis}（${note}）` }) }] : []));
}

/** The ground of a change in words, with its article. */
export function groundView(catalog: Catalog, ground: string): { ground: Localized; basis?: string } {
  const basis = catalog.codes.get('changeGrounds')?.codes[ground]?.basis;
  return { ground: codeName(catalog, 'changeGrounds', ground), ...(basis !== undefined && { basis }) };
}
