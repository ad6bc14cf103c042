import { drawFor, roleFor } from '#core/corrections/draw.ts';
import type { Context } from '../context.ts';
import type { CorrectionStore } from '../ports/corrections.ts';
import { readPool } from '../read-pool.ts';
import { commitSteps } from './act-on-correction.ts';
import { nonceOf } from './ask-correction.ts';

/** Draw for requests that nobody has, and for those whose officer is away: nobody waits because somebody is ill. One that cannot be drawn is told and holds up no other. */
export async function drawCorrections(parts: { readonly context: Context; readonly corrections: CorrectionStore }, regions: readonly string[], onTrouble: (number: string, error: unknown) => void): Promise<number> {
  let drawn = 0;
  for (const region of regions) {
    for (const number of await parts.corrections.toDraw(region)) drawn += Number(await drawAgain(parts, region, number).catch((error: unknown) => { onTrouble(number, error); return false; }));
  }
  return drawn;
}

async function drawAgain(parts: { readonly context: Context; readonly corrections: CorrectionStore }, region: string, number: string): Promise<boolean> {
  const read = await parts.corrections.read(region, number);
  if (!read) return false;
  const pool = await readPool(parts.context, read.subject);
  const step = drawFor(read.correction, roleFor(read.correction, pool.officers), pool, nonceOf(parts.context, read.correction), parts.context.hash);
  return step !== undefined && (await commitSteps(parts, read, [step], [], parts.context.now())) === 'done';
}
