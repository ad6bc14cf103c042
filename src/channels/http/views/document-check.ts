import { PERIOD } from '#core/cases/paper-lines.ts';
import { documentNumber, isDelivery, type Copy, type Issued } from '#core/cases/document.ts';
import { dayOf } from '#core/clocks/day.ts';
import { dayInWords } from '#core/clocks/day-in-words.ts';
import type { CaseEvent } from '#core/cases/event.ts';
import { fold } from '#core/cases/evolve.ts';
import type { Item } from '#core/cases/item.ts';
import type { CompiledCatalog } from '#core/catalog/compiled.ts';
import { maskName } from '#core/register/mask.ts';
import type { CaseRead } from '#usecases/ports/cases.ts';
import type { DocumentCheck } from '../schemas/document.ts';
import { certificateStanding, certificateTold, holderOf } from './certificate-content.ts';
import { deliveryTold } from './delivery-sections.ts';
import { addressed } from './document-content.ts';
import { documentAuthority, documentTitle, formed, stated } from './document-of.ts';
import { itemNames, lifeEventName } from './names.ts';

/** A document as whoever holds number and code is told of it: no more than stands on the paper, and the name of a person masked. */
export function documentCheck(compiled: CompiledCatalog, read: CaseRead, issued: Issued, copy: Copy, on: string, proof: Pick<DocumentCheck, 'sha256' | 'signature'>): DocumentCheck {
  const { catalog } = compiled;
  const { state } = read;
  const item = state.items.find(({ no }) => no === issued.no);
  const form = formed(compiled, issued, item);
  const own = issued.kind === 'certificate';
  const to = own ? holderOf(read, form) : addressed(read, copy);
  const outcome = own ? undefined : outcomeOf(issued.event);
  const { status, since } = standing(compiled, read, issued, item, on);
  return {
    number: documentNumber(state.number, issued, copy), kind: issued.kind, title: documentTitle(catalog, issued, item), matter: item ? itemNames(compiled, item).name : lifeEventName(compiled, state.lifeEvent),
    name: to.kind === 'enterprise' ? to.name : maskName(to.name), authority: documentAuthority(catalog, state.region, item, form?.signedBy), on: dayOf(issued.at), status, ...(since !== undefined && { since }),
    ...(outcome !== undefined && { outcome }), fields: isDelivery(issued.event) && item ? deliveryTold(compiled, read.history.slice(0, issued.before + 1), issued.event) : own ? untilRevoked(toldOf(compiled, read, issued), status, since) : item && copy === 'person' && issued.event.type === 'decided' ? stated(catalog, item, issued.event) : [], ...proof,
  };
}

/** The lines of a paper of its own, from the case as it was then, as they stand on it. */
function toldOf(compiled: CompiledCatalog, { history }: CaseRead, issued: Issued): DocumentCheck['fields'] {
  const then = fold(history.slice(0, issued.before + 1));
  return certificateTold(compiled, issued, then, then.items.find(({ no }) => no === issued.no));
}

/** What was revoked has no period any more: whoever checks it reads since when instead of “since” the day it was issued. */
function untilRevoked(fields: DocumentCheck['fields'], status: DocumentCheck['status'], since: string | undefined): DocumentCheck['fields'] {
  if (status !== 'revoked') return fields;
  const day = since === undefined ? undefined : dayInWords(since);
  return fields.flatMap((field) => (field.name.zh !== PERIOD.zh ? [field] : day ? [{ name: { zh: PERIOD.zh, en: 'Validity' }, text: { zh: `已于${day.zh}撤销`, en: `Revoked on ${day.en}` } }] : []));
}

/** Whether it holds on a day, and if not, since when. */
function standing(compiled: CompiledCatalog, read: CaseRead, issued: Issued, item: Item | undefined, on: string): { readonly status: DocumentCheck['status']; readonly since?: string } {
  if (issued.kind === 'certificate') return certificateStanding(compiled, read, issued, item, on);
  return issued.standing.status === 'valid' ? { status: 'valid' } : { status: issued.standing.status, since: dayOf(issued.standing.since) };
}

/** What was decided, in one word. */
function outcomeOf(event: CaseEvent): DocumentCheck['outcome'] {
  if (event.type === 'decided') return event.decision.outcome === 'approve' ? 'approved' : 'refused';
  if (event.type === 'changed') return ({ approve: 'approved', correct: 'corrected', revoke: 'revoked', reinstate: 'reinstated' } as const)[event.change];
  return event.type === 'upheld' ? 'upheld' : undefined;
}
