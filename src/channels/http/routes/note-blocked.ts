import type { Refusal } from '#core/cases/refusal.ts';
import { idOf } from '#core/id.ts';
import type { Services } from '../services.ts';
import type { Officer } from './item-for.ts';

/** What was being written: in which case or request, about which service, on which version that was read. */
type Written = { readonly number: string; readonly no?: number; readonly service: string; readonly version: string; readonly words: string };

/** Count an attempt to ask for an abolished proof, for the supervisor. The same words sent again are one attempt. */
export async function noteBlocked({ context, supervision }: Pick<Services, 'context' | 'supervision'>, { region, officer }: Officer, { number, no = 0, service, version, words }: Written, { abolished }: Refusal): Promise<void> {
  if (abolished === undefined || !officer) return;
  const id = idOf(context.hash, `blocked/${number}/${no}/${officer.id}/${version}/${abolished}/${words}`);
  await supervision.noteBlocked(region, { id, officer: officer.id, case: number, no, service, evidence: abolished, at: context.now() });
}
