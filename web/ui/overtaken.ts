import { problemOf } from './request.ts';

/** Whether nothing was written because somebody else was faster: the version that was read is no longer the latest. */
export function isOvertaken(error: unknown): boolean {
  const { status, code } = problemOf(error);
  return status === 412 || code === 'changed-meanwhile';
}

/** What was tried is not possible as it stands, or what it was about is not there any more for whoever tried it. */
const NOT_NOW: readonly number[] = [403, 404, 409, 410];

/** Whether how it stands has to be read anew: somebody was faster, or it is not any more what was acted on. */
export function isOutdated(error: unknown): boolean {
  return isOvertaken(error) || NOT_NOW.includes(problemOf(error).status);
}
