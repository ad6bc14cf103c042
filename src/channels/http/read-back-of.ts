import type { ReadPoint } from '#core/parties/read-back.ts';
import type { Visit } from '#core/parties/visit.ts';
import { Problem } from './problems.ts';
import type { Services } from './services.ts';

const NOT_READ = { zh: '还没有把要提交的内容逐条念给来电人，或者念完以后又改过：请重新念，逐条确认以后再提交', en: 'What is handed in was not read to the caller, or it has changed since: read it back and hand in once every point is agreed to' };

/** What was read to a caller of exactly this submission, every point agreed to. @throws Problem where it was not */
export async function readBackOf({ calls }: Pick<Services, 'calls'>, { region, id }: Pick<Visit, 'region' | 'id'>, digest: string): Promise<readonly ReadPoint[]> {
  const reading = await calls.reading(region, id, digest);
  const points = (reading?.points ?? []).flatMap(({ zh, en, at }): ReadPoint[] => (at === undefined ? [] : [{ zh, en, at }]));
  if (!reading || points.length < reading.points.length) throw new Problem('not-allowed', NOT_READ);
  return points;
}
