import { LAST_DAY } from '#core/complaints/actions.ts';
import { actOn } from './act-on-complaint.ts';
import type { ComplaintParts } from './hand-in-complaint.ts';

/** Close what was answered, where nobody can object any more and what followed is done. What cannot be closed yet waits; what fails is told to `onTrouble` and tried again. Answers how many were closed. */
export async function closeComplaints(parts: ComplaintParts, regions: readonly string[], onTrouble: (number: string, error: unknown) => void): Promise<number> {
  let closed = 0;
  for (const region of regions) {
    for (const number of await parts.complaints.answered(region)) {
      try {
        const complaint = await parts.complaints.read(region, number);
        if (complaint && (await actOn(parts, complaint, { actor: LAST_DAY }, { act: 'close' })).kind === 'done') closed += 1;
      } catch (error) {
        onTrouble(number, error);
      }
    }
  }
  return closed;
}
