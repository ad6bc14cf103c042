import type { CaseRead } from '#usecases/ports/cases.ts';

/** Where the latest draw of an item can be looked up and recomputed. */
export function drawOf(read: Pick<CaseRead, 'history' | 'state'>, no: number): string | undefined {
  const drawn = read.history.findLast(({ event }) => event.type === 'assigned' && event.role !== 'expert' && event.role !== 'joint' && event.no === no)?.event;
  return drawn?.type === 'assigned' ? `/api/v1/public/draws/${drawn.drawId}?region=${read.state.region}` : undefined;
}
