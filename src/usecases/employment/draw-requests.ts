import { drawForRequest } from '#core/employment/draw-for.ts';
import { readPool } from '../read-pool.ts';
import { goOn } from './go-on.ts';
import type { SupervisionStore } from '../ports/supervision.ts';
import { awayForLong } from '../supervision/away-for-long.ts';
import type { Parts } from './parts.ts';

/** Draw for requests that nobody has, or whose officer is away for long or off duty. One that cannot be drawn is told and holds up no other. */
export async function drawRequests(parts: Parts & { readonly absences: Pick<SupervisionStore, 'absences'> }, regions: readonly string[], onTrouble: (number: string, error: unknown) => void): Promise<number> {
  let drawn = 0;
  for (const region of regions) {
    const away = (await awayForLong(parts.context, parts.absences, region)).map(({ officer }) => officer);
    for (const { number, holder } of await parts.employment.toDraw(region, away)) drawn += Number(await drawAgain(parts, { region, number }, holder).catch((error: unknown) => { onTrouble(number, error); return false; }));
  }
  return drawn;
}

async function drawAgain({ context, employment }: Parts, { region, number }: { readonly region: string; readonly number: string }, gone: string | null): Promise<boolean> {
  const request = await employment.request(region, number);
  const subject = request && await employment.subject(region, request.subject);
  if (!request || !subject) return false;
  // Somebody else has it by now.
  if ((request.officer ?? null) !== gone) return false;
  const pool = await readPool(context, subject);
  const step = drawForRequest(request, pool, context.hash(`${number}/${request.key}/${request.text}`), context.hash);
  const at = context.now();
  return step !== undefined && (await employment.commit({ region, actor: 'chance', at, requests: [goOn(request, at, step)], notices: [] })) === 'done';
}
