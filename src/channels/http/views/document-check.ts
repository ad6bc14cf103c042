import { documentNumber, type Copy, type Issued } from '#core/cases/document.ts';
import { dayOf } from '#core/clocks/day.ts';
import type { CaseEvent } from '#core/cases/event.ts';
import type { CompiledCatalog } from '#core/catalog/compiled.ts';
import { maskName } from '#core/register/mask.ts';
import type { CaseRead } from '#usecases/ports/cases.ts';
import type { DocumentCheck } from '../schemas/document.ts';
import { addressed } from './document-content.ts';
import { documentAuthority, documentTitle, stated } from './document-of.ts';
import { itemNames, lifeEventName } from './names.ts';

/** A document as whoever holds number and code is told of it: no more than stands on the paper, and the name of a person masked. */
export function documentCheck(compiled: CompiledCatalog, read: CaseRead, issued: Issued, copy: Copy, proof: Pick<DocumentCheck, 'sha256' | 'signature'>): DocumentCheck {
  const { catalog } = compiled;
  const { state } = read;
  const item = state.items.find(({ no }) => no === issued.no);
  const to = addressed(read, copy);
  const outcome = outcomeOf(issued.event);
  return {
    number: documentNumber(state.number, issued, copy), kind: issued.kind, title: documentTitle(catalog, issued, item), matter: item ? itemNames(compiled, item).name : lifeEventName(compiled, state.lifeEvent),
    name: to.kind === 'enterprise' ? to.name : maskName(to.name), authority: documentAuthority(catalog, state.region, item), on: dayOf(issued.at), status: issued.standing.status, ...(issued.standing.status !== 'valid' && { since: dayOf(issued.standing.since) }),
    ...(outcome !== undefined && { outcome }), fields: item && copy === 'person' && issued.event.type === 'decided' ? stated(catalog, item, issued.event) : [], ...proof,
  };
}

/** What was decided, in one word. */
function outcomeOf(event: CaseEvent): DocumentCheck['outcome'] {
  if (event.type === 'decided') return event.decision.outcome === 'approve' ? 'approved' : 'refused';
  if (event.type === 'changed') return ({ approve: 'approved', correct: 'corrected', revoke: 'revoked', reinstate: 'reinstated' } as const)[event.change];
  return event.type === 'upheld' ? 'upheld' : undefined;
}
