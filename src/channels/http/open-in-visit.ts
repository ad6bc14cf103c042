import { handsIn } from '#core/parties/acting.ts';
import { isCall } from '#core/parties/telephone.ts';
import type { Visit } from '#core/parties/visit.ts';
import type { CaseRead } from '#usecases/ports/cases.ts';
import type { InspectionStore } from '#usecases/ports/inspections.ts';
import { isSeenIn } from './views/seen-as.ts';

/** Whether a clerk may open a case in a visit: what they see in it (`isSeenIn`), and in the city itself what somebody is to be heard about in an inspection, or was in this visit. */
export async function isOpenIn({ inspections }: { readonly inspections: Pick<InspectionStore, 'ofCase'> }, visit: Visit, read: CaseRead): Promise<boolean> {
  if (isSeenIn(visit, read)) return true;
  const found = visit.helper || isCall(visit) ? [] : await inspections.ofCase(read.state.region, read.state.number);
  return found.some(({ status, history }) => status === 'hearing' || history.some(({ actor }) => handsIn(actor).includes(visit.id)));
}
