import type { Catalog } from '#core/catalog/catalog.ts';
import type { Principal } from '#core/identity/principal.ts';
import { REASONS, type Reason } from '#core/partners/reasons.ts';
import type { RefusedMessage } from '#usecases/ports/refused-messages.ts';
import { isSupervisor } from '../identity/require.ts';
import type { RefusedMessageView } from '../schemas/sharing.ts';

/** Whether somebody may send a refused message again or settle it. */
export function mayDealWith(principal: Pick<Principal, 'roles' | 'officer'>, { holder }: Pick<RefusedMessage, 'holder'>): boolean {
  return isSupervisor(principal) || (holder !== null && holder === principal.officer?.id);
}

/** What a department refused, in words; nothing of whom it was about. */
export function refusedView({ departments }: Pick<Catalog, 'departments'>, { id, at, department: of, scenario: name, reason, case: number, no, followed }: RefusedMessage, may: boolean): RefusedMessageView {
  const department = departments.get(of);
  const scenario = department?.scenarios[name];
  return {
    id, at, department: { zh: department?.zh ?? of, en: department?.en ?? of }, name: { zh: scenario?.zh ?? name, en: scenario?.en ?? name }, why: Object.hasOwn(REASONS, reason) ? REASONS[reason as Reason] : { zh: reason, en: reason },
    case: number, ...(no !== null && { no }), may, again: !followed,
  };
}
