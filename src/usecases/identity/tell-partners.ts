import { deliverDue } from '../deliver-due.ts';
import type { PartnerOpening, PartnerOpenings, TellPartner } from './partner-openings.ts';

/** How often a partner is tried: with the waits between, about a day. By then its own session should have ended. */
const PATIENCE = 56;

type Parts = { readonly openings: Pick<PartnerOpenings, 'take' | 'told' | 'later' | 'giveUp'>; readonly tell: TellPartner; readonly now: () => string; /** Told of one that is given up, or could not even be tried. */ readonly onTrouble: (opening: PartnerOpening, error: unknown) => void };

/** Tell partners that the sign-ins by which their pages were opened have ended. Returns how many of these are over, told or given up. */
export function tellPartners({ openings, tell, now, onTrouble }: Parts): Promise<number> {
  return deliverDue<PartnerOpening>({
    take: openings.take, now, onTrouble, later: openings.later,
    async deliver(each) {
      const said = await tell(each);
      if (said === 'told') {
        await openings.told(each, now());
        return 'done';
      }
      if (!said.gone && each.attempts < PATIENCE) return { again: said.failed };
      await openings.giveUp(each, now(), said.failed);
      onTrouble(each, new Error(`given up: ${said.failed}`));
      return 'done';
    },
  });
}
