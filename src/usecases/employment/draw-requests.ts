import { drawForRequest } from '#core/employment/draw-for.ts';
import { readPool } from '../read-pool.ts';
import { goOn } from './go-on.ts';
import type { Parts } from './parts.ts';

/** Draw for requests that nobody has, or whose officer is away. One that cannot be drawn is told and holds up no other. */
export async function drawRequests(parts: Parts, regions: readonly string[], onTrouble: (number: string, error: unknown) => void): Promise<number> {
  let drawn = 0;
  for (const region of regions) {
    for (const number of await parts.employment.toDraw(region)) drawn += Number(await drawAgain(parts, region, number).catch((error: unknown) => { onTrouble(number, error); return false; }));
  }
  return drawn;
}

async function drawAgain({ context, employment }: Parts, region: string, number: string): Promise<boolean> {
  const request = await employment.request(region, number);
  const subject = request && await employment.subject(region, request.subject);
  if (!request || !subject) return false;
  const pool = await readPool(context, subject);
  if (request.officer !== undefined && pool.officers.some(({ id, present }) => id === request.officer && present)) return false;
  const step = drawForRequest(request, pool, context.hash(`${number}/${request.key}/${request.text}`), context.hash);
  const at = context.now();
  return step !== undefined && (await employment.commit({ region, actor: 'chance', at, requests: [goOn(request, at, step)], notices: [] })) === 'done';
}
