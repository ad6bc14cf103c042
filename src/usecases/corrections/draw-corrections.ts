import { drawFor, roleFor } from '#core/corrections/draw.ts';
import type { Context } from '../context.ts';
import type { CorrectionStore } from '../ports/corrections.ts';
import { readPool } from '../read-pool.ts';
import { commitSteps } from './act-on-correction.ts';
import { nonceOf } from './ask-correction.ts';
import { awayForLong } from '../supervision/away-for-long.ts';
import type { SupervisionStore } from '../ports/supervision.ts';

type Parts = { readonly context: Context; readonly corrections: CorrectionStore; readonly absences: Pick<SupervisionStore, 'absences'> };

/** Draw for requests that nobody has, and for those whose officer is away for long or off duty: nobody waits because somebody is ill, and a day off moves nothing. One that cannot be drawn is told and holds up no other. */
export async function drawCorrections(parts: Parts, regions: readonly string[], onTrouble: (number: string, error: unknown) => void): Promise<number> {
  let drawn = 0;
  for (const region of regions) {
    const away = (await awayForLong(parts.context, parts.absences, region)).map(({ officer }) => officer);
    for (const { number, holder } of await parts.corrections.toDraw(region, away)) drawn += Number(await drawAgain(parts, { region, number }, holder).catch((error: unknown) => { onTrouble(number, error); return false; }));
  }
  return drawn;
}

async function drawAgain(parts: Parts, { region, number }: { readonly region: string; readonly number: string }, gone: string | null): Promise<boolean> {
  const read = await parts.corrections.read(region, number);
  if (!read) return false;
  const pool = await readPool(parts.context, read.subject);
  const step = drawFor(read.correction, roleFor(read.correction, gone), pool, nonceOf(parts.context, read.correction), parts.context.hash);
  return step !== undefined && (await commitSteps(parts, read, [step], [], parts.context.now())) === 'done';
}
