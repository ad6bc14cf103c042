import { parcelArrived, parcelBack } from '#core/cases/hand-over.ts';
import { actOnCase } from './act-on-case.ts';
import type { Context } from './context.ts';
import type { Carrier } from './ports/carrier.ts';
import type { HandoverStore, UnderWay } from './ports/handovers.ts';

type Parts = { readonly context: Context; readonly handovers: Pick<HandoverStore, 'underWay'>; readonly carrier: Carrier; readonly onTrouble?: (number: string, why: string) => void };
const PAGE = 100;

/**
 * Ask the carrier where everything is that it was given, and record what was delivered or came back. What it does not answer about is asked
 * about the next time; what came to the counter of another city is under way until that counter says that it has come. Each end is an event of its case, so that a crash or a second worker makes none twice. Answers how many came to an end.
 */
export async function followParcels(parts: Parts, regions: readonly string[]): Promise<number> {
  let ended = 0;
  for (const region of regions) {
    let after: UnderWay | undefined;
    for (;;) {
      const page = await parts.handovers.underWay(region, parts.carrier.name, PAGE, after);
      for (const each of page) ended += (await follow(parts, region, each)) ? 1 : 0;
      if (page.length < PAGE) break;
      after = page.at(-1);
    }
  }
  return ended;
}

async function follow({ context, carrier, onTrouble }: Parts, region: string, { number, no, parcel, tracking, placed }: UnderWay): Promise<boolean> {
  const said = await carrier.whereabouts(tracking);
  if ('failed' in said) onTrouble?.(number, said.failed);
  if ('failed' in said || said.where === 'under-way' || (said.where === 'delivered' && placed)) return false;
  const acted = await actOnCase(context, { region, number, no, actor: `carrier:${carrier.name}` }, (acting) => (said.where === 'returned' ? parcelBack(acting, parcel, said.note, tracking) : parcelArrived(acting, parcel, { tracking })));
  if (acted.kind === 'refused') onTrouble?.(number, acted.refusal.detail.zh);
  return acted.kind === 'done';
}
